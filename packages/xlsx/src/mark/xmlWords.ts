import { escapeXml } from "../xml/entities.ts";

/** Longest text of a cell. */
const MAX_CELL_UNITS = 32_767;

/** Cuts text without splitting a surrogate pair. */
export function cutText(text: string, units: number): string {
  if (text.length <= units) return text;
  const end = /[\ud800-\udbff]/.test(text[units - 1] ?? "") ? units - 1 : units;
  return text.slice(0, end);
}

/**
 * Text for a `<t>`: what XML forbids is left out, line breaks are plain, and `_x0041_`, which Excel would decode, is
 * kept as the user wrote it.
 */
export function cellText(text: string): string {
  const plain = cutText(text, MAX_CELL_UNITS).replace(/\r\n?/g, "\n");
  return escapeXml(plain.replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_"));
}

/** Text for an attribute: line breaks would become blanks, so they go. */
export function attributeText(text: string): string {
  return escapeXml(text.replace(/\s+/g, " "));
}

/** Undoes `_xHHHH_`. */
export function decodeCellText(text: string): string {
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Width of a text in digits of the default font: Chinese characters and full-width signs count two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text)
    width += (character.codePointAt(0) ?? 0) > 0x2e7f || /[●▲○“”‘’…—]/.test(character) ? 2 : 1;
  return width;
}

/** Lines that a text takes when wrapped to a width in digits. */
export function linesOf(text: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split("\n")) lines += Math.max(1, Math.ceil(widthOf(paragraph) / Math.max(2, width)));
  return lines;
}
