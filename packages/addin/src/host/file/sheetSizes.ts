import { rowAt, type Sheet, type SheetRow } from "@planlint/rules/engine";
import type { CellLook, RowStyles, SheetLayout, WorkbookLayout } from "@planlint/xlsx";

/** How a sheet looks on the screen, worked out in the worker. Lengths in CSS pixels. */
export interface SheetLook {
  readonly columns: SheetLayout["columns"];
  readonly defaultWidth: number;
  /** Height of rows that say nothing. */
  readonly standardHeight: number;
  /** By row number; 0 is hidden. Rows beyond it are of the standard height. */
  readonly heights: Float32Array;
  /** By row number: 1 + index into `patterns`; 0 has no styles of its own. Rows beyond it look like the last. */
  readonly patternOf: Uint32Array;
  readonly patterns: readonly RowStyles[];
  readonly frozen: SheetLayout["frozen"];
  readonly gridLines: boolean;
  /** By style index. */
  readonly looks: readonly CellLook[];
}

/** CSS pixels of a point, and of a digit of the default font. */
export const POINT = 4 / 3;
const DIGIT = 7;
/** Excel's tallest row, in points. */
const TALLEST = 409;
/** Empty rows below the last content whose borders are still worth showing. */
const STYLED_ROWS = 200;

/** Width of each column in pixels, 0 where hidden; entry 0 is nobody's. */
export function columnWidths(look: Pick<SheetLook, "columns" | "defaultWidth"> | null, columns: number): number[] {
  const standard = Math.round((look?.defaultWidth ?? 8.43) * DIGIT + 5);
  const widths = new Array<number>(columns + 1).fill(standard);
  for (const { first, last, width, hidden } of look?.columns ?? []) {
    for (let column = first; column <= Math.min(last, columns); column++) {
      widths[column] = hidden ? 0 : Math.max(8, Math.round(width * DIGIT));
    }
  }
  return widths;
}

/** The looks of all sheets, in the workbook's order. */
export function sheetLooks(sheets: readonly Sheet[], { looks, sheets: layouts }: WorkbookLayout): (SheetLook | null)[] {
  return sheets.map((sheet, index) => {
    const layout = layouts[index];
    return layout ? sheetLook(sheet, layout, looks) : null;
  });
}

function sheetLook(sheet: Sheet, layout: SheetLayout, looks: readonly CellLook[]): SheetLook {
  const { columns, defaultWidth, frozen, gridLines, styles, cut } = layout;
  const standardHeight = Math.max(18, Math.round(layout.defaultHeight * POINT));
  const lastContent = sheet.rows.at(-1)?.number ?? 0;
  let lastStyled = 0;
  for (const row of styles.keys()) if (row <= lastContent + STYLED_ROWS) lastStyled = Math.max(lastStyled, row);
  const last = Math.max(lastContent, lastStyled);

  const patterns: RowStyles[] = [];
  const places = new Map<RowStyles, number>();
  const patternOf = new Uint32Array(lastStyled + 1);
  for (const [row, pattern] of styles) {
    if (row > lastStyled || pattern.length === 0) continue;
    let place = places.get(pattern);
    if (place === undefined) {
      place = patterns.push(pattern);
      places.set(pattern, place);
    }
    patternOf[row] = place;
  }

  const heights = new Float32Array(last + 1).fill(standardHeight);
  const widths = columnWidths(layout, 512);
  const merged = new Set(sheet.merges.map(({ top, left }) => `${top}/${left}`));
  const seen: number[] = [];
  for (const row of styles.keys()) {
    if (row > last) continue;
    const own = layout.heights.get(row);
    const stored = own === undefined ? rowAt(sheet, row) : undefined;
    const height =
      own !== undefined
        ? Math.round(own * POINT)
        : Math.max(
            standardHeight,
            stored ? wrappedHeight(stored, widths, (column) => looks[styles.get(row)?.[column] ?? 0], merged) : 0,
          );
    heights[row] = height;
    if (height > 0) seen.push(height);
  }
  if (cut !== null) {
    // Rows beyond those that were read look like the last of them.
    const tail = seen.slice(-200).sort((a, b) => a - b);
    heights.fill(tail[tail.length >> 1] ?? standardHeight, cut + 1);
  }
  for (const { number, hidden } of sheet.rows) if (hidden) heights[number] = 0;
  return { columns, defaultWidth, standardHeight, heights, patternOf, patterns, frozen, gridLines, looks };
}

/** Height that wrapped texts need, when a file leaves it to Excel to find out. */
function wrappedHeight(
  row: SheetRow,
  widths: readonly number[],
  lookAt: (column: number) => CellLook | undefined,
  merged: ReadonlySet<string>,
): number {
  let height = 0;
  for (const [index, column] of row.columns.entries()) {
    if (merged.has(`${row.number}/${column}`)) continue;
    const value = row.values[index];
    const look = lookAt(column);
    const size = (look?.size ?? 11) * POINT;
    const line = Math.ceil(size * 1.22);
    const lines = typeof value === "string" && look?.wrap ? linesOf(value, (widths[column] ?? 64) - 8, size) : 1;
    height = Math.max(height, lines * line + (lines > 1 ? 4 : 2));
  }
  return Math.min(height, TALLEST * POINT);
}

/** Lines that a text takes up: Chinese characters are as wide as the type is high, Latin ones about half. */
function linesOf(text: string, width: number, size: number): number {
  let lines = 1;
  let used = 0;
  for (let at = 0; at < text.length && lines < 60; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10) {
      lines++;
      used = 0;
      continue;
    }
    const advance = unit >= 0x2e80 ? size : size * 0.55;
    if (used + advance > Math.max(width, size)) {
      lines++;
      used = 0;
    }
    used += advance;
  }
  return lines;
}
