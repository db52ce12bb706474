import { type Area, formatArea, MAX_COLUMN, MAX_ROW, parseArea } from "@planlint/rules/engine";
import type { Book, BookCell, BookSheet } from "./book.ts";

/** What an API call gets wrong. */
export class ApiError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export function cellAt(sheet: BookSheet, row: number, column: number): BookCell | undefined {
  return sheet.cells.get(row)?.get(column);
}

/** The used area of some part of a sheet. */
export function usedArea(sheet: BookSheet, within: Area): Area | null {
  let area: { top: number; left: number; bottom: number; right: number } | null = null;
  for (const [row, cells] of sheet.cells) {
    if (row < within.top || row > within.bottom) continue;
    for (const [column, cell] of cells) {
      if (column < within.left || column > within.right || (cell.value === "" && cell.formula === null)) continue;
      if (!area) area = { top: row, left: column, bottom: row, right: column };
      area.top = Math.min(area.top, row);
      area.bottom = Math.max(area.bottom, row);
      area.left = Math.min(area.left, column);
      area.right = Math.max(area.right, column);
    }
  }
  return area;
}

/** One value a cell of an area. */
export function grid<T>(sheet: BookSheet, area: Area, read: (cell: BookCell | undefined) => T): T[][] {
  if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > 5_000_000) {
    throw new ApiError("InvalidArgument", "unbounded range");
  }
  const rows: T[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells = sheet.cells.get(row);
    const line: T[] = [];
    for (let column = area.left; column <= area.right; column++) line.push(read(cells?.get(column)));
    rows.push(line);
  }
  return rows;
}

/** Areas of the cells that pass, joined as Excel joins them: runs of rows of equal runs of columns. */
export function areasWhere(area: Area, passes: (row: number, column: number) => boolean): Area[] {
  const done: Area[] = [];
  let open: { top: number; left: number; bottom: number; right: number }[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const runs: { top: number; left: number; bottom: number; right: number }[] = [];
    for (let column = area.left; column <= area.right; column++) {
      if (!passes(row, column)) continue;
      const last = runs[runs.length - 1];
      if (last && last.right === column - 1) last.right = column;
      else runs.push({ top: row, left: column, bottom: row, right: column });
    }
    const kept: typeof runs = [];
    for (const run of runs) {
      const above = open.find(({ left, right }) => left === run.left && right === run.right);
      if (above) {
        above.bottom = row;
        kept.push(above);
      } else kept.push(run);
    }
    done.push(...open.filter((one) => !kept.includes(one)));
    open = kept;
  }
  return [...done, ...open].sort((a, b) => a.top - b.top || a.left - b.left);
}

export const WHOLE_SHEET: Area = { top: 1, left: 1, bottom: MAX_ROW, right: MAX_COLUMN };

/** `台账!A1:B2`, quoted where Excel quotes. */
export function fullAddress(sheet: BookSheet, areas: readonly Area[]): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet.name) && !/^[A-Za-z]{1,3}\d+$/.test(sheet.name);
  const name = plain ? sheet.name : `'${sheet.name.replaceAll("'", "''")}'`;
  return areas.map((area) => `${name}!${formatArea(area)}`).join(",");
}

/** Writes what a program or a person typed into a cell, as Excel understands it. */
export function typeInto(book: Book, sheet: BookSheet, row: number, column: number, typed: unknown): void {
  if (sheet.isProtected) throw new ApiError("AccessDenied", "the sheet is protected");
  const format = cellAt(sheet, row, column)?.format ?? "General";
  const cell = understood(typed, format, book);
  const cells = sheet.cells.get(row) ?? new Map<number, BookCell>();
  sheet.cells.set(row, cells);
  if (cell.value === "" && cell.formula === null && cell.format === "General") cells.delete(column);
  else cells.set(column, cell);
  if (cells.size === 0) sheet.cells.delete(row);
}

function understood(typed: unknown, format: string, book: Book): BookCell {
  const plain = (value: string | number | boolean): BookCell => ({ value, formula: null, format, isError: false });
  if (typeof typed === "number") return plain(format === "@" ? String(typed) : typed);
  if (typeof typed === "boolean") return plain(typed);
  if (typeof typed !== "string") throw new ApiError("InvalidArgument", `cannot write ${JSON.stringify(typed)}`);
  if (typed.length > 32_767) throw new ApiError("InvalidArgument", "text too long");
  if (typed.startsWith("'")) return plain(typed.slice(1));
  if (format === "@") return plain(typed);
  if (/^[=+@]./.test(typed) || /^-[^\d.]/.test(typed)) {
    const formula = typed.replace(/^=/, "");
    const link = /^HYPERLINK\("(?:[^"]|"")*","((?:[^"]|"")*)"\)$/.exec(formula);
    if (!link && !/^[A-Z]+\(.*\)$|^[A-Z]+\d+|^[\d+*/.-]+$/.test(formula))
      throw new ApiError("InvalidArgument", `no formula: ${typed}`);
    return { value: link ? (link[1] ?? "").replaceAll('""', '"') : 0, formula, format, isError: false };
  }
  if (/^[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(typed)) return plain(Number(typed));
  if (/^\d+(?:\.\d+)?%$/.test(typed)) return { ...plain(Number.parseFloat(typed) / 100), format: "0%" };
  if (/^\d{4}[-/年]\d{1,2}(?:[-/月]\d{1,2}日?|月)$/.test(typed))
    return { ...plain(book.date1904 ? 43_000 : 44_462), format: "yyyy/m/d" };
  if (/^(?:true|false)$/i.test(typed)) return plain(/^true$/i.test(typed));
  return plain(typed);
}

/** A cell as shown: enough for numbers, percentages and dates. */
export function shownText(cell: BookCell | undefined, date1904: boolean): string {
  if (!cell) return "";
  if (typeof cell.value !== "number") return String(cell.value);
  if (/[yd]/.test(cell.format)) {
    const days = Math.floor(cell.value) + (date1904 ? 1462 : 0);
    const date = new Date(Date.UTC(1899, 11, 30) + days * 86_400_000);
    return `${date.getUTCFullYear()}/${date.getUTCMonth() + 1}/${date.getUTCDate()}`;
  }
  return cell.format.includes("%") ? `${cell.value * 100}%` : String(cell.value);
}

/** Inserts `by` rows at `row`, or takes `-by` rows out there; everything that stands below moves along. */
export function moveRows(book: Book, sheet: BookSheet, row: number, by: number): void {
  const isGone = (at: number) => by < 0 && at >= row && at < row - by;
  const moved = (at: number) => (at >= row ? Math.max(row, at + by) : at);
  const movedArea = (area: Area): Area => ({
    ...area,
    top: moved(area.top),
    bottom: isGone(area.bottom) ? row - 1 : moved(area.bottom),
  });
  const rows = [...sheet.cells].filter(([at]) => !isGone(at));
  sheet.cells.clear();
  for (const [at, cells] of rows) sheet.cells.set(moved(at), cells);
  const hidden = [...sheet.hiddenRows].filter((at) => !isGone(at));
  sheet.hiddenRows.clear();
  for (const at of hidden) sheet.hiddenRows.add(moved(at));
  sheet.merges = sheet.merges.map(movedArea);
  for (const table of sheet.tables) {
    const area = parseArea(table.area);
    if (area) table.area = formatArea(movedArea(area));
  }
  book.comments = book.comments.map((comment) => {
    const area = parseArea(comment.cell);
    return comment.sheet === sheet && area ? { ...comment, cell: formatArea(movedArea(area)) } : comment;
  });
}
