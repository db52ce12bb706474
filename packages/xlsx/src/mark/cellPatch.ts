import { columnLetters, parseAddress } from "@planlint/rules/model";
import { XmlTokenizer } from "../xml/tokenizer.ts";
import type { Edit, PartText } from "./partText.ts";
import { cellText } from "./xmlWords.ts";

/** A value for a cell; `styleOf` turns the style index it has into the one it shall have. */
export interface CellPatch {
  readonly row: number;
  readonly column: number;
  /** `null` empties the cell. */
  readonly value: string | number | boolean | null;
  readonly styleOf: (style: number) => number;
}

/**
 * Edits that put values into cells of a sheet, adding cells and rows where they are missing. Styles stay. Cells with a
 * formula are left alone and given back: other cells may share it, and the calculation chain lists it.
 */
export function patchCells(
  text: PartText,
  part: string,
  patches: readonly CellPatch[],
): { edits: Edit[]; withFormula: CellPatch[] } {
  const rows = new Map<number, CellPatch[]>();
  for (const patch of patches) rows.set(patch.row, [...(rows.get(patch.row) ?? []), patch]);
  for (const list of rows.values()) list.sort((a, b) => a.column - b.column);
  const rowNumbers = [...rows.keys()].sort((a, b) => a - b);
  let nextRow = 0;

  const edits: Edit[] = [];
  const withFormula: CellPatch[] = [];
  const insert = (at: number, xml: string) => edits.push({ at, remove: 0, insert: xml });
  const xml = new XmlTokenizer(part, text.units, true);
  let prefix = "";
  let row = 0;
  let column = 0;
  let waiting: CellPatch[] = [];
  let cell: { patch: CellPatch; start: number; style: number; formula: boolean } | null = null;

  const cells = (list: readonly CellPatch[]) => list.map((patch) => cellXml(patch, 0, prefix)).join("");
  /** New rows that stand before a row, which itself is taken off the list. */
  const takeRowsBefore = (limit: number): string => {
    let added = "";
    for (; nextRow < rowNumbers.length && (rowNumbers[nextRow] as number) <= limit; nextRow++) {
      const number = rowNumbers[nextRow] as number;
      if (number < limit) added += `<${prefix}row r="${number}">${cells(rows.get(number) ?? [])}</${prefix}row>`;
    }
    return added;
  };
  const closeCell = (end: number) => {
    if (!cell) return;
    const { patch, start, style, formula } = cell;
    if (formula) withFormula.push(patch);
    else edits.push({ at: start, remove: end - start, insert: cellXml(patch, style, prefix) });
    cell = null;
  };
  const closeContainer = (name: string, added: string, selfClosing: boolean) => {
    if (added === "") return;
    if (selfClosing) edits.push({ at: xml.end - 2, remove: 2, insert: `>${added}</${name}>` });
    else insert(xml.start, added);
  };

  for (let kind = xml.next(); kind !== "end"; kind = xml.next()) {
    if (kind === "open" && xml.localName === "sheetData") {
      prefix = xml.name.slice(0, -"sheetData".length);
      if (xml.selfClosing) closeContainer(xml.name, takeRowsBefore(Number.POSITIVE_INFINITY), true);
    } else if (kind === "open" && xml.localName === "row" && xml.depth === 2) {
      row = Number(xml.attribute("r") ?? row + 1);
      column = 0;
      const missing = takeRowsBefore(row);
      if (missing) insert(xml.start, missing);
      waiting = [...(rows.get(row) ?? [])];
      if (xml.selfClosing) closeContainer(xml.name, cells(waiting), true);
    } else if (kind === "open" && xml.localName === "c" && xml.depth === 3) {
      column = parseAddress(xml.attribute("r") ?? "")?.column ?? column + 1;
      const missing = waiting.filter((patch) => patch.column < column);
      if (missing.length > 0) insert(xml.start, cells(missing));
      const patch = waiting.find((candidate) => candidate.column === column);
      waiting = waiting.filter((candidate) => candidate.column > column);
      if (patch) cell = { patch, start: xml.start, style: Number(xml.attribute("s") ?? 0), formula: false };
      if (xml.selfClosing) closeCell(xml.end);
    } else if (kind === "open" && xml.localName === "f" && cell) {
      cell.formula = true;
    } else if (kind === "close" && xml.localName === "c" && xml.depth === 3) {
      closeCell(xml.end);
    } else if (kind === "close" && xml.localName === "row" && xml.depth === 2) {
      closeContainer(xml.name, cells(waiting), false);
      waiting = [];
    } else if (kind === "close" && xml.localName === "sheetData") {
      closeContainer(xml.name, takeRowsBefore(Number.POSITIVE_INFINITY), false);
    }
  }
  return { edits, withFormula };
}

function cellXml({ row, column, value, styleOf }: CellPatch, style: number, p: string): string {
  const index = styleOf(style);
  const head = `<${p}c r="${columnLetters(column)}${row}"${index > 0 ? ` s="${index}"` : ""}`;
  if (value === null) return `${head}/>`;
  if (typeof value === "boolean") return `${head} t="b"><${p}v>${value ? 1 : 0}</${p}v></${p}c>`;
  return typeof value === "number"
    ? `${head}><${p}v>${value}</${p}v></${p}c>`
    : `${head} t="inlineStr"><${p}is><${p}t xml:space="preserve">${cellText(value)}</${p}t></${p}is></${p}c>`;
}
