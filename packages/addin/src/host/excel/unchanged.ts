import { type Area, formatArea, parseAddress, type Workbook } from "@planlint/rules/engine";
import { type CellEdit, HostError } from "../host.ts";
import type { Trip } from "./trips.ts";

/** Rows asked for with one trip: whole rows of long texts make long answers. */
const TRIP_ROWS = 400;

/** A row as it was read: what stands in its cells, by column. */
interface SeenRow {
  readonly sheet: string;
  readonly area: Area;
  readonly expected: Map<number, unknown>;
}

/**
 * That the rows to be written still stand where they were read. A row that moved is told by its other cells, as
 * equal units or dates stand in many rows; formulas count by the cell alone. Cells that are known to have been edited
 * in place since then (`edited`) prove nothing and are passed over, but for those to be written.
 * @throws HostError `changed`, before anything is written
 */
export async function requireUnchanged(
  trip: Trip,
  edits: readonly CellEdit[],
  read: Workbook,
  edited: (sheet: string, row: number, column: number) => boolean,
): Promise<void> {
  const rows = seenRows(edits, read, edited);
  for (let start = 0; start < rows.length; start += TRIP_ROWS) {
    const pack = rows.slice(start, start + TRIP_ROWS);
    await trip((context) => {
      const ranges = pack.map(({ sheet, area }) => {
        const range = context.workbook.worksheets.getItem(sheet).getRange(formatArea(area));
        range.load("values");
        return range;
      });
      return () => {
        for (const [index, { sheet, area, expected }] of pack.entries()) {
          for (const [column, value] of expected) {
            if (ranges[index]?.values[0]?.[column - area.left] !== value) throw new HostError("changed", { sheet });
          }
        }
      };
    });
  }
}

function seenRows(
  edits: readonly CellEdit[],
  read: Workbook,
  edited: (sheet: string, row: number, column: number) => boolean,
): SeenRow[] {
  const targets = new Map<string, { sheet: string; row: number; columns: Set<number> }>();
  for (const { sheet, cell } of edits) {
    const at = parseAddress(cell);
    if (!at) continue;
    const key = `${at.row}!${sheet}`;
    const target = targets.get(key) ?? { sheet, row: at.row, columns: new Set<number>() };
    target.columns.add(at.column);
    targets.set(key, target);
  }
  const rowsOf = new Map(read.sheets.map(({ name, rows }) => [name, new Map(rows.map((row) => [row.number, row]))]));
  return [...targets.values()].map(({ sheet, row: number, columns }) => {
    const row = rowsOf.get(sheet)?.get(number);
    const expected = new Map<number, unknown>([...columns].map((column) => [column, ""]));
    for (const [index, column] of row?.columns.entries() ?? []) {
      const value = row?.values[index];
      const isFormula = (row?.formulas?.[index] ?? null) !== null;
      if (!columns.has(column) && (isFormula || edited(sheet, number, column))) continue;
      expected.set(column, typeof value === "object" ? (value?.error ?? "") : value);
    }
    const area = {
      top: number,
      left: Math.min(...expected.keys()),
      bottom: number,
      right: Math.max(...expected.keys()),
    };
    return { sheet, area, expected };
  });
}
