import type { Finding } from "@planlint/rules/model";
import { type Address, formatAddress } from "@planlint/rules/model";
import { relationshipsOf, relationshipsPart } from "../package/relationships.ts";
import { partKey } from "../zip/entry.ts";
import type { Package } from "../zip/openPackage.ts";
import { type Draft, XML_HEAD } from "./draft.ts";
import {
  appendTo,
  attributeOf,
  attributeValue,
  boundPrefix,
  childOf,
  childrenOf,
  deepText,
  descendantsOf,
  insertInOrder,
  prefixOf,
  removeElement,
  replaceValue,
  type XmlElement,
} from "./elements.ts";
import type { Edit } from "./partText.ts";
import type { SheetGrid } from "./sheetGrid.ts";
import { removeThreads, threadOf } from "./threads.ts";
import { extendDrawing, type NoteShape, newDrawing, removeShapes } from "./vml.ts";
import { type MarkWords, NOTE_AUTHOR } from "./words.ts";
import { type BookParts, isRelationsNamespace, WORKSHEET_ORDER } from "./worksheets.ts";
import { cellText, cutText, linesOf } from "./xmlWords.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";
const COMMENTS_ORDER = ["authors", "commentList", "mc:AlternateContent", "extLst"];
/** A note is read in passing; the whole story is on the result sheet. */
const MAX_NOTE_UNITS = 1500;
/** Digits of the usual font that fit in a line of a note. */
const NOTE_LINE = 38;

/** A note to write: what it says, in bold and plain runs. */
export interface Note {
  readonly at: Address;
  readonly runs: readonly { readonly text: string; readonly bold: boolean }[];
}

/** The note of a cell: planlint's name, then headline and detail of each finding. */
export function noteFor(at: Address, findings: readonly Finding[], words: MarkWords): Note {
  const runs: { text: string; bold: boolean }[] = [{ text: NOTE_AUTHOR, bold: true }];
  let length = 0;
  for (const [index, finding] of findings.entries()) {
    const headline = `\n${index > 0 ? "\n" : ""}${words.severity[finding.severity]}　${finding.message}`;
    const detail = finding.detail && finding.detail !== finding.message ? `\n${finding.detail}` : "";
    const room = MAX_NOTE_UNITS - length;
    if (headline.length + detail.length > room) {
      if (index === 0)
        runs.push({ text: cutText(headline, 200), bold: true }, { text: cutText(detail, room - 200), bold: false });
      runs.push({ text: `\n${words.more}`, bold: false });
      break;
    }
    runs.push({ text: headline, bold: true });
    if (detail) runs.push({ text: detail, bold: false });
    length += headline.length + detail.length;
  }
  return { at, runs };
}

/** Parts that hold the notes of a sheet. */
interface NoteParts {
  readonly comments: string | undefined;
  readonly drawing: string | undefined;
}

function notePartsOf(pkg: Package, sheet: string, root: XmlElement): NoteParts {
  const relations = relationshipsOf(pkg, sheet);
  const nameOf = (target: string | undefined) => (target === undefined ? undefined : pkg.find(target)?.name);
  const comments = relations.find(({ kind, external }) => kind === "comments" && !external)?.target;
  const legacy = childrenOf(root, "legacyDrawing").map((element) => attributeValue(element, "id"))[0];
  const drawing = relations.find(({ id, external }) => id === legacy && !external)?.target;
  return { comments: nameOf(comments), drawing: nameOf(drawing) };
}

/** Cells that have a note or a threaded comment, as `C5`. */
export function cellsWithNotes(draft: Draft, sheet: string): Set<string> {
  const cells = new Set<string>();
  for (const { kind, target, external } of relationshipsOf(draft.pkg, sheet)) {
    if (external || !draft.pkg.has(target)) continue;
    const element = kind === "comments" ? "comment" : kind === "threadedComment" ? "threadedComment" : null;
    if (!element) continue;
    for (const comment of descendantsOf(draft.tree(target), element)) {
      cells.add((attributeValue(comment, "ref") ?? "").replaceAll("$", "").toUpperCase());
    }
  }
  return cells;
}

/**
 * Writes notes on cells that have none. Gives false when the sheet's drawing cannot take them: the result sheet says
 * the same. `nextBlock` hands out blocks of shape ids.
 */
export function writeNotes(
  draft: Draft,
  book: BookParts,
  sheet: string,
  grid: SheetGrid,
  notes: readonly Note[],
  blocks: { next: number },
): boolean {
  if (notes.length === 0) return true;
  const { comments, drawing } = notePartsOf(draft.pkg, sheet, grid.root);
  const hasLegacy = childrenOf(grid.root, "legacyDrawing").length > 0;
  if (hasLegacy && !drawing) return false;
  const shapes: NoteShape[] = notes.map(({ at, runs }) => ({
    at,
    lines: linesOf(runs.map(({ text }) => text).join(""), NOTE_LINE),
  }));
  if (drawing) {
    const edit = extendDrawing(draft.text(drawing), shapes, grid);
    if (!edit) return false;
    draft.edit(drawing, edit);
  } else {
    const part = draft.freshName(`${folderOf(book.workbook)}drawings/vmlDrawing`, ".vml");
    const { content, nextBlock } = newDrawing(shapes, grid, blocks.next);
    blocks.next = nextBlock;
    draft.create(part, content, VML_TYPE);
    const id = draft.relate(sheet, `${book.relations}/vmlDrawing`, part);
    draft.edit(sheet, insertInOrder(grid.root, WORKSHEET_ORDER, "legacyDrawing", legacyDrawing(grid.root, book, id)));
  }
  if (comments) draft.edit(comments, ...extendComments(draft.tree(comments), notes));
  else {
    const part = draft.freshName(`${folderOf(book.workbook)}comments`, ".xml");
    const list = notes.map((note) => commentXml(note, 0, "")).join("");
    draft.create(
      part,
      `${XML_HEAD}<comments xmlns="${book.strict ? STRICT_MAIN : MAIN}"><authors><author>${NOTE_AUTHOR}</author></authors>` +
        `<commentList>${list}</commentList></comments>`,
      COMMENTS_TYPE,
    );
    draft.relate(sheet, `${book.relations}/comments`, part);
  }
  return true;
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf("/") + 1);
}

function legacyDrawing(root: XmlElement, book: BookParts, id: string): string {
  const prefix = prefixOf(root);
  const bound = boundPrefix(root, isRelationsNamespace);
  return bound
    ? `<${prefix}legacyDrawing ${bound}:id="${id}"/>`
    : `<${prefix}legacyDrawing xmlns:r="${book.relations}" r:id="${id}"/>`;
}

function extendComments(root: XmlElement, notes: readonly Note[]): Edit[] {
  const prefix = prefixOf(root);
  const author = `<${prefix}author>${NOTE_AUTHOR}</${prefix}author>`;
  const authors = childOf(root, "authors");
  const list = childOf(root, "commentList");
  const id = authors?.children.length ?? 0;
  const xml = notes.map((note) => commentXml(note, id, prefix)).join("");
  const newAuthors = `<${prefix}authors>${author}</${prefix}authors>`;
  const newList = `<${prefix}commentList>${xml}</${prefix}commentList>`;
  if (root.selfClosing) return [appendTo(root, newAuthors + newList)];
  return [
    authors ? appendTo(authors, author) : insertInOrder(root, COMMENTS_ORDER, "authors", newAuthors),
    list ? appendTo(list, xml) : insertInOrder(root, COMMENTS_ORDER, "commentList", newList),
  ];
}

function commentXml({ at, runs }: Note, author: number, p: string): string {
  const text = runs
    .map(
      ({ text, bold }) =>
        `<${p}r><${p}rPr>${bold ? `<${p}b/>` : ""}<${p}sz val="9"/><${p}color indexed="81"/><${p}rFont val="微软雅黑"/><${p}family val="2"/><${p}charset val="134"/></${p}rPr>` +
        `<${p}t xml:space="preserve">${cellText(text)}</${p}t></${p}r>`,
    )
    .join("");
  return `<${p}comment ref="${formatAddress(at)}" authorId="${author}"><${p}text>${text}</${p}text></${p}comment>`;
}

/** Takes our notes and comments out of a sheet, by planlint's name; parts that held nothing else go too. */
export function removeNotes(draft: Draft, sheet: string, rootOf: () => XmlElement): void {
  const relations = relationshipsOf(draft.pkg, sheet);
  const relation = relations.find(({ kind, external }) => kind === "comments" && !external);
  const part = relation && draft.pkg.find(relation.target)?.name;
  if (!part || !mentionsUs(draft, part)) return;
  const root = draft.tree(part);
  const threads = removeThreads(draft, sheet);
  if (threads.gone.length > 0) unrelate(draft, sheet, threads.gone);
  const authors = childOf(root, "authors");
  const authorNames = authors ? childrenOf(authors, "author").map((author) => author.text.trim()) : [];
  const list = childOf(root, "commentList");
  const comments = list ? childrenOf(list, "comment") : [];
  const isOurs = (author: string) => author === NOTE_AUTHOR || threads.ids.has(threadOf(author) ?? "");
  const ours = comments.filter(
    (comment) =>
      isOurs(authorNames[Number(attributeValue(comment, "authorId") ?? -1)] ?? "") ||
      deepText(comment).trimStart().startsWith(NOTE_AUTHOR),
  );
  if (ours.length === 0) return;
  const gone = new Set(ours.map((comment) => (attributeValue(comment, "ref") ?? "").replaceAll("$", "").toUpperCase()));
  const sheetRoot = rootOf();
  const { drawing } = notePartsOf(draft.pkg, sheet, sheetRoot);
  const removal = drawing && removeShapes(draft.text(drawing), (at) => gone.has(formatAddress(at)));
  if (ours.length === comments.length) {
    draft.drop(part);
    unrelate(draft, sheet, [part]);
  } else {
    draft.edit(part, ...ours.map(removeElement));
    const kept = comments.filter((comment) => !ours.includes(comment));
    if (authors) draft.edit(part, ...removeAuthors(authors, authorNames.map(isOurs), kept));
  }
  if (drawing && removal) {
    // Form controls and other people's notes live in the same drawing.
    if (removal.empty && ours.length === comments.length) {
      draft.drop(drawing);
      unrelate(draft, sheet, [drawing]);
      draft.edit(sheet, ...childrenOf(sheetRoot, "legacyDrawing").map(removeElement));
    } else draft.edit(drawing, ...removal.edits);
  }
}

function mentionsUs(draft: Draft, part: string): boolean {
  return deepText(draft.tree(part)).includes(NOTE_AUTHOR);
}

/** Takes our authors, which no other note names, out of the list; the numbers of those behind them move up. */
function removeAuthors(authors: XmlElement, areOurs: readonly boolean[], kept: readonly XmlElement[]): Edit[] {
  const used = new Set(kept.map((comment) => Number(attributeValue(comment, "authorId"))));
  const gone = childrenOf(authors, "author").flatMap((element, index) =>
    areOurs[index] && !used.has(index) ? [{ element, index }] : [],
  );
  const edits = gone.map(({ element }) => removeElement(element));
  for (const comment of kept) {
    const id = attributeOf(comment, "authorId");
    const before = gone.filter(({ index }) => index < Number(id?.value)).length;
    if (id && before > 0) edits.push(replaceValue(id, String(Number(id.value) - before)));
  }
  return edits;
}

/** Removes the relationships of a part that lead to others. */
export function unrelate(draft: Draft, source: string, targets: readonly string[]): void {
  const part = draft.pkg.find(relationshipsPart(source))?.name;
  if (!part) return;
  const gone = new Set(targets.map(partKey));
  const relations = relationshipsOf(draft.pkg, source);
  const elements = childrenOf(draft.tree(part), "Relationship");
  for (const [index, element] of elements.entries()) {
    const relation = relations[index];
    if (relation && !relation.external && gone.has(partKey(relation.target))) {
      draft.edit(part, removeElement(element));
    }
  }
}
