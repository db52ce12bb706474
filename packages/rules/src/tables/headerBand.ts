import type { SheetRow } from "../model/workbook.ts";
import { findPeriod } from "../text/dates.ts";
import { mayBeHeading } from "./headingEnds.ts";
import { readHeading } from "./headings.ts";
import { type GridRow, gridRow, isFilled, plainText, type SeenCell, type SheetGrid, seenAt } from "./sheetGrid.ts";

/** A row in which at least two cells read like headings. */
export interface HeaderSeed {
  readonly row: number;
  /** Columns of the cells that read like headings, ascending. */
  readonly columns: readonly number[];
}

/** Header-like rows by row number, in the order of the sheet. */
export type Seeds = ReadonlyMap<number, HeaderSeed>;

/** The rows of a header, and the words above each column. */
export interface HeaderBand {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** One entry a column from `left`: its heading's lines from top to bottom, none where the heading is blank. */
  readonly paths: readonly (readonly string[])[];
}

const MANY_SEEDS = 100;
const MOST_HEADER_ROWS = 3;

/** All rows of a sheet that read like (part of) a header, in one cheap pass. */
export function findSeeds(grid: SheetGrid): Seeds {
  const seeds = new Map<number, HeaderSeed>();
  let looked = 0;
  for (const row of grid.sheet.rows) {
    looked++;
    const notes = grid.memo?.notesOn(row);
    const columns = notes?.headings ?? headingColumns(row);
    if (notes) notes.headings = columns;
    if (columns.length < 2) continue;
    seeds.set(row.number, { row: row.number, columns });
    // Headers repeat at page breaks at most: where every other row reads like one, such words are the data.
    if (seeds.size >= MANY_SEEDS && seeds.size * 3 > looked) break;
  }
  return seeds;
}

function headingColumns(row: SheetRow): readonly number[] {
  const { values } = row;
  let hints = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index];
    if (typeof value === "string" && mayBeHeading(value)) hints++;
  }
  if (hints < 2) return NO_COLUMNS;
  const columns: number[] = [];
  let sure = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index];
    if (typeof value !== "string" || !mayBeHeading(value)) continue;
    const weight = surestSense(value.trim());
    if (weight === 0) continue;
    if (weight >= 2) sure++;
    columns.push(row.columns[index] as number);
  }
  return sure >= 1 ? columns : NO_COLUMNS;
}

const NO_COLUMNS: readonly number[] = [];

function surestSense(text: string): number {
  const { ledger, indicator } = readHeading(text);
  let surest = 0;
  for (const { weight } of ledger) if (weight > surest) surest = weight;
  for (const { weight } of indicator) if (weight > surest) surest = weight;
  return surest;
}

/** The header around a seed: rows above and below that belong to it, columns as far as headings reach. */
export function bandAround(grid: SheetGrid, seed: HeaderSeed): HeaderBand {
  const seedRow = gridRow(grid, seed.row);
  let left = seed.columns[0] as number;
  let right = seed.columns[seed.columns.length - 1] as number;
  while (left > 1 && isFilled(seenAt(grid, seedRow, left - 1).cell)) left--;
  while (isFilled(seenAt(grid, seedRow, right + 1).cell)) right++;
  const top = groupRowAbove(grid, seedRow, left, right) ? seed.row - 1 : seed.row;
  let bottom = seed.row;
  while (bottom - top + 1 < MOST_HEADER_ROWS) {
    const merged = mergedBottom(grid, top, bottom, left, right);
    if (merged > bottom && merged - top < MOST_HEADER_ROWS) bottom = merged;
    else if (isSubHeader(grid, bottom, left, right)) bottom++;
    else break;
  }
  if (bottom > seed.row) {
    const below = gridRow(grid, bottom);
    while (isFilled(seenAt(grid, below, right + 1).cell) && isHeadingLike(seenAt(grid, below, right + 1))) right++;
  }
  return { top, bottom, left, right, paths: pathsOf(grid, top, bottom, left, right) };
}

/** The same rows, only some of the columns. */
export function narrowBand(band: HeaderBand, left: number, right: number): HeaderBand {
  return { ...band, left, right, paths: band.paths.slice(left - band.left, right - band.left + 1) };
}

/** Lowest row of the merged areas that start inside the header. */
function mergedBottom(grid: SheetGrid, top: number, bottom: number, left: number, right: number): number {
  let lowest = bottom;
  for (const area of grid.areasOf(bottom)) {
    if (area.top >= top && area.left >= left && area.left <= right && isFilled(areaCell(grid, area))) {
      lowest = Math.max(lowest, area.bottom);
    }
  }
  return lowest;
}

function areaCell(grid: SheetGrid, area: { readonly top: number; readonly left: number }) {
  return seenAt(grid, gridRow(grid, area.top), area.left).cell;
}

/** 2023年 over 目标 | 完成, where the columns beside have their words only in the row below. */
function groupRowAbove(grid: SheetGrid, seedRow: GridRow, left: number, right: number): boolean {
  const number = seedRow.number - 1;
  if (number < 1) return false;
  const above = gridRow(grid, number);
  let groups = 0;
  if (isPeriodAlone(above)) return false;
  for (let column = left; column <= right; column++) {
    const seen = seenAt(grid, above, column);
    if (!isFilled(seen.cell) || seen.at.row !== number) continue;
    const { area } = seen;
    if (area && (area.left < left || area.right > right || area.right - area.left >= right - left)) return false;
    const text = plainText(seen.cell);
    if (typeof seen.cell.value !== "string" || text.length > 20 || /[:：。；;]/u.test(text)) return false;
    const reading = readHeading(text);
    const known = reading.ledger.length + reading.indicator.length > 0 || reading.time !== "" || reading.year !== null;
    if (area && area.right > area.left) {
      if (!known && !/情况|情況|内容|內容|规划|規劃|信息|要求|目标|目標/u.test(text)) return false;
      groups++;
      column = area.right;
    } else if (!known) return false;
    else if (column > left) groups++;
  }
  return groups > 0;
}

/** `2023年上半年` in a corner above the header: the period of the filing. A bare year may be a heading. */
function isPeriodAlone({ stored }: GridRow): boolean {
  const texts = stored?.values.filter((value) => typeof value === "string" && value.trim() !== "") ?? [];
  const [text] = texts;
  if (texts.length !== 1 || typeof text !== "string" || text.length > 20) return false;
  return !/^\s*\d{4}\s*年?\s*$/u.test(text.normalize("NFKC")) && findPeriod(text) !== null;
}

function isHeadingLike(seen: SeenCell): boolean {
  const value = seen.cell?.value;
  if (typeof value !== "string") return false;
  const reading = readHeading(value.trim());
  return reading.ledger.length + reading.indicator.length > 0 || reading.time !== "" || reading.year !== null;
}

/** The row below carries the second line of a header: 牵头单位 | 配合单位 under 责任单位. */
function isSubHeader(grid: SheetGrid, bottom: number, left: number, right: number): boolean {
  const top = gridRow(grid, bottom);
  const below = gridRow(grid, bottom + 1);
  if (!below.stored) return false;
  let own = 0;
  let grouped = 0;
  let known = 0;
  let lastTop: SeenCell | null = null;
  for (let column = left; column <= right; column++) {
    const upper = seenAt(grid, top, column);
    // 填报单位：…… | 填报人：…… over a header are labels, not groups.
    if (isFilled(upper.cell) && /[:：]/u.test(plainText(upper.cell))) return false;
    if (isFilled(upper.cell)) lastTop = upper;
    const lower = seenAt(grid, below, column);
    if (!isFilled(lower.cell) || lower.at.row <= bottom) continue;
    if (lower.at.column !== column) continue;
    const value = lower.cell.value;
    if (typeof value !== "string" || value.trim().length > 20) {
      // A year written as a number is a heading like any other.
      if (typeof value !== "number" || value < 1990 || value > 2100 || !Number.isInteger(value)) return false;
    }
    own++;
    if (isHeadingLike(lower) || typeof value === "number") known++;
    const spans = upper.area !== null && upper.area.right > upper.area.left && upper.area.bottom === bottom;
    const carried = !isFilled(upper.cell) && lastTop !== null;
    if (
      spans ||
      carried ||
      (isFilled(upper.cell) &&
        isFilled(seenAt(grid, below, column + 1).cell) &&
        !isFilled(seenAt(grid, top, column + 1).cell))
    ) {
      grouped++;
    } else return false;
  }
  return own > 0 && grouped === own && known >= Math.ceil(own * 0.5) && own >= 1;
}

function pathsOf(grid: SheetGrid, top: number, bottom: number, left: number, right: number): string[][] {
  const paths: string[][] = [];
  const rows: GridRow[] = [];
  for (let row = top; row <= bottom; row++) rows.push(gridRow(grid, row));
  for (let column = left; column <= right; column++) {
    const path: string[] = [];
    let lastAt = "";
    rows.forEach((row, index) => {
      let seen = seenAt(grid, row, column);
      // A group heading that was not merged but left blank to its right reaches over the blanks.
      if (!isFilled(seen.cell) && !seen.area && index < rows.length - 1)
        seen = carriedFromLeft(grid, rows, index, column, left) ?? seen;
      if (!isFilled(seen.cell)) return;
      const at = `${seen.at.row},${seen.at.column}`;
      if (at === lastAt) return;
      lastAt = at;
      path.push(plainText(seen.cell));
    });
    paths.push(path);
  }
  return paths;
}

function carriedFromLeft(grid: SheetGrid, rows: readonly GridRow[], index: number, column: number, left: number) {
  const row = rows[index] as GridRow;
  const below = rows[index + 1] as GridRow;
  if (!isFilled(seenAt(grid, below, column).cell) || seenAt(grid, below, column).at.row <= row.number) return null;
  for (let from = column - 1; from >= left; from--) {
    const lower = seenAt(grid, below, from);
    // The carrier must itself have words below: otherwise it is a column of its own.
    if (!isFilled(lower.cell) || lower.at.row <= row.number) return null;
    const seen = seenAt(grid, row, from);
    if (isFilled(seen.cell)) return seen.area && seen.area.right > seen.area.left ? null : seen;
  }
  return null;
}
