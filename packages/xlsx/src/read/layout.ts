import { parseAddress } from "@planlint/rules/model";
import { XmlTokenizer } from "../xml/tokenizer.ts";
import { DEFAULT_LIMITS, type Limits } from "../zip/limits.ts";
import { openPackage, type Package } from "../zip/openPackage.ts";
import { readThemeColors } from "./colors.ts";
import { type CellLook, readLooks } from "./looks.ts";
import { readOutline } from "./workbookPart.ts";

/** Cell styles of a row, by column number (entry 0 is nobody's); rows that look alike share one. */
export type RowStyles = readonly number[];

/** How a sheet is laid out on the screen. */
export interface SheetLayout {
  readonly name: string;
  /** Widths in characters of the default font, from `first` to `last` column; `style` is that of their empty cells. */
  readonly columns: readonly {
    readonly first: number;
    readonly last: number;
    readonly width: number;
    readonly hidden: boolean;
    readonly style: number;
  }[];
  readonly defaultWidth: number;
  /** Points. */
  readonly defaultHeight: number;
  /** Heights in points of rows that have one of their own, as far as the rows were read; 0 for hidden rows. */
  readonly heights: ReadonlyMap<number, number>;
  /** Rows above and columns left of the frozen pane's edge. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** False where the sheet shows no lines between its cells. */
  readonly gridLines: boolean;
  /** Styles of the rows that were read: index into `looks` by column, 0 where a cell has none of its own. */
  readonly styles: ReadonlyMap<number, RowStyles>;
  /** The last row read, when the sheet has more of them. */
  readonly cut: number | null;
}

export interface WorkbookLayout {
  /** By style index; 0 is the default look. */
  readonly looks: readonly CellLook[];
  readonly sheets: readonly SheetLayout[];
}

/**
 * Cells of a sheet whose styles are read. Ledgers have far fewer; in a sheet of a million cells the rows further down
 * look like the last of those.
 */
const CELLS_READ = 200_000;
/** Columns of which a row's own styles are kept. */
const COLUMNS_KEPT = 512;
/** What Excel takes when a sheet doesn't say. */
const DEFAULT_WIDTH = 8.43;
const DEFAULT_HEIGHT = 15;

/**
 * Reads how the sheets look: column widths, row heights, frozen panes, and the looks of cells (fonts, fills, borders,
 * alignment, with theme colours and tints worked out). What it cannot make sense of is shown plain.
 */
export function readLayout(bytes: Uint8Array, limits: Limits = DEFAULT_LIMITS): WorkbookLayout {
  const pkg = openPackage(bytes, limits);
  const outline = readOutline(pkg);
  const styles = outline.relationships.find(({ kind, target }) => kind === "styles" && pkg.has(target))?.target;
  return {
    looks: styles === undefined ? [] : readLooks(pkg, styles, readThemeColors(pkg, outline.relationships)),
    sheets: outline.sheets.map(({ part, name }) => readSheetLayout(pkg, part, name)),
  };
}

function readSheetLayout(pkg: Package, part: string, name: string): SheetLayout {
  const columns: SheetLayout["columns"][number][] = [];
  const heights = new Map<number, number>();
  const styles = new Map<number, RowStyles>();
  const shared = new Map<string, RowStyles>();
  let defaultWidth = DEFAULT_WIDTH;
  let defaultHeight = DEFAULT_HEIGHT;
  let frozen = { rows: 0, columns: 0 };
  let gridLines = true;
  let row = 0;
  let column = 0;
  let cells = 0;
  let present: number[] = [];
  let done = false;
  let cut: number | null = null;

  const endRow = () => {
    if (row === 0) return;
    const key = present.join();
    const known = shared.get(key);
    if (!known) shared.set(key, present);
    styles.set(row, known ?? present);
    present = [];
  };

  const consume = (xml: XmlTokenizer) => {
    for (let kind = xml.next(); kind !== "end" && kind !== "more"; kind = xml.next()) {
      if (done) return;
      if (kind === "close" && xml.localName === "sheetData") {
        endRow();
        done = true;
      }
      if (kind !== "open") continue;
      switch (xml.localName) {
        case "c": {
          column = parseAddress(xml.attribute("r") ?? "")?.column ?? column + 1;
          cells++;
          const style = Number(xml.attribute("s") ?? 0);
          if (!(style > 0) || column > COLUMNS_KEPT) break;
          while (present.length < column) present.push(0);
          present[column] = style;
          break;
        }
        case "row": {
          endRow();
          if (cells >= CELLS_READ) {
            cut = row;
            done = true;
            break;
          }
          row = positive(xml.attribute("r")) ?? row + 1;
          column = 0;
          const height = positive(xml.attribute("ht"));
          if (isOn(xml.attribute("hidden")) || xml.attribute("ht") === "0") heights.set(row, 0);
          else if (height !== null) heights.set(row, height);
          break;
        }
        case "sheetView":
          if (isOff(xml.attribute("showGridLines"))) gridLines = false;
          break;
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
          if (first === null || last === null) break;
          columns.push({
            first,
            last,
            width: positive(xml.attribute("width")) ?? defaultWidth,
            hidden: isOn(xml.attribute("hidden")) || xml.attribute("width") === "0",
            style: positive(xml.attribute("style")) ?? 0,
          });
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
  return { name, columns, defaultWidth, defaultHeight, heights, frozen, gridLines, styles, cut };
}

function isOn(text: string | null): boolean {
  return text === "1" || text === "true";
}

function isOff(text: string | null): boolean {
  return text === "0" || text === "false";
}

function positive(text: string | null): number | null {
  const value = Number(text);
  return text !== null && Number.isFinite(value) && value > 0 ? value : null;
}
