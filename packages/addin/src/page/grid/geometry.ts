import { type Area, columnLetters, rowAt, type Sheet } from "@planlint/rules/engine";
import type { CellLook, SheetLayout } from "@planlint/xlsx";

/** Room below and right of what a sheet holds, as in Excel. */
const SPARE_ROWS = 12;
const SPARE_COLUMNS = 2;
const MIN_ROWS = 30;
const MIN_COLUMNS = 8;
/** No sheet of ours needs more; beyond it browsers give up on tall elements. */
const MAX_PIXELS = 30_000_000;
const POINT = 4 / 3;
const DIGIT = 7;
/** Rows of a merged area that is looked up apart. */
const TALL = 200;

/** Where every row and column of a sheet stands, in CSS pixels, and how its cells look. */
export interface Geometry {
  readonly rows: number;
  readonly columns: number;
  /** Offset of each row's top; entry `rows` is the bottom. Row 1 is entry 0. */
  readonly tops: Float64Array;
  readonly lefts: Float64Array;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  lookAt(row: number, column: number): CellLook | undefined;
  /** Merged areas that touch a window of rows and columns. */
  mergesIn(window: Area): readonly Area[];
  /** The merged area that a cell belongs to. */
  mergeAt(row: number, column: number): Area | undefined;
}

/** @param shown rows and columns that must not be hidden, since a finding stands there. */
export function geometryOf(
  sheet: Sheet,
  layout: { readonly looks: readonly CellLook[]; readonly sheet: SheetLayout } | null,
  shown: { readonly rows: ReadonlySet<number>; readonly columns: ReadonlySet<number> },
): Geometry {
  const { rows, columns } = extent(sheet);
  const page = layout?.sheet ?? null;
  const lefts = new Float64Array(columns + 1);
  const widths = columnWidths(page, columns);
  for (let column = 1; column <= columns; column++) {
    const width = widths[column] ?? 0;
    lefts[column] = (lefts[column - 1] ?? 0) + (width === 0 && shown.columns.has(column) ? 64 : width);
  }
  const styles = page?.styles;
  const lastStyled = styles && page.cut ? [...styles.values()].at(-1) : undefined;
  const lookAt = (row: number, column: number): CellLook | undefined => {
    const style = (styles?.get(row) ?? lastStyled)?.get(column);
    return style === undefined ? undefined : layout?.looks[style];
  };
  const tops = rowTops(sheet, page, rows, shown.rows, (row) => wrappedHeight(sheet, row, lefts, lookAt));
  const merges = sheet.merges.filter(({ top, left }) => top <= rows && left <= columns);
  const { byRow, tall } = mergeIndex(merges);
  return {
    rows,
    columns,
    tops,
    lefts,
    // A frozen pane larger than the window would leave nothing to scroll.
    frozenRows: frozenWithin(tops, Math.min(page?.frozen.rows ?? 0, rows), 320),
    frozenColumns: frozenWithin(lefts, Math.min(page?.frozen.columns ?? 0, columns), 360),
    lookAt,
    mergesIn: ({ top, left, bottom, right }) =>
      merges.filter((area) => area.top <= bottom && area.bottom >= top && area.left <= right && area.right >= left),
    mergeAt: (row, column) =>
      byRow.get(row)?.find((area) => area.left <= column && area.right >= column) ??
      tall.find((area) => area.top <= row && area.bottom >= row && area.left <= column && area.right >= column),
  };
}

/** The entry (1-based) whose span holds an offset. */
export function indexAt(offsets: Float64Array, offset: number): number {
  let low = 0;
  let high = offsets.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((offsets[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

export function letters(column: number): string {
  return columnLetters(column);
}

/** Areas by the rows they cover; those of very many rows apart. */
function mergeIndex(merges: readonly Area[]) {
  const byRow = new Map<number, Area[]>();
  const tall: Area[] = [];
  for (const area of merges) {
    if (area.bottom - area.top > TALL) tall.push(area);
    else {
      for (let row = area.top; row <= area.bottom; row++) {
        const list = byRow.get(row);
        if (list) list.push(area);
        else byRow.set(row, [area]);
      }
    }
  }
  return { byRow, tall };
}

/** Whether a sheet has hidden rows or columns. */
export function hidesAnything(sheet: Sheet, page: SheetLayout | null): boolean {
  return sheet.rows.some(({ hidden }) => hidden) || (page?.columns.some(({ hidden }) => hidden) ?? false);
}

function extent(sheet: Sheet) {
  let column = 0;
  for (const { columns } of sheet.rows) column = Math.max(column, columns[columns.length - 1] ?? 0);
  const row = sheet.rows.at(-1)?.number ?? 0;
  return { rows: Math.max(row + SPARE_ROWS, MIN_ROWS), columns: Math.max(column + SPARE_COLUMNS, MIN_COLUMNS) };
}

function columnWidths(page: SheetLayout | null, columns: number): number[] {
  const standard = Math.round((page?.defaultWidth ?? 8.43) * DIGIT + 5);
  const widths = new Array<number>(columns + 1).fill(standard);
  for (const { first, last, width, hidden } of page?.columns ?? []) {
    for (let column = first; column <= Math.min(last, columns); column++) {
      widths[column] = hidden ? 0 : Math.max(8, Math.round(width * DIGIT));
    }
  }
  return widths;
}

function rowTops(
  sheet: Sheet,
  page: SheetLayout | null,
  rows: number,
  shown: ReadonlySet<number>,
  wrapped: (row: number) => number,
): Float64Array {
  const standard = Math.max(18, Math.round((page?.defaultHeight ?? 15) * POINT));
  const heights = new Float64Array(rows + 1).fill(standard);
  const seen: number[] = [];
  let lastRead = 0;
  for (const row of page?.styles.keys() ?? []) {
    if (row > rows) continue;
    const own = page?.heights.get(row);
    const height = own === undefined ? Math.max(standard, wrapped(row)) : Math.round(own * POINT);
    heights[row] = height;
    seen.push(height);
    lastRead = Math.max(lastRead, row);
  }
  // Rows beyond those that were read look like the last of them.
  const usual = page?.cut ? (seen.slice(-200).sort((a, b) => a - b)[Math.min(seen.length, 200) >> 1] ?? standard) : 0;
  for (const { number, hidden } of sheet.rows) {
    if (hidden && !shown.has(number)) heights[number] = 0;
    else if (usual > 0 && number > lastRead) heights[number] = usual;
  }
  const tops = new Float64Array(rows + 1);
  for (let row = 1; row <= rows; row++) {
    tops[row] = Math.min((tops[row - 1] ?? 0) + (heights[row] ?? standard), MAX_PIXELS);
  }
  return tops;
}

/** Height that wrapped texts need, when a file leaves it to Excel to find out. */
function wrappedHeight(
  sheet: Sheet,
  number: number,
  lefts: Float64Array,
  lookAt: (row: number, column: number) => CellLook | undefined,
): number {
  const row = rowAt(sheet, number);
  let height = 0;
  row?.columns.forEach((column, index) => {
    const value = row.values[index];
    const look = lookAt(number, column);
    const size = look?.size ?? 11;
    const line = Math.ceil(size * POINT * 1.25);
    if (typeof value !== "string" || !look?.wrap) {
      height = Math.max(height, line + 2);
      return;
    }
    const width = Math.max(20, (lefts[column] ?? 0) - (lefts[column - 1] ?? 0) - 8);
    const wide = /[\u2e80-\uffef]/.test(value.slice(0, 40)) ? 1 : 0.55;
    const lines = Math.ceil((value.length * size * POINT * wide) / width) + (value.match(/\n/g)?.length ?? 0);
    height = Math.max(height, Math.min(lines, 30) * line + 4);
  });
  return Math.min(height, 409 * POINT);
}

function frozenWithin(offsets: Float64Array, count: number, limit: number): number {
  let kept = count;
  while (kept > 0 && (offsets[kept] ?? 0) > limit) kept--;
  return kept;
}
