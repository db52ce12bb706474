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
    let cells = sheets.get(finding.sheet);
    if (!cells) {
      cells = new Map();
      sheets.set(finding.sheet, cells);
    }
    const before = cells.get(finding.cell);
    if (before) {
      const list = [...before.findings, finding].sort((x, y) => ORDER[x.severity] - ORDER[y.severity]);
      cells.set(finding.cell, { severity: list[0]?.severity ?? "info", findings: list });
    } else {
      cells.set(finding.cell, { severity: finding.severity, findings: [finding] });
    }
  }
  return sheets;
}

/** How many findings each sheet has. */
export function countsBySheet(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { sheet } of findings) counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
  return counts;
}

export interface Places {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

/** Rows and columns where findings stand. */
export function placesOf(cells: ReadonlyMap<string, CellFindings> | undefined): Places {
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
