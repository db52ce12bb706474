import { type Finding, parseAddress, type Severity } from "@planlint/rules/engine";

/** The findings of one cell, gravest first. */
export interface CellFindings {
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

export const SYMBOLS: Readonly<Record<Severity, string>> = { error: "●", warning: "▲", info: "○" };

/** Findings by sheet and then by `C5`. */
export function findingsByCell(findings: readonly Finding[]): ReadonlyMap<string, ReadonlyMap<string, CellFindings>> {
  const sheets = new Map<string, Map<string, CellFindings>>();
  for (const finding of findings) {
    if (finding.cell === "") continue;
    const cells = sheets.get(finding.sheet) ?? new Map<string, CellFindings>();
    sheets.set(finding.sheet, cells);
    const list = [...(cells.get(finding.cell)?.findings ?? []), finding];
    list.sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
    cells.set(finding.cell, { severity: list[0]?.severity ?? "info", findings: list });
  }
  return sheets;
}

/** Rows and columns where findings stand. */
export function placesOf(cells: ReadonlyMap<string, CellFindings> | undefined) {
  const rows = new Set<number>();
  const columns = new Set<number>();
  for (const cell of cells?.keys() ?? []) {
    const at = parseAddress(cell);
    if (!at) continue;
    rows.add(at.row);
    columns.add(at.column);
  }
  return { rows, columns };
}
