/**
 * Cell addresses. Rows and columns count from 1, as Excel shows them; letters appear only at the edges
 * (reports, formulas, files), converted here and nowhere else.
 */
export interface Address {
  /** 1-based row, as Excel shows it. */
  readonly row: number;
  /** 1-based column: A is 1, XFD is 16384. */
  readonly column: number;
}

/** A rectangle of cells, both corners included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Rows that an .xlsx sheet can have. */
export const MAX_ROW = 1_048_576;
/** Columns that an .xlsx sheet can have (XFD). */
export const MAX_COLUMN = 16_384;

/** `1 → "A"`, `27 → "AA"`. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `"A" → 1`, `"aa" → 27`; 0 when the text is not column letters. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (let i = 0; i < letters.length; i++) {
    const code = letters.charCodeAt(i) & ~32;
    if (code < 65 || code > 90) return 0;
    column = column * 26 + (code - 64);
  }
  return column;
}

/** `{ row: 5, column: 3 } → "C5"`. */
export function formatAddress(at: Address): string {
  return columnLetters(at.column) + at.row;
}

/** `"C5"`, `"$C$5"` → address; `null` for anything else, or outside the sheet. */
export function parseAddress(text: string): Address | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (!match) return null;
  const column = columnNumber(match[1] ?? "");
  const row = Number(match[2]);
  return column <= MAX_COLUMN && row <= MAX_ROW ? { row, column } : null;
}

/** `"B2:D9"` or `"B2"` → area, corners put in order; `null` for anything else. */
export function parseArea(text: string): Area | null {
  const [first = "", second = first] = text.split(":");
  const a = parseAddress(first);
  const b = parseAddress(second);
  if (!a || !b) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

/** `"B2:D9"`, or `"B2"` for a single cell. */
export function formatArea(area: Area): string {
  const first = formatAddress({ row: area.top, column: area.left });
  const last = formatAddress({ row: area.bottom, column: area.right });
  return first === last ? first : `${first}:${last}`;
}
