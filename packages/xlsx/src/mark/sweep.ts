import { isEmptyEmbedded } from "@planlint/rules/model";
import { CONTENT_TYPES_PART, relationshipsOf, relationshipsPart } from "../package/relationships.ts";
import { partKey } from "../zip/entry.ts";
import { inflateEntry } from "../zip/inflate.ts";
import { openPackage, type Package } from "../zip/openPackage.ts";
import { writeChanged } from "../zip/writePackage.ts";
import { uncolourCells } from "./conditionalFormats.ts";
import { type Draft, startDraft } from "./draft.ts";
import {
  attributeOf,
  attributeValue,
  childOf,
  childrenOf,
  removeElement,
  replaceValue,
  type XmlElement,
} from "./elements.ts";
import { removeNotes, unrelate } from "./notes.ts";
import { indexOfText, partText } from "./partText.ts";
import { readState, recordPart, removeMarks } from "./record.ts";
import { findResultSheets, isResultName } from "./resultRows.ts";
import { readGrid } from "./sheetGrid.ts";
import { type BookParts, type BookSheet, bookParts } from "./worksheets.ts";

/**
 * Takes out marks by what they are: rules by their formula, notes by their author, the result sheet by its name and
 * hidden column, the record by its namespace. For files that another program saved after they were marked.
 * Returns the same bytes when there was nothing to take out. `gone` names parts that came with the marks and have
 * been dropped already: what still leads to them goes too.
 */
export function sweepMarks(bytes: Uint8Array, gone: readonly string[] = []): Uint8Array {
  const pkg = openPackage(bytes);
  const draft = startDraft(pkg);
  const book = bookParts(draft);
  removeResultSheets(draft, book);
  const dxfs: number[] = [];
  for (const sheet of book.sheets) {
    if (!sheet.part || sheet.kind === "chartsheet" || draft.isDropped(sheet.part)) continue;
    dxfs.push(...sweepSheet(draft, sheet.part, gone));
  }
  if (gone.length > 0) unrelate(draft, book.workbook, gone);
  removeStyles(draft, book, dxfs);
  removeRecord(draft, book);
  removeTypes(draft, gone);
  const { changes } = draft.finish();
  return changes.size === 0 ? bytes : tidy(writeChanged(pkg, changes), pkg);
}

/** Drops what nothing needs any more: relationship parts that have become empty, the content type of drawings. */
function tidy(bytes: Uint8Array, before: Package): Uint8Array {
  const pkg = openPackage(bytes);
  const draft = startDraft(pkg);
  for (const { name, crc } of pkg.entries) {
    if (!name.endsWith(".rels") || before.find(name)?.crc === crc) continue;
    if (draft.tree(name).children.length === 0) draft.drop(name);
  }
  const isDrawing = ({ name }: { name: string }) => name.toLowerCase().endsWith(".vml");
  if (before.entries.some(isDrawing) && !pkg.entries.some(isDrawing)) {
    for (const element of childrenOf(draft.tree(CONTENT_TYPES_PART), "Default")) {
      if (attributeValue(element, "Extension")?.toLowerCase() === "vml") {
        draft.edit(CONTENT_TYPES_PART, removeElement(element));
      }
    }
  }
  removeTypes(draft, []);
  const { changes } = draft.finish();
  return changes.size === 0 ? bytes : writeChanged(pkg, changes);
}

/** Rules and notes of one sheet. Returns the `dxf`s that the rules used. */
function sweepSheet(draft: Draft, part: string, gone: readonly string[]): number[] {
  let root: XmlElement | null = null;
  const rootOf = (): XmlElement => {
    root ??= readGrid(draft.text(part), part).root;
    return root;
  };
  const dxfs: number[] = [];
  if (partMentions(draft.pkg, part, "planlint:")) {
    const removal = uncolourCells(rootOf());
    draft.edit(part, ...removal.edits);
    dxfs.push(...removal.dxfs);
  }
  removeNotes(draft, part, rootOf);
  if (gone.length > 0) {
    unrelate(draft, part, gone);
    const missing = new Set(gone.map(partKey));
    const ids = new Set(
      relationshipsOf(draft.pkg, part)
        .filter(({ target }) => !missing.has(partKey(target)))
        .map(({ id }) => id),
    );
    const adrift = childrenOf(rootOf(), "legacyDrawing").filter(
      (element) => !ids.has(attributeValue(element, "id") ?? ""),
    );
    draft.edit(part, ...adrift.map(removeElement));
  }
  return dxfs;
}

/** True when a part holds an ASCII text. Sheets can be huge, so nothing of it is kept. */
function partMentions(pkg: Package, part: string, wanted: string): boolean {
  const entry = pkg.find(part);
  return entry !== undefined && indexOfText(partText(inflateEntry(entry), part).units, wanted) >= 0;
}

function removeResultSheets(draft: Draft, book: BookParts): void {
  const found = findResultSheets(draft, book);
  // A sheet entry that leads nowhere is what is left when the sheet itself could be taken out exactly.
  const orphans = book.sheets.filter(({ part, name }) => !part && isResultName(name));
  const gone: BookSheet[] = [...found.map(({ sheet }) => sheet), ...orphans];
  // A workbook without any sheet cannot be opened.
  if (gone.length === 0 || gone.length === book.sheets.length) return;
  const indexes = new Set(gone.map(({ index }) => index));
  draft.edit(book.workbook, ...gone.map(({ element }) => removeElement(element)));
  removeNames(draft, book, indexes);
  mendViews(draft, book, indexes);
  for (const { part } of found) {
    const own = relationshipsOf(draft.pkg, part)
      .filter(({ external }) => !external)
      .flatMap(({ target }) => draft.pkg.find(target)?.name ?? []);
    for (const name of [part, relationshipsPart(part), ...own]) {
      if (draft.pkg.has(name) && (name === part || !usedElsewhere(draft.pkg, name, part))) draft.drop(name);
    }
    unrelate(draft, book.workbook, [part]);
  }
}

/** True when a part other than `but` has a relationship to this one. */
function usedElsewhere(pkg: Package, name: string, but: string): boolean {
  return pkg.entries.some(({ name: rels }) => {
    const source = /^(.*?)_rels\/([^/]+)\.rels$/.exec(rels);
    if (!source) return false;
    const from = `${source[1]}${source[2]}`;
    return (
      partKey(from) !== partKey(but) &&
      relationshipsOf(pkg, from).some(({ target, external }) => !external && partKey(target) === partKey(name))
    );
  });
}

/** Names that belong to removed sheets go; those of later sheets count one less. */
function removeNames(draft: Draft, book: BookParts, indexes: ReadonlySet<number>): void {
  const list = childOf(book.root, "definedNames");
  if (!list) return;
  const names = childrenOf(list, "definedName");
  const ours = names.filter((name) => indexes.has(Number(attributeValue(name, "localSheetId") ?? -1)));
  if (ours.length === names.length) {
    draft.edit(book.workbook, removeElement(list));
    return;
  }
  for (const name of names) {
    const local = attributeOf(name, "localSheetId");
    if (!local) continue;
    const index = Number(local.value);
    const before = [...indexes].filter((removed) => removed < index).length;
    if (indexes.has(index)) draft.edit(book.workbook, removeElement(name));
    else if (before > 0) draft.edit(book.workbook, replaceValue(local, String(index - before)));
  }
}

/** The tab that was in front may have been ours. */
function mendViews(draft: Draft, book: BookParts, indexes: ReadonlySet<number>): void {
  const views = childOf(book.root, "bookViews");
  const visible = book.sheets.find(({ index, element }) => !indexes.has(index) && !attributeValue(element, "state"));
  for (const view of views ? childrenOf(views, "workbookView") : []) {
    for (const name of ["activeTab", "firstSheet"]) {
      const tab = attributeOf(view, name);
      if (!tab) continue;
      const index = Number(tab.value);
      const kept = indexes.has(index) ? (visible?.index ?? 0) : index;
      const next = kept - [...indexes].filter((removed) => removed < kept).length;
      if (next !== index) draft.edit(book.workbook, replaceValue(tab, String(next)));
    }
  }
}

/** Our `dxf`s go when they are the last of the list and nothing else uses them: all others are found by position. */
function removeStyles(draft: Draft, book: BookParts, ours: readonly number[]): void {
  if (ours.length === 0) return;
  const relation = relationshipsOf(draft.pkg, book.workbook).find(({ kind }) => kind === "styles");
  const part = relation && draft.pkg.find(relation.target)?.name;
  const list = part && childOf(draft.tree(part), "dxfs");
  if (!part || !list) return;
  const used = usedDxfs(draft, ours);
  let length = list.children.length;
  while (length > 0 && ours.includes(length - 1) && !used.has(length - 1)) length--;
  if (length === list.children.length) return;
  draft.edit(part, ...list.children.slice(length).map(removeElement));
  const count = attributeOf(list, "count");
  if (count) draft.edit(part, replaceValue(count, String(length)));
}

/** Positions of `dxf`s that parts refer to once our rules are gone. Any part can: sheets, tables, pivots, styles. */
function usedDxfs(draft: Draft, ours: readonly number[]): Set<number> {
  const lowest = Math.min(...ours);
  const used = new Set<number>();
  for (const entry of draft.pkg.entries) {
    if (!/\.xml$/i.test(entry.name) || draft.isDropped(entry.name) || /sharedstrings/i.test(entry.name)) continue;
    const text = partText(inflateEntry(entry), entry.name);
    if (indexOfText(text.units, "xfId=") < 0) continue;
    const source = new TextDecoder("latin1").decode(
      text.units instanceof Uint8Array ? text.units : Uint8Array.from(text.units, (unit) => unit & 0xff),
    );
    const rest = source.replace(
      /<(?:\w+:)?cfRule\b[^>]*>(?:(?!<\/(?:\w+:)?cfRule).)*planlint:(?:(?!<\/(?:\w+:)?cfRule).)*/gs,
      "",
    );
    for (const [, id] of rest.matchAll(/[dD]xfId\s*=\s*["'](\d+)["']/g)) {
      if (Number(id) >= lowest) used.add(Number(id));
    }
  }
  return used;
}

/** The journal goes; the record goes with it when nothing else is remembered. */
function removeRecord(draft: Draft, book: BookParts): void {
  const part = recordPart(draft);
  if (part === null) return;
  const state = readState(draft);
  if (state && !isEmptyEmbedded(state)) {
    removeMarks(draft, part);
    return;
  }
  const own = relationshipsOf(draft.pkg, part).flatMap(({ target, external }) =>
    external ? [] : (draft.pkg.find(target)?.name ?? []),
  );
  for (const name of [part, relationshipsPart(part), ...own]) if (draft.pkg.has(name)) draft.drop(name);
  unrelate(draft, book.workbook, [part]);
}

/** Content types of parts that are gone. */
function removeTypes(draft: Draft, gone: readonly string[]): void {
  const missing = new Set(gone.map(partKey));
  for (const element of childrenOf(draft.tree(CONTENT_TYPES_PART), "Override")) {
    const part = attributeValue(element, "PartName") ?? "";
    if (missing.has(partKey(part)) || (draft.pkg.has(part) && draft.isDropped(part))) {
      draft.edit(CONTENT_TYPES_PART, removeElement(element));
    }
  }
}
