import type { Address, Area } from "../model/address.ts";
import {
  type Cell,
  type CellValue,
  cellInRow,
  isCellError,
  rowAt,
  type Sheet,
  type SheetRow,
} from "../model/workbook.ts";
import { writtenNumber } from "../text/roundedNumber.ts";
import type { RowMemo } from "./rowMemo.ts";

/** A sheet whose merged areas can be asked for: the grid as a person sees it. */
export interface SheetGrid {
  readonly sheet: Sheet;
  /** What earlier checks read of its rows, where the workbook is checked again and again. */
  readonly memo: RowMemo | null;
  /** Merged areas that cover a cell of this row. */
  areasOf(row: number): readonly Area[];
}

/** One row of a grid, ready for many look-ups. */
export interface GridRow {
  readonly number: number;
  readonly stored: SheetRow | undefined;
  readonly areas: readonly Area[];
}

/** A cell seen through merges. */
export interface SeenCell {
  /** Its own address, or the top-left of the merged area that covers it. */
  readonly at: Address;
  readonly area: Area | null;
  readonly cell: Cell | undefined;
}

/** Taller areas are kept apart: listing each of their rows would cost more than looking through them. */
const TALL = 2000;
/** A sheet cannot have more tall areas side by side than this without being an attack. */
const MOST_TALL = 2000;
const NONE: readonly Area[] = [];

export function openGrid(sheet: Sheet, memo: RowMemo | null = null): SheetGrid {
  const byRow = new Map<number, Area[]>();
  const tall: Area[] = [];
  for (const area of sheet.merges) {
    if (area.bottom - area.top >= TALL) {
      if (tall.length < MOST_TALL) tall.push(area);
      continue;
    }
    for (let row = area.top; row <= area.bottom; row++) {
      const areas = byRow.get(row);
      if (areas) areas.push(area);
      else byRow.set(row, [area]);
    }
  }
  return {
    sheet,
    memo,
    areasOf(row) {
      const areas = byRow.get(row) ?? NONE;
      if (tall.length === 0) return areas;
      return [...areas, ...tall.filter((area) => area.top <= row && row <= area.bottom)];
    },
  };
}

export function gridRow(grid: SheetGrid, number: number, stored = rowAt(grid.sheet, number)): GridRow {
  return { number, stored, areas: grid.areasOf(number) };
}

/** The cell at a column, or the merged one that covers it (whose content may stand rows above). */
export function seenAt(grid: SheetGrid, row: GridRow, column: number): SeenCell {
  for (const area of row.areas) {
    if (column < area.left || column > area.right) continue;
    const at = { row: area.top, column: area.left };
    const stored = area.top === row.number ? row.stored : rowAt(grid.sheet, area.top);
    return { at, area, cell: stored && cellInRow(stored, area.left) };
  }
  return { at: { row: row.number, column }, area: null, cell: row.stored && cellInRow(row.stored, column) };
}

/** True when the cell holds something a reader sees: an error or `TRUE` too, blanks not. */
export function isFilled(cell: Cell | undefined): cell is Cell {
  return cell !== undefined && isContent(cell.value);
}

/** `isFilled` of what a cell holds. */
export function isContent(value: CellValue): boolean {
  return value !== null && (typeof value !== "string" || /\S/u.test(value));
}

/** Text of a cell, trimmed: strings as they are, numbers as Excel would write them without format. */
export function plainText(cell: Cell | undefined): string {
  return plainValue(cell?.value);
}

/** `plainText` of what a cell holds. */
export function plainValue(value: CellValue | undefined): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "string") return value.trim();
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return writtenNumber(value);
}
