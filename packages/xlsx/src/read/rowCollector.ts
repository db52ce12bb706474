import type { CellValue, SheetRow } from "@planlint/rules/model";
import { UnusableFileError } from "../errors.ts";

/** Counts what all sheets of a workbook hold together. */
export interface CellBudget {
  cells: number;
  readonly maxCells: number;
}

/** Counts what is kept, and refuses when it is too much. */
export function charge(budget: CellBudget, cells: number): void {
  budget.cells += cells;
  if (budget.cells > budget.maxCells)
    throw new UnusableFileError("too-large", { what: "cells", limit: budget.maxCells });
}

/** Takes the cells of one sheet and gives its rows. */
export interface RowCollector {
  /** Adds a cell of the present row. */
  add(column: number, value: CellValue, format: string, formula: string | null): void;
  /** Ends the present row; a row without cells is not kept. */
  endRow(number: number, hidden: boolean): void;
  /** All rows, ascending. */
  finish(): SheetRow[];
}

/** Different column or format patterns remembered for sharing. */
const MAX_PATTERNS = 4096;

/** Finds an equal list seen before, so that rows of one shape share one array. */
function createPatterns<T>(): (scratch: readonly T[], length: number, hash: number) => readonly T[] {
  const byHash = new Map<number, readonly T[]>();
  let previous: readonly T[] = [];
  const same = (pattern: readonly T[], scratch: readonly T[], length: number): boolean => {
    if (pattern.length !== length) return false;
    for (let i = 0; i < length; i++) if (pattern[i] !== scratch[i]) return false;
    return true;
  };
  return (scratch, length, hash) => {
    if (same(previous, scratch, length)) return previous;
    const known = byHash.get(hash);
    if (known !== undefined && same(known, scratch, length)) {
      previous = known;
      return known;
    }
    const pattern = scratch.slice(0, length);
    if (byHash.size < MAX_PATTERNS) byHash.set(hash, pattern);
    previous = pattern;
    return pattern;
  };
}

export function createRowCollector(budget: CellBudget): RowCollector {
  const rows: SheetRow[] = [];
  const columns: number[] = [];
  const values: CellValue[] = [];
  const formats: string[] = [];
  const formulas: (string | null)[] = [];
  const shareColumns = createPatterns<number>();
  const shareFormats = createPatterns<string>();
  let count = 0;
  let hash = 0;
  let formatHash = 0;
  let lastColumn = 0;
  let sorted = true;
  let hasFormula = false;
  let lastRow = 0;
  let rowsSorted = true;

  const sortCells = (): void => {
    const order = Array.from({ length: count }, (_, index) => index);
    // A column given twice: the later cell counts, as in Excel's own reading.
    const byColumn = new Map(order.map((index) => [columns[index] as number, index]));
    const kept = [...byColumn].sort((a, b) => a[0] - b[0]);
    const cells = kept.map(([column, index]) => [column, values[index], formats[index], formulas[index]] as const);
    count = cells.length;
    cells.forEach(([column, value, format, formula], index) => {
      columns[index] = column;
      values[index] = value as CellValue;
      formats[index] = format ?? "";
      formulas[index] = formula ?? null;
    });
  };

  return {
    add(column, value, format, formula) {
      if (column <= lastColumn) sorted = false;
      lastColumn = column;
      columns[count] = column;
      values[count] = value;
      formats[count] = format;
      formulas[count] = formula;
      if (formula !== null) hasFormula = true;
      hash = (hash * 31 + column) | 0;
      formatHash = (formatHash * 31 + format.length) | 0;
      count++;
    },
    endRow(number, hidden) {
      if (count > 0) {
        if (!sorted) sortCells();
        charge(budget, count + 1);
        if (number <= lastRow) rowsSorted = false;
        lastRow = number;
        rows.push({
          number,
          hidden,
          columns: shareColumns(columns, count, hash),
          values: values.slice(0, count),
          formats: shareFormats(formats, count, formatHash),
          formulas: hasFormula ? formulas.slice(0, count) : null,
        });
      }
      count = 0;
      hash = 0;
      formatHash = 0;
      lastColumn = 0;
      sorted = true;
      hasFormula = false;
    },
    finish() {
      return rowsSorted ? rows : mergeRows(rows);
    },
  };
}

/** Rows in order; rows of one number become one, in which later cells win. */
function mergeRows(rows: readonly SheetRow[]): SheetRow[] {
  const byNumber = new Map<number, SheetRow>();
  for (const row of rows) {
    const earlier = byNumber.get(row.number);
    byNumber.set(row.number, earlier ? joinRows(earlier, row) : row);
  }
  return [...byNumber.values()].sort((a, b) => a.number - b.number);
}

function joinRows(earlier: SheetRow, later: SheetRow): SheetRow {
  const cells = new Map<number, { row: SheetRow; index: number }>();
  for (const row of [earlier, later]) {
    for (const [index, column] of row.columns.entries()) cells.set(column, { row, index });
  }
  const ordered = [...cells].sort((a, b) => a[0] - b[0]);
  const formulas = ordered.map(([, { row, index }]) => row.formulas?.[index] ?? null);
  return {
    number: later.number,
    hidden: earlier.hidden || later.hidden,
    columns: ordered.map(([column]) => column),
    values: ordered.map(([, { row, index }]) => row.values[index] ?? null),
    formats: ordered.map(([, { row, index }]) => row.formats[index] ?? ""),
    formulas: formulas.some((formula) => formula !== null) ? formulas : null,
  };
}
