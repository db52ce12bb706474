import { parseAddress } from "@planlint/rules/model";
import { tokenizeText, XmlTokenizer } from "../xml/tokenizer.ts";
import { DEFAULT_LIMITS, type Limits } from "../zip/limits.ts";
import { openPackage, type Package } from "../zip/openPackage.ts";
import { readOutline } from "./workbookPart.ts";

/** How a cell looks, as far as a reader of the sheet needs it. Absent fields are the default. */
export interface CellLook {
  readonly bold?: true;
  readonly wrap?: true;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center";
  /** Points. */
  readonly size?: number;
  /** `rrggbb` of a solid fill. */
  readonly fill?: string;
}

/** How a sheet is laid out on the screen. */
export interface SheetLayout {
  readonly name: string;
  /** Widths in characters of the default font, from `first` to `last` column. */
  readonly columns: readonly {
    readonly first: number;
    readonly last: number;
    readonly width: number;
    readonly hidden: boolean;
  }[];
  readonly defaultWidth: number;
  /** Points. */
  readonly defaultHeight: number;
  /** Heights in points of rows that have one of their own, as far as the rows were read. */
  readonly heights: ReadonlyMap<number, number>;
  /** Rows above and columns left of the frozen pane's edge. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Index into `looks`, by row and then by column; only of rows that were read. */
  readonly styles: ReadonlyMap<number, ReadonlyMap<number, number>>;
  /** True when the sheet has more rows than were read. */
  readonly cut: boolean;
}

export interface WorkbookLayout {
  readonly looks: readonly CellLook[];
  readonly sheets: readonly SheetLayout[];
}

/** Rows whose heights and styles are read: the head of a table shows how the rest looks. */
const ROWS_READ = 800;
/** What Excel takes when a sheet doesn't say. */
const DEFAULT_WIDTH = 8.43;
const DEFAULT_HEIGHT = 15;

/**
 * Reads how the sheets look: column widths, row heights, frozen panes, alignment and fills. What it cannot make sense
 */
export function readLayout(bytes: Uint8Array, limits: Limits = DEFAULT_LIMITS): WorkbookLayout {
  const pkg = openPackage(bytes, limits);
  const outline = readOutline(pkg);
  const styles = outline.relationships.find(({ kind, target }) => kind === "styles" && pkg.has(target))?.target;
  return {
    looks: styles === undefined ? [] : readLooks(pkg, styles),
    sheets: outline.sheets.map(({ part, name }) => readSheetLayout(pkg, part, name)),
  };
}

function readSheetLayout(pkg: Package, part: string, name: string): SheetLayout {
  const columns: SheetLayout["columns"][number][] = [];
  const heights = new Map<number, number>();
  const styles = new Map<number, Map<number, number>>();
  let defaultWidth = DEFAULT_WIDTH;
  let defaultHeight = DEFAULT_HEIGHT;
  let frozen = { rows: 0, columns: 0 };
  let row = 0;
  let column = 0;
  let present = new Map<number, number>();
  let done = false;
  let cut = false;

  const consume = (xml: XmlTokenizer) => {
    for (let kind = xml.next(); kind !== "end" && kind !== "more"; kind = xml.next()) {
      if (done) return;
      if (kind === "close" && xml.localName === "sheetData") done = true;
      if (kind !== "open") continue;
      switch (xml.localName) {
        case "c": {
          column = parseAddress(xml.attribute("r") ?? "")?.column ?? column + 1;
          const style = Number(xml.attribute("s") ?? 0);
          if (style > 0) present.set(column, style);
          break;
        }
        case "row": {
          row = positive(xml.attribute("r")) ?? row + 1;
          column = 0;
          if (styles.size >= ROWS_READ) {
            done = true;
            cut = true;
            break;
          }
          present = new Map();
          styles.set(row, present);
          const height = positive(xml.attribute("ht"));
          if (height !== null) heights.set(row, height);
          break;
        }
        case "pane":
          if (xml.attribute("state")?.startsWith("frozen")) {
            frozen = {
              rows: Math.floor(positive(xml.attribute("ySplit")) ?? 0),
              columns: Math.floor(positive(xml.attribute("xSplit")) ?? 0),
            };
          }
          break;
        case "sheetFormatPr":
          defaultWidth =
            positive(xml.attribute("defaultColWidth")) ?? positive(xml.attribute("baseColWidth")) ?? DEFAULT_WIDTH;
          defaultHeight = positive(xml.attribute("defaultRowHeight")) ?? DEFAULT_HEIGHT;
          break;
        case "col": {
          const first = positive(xml.attribute("min"));
          const last = positive(xml.attribute("max"));
          const hidden = xml.attribute("hidden") === "1" || xml.attribute("hidden") === "true";
          if (first !== null && last !== null) {
            columns.push({ first, last, width: positive(xml.attribute("width")) ?? defaultWidth, hidden });
          }
        }
      }
    }
  };

  const xml = new XmlTokenizer(part);
  let foreign = false;
  pkg.stream(part, (chunk) => {
    // Parts in UTF-16 are rare: they are shown plain.
    if (row === 0 && (chunk[0] === 0xff || chunk[0] === 0xfe || chunk[1] === 0)) foreign = true;
    if (foreign || done) return false;
    xml.feed(chunk);
    consume(xml);
    return !done;
  });
  return { name, columns, defaultWidth, defaultHeight, heights, frozen, styles, cut };
}

/** The looks of cell styles, by index. */
function readLooks(pkg: Package, part: string): CellLook[] {
  const fonts: { bold: boolean; size: number | undefined }[] = [];
  const fills: (string | undefined)[] = [];
  const looks: CellLook[] = [];
  let list = "";
  let look: { -readonly [Key in keyof CellLook]: CellLook[Key] } = {};
  let solid = false;
  const xml = tokenizeText(pkg.readText(part), part);
  for (let kind = xml.next(); kind !== "end"; kind = xml.next()) {
    const name = xml.localName;
    if (kind === "close" && (name === "fonts" || name === "fills" || name === "cellXfs")) list = "";
    if (kind !== "open") continue;
    if ((name === "fonts" || name === "fills" || name === "cellXfs") && xml.depth === 1)
      list = xml.selfClosing ? "" : name;
    else if (list === "fonts") {
      const font = fonts.at(-1);
      if (name === "font") fonts.push({ bold: false, size: undefined });
      else if (name === "b" && font) font.bold = xml.attribute("val") !== "0" && xml.attribute("val") !== "false";
      else if (name === "sz" && font) font.size = positive(xml.attribute("val")) ?? undefined;
    } else if (list === "fills") {
      if (name === "fill") fills.push(undefined);
      else if (name === "patternFill") solid = xml.attribute("patternType") === "solid";
      else if (name === "fgColor" && solid) {
        const rgb = /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(xml.attribute("rgb") ?? "")?.[1];
        if (fills.length > 0) fills[fills.length - 1] = rgb?.toLowerCase();
      }
    } else if (list === "cellXfs") {
      if (name === "xf") {
        const font = fonts[Number(xml.attribute("fontId") ?? 0)];
        const fill = fills[Number(xml.attribute("fillId") ?? 0)];
        look = {};
        if (font?.bold) look.bold = true;
        if (font?.size !== undefined) look.size = font.size;
        if (fill !== undefined) look.fill = fill;
        looks.push(look);
      } else if (name === "alignment") {
        const horizontal = xml.attribute("horizontal");
        const vertical = xml.attribute("vertical");
        const wrap = xml.attribute("wrapText");
        if (wrap === "1" || wrap === "true") look.wrap = true;
        if (horizontal === "left" || horizontal === "right") look.horizontal = horizontal;
        else if (horizontal === "center" || horizontal === "centerContinuous") look.horizontal = "center";
        if (vertical === "top" || vertical === "center") look.vertical = vertical;
      }
    }
  }
  return looks;
}

function positive(text: string | null): number | null {
  const value = Number(text);
  return text !== null && Number.isFinite(value) && value > 0 ? value : null;
}
