import type { XmlTokenizer } from "../xml/tokenizer.ts";
import { attributeValue, childOf, childrenOf, parseElements, type XmlElement } from "./elements.ts";
import type { PartText } from "./partText.ts";

/** A worksheet without its cells: the elements around them, and the sizes that place a note. */
export interface SheetGrid {
  readonly root: XmlElement;
  /** Width of a column in pixels. */
  columnWidth(column: number): number;
  /** Height of a row in pixels. */
  rowHeight(row: number): number;
}

const PIXELS_PER_POINT = 96 / 72;

/** Reads a worksheet's elements but not its cells. */
export function readGrid(text: PartText, part: string): SheetGrid {
  const heights = new Map<number, number>();
  let row = 0;
  const seen = (xml: XmlTokenizer) => {
    if (xml.localName !== "row") return;
    row = Number(xml.attribute("r") ?? row + 1);
    const hidden = xml.attribute("hidden");
    const height = hidden === "1" || hidden === "true" ? 0 : Number(xml.attribute("ht") ?? Number.NaN);
    if (Number.isFinite(height)) heights.set(row, Math.round(height * PIXELS_PER_POINT));
  };
  const root = parseElements(text, part, { localName: "sheetData", seen });
  const format = childOf(root, "sheetFormatPr");
  const defaultHeight = Number((format && attributeValue(format, "defaultRowHeight")) ?? 15) * PIXELS_PER_POINT || 20;
  const defaultWidth = pixels(Number((format && attributeValue(format, "defaultColWidth")) ?? 9.14)) || 64;
  const spans = childrenOf(root, "cols")
    .flatMap((cols) => childrenOf(cols, "col"))
    .map((col) => ({
      from: Number(attributeValue(col, "min")),
      to: Number(attributeValue(col, "max")),
      width: ["1", "true"].includes(attributeValue(col, "hidden") ?? "")
        ? 0
        : pixels(Number(attributeValue(col, "width") ?? 9.14)),
    }));
  return {
    root,
    columnWidth: (column) => spans.find(({ from, to }) => column >= from && column <= to)?.width ?? defaultWidth,
    rowHeight: (at) => heights.get(at) ?? Math.round(defaultHeight),
  };
}

/** A width in digits as pixels of the usual font (7 a digit, 5 of padding). */
function pixels(width: number): number {
  return Number.isFinite(width) ? Math.round(width * 7 + 5) : 64;
}
