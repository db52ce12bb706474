import type { Area } from "@planlint/rules/engine";
import { intersect } from "../addresses.ts";
import type { SheetShape } from "./shapes.ts";

/**
 * Cells that one trip asks for: some 45 bytes each in a Chinese ledger, and Excel on the web sends at most 5 MB. What
 * comes is parsed in one go, so that larger sheets are read in parts that keep the pane lively.
 */
export const MAX_TRIP_CELLS = 30_000;
/** Workbooks of up to so many cells are read in one trip. */
export const ONE_TRIP_CELLS = 60_000;
/** Sheets of up to so many cells are read in full; of larger ones, formulas and formats only where they matter. */
const SMALL_SHEET_CELLS = 3000;

/** Columns (1-based, both included). */
export interface ColumnSpan {
  readonly left: number;
  readonly right: number;
}

/** Some rows of a sheet, with the columns whose formulas and number formats are wanted beside the values. */
export interface Band {
  readonly sheet: SheetShape;
  readonly area: Area;
  readonly formulas: readonly ColumnSpan[];
  readonly formats: readonly ColumnSpan[];
  /** True when hidden rows have to be asked for, as the shape does not tell them. */
  readonly asksHidden: boolean;
}

/** Cells of a sheet's used area. */
export function cellCount({ used }: SheetShape): number {
  return used ? (used.bottom - used.top + 1) * (used.right - used.left + 1) : 0;
}

/** The bands to read of a sheet, each for one trip. `formatColumns` had texts whose formats mattered at an earlier reading. */
export function bandsOf(sheet: SheetShape, tripCells = MAX_TRIP_CELLS, formatColumns: readonly number[] = []): Band[] {
  const { used, special } = sheet;
  if (!used) return [];
  const columns = used.right - used.left + 1;
  const whole: ColumnSpan = { left: used.left, right: used.right };
  const inFull = !special || columns * (used.bottom - used.top + 1) <= SMALL_SHEET_CELLS;
  const formulas = inFull ? (special?.formulas.length === 0 ? [] : [whole]) : spansOf(special.formulas, used);
  const known = formatColumns.map((column) => ({ ...used, left: column, right: column }));
  const formats = inFull ? [whole] : spansOf([...special.numbers, ...special.formulas, ...known], used);
  const rows = Math.max(1, Math.floor(tripCells / columns));
  const bands: Band[] = [];
  for (let top = used.top; top <= used.bottom; top += rows) {
    const bottom = Math.min(used.bottom, top + rows - 1);
    bands.push({ sheet, area: { ...used, top, bottom }, formulas, formats, asksHidden: special === null });
  }
  return bands;
}

/** Columns that areas touch, neighbours joined. */
function spansOf(areas: readonly Area[], used: Area): ColumnSpan[] {
  const touched = new Set<number>();
  for (const area of areas) {
    const inside = intersect(area, used);
    for (let column = inside?.left ?? 1; column <= (inside?.right ?? 0); column++) touched.add(column);
  }
  return joinColumns([...touched]);
}

/** Columns as spans. */
export function joinColumns(columns: readonly number[]): ColumnSpan[] {
  const spans: { left: number; right: number }[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = spans[spans.length - 1];
    if (last && column <= last.right + 1) last.right = column;
    else spans.push({ left: column, right: column });
  }
  return spans;
}

export function cellsIn(band: Band): number {
  return (band.area.bottom - band.area.top + 1) * (band.area.right - band.area.left + 1);
}

/** Two bands of half the rows; `null` for a single row. */
export function halve(band: Band): [Band, Band] | null {
  const { top, bottom } = band.area;
  if (top === bottom) return null;
  const middle = Math.floor((top + bottom) / 2);
  return [
    { ...band, area: { ...band.area, bottom: middle } },
    { ...band, area: { ...band.area, top: middle + 1 } },
  ];
}
