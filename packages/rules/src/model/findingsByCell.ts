import { type Address, formatAddress, parseAddress } from "./address.ts";
import type { Finding, Severity } from "./report.ts";

/** A cell to be marked, with what was found there. */
export interface MarkedCell {
  readonly at: Address;
  readonly findings: readonly Finding[];
}

/** The findings that have a cell: sheet → cell such as `C5` → what was found there, in the report's order. */
export function findingsByCell(findings: readonly Finding[]): Map<string, Map<string, MarkedCell>> {
  const sheets = new Map<string, Map<string, { at: Address; findings: Finding[] }>>();
  for (const finding of findings) {
    const at = parseAddress(finding.cell);
    if (!at) continue;
    const cells = sheets.get(finding.sheet) ?? new Map<string, { at: Address; findings: Finding[] }>();
    sheets.set(finding.sheet, cells);
    const key = formatAddress(at);
    const cell = cells.get(key);
    if (cell) cell.findings.push(finding);
    else cells.set(key, { at, findings: [finding] });
  }
  return sheets;
}

/** A cell with several findings shows the worst. */
export function worstOf(findings: readonly Finding[]): Severity {
  if (findings.some(({ severity }) => severity === "error")) return "error";
  return findings.some(({ severity }) => severity === "warning") ? "warning" : "info";
}
