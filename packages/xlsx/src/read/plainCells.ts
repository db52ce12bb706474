import { MAX_COLUMN, MAX_ROW } from "@planlint/rules/model";
import { decodeUnits } from "../xml/characters.ts";
import { parseDouble } from "./numbers.ts";
import type { RowCollector } from "./rowCollector.ts";

/** What plain cells need to know of the workbook. */
export interface PlainCellContext {
  readonly strings: readonly string[];
  readonly formats: readonly string[];
}

/** Where reading stands: between two cells of an open row. */
export interface PlainCellState {
  /** Offset of the next unread unit. */
  at: number;
  row: number;
  rowHidden: boolean;
  /** Column of the cell before, 0 at the beginning of a row. */
  column: number;
}

const POWERS_OF_TEN = Array.from({ length: 17 }, (_, exponent) => 10 ** exponent);
const MOST_DIGITS = 16;

const SPACE = 32;
const QUOTE = 34;
const DASH = 45;
const DOT = 46;
const SLASH = 47;
const ZERO = 48;
const NINE = 57;
const COLON = 58;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const C = 99;
const H = 104;
const N = 110;
const R = 114;
const S = 115;
const T = 116;
const V = 118;

/**
 * Reads the cells that nearly all cells of nearly all workbooks are – `<c r="B2" s="3" t="s"><v>17</v></c>`, a number
 * or a shared string, or nothing but a style – and the rows around them, and stops before the first markup that is not
 * exactly of this shape: the tokenizer knows what to do with that. What is passed over is well-formed and balanced.
 *
 * One function with its state in local variables, so that the compiler has it at hand after a few hundred rows: a
 * ledger is usually read by a process that has just begun.
 */
export function readPlainCells(
  units: Uint8Array,
  length: number,
  state: PlainCellState,
  rows: RowCollector,
  { strings, formats }: PlainCellContext,
): void {
  let at = state.at;
  let column = state.column;
  // The longest closing markup looked at is `</v></c>`: behind the end of the units every comparison fails.
  for (;;) {
    if (units[at] !== LESS) break;
    if (units[at + 1] === SLASH) {
      const next = openPlainRow(units, length, at, state, rows);
      if (next < 0) break;
      at = next;
      column = 0;
      continue;
    }
    if (units[at + 1] !== C || units[at + 2] !== SPACE || units[at + 3] !== R || units[at + 4] !== EQUALS) break;
    if (units[at + 5] !== QUOTE) break;
    let i = at + 6;
    let cellColumn = 0;
    let unit = units[i] as number;
    while (unit >= 65 && unit <= 90) {
      cellColumn = cellColumn * 26 + unit - 64;
      unit = units[++i] as number;
    }
    const digits = i;
    while (unit >= ZERO && unit <= NINE) unit = units[++i] as number;
    if (unit !== QUOTE || i === digits || cellColumn < 1 || cellColumn > MAX_COLUMN) break;
    unit = units[++i] as number;

    let style = 0;
    if (unit === SPACE && units[i + 1] === S && units[i + 2] === EQUALS && units[i + 3] === QUOTE) {
      i += 4;
      const from = i;
      unit = units[i] as number;
      while (unit >= ZERO && unit <= NINE) {
        style = style * 10 + unit - ZERO;
        unit = units[++i] as number;
      }
      if (unit !== QUOTE || i === from || i > from + 9) break;
      unit = units[++i] as number;
    }
    let isText = false;
    if (unit === SPACE && units[i + 1] === T && units[i + 2] === EQUALS && units[i + 3] === QUOTE) {
      isText = units[i + 4] === S;
      if ((!isText && units[i + 4] !== N) || units[i + 5] !== QUOTE) break;
      i += 6;
      unit = units[i] as number;
    }
    if (unit === SLASH && units[i + 1] === GREATER && i + 2 <= length) {
      // Nothing but a style.
      column = cellColumn;
      at = i + 2;
      continue;
    }
    if (unit !== GREATER || units[i + 1] !== LESS || units[i + 2] !== V || units[i + 3] !== GREATER) break;
    i += 4;

    const start = i;
    unit = units[i] as number;
    const negative = unit === DASH;
    if (negative) unit = units[++i] as number;
    const first = i;
    let value = 0;
    let point = -1;
    for (;;) {
      if (unit >= ZERO && unit <= NINE) value = value * 10 + unit - ZERO;
      else if (unit === DOT && point < 0) point = i;
      else break;
      unit = units[++i] as number;
    }
    let exact = i > first && i - first <= MOST_DIGITS && value <= Number.MAX_SAFE_INTEGER;
    if (unit !== LESS) {
      // An exponent, or something that is no number.
      exact = false;
      while (unit !== LESS && i < length && i < start + 40) unit = units[++i] as number;
    }
    if (
      unit !== LESS ||
      i + 8 > length ||
      units[i + 1] !== SLASH ||
      units[i + 2] !== V ||
      units[i + 3] !== GREATER ||
      units[i + 4] !== LESS ||
      units[i + 5] !== SLASH ||
      units[i + 6] !== C ||
      units[i + 7] !== GREATER
    ) {
      break;
    }
    if (isText) {
      const found = exact && point < 0 && !negative ? strings[value] : undefined;
      if (found === undefined) break;
      if (found !== "") rows.add(cellColumn, found, formats[style] ?? "", null);
    } else {
      let number = value;
      if (exact) {
        if (point >= 0) {
          if (i - first === 1) break;
          number /= POWERS_OF_TEN[i - point - 1] as number;
        }
        if (negative) number = -number;
      } else {
        const parsed = parseDouble(decodeUnits(units, start, i, ""));
        if (parsed === null) break;
        number = parsed;
      }
      rows.add(cellColumn, number, formats[style] ?? "", null);
    }
    column = cellColumn;
    at = i + 8;
  }
  state.at = at;
  state.column = column;
}

/** `</row><row r="7" …>`: ends the row and begins the next. Gives the offset behind it, or -1 when it is not plain. */
function openPlainRow(
  units: Uint8Array,
  length: number,
  at: number,
  state: PlainCellState,
  rows: RowCollector,
): number {
  if (!startsWith(units, at, "</row><row ")) return -1;
  let i = at + 10;
  let number = 0;
  for (;;) {
    let unit = units[i] as number;
    if (unit === GREATER) break;
    if (unit !== SPACE) return -1;
    const nameStart = ++i;
    let local = i;
    for (unit = units[i] as number; unit !== EQUALS; unit = units[++i] as number) {
      if (unit === COLON) local = i + 1;
      else if (!(unit > SPACE) || unit === GREATER || unit === LESS || unit === QUOTE || unit === 39) return -1;
    }
    const width = i - local;
    const letter = units[local];
    if (i === nameStart || units[++i] !== QUOTE) return -1;
    const valueStart = ++i;
    for (unit = units[i] as number; unit !== QUOTE; unit = units[++i] as number) {
      if (!(i < length) || unit === LESS) return -1;
    }
    // Hidden rows say `hidden` or a height of 0.
    if (letter === H && (width === 6 || (width === 2 && !((units[valueStart] as number) > ZERO)))) return -1;
    if (letter === R && width === 1) {
      if (local !== nameStart || i - valueStart > 7) return -1;
      for (let k = valueStart; k < i; k++) {
        const digit = (units[k] as number) - ZERO;
        if (digit < 0 || digit > 9) return -1;
        number = number * 10 + digit;
      }
    }
    i++;
  }
  if (i >= length || number < 1 || number > MAX_ROW) return -1;
  rows.endRow(state.row, state.rowHidden);
  state.row = number;
  state.rowHidden = false;
  return i + 1;
}

function startsWith(units: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (units[at + i] !== text.charCodeAt(i)) return false;
  return true;
}
