import type { LedgerColumn, TableCell, TableRow } from "../model/table.ts";

/** 同上, 〃 and the like: what stands in the row above is meant. */
const DITTO = /^[（(]?(?:同上|同前|同上行|同上一?[行项条格]|[〃″＂"”“]|''|’’)[）)]?[。.]?$/u;
const LONGEST_DITTO = 7;

const COLUMNS: readonly LedgerColumn[] = [
  "units",
  "leadUnit",
  "supportUnits",
  "measures",
  "progress",
  "status",
  "percent",
  "due",
  "evidence",
];

/** The row with the words of the row above where it says 同上; each cell keeps its own place. */
export function withWordsOfAbove<Role extends string>(
  cells: Readonly<Partial<Record<Role, TableCell>>>,
  above: TableRow<Role> | undefined,
): Partial<Record<Role, TableCell>> {
  let filled: Partial<Record<Role, TableCell>> = cells;
  if (!above) return filled;
  for (const column of COLUMNS as readonly Role[]) {
    const cell = cells[column];
    if (!cell || cell.text.length === 0 || cell.text.length > LONGEST_DITTO) continue;
    const meant = above.cells[column];
    if (!meant || typeof cell.value !== "string" || !DITTO.test(cell.text)) continue;
    filled = { ...filled, [column]: { ...meant, row: cell.row, column: cell.column } };
  }
  return filled;
}
