import { stripVTControlCharacters } from "node:util";

/**
 * Text from a workbook, made harmless for a terminal: escape sequences, control characters and bidirectional overrides
 * go, line breaks become spaces.
 */
export function plainText(text: string): string {
  return (
    stripVTControlCharacters(text)
      .replace(/[\r\n\t\u2028\u2029]+/g, " ")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
      .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, "")
  );
}

/** Columns that a text takes on a terminal: Chinese characters and full-width punctuation take two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character.codePointAt(0) ?? 0) ? 2 : 1;
  return width;
}

function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}

export function padEnd(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}

/** At most `width` columns, the rest replaced by `…`. */
export function truncate(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = "";
  let used = 0;
  for (const character of text) {
    const next = used + displayWidth(character);
    if (next > width - 1) break;
    kept += character;
    used = next;
  }
  return `${kept}…`;
}

/** Punctuation that must not begin a line (避头). */
const NOT_AT_START = /^[、，。；：？！）》」』”’…—％%]/u;

/** Breaks a text into lines of at most `width` columns, keeping numbers and Latin words together. */
export function wrap(text: string, width: number): string[] {
  const pieces = text.match(/[\w.,%+/-]+|\s+|./gsu) ?? [];
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const piece of pieces) {
    const size = displayWidth(piece);
    if (used + size > width && line !== "" && !NOT_AT_START.test(piece)) {
      lines.push(line.trimEnd());
      line = "";
      used = 0;
    }
    if (line === "" && /^\s+$/.test(piece)) continue;
    line += piece;
    used += size;
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  return lines;
}

export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly blue: (text: string) => string;
  readonly green: (text: string) => string;
}

/** Colour for a terminal, or none. */
export function styleFor(colour: boolean): Style {
  const paint = (open: number, close: number) => (text: string) =>
    colour ? `\u001b[${open}m${text}\u001b[${close}m` : text;
  return {
    bold: paint(1, 22),
    dim: paint(2, 22),
    red: paint(31, 39),
    yellow: paint(33, 39),
    blue: paint(34, 39),
    green: paint(32, 39),
  };
}
