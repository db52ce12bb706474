import { type Area, columnLetters } from "@planlint/rules/engine";
import type { CellLook, RowStyles } from "@planlint/xlsx";
import type { FindingPlaces } from "../../host/file/findingIndex.ts";
import type { SheetOutline } from "../../host/file/rowBlocks.ts";
import { columnWidths, type SheetLook } from "../../host/file/sheetSizes.ts";

/** Room below and right of what a sheet holds, as in Excel. */
const SPARE_ROWS = 12;
const SPARE_COLUMNS = 2;
const MIN_ROWS = 30;
const MIN_COLUMNS = 8;
/** No sheet of ours needs more; beyond it browsers give up on tall elements. */
const MAX_PIXELS = 30_000_000;
const STANDARD_HEIGHT = 20;
const STANDARD_WIDTH = 64;
/** Rows of a merged area that is looked up apart. */
const TALL = 200;
const NO_AREAS: readonly Area[] = [];
const PLAIN: CellLook = {};

/** Where every row and column of a sheet stands, in CSS pixels, and how its cells look. */
export interface Geometry {
  readonly rows: number;
  readonly columns: number;
  /** Offset of each row's top; entry `rows` is the bottom. Row 1 is entry 0. */
  readonly tops: Float64Array;
  readonly lefts: Float64Array;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly gridLines: boolean;
  /** Index of the cell's style, its own or its column's. */
  styleAt(row: number, column: number): number;
  /** The look of a style. */
  lookOf(style: number): CellLook;
  /** The last column of a row that has a look of its own, beyond those of whole columns. */
  lastStyled(row: number): number;
  /** Merged areas that touch a window of rows and columns. */
  mergesIn(window: Area): readonly Area[];
  /** The merged area that a cell belongs to. */
  mergeAt(row: number, column: number): Area | undefined;
}

/** @param shown rows and columns that must not be hidden, since a finding stands there. */
export function geometryOf(sheet: SheetOutline, look: SheetLook | null, shown: FindingPlaces): Geometry {
  const rows = Math.max(sheet.lastRow + SPARE_ROWS, (look?.heights.length ?? 1) - 1, MIN_ROWS);
  const columns = Math.max(sheet.lastColumn + SPARE_COLUMNS, MIN_COLUMNS);
  const lefts = new Float64Array(columns + 1);
  const widths = columnWidths(look, columns);
  for (let column = 1; column <= columns; column++) {
    const width = widths[column] ?? 0;
    lefts[column] = (lefts[column - 1] ?? 0) + (width === 0 && shown.columns.has(column) ? STANDARD_WIDTH : width);
  }
  const tops = rowTops(sheet, look, rows, shown.rows);
  const merges = sheet.merges.filter(({ top, left }) => top <= rows && left <= columns);
  const { byRow, tall } = mergeIndex(merges);
  const { stylesOf, styleAt } = stylesIn(look, columns);
  return {
    rows,
    columns,
    tops,
    lefts,
    // A frozen pane larger than the window would leave nothing to scroll.
    frozenRows: frozenWithin(tops, Math.min(look?.frozen.rows ?? 0, rows), 320),
    frozenColumns: frozenWithin(lefts, Math.min(look?.frozen.columns ?? 0, columns), 360),
    gridLines: look?.gridLines ?? true,
    styleAt,
    lookOf: (style) => look?.looks[style] ?? PLAIN,
    lastStyled: (row) => Math.min(columns, stylesOf(row).length - 1),
    mergesIn(window) {
      const found = new Set<Area>();
      for (const area of tall) if (touches(area, window)) found.add(area);
      for (let row = window.top; row <= window.bottom; row++) {
        for (const area of byRow.get(row) ?? NO_AREAS) if (touches(area, window)) found.add(area);
      }
      return [...found];
    },
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

/** Whether a sheet has hidden rows or columns: findings there bring them back. */
export function hidesAnything(sheet: SheetOutline, look: SheetLook | null): boolean {
  return (
    sheet.hiddenRows.length > 0 ||
    (look?.columns.some(({ hidden }) => hidden) ?? false) ||
    (look?.heights.some((height, row) => row > 0 && height === 0) ?? false)
  );
}

function stylesIn(look: SheetLook | null, columns: number) {
  const none: RowStyles = [];
  if (!look) return { stylesOf: () => none, styleAt: () => 0 };
  const { patternOf, patterns } = look;
  const lastRow = patternOf.length - 1;
  const columnStyles = new Uint32Array(columns + 1);
  for (const { first, last, style } of look.columns) columnStyles.fill(style, first, Math.min(last, columns) + 1);
  // Below the rows that were read all rows look like the last of them; below the content nothing has a look.
  const stylesOf = (row: number): RowStyles => {
    const place = row <= lastRow ? patternOf[row] : row < look.heights.length ? patternOf[lastRow] : 0;
    return place ? (patterns[place - 1] ?? none) : none;
  };
  const styleAt = (row: number, column: number): number => stylesOf(row)[column] || (columnStyles[column] ?? 0);
  return { stylesOf, styleAt };
}

function touches(area: Area, { top, left, bottom, right }: Area): boolean {
  return area.top <= bottom && area.bottom >= top && area.left <= right && area.right >= left;
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

function rowTops(sheet: SheetOutline, look: SheetLook | null, rows: number, shown: ReadonlySet<number>): Float64Array {
  const standard = look?.standardHeight ?? STANDARD_HEIGHT;
  const heights = look?.heights;
  const hidden = look ? null : new Set(sheet.hiddenRows);
  const tops = new Float64Array(rows + 1);
  let offset = 0;
  for (let row = 1; row <= rows; row++) {
    const own = heights ? (heights[row] ?? standard) : hidden?.has(row) ? 0 : standard;
    offset = Math.min(offset + (own === 0 && shown.has(row) ? standard : own), MAX_PIXELS);
    tops[row] = offset;
  }
  return tops;
}

function frozenWithin(offsets: Float64Array, count: number, limit: number): number {
  let kept = count;
  while (kept > 0 && (offsets[kept] ?? 0) > limit) kept--;
  return kept;
}
