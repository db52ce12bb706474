import { parseAddress } from "@planlint/rules/model";
import { relationshipsOf } from "../package/relationships.ts";
import type { Draft } from "./draft.ts";
import { attributeValue, childOf, childrenOf, deepText, parseElements, type XmlElement } from "./elements.ts";
import { FINGERPRINT_HEAD, RESULT_SHEET } from "./words.ts";
import type { BookParts, BookSheet } from "./worksheets.ts";
import { decodeCellText } from "./xmlWords.ts";

/** A sheet that is larger is somebody's data under our name: ours has one row a finding. */
const MAX_SHEET_BYTES = 48 * 1024 * 1024;

/** A result sheet found in a workbook. */
export interface ResultSheet {
  readonly sheet: BookSheet;
  readonly part: string;
  /** Reasons as they stand in it: fingerprint → reason, `""` where the cell is empty. */
  readonly reasons: ReadonlyMap<string, string>;
}

/** Finds our result sheets by name and by the head of the hidden column, whichever program saved them last. */
export function findResultSheets(draft: Draft, book: BookParts): ResultSheet[] {
  const found: ResultSheet[] = [];
  for (const sheet of book.sheets) {
    if (!sheet.part || sheet.kind !== "worksheet" || !isResultName(sheet.name)) continue;
    if ((draft.pkg.find(sheet.part)?.size ?? 0) > MAX_SHEET_BYTES) continue;
    const reasons = reasonsIn(draft, book, sheet.part);
    if (reasons) found.push({ sheet, part: sheet.part, reasons });
  }
  return found;
}

/** `校核结果`, `校核结果 (2)`. */
export function isResultName(name: string): boolean {
  return name === RESULT_SHEET || /^校核结果 ?\(\d+\)$/.test(name);
}

function reasonsIn(draft: Draft, book: BookParts, part: string): Map<string, string> | null {
  const rows = cellsOf(draft, book, part);
  let fingerprintColumn = 0;
  let reasons: Map<string, string> | null = null;
  for (const cells of rows) {
    if (!reasons) {
      const head = [...cells].find(([, text]) => text.trim() === FINGERPRINT_HEAD);
      if (head) {
        fingerprintColumn = head[0];
        reasons = new Map();
      }
      continue;
    }
    const fingerprint = cells.get(fingerprintColumn)?.trim();
    // The reason stands in the column before the fingerprint.
    if (fingerprint) reasons.set(fingerprint, (cells.get(fingerprintColumn - 1) ?? "").trim());
  }
  return reasons;
}

/** Texts of a small sheet by row and column. */
function cellsOf(draft: Draft, book: BookParts, part: string): Map<number, string>[] {
  const root = parseElements(draft.text(part), part);
  const data = childOf(root, "sheetData");
  let shared: XmlElement[] | null = null;
  const sharedText = (index: number): string => {
    shared ??= sharedItems(draft, book);
    const item = shared[index];
    return item ? textOf(item) : "";
  };
  return (data ? childrenOf(data, "row") : []).map((row) => {
    const cells = new Map<number, string>();
    let column = 0;
    for (const cell of childrenOf(row, "c")) {
      column = parseAddress(attributeValue(cell, "r") ?? "")?.column ?? column + 1;
      const inline = childOf(cell, "is");
      const value = childOf(cell, "v")?.text ?? "";
      const text = inline ? textOf(inline) : attributeValue(cell, "t") === "s" ? sharedText(Number(value)) : value;
      if (text !== "") cells.set(column, decodeCellText(text));
    }
    return cells;
  });
}

function sharedItems(draft: Draft, book: BookParts): XmlElement[] {
  const relation = relationshipsOf(draft.pkg, book.workbook).find(({ kind }) => kind === "sharedStrings");
  return relation && draft.pkg.has(relation.target) ? childrenOf(draft.tree(relation.target), "si") : [];
}

/** Plain text or joined runs; phonetic hints are not text. */
function textOf(item: XmlElement): string {
  return item.children
    .filter(({ localName }) => localName === "t" || localName === "r")
    .map((child) => (child.localName === "t" ? child.text : deepText(childOf(child, "t") ?? child)))
    .join("");
}
