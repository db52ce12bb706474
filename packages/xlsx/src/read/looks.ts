import { tokenizeText, type XmlTokenizer } from "../xml/tokenizer.ts";
import type { Package } from "../zip/openPackage.ts";
import { colorOf, type ThemeColors } from "./colors.ts";

/** One side of a cell's border. */
export interface CellEdge {
  readonly line: "thin" | "medium" | "thick" | "double" | "dashed" | "dotted";
  /** `rrggbb`; absent is the ink of the program. */
  readonly color?: string;
}

/** How a cell looks, as far as a reader of the sheet needs it. Absent fields are the default. */
export interface CellLook {
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strike?: true;
  readonly wrap?: true;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center";
  /** Steps of three spaces from the edge that the text keeps to. */
  readonly indent?: number;
  /** Characters stand below one another. */
  readonly stacked?: true;
  /** Family of the font, as the file names it. */
  readonly font?: string;
  /** Points. */
  readonly size?: number;
  /** `rrggbb` of the text. */
  readonly color?: string;
  /** `rrggbb` of the cell's ground. */
  readonly fill?: string;
  readonly borders?: { readonly [Side in "top" | "right" | "bottom" | "left"]?: CellEdge };
}

type Draft<T> = { -readonly [Key in keyof T]: T[Key] };
type Font = Draft<Pick<CellLook, "bold" | "italic" | "underline" | "strike" | "font" | "size" | "color">>;
type Borders = Draft<NonNullable<CellLook["borders"]>>;

const LISTS = ["fonts", "fills", "borders", "cellXfs"];
const LINES: Readonly<Record<string, CellEdge["line"]>> = {
  thin: "thin",
  hair: "dotted",
  dotted: "dotted",
  dashed: "dashed",
  dashDot: "dashed",
  dashDotDot: "dashed",
  slantDashDot: "dashed",
  medium: "medium",
  mediumDashed: "dashed",
  mediumDashDot: "dashed",
  mediumDashDotDot: "dashed",
  thick: "thick",
  double: "double",
};

/** The looks of cell styles, by index (`s` of a cell). */
export function readLooks(pkg: Package, part: string, theme: ThemeColors): CellLook[] {
  const fonts: Font[] = [];
  const fills: (string | undefined)[] = [];
  const borders: Borders[] = [];
  const looks: CellLook[] = [];
  let list = "";
  let look: Draft<CellLook> = {};
  let pattern = "";
  let side: keyof Borders | null = null;
  const xml = tokenizeText(pkg.readText(part), part);
  for (let kind = xml.next(); kind !== "end"; kind = xml.next()) {
    const name = xml.localName;
    if (kind === "close" && LISTS.includes(name) && xml.depth === 1) list = "";
    if (kind !== "open") continue;
    if (xml.depth === 1) list = LISTS.includes(name) && !xml.selfClosing ? name : "";
    else if (list === "fonts") {
      if (name === "font" && xml.depth === 2) fonts.push({});
      else takeFont(fonts[fonts.length - 1], name, xml, theme);
    } else if (list === "fills") {
      if (name === "fill") fills.push(undefined);
      else if (name === "patternFill") pattern = xml.attribute("patternType") ?? "none";
      else if (name === "fgColor" && pattern !== "none" && fills.length > 0) {
        fills[fills.length - 1] = colorOf(xml, theme);
      } else if (name === "color" && fills.length > 0) {
        // A gradient shows as its first colour.
        fills[fills.length - 1] ??= colorOf(xml, theme);
      }
    } else if (list === "borders") {
      if (name === "border") borders.push({});
      else if (name === "color" && side !== null) {
        const edge = borders.at(-1)?.[side];
        const color = colorOf(xml, theme);
        const last = borders.at(-1);
        if (edge && last && color !== undefined) last[side] = { ...edge, color };
      } else side = takeEdge(borders.at(-1), name, xml);
    } else if (list === "cellXfs") {
      if (name === "xf") {
        look = { ...fonts[Number(xml.attribute("fontId") ?? 0)] };
        const fill = fills[Number(xml.attribute("fillId") ?? 0)];
        const border = borders[Number(xml.attribute("borderId") ?? 0)];
        if (fill !== undefined) look.fill = fill;
        if (border && Object.keys(border).length > 0) look.borders = border;
        looks.push(look);
      } else if (name === "alignment") takeAlignment(look, xml);
    }
  }
  return looks;
}

function takeFont(font: Font | undefined, name: string, xml: XmlTokenizer, theme: ThemeColors): void {
  if (!font) return;
  const value = xml.attribute("val");
  const on = value !== "0" && value !== "false" && value !== "none";
  if (name === "sz") {
    const size = Number(value);
    if (size > 0 && size < 410) font.size = size;
  } else if (name === "name" && value) font.font = value.slice(0, 60);
  else if (name === "color") {
    const color = colorOf(xml, theme);
    // Plain ink is the program's own: it follows light and dark.
    if (color !== undefined && color !== "000000") font.color = color;
  } else if (!on) return;
  else if (name === "b") font.bold = true;
  else if (name === "i") font.italic = true;
  else if (name === "u") font.underline = true;
  else if (name === "strike") font.strike = true;
}

/** The side that an element opens, noted when it has a line. */
function takeEdge(borders: Borders | undefined, name: string, xml: XmlTokenizer): keyof Borders | null {
  const side = name === "start" ? "left" : name === "end" ? "right" : name;
  if (side !== "top" && side !== "right" && side !== "bottom" && side !== "left") return null;
  const line = LINES[xml.attribute("style") ?? ""];
  if (!borders || line === undefined) return null;
  borders[side] = { line };
  return side;
}

function takeAlignment(look: Draft<CellLook>, xml: XmlTokenizer): void {
  const horizontal = xml.attribute("horizontal");
  const vertical = xml.attribute("vertical");
  const wrap = xml.attribute("wrapText");
  const indent = Number(xml.attribute("indent") ?? 0);
  if (wrap === "1" || wrap === "true") look.wrap = true;
  if (horizontal === "left" || horizontal === "right") look.horizontal = horizontal;
  else if (horizontal === "center" || horizontal === "centerContinuous") look.horizontal = "center";
  else if (horizontal === "justify" || horizontal === "distributed") {
    look.horizontal = horizontal === "justify" ? "left" : "center";
    look.wrap = true;
  }
  if (vertical === "top") look.vertical = "top";
  else if (vertical === "center" || vertical === "distributed" || vertical === "justify") look.vertical = "center";
  if (indent > 0 && indent < 100) look.indent = indent;
  if (xml.attribute("textRotation") === "255") look.stacked = true;
}
