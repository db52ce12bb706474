import type { Address, Area } from "./address.ts";
import type { Embedded } from "./embedded.ts";

/** An Excel error value, such as `#REF!`, as the (cached) content of a cell. */
export interface CellError {
  readonly error: string;
}

/**
 * What a cell holds. Dates are numbers (serials) that a date format shows; `null` is a formula without a cached result
 * (an empty cell is not stored at all).
 */
export type CellValue = string | number | boolean | CellError | null;

/** A workbook as plain data: what a host (Excel, or a file) gives the engine. Can be structured-cloned. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** True when date serials count from 1904-01-01. */
  readonly date1904: boolean;
  /** What planlint itself keeps in the workbook (waivers, certificate, template row ids); `null` when nothing. */
  readonly embedded: Embedded | null;
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows that hold at least one non-empty cell, ascending; styled but empty cells are not stored. */
  readonly rows: readonly SheetRow[];
  /** Merged areas; the value stands in the top-left cell. */
  readonly merges: readonly Area[];
}

/**
 * One row, stored by columns of equal length so that a sheet of 1.5 million cells stays small.
 * Readers share `columns` and `formats` arrays between rows that agree: never change them in place.
 */
export interface SheetRow {
  /** 1-based. */
  readonly number: number;
  readonly hidden: boolean;
  /** 1-based column numbers of the stored cells, ascending. */
  readonly columns: readonly number[];
  readonly values: readonly CellValue[];
  /** Number format codes (`"0.00%"`, `"yyyy-mm-dd"`); `""` is General. */
  readonly formats: readonly string[];
  /** Formula text without `=`; `null` for the whole row when it has none. */
  readonly formulas: readonly (string | null)[] | null;
}

/** One cell, taken out of its row. */
export interface Cell extends Address {
  readonly value: CellValue;
  readonly format: string;
  readonly formula: string | null;
}

/** Index of the row with this number, or of the first one after it. */
function seekRow(sheet: Sheet, number: number): number {
  let low = 0;
  let high = sheet.rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sheet.rows[middle] as SheetRow).number < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The stored row with this number, if it has any cell. */
export function rowAt(sheet: Sheet, number: number): SheetRow | undefined {
  const row = sheet.rows[seekRow(sheet, number)];
  return row?.number === number ? row : undefined;
}

/** The rows numbered `from`…`to` that have cells. */
export function rowsBetween(sheet: Sheet, from: number, to: number): readonly SheetRow[] {
  return sheet.rows.slice(seekRow(sheet, from), seekRow(sheet, to + 1));
}

/** The cell of a row at a column, or `undefined` when it is empty. Does not look through merges. */
export function cellInRow(row: SheetRow, column: number): Cell | undefined {
  const index = indexInRow(row, column);
  return index < 0 ? undefined : cellOf(row, index);
}

/** Index of a row's stored cell at a column; -1 when it is empty. */
export function indexInRow({ columns }: SheetRow, column: number): number {
  // Most rows have no gaps.
  const guess = column - (columns[0] ?? 0);
  if (columns[guess] === column) return guess;
  let low = 0;
  let high = columns.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((columns[middle] as number) < column) low = middle + 1;
    else high = middle;
  }
  return columns[low] === column ? low : -1;
}

/** The `index`-th stored cell of a row. */
export function cellOf(row: SheetRow, index: number): Cell {
  return {
    row: row.number,
    column: row.columns[index] as number,
    value: row.values[index] as CellValue,
    format: row.formats[index] ?? "",
    formula: row.formulas?.[index] ?? null,
  };
}

/** The stored cell at an address, or `undefined` when it is empty. Does not look through merges. */
export function cellAt(sheet: Sheet, at: Address): Cell | undefined {
  const row = rowAt(sheet, at.row);
  return row && cellInRow(row, at.column);
}

export function isCellError(value: CellValue | undefined): value is CellError {
  return typeof value === "object" && value !== null;
}
