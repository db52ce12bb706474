import type { CellEdge, CellLook } from "@planlint/xlsx";
import { POINT, type SheetLook } from "../../host/file/sheetSizes.ts";

/** Size of the default font in points, where a file doesn't say. */
export const DEFAULT_SIZE = 11;
const SERIF = /宋|仿宋|楷|明|song|sun|ming|kai|times|serif/i;
const SANS_STACK = '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Segoe UI", sans-serif';
const SERIF_STACK = '"SimSun", "Songti SC", "Noto Serif CJK SC", serif';
const WIDTHS: Readonly<Record<CellEdge["line"], string>> = {
  thin: "1px solid",
  medium: "2px solid",
  thick: "3px solid",
  double: "3px double",
  dashed: "1px dashed",
  dotted: "1px dotted",
};

/** The class of a style's cells. */
export function lookClass(style: number): string {
  return `k${style}`;
}

/** Whether a look shows on a cell that holds nothing. */
export function isSeen({ fill, borders }: CellLook): boolean {
  return fill !== undefined || borders !== undefined;
}

/**
 * The rules of a style sheet for the looks that a sheet uses. The workbook was made for white paper: in the dark its
 * colours keep their hue and change their lightness; in high contrast they give way.
 */
export function lookRules({ looks, patterns, columns }: SheetLook): string {
  const used = new Set<number>([0]);
  for (const pattern of patterns) for (const style of pattern) used.add(style);
  for (const { style } of columns) used.add(style);
  const rules: string[] = [];
  for (const style of [...used].sort((a, b) => a - b)) {
    const look = looks[style];
    if (!look) continue;
    // The default look is the sheet's: its cells inherit from it.
    const name = style === 0 ? ".sheet" : `.${lookClass(style)}`;
    rules.push(`${name}{${plainRules(look)}}`);
    const colours = colourRules(look, (rgb) => `#${rgb}`);
    if (colours === "") continue;
    rules.push(`[data-look="light"] ${name}{${colours}}`);
    rules.push(`[data-look="dark"] ${name}{${colourRules(look, (rgb) => `#${inDark(rgb)}`)}}`);
    rules.push(`[data-look="contrast"] ${name}{${colourRules({ borders: look.borders ?? {} }, () => "currentColor")}}`);
  }
  return rules.join("\n");
}

function plainRules({ bold, italic, underline, strike, font, size, horizontal, stacked, indent }: CellLook): string {
  const rules: string[] = [];
  if (size !== undefined) rules.push(`font-size:${round(size * POINT)}px`);
  if (font !== undefined) rules.push(`font-family:${familyOf(font)}`);
  if (bold) rules.push("font-weight:600");
  if (italic) rules.push("font-style:italic");
  if (underline || strike) {
    rules.push(`text-decoration:${[underline && "underline", strike && "line-through"].filter(Boolean).join(" ")}`);
  }
  if (horizontal) rules.push(`text-align:${horizontal}`);
  if (stacked) rules.push("writing-mode:vertical-rl;text-orientation:upright");
  if (indent) rules.push(`padding-${horizontal === "right" ? "right" : "left"}:${4 + indent * 9}px`);
  return rules.join(";");
}

function colourRules({ color, fill, borders = {} }: CellLook, shown: (rgb: string) => string): string {
  const rules: string[] = [];
  if (color !== undefined) rules.push(`color:${shown(color)}`);
  else if (fill !== undefined) rules.push(`color:${shown("1b1a19")}`);
  if (fill !== undefined) rules.push(`background-color:${shown(fill)}`);
  for (const side of ["top", "right", "bottom", "left"] as const) {
    const edge = borders[side];
    if (edge) rules.push(`border-${side}:${WIDTHS[edge.line]} ${edge.color ? shown(edge.color) : "var(--edge)"}`);
    // A ground covers the sheet's lines on the sides that are the cell's own.
    else if (fill !== undefined && (side === "right" || side === "bottom")) {
      rules.push(`border-${side}-color:${shown(fill)}`);
    }
  }
  return rules.join(";");
}

/** A font as the file names it, then one of its kind. The name is a workbook's text: only letters get through. */
function familyOf(font: string): string {
  const name = font.replace(/[^\p{L}\p{N} _-]/gu, "").trim();
  return `${name === "" ? "" : `"${name}", `}${SERIF.test(name) ? SERIF_STACK : SANS_STACK}`;
}

/** The colour for dark paper: the same hue, its lightness turned round, never quite black or white. */
export function inDark(rgb: string): string {
  const channels = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16) / 255);
  const most = Math.max(...channels);
  const least = Math.min(...channels);
  const lightness = (most + least) / 2;
  const wanted = 0.1 + (1 - lightness) * 0.82;
  const room = 1 - Math.abs(2 * lightness - 1);
  // Full colours would glow: they lose a fifth of their strength.
  const scale = room < 0.02 ? 0 : ((1 - Math.abs(2 * wanted - 1)) / room) * 0.8;
  return channels
    .map((channel) => Math.round(Math.min(1, Math.max(0, wanted + (channel - lightness) * scale)) * 255))
    .map((channel) => channel.toString(16).padStart(2, "0"))
    .join("");
}

function round(length: number): number {
  return Math.round(length * 100) / 100;
}
