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

/** Different column or format patterns remembered for sharing. */
const MAX_PATTERNS = 4096;

/** Finds an equal list seen before, so that rows of one shape share one array. */
class Patterns<T> {
  private readonly byHash = new Map<number, readonly T[]>();
  private previous: readonly T[] = [];

  /** The first `length` of `scratch`, as an array that equal lists have in common. */
  share(scratch: readonly T[], length: number, hash: number): readonly T[] {
    if (isSame(this.previous, scratch, length)) return this.previous;
    const known = this.byHash.get(hash);
    if (known !== undefined && isSame(known, scratch, length)) {
      this.previous = known;
      return known;
    }
    const pattern = scratch.slice(0, length);
    if (this.byHash.size < MAX_PATTERNS) this.byHash.set(hash, pattern);
    this.previous = pattern;
    return pattern;
  }
}

function isSame<T>(pattern: readonly T[], scratch: readonly T[], length: number): boolean {
  if (pattern.length !== length) return false;
  for (let i = 0; i < length; i++) if (pattern[i] !== scratch[i]) return false;
  return true;
}

/**
 * Takes the cells of one sheet and gives its rows.
 *
 * A class, since the loops that call it are compiled once for all sheets: functions of their own for every sheet would
 * make the compiler begin anew at each.
 */
export class RowCollector {
  private readonly budget: CellBudget;
  private readonly rows: SheetRow[] = [];
  private readonly columns: number[] = [];
  private readonly values: CellValue[] = [];
  private readonly formats: string[] = [];
  private readonly formulas: (string | null)[] = [];
  private readonly columnPatterns = new Patterns<number>();
  private readonly formatPatterns = new Patterns<string>();
  private count = 0;
  private hash = 0;
  private formatHash = 0;
  private lastColumn = 0;
  private sorted = true;
  private hasFormula = false;
  private lastRow = 0;
  private rowsSorted = true;

  constructor(budget: CellBudget) {
    this.budget = budget;
  }

  /** Adds a cell of the present row. */
  add(column: number, value: CellValue, format: string, formula: string | null): void {
    const { count } = this;
    if (column <= this.lastColumn) this.sorted = false;
    this.lastColumn = column;
    this.columns[count] = column;
    this.values[count] = value;
    this.formats[count] = format;
    this.formulas[count] = formula;
    if (formula !== null) this.hasFormula = true;
    this.hash = (this.hash * 31 + column) | 0;
    this.formatHash = (this.formatHash * 31 + format.length) | 0;
    this.count = count + 1;
  }

  /** Ends the present row; a row without cells is not kept. */
  endRow(number: number, hidden: boolean): void {
    if (this.count > 0) {
      if (!this.sorted) this.sortCells();
      const { count } = this;
      charge(this.budget, count + 1);
      if (number <= this.lastRow) this.rowsSorted = false;
      this.lastRow = number;
      this.rows.push({
        number,
        hidden,
        columns: this.columnPatterns.share(this.columns, count, this.hash),
        values: this.values.slice(0, count),
        formats: this.formatPatterns.share(this.formats, count, this.formatHash),
        formulas: this.hasFormula ? this.formulas.slice(0, count) : null,
      });
    }
    this.count = 0;
    this.hash = 0;
    this.formatHash = 0;
    this.lastColumn = 0;
    this.sorted = true;
    this.hasFormula = false;
  }

  /** All rows, ascending. */
  finish(): SheetRow[] {
    return this.rowsSorted ? this.rows : mergeRows(this.rows);
  }

  private sortCells(): void {
    const { columns, values, formats, formulas } = this;
    const order = Array.from({ length: this.count }, (_, index) => index);
    // A column given twice: the later cell counts, as in Excel's own reading.
    const byColumn = new Map(order.map((index) => [columns[index] as number, index]));
    const kept = [...byColumn].sort((a, b) => a[0] - b[0]);
    const cells = kept.map(([column, index]) => [column, values[index], formats[index], formulas[index]] as const);
    this.count = cells.length;
    cells.forEach(([column, value, format, formula], index) => {
      columns[index] = column;
      values[index] = value as CellValue;
      formats[index] = format ?? "";
      formulas[index] = formula ?? null;
    });
  }
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
