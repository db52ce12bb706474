import {
  type Address,
  findingsByCell,
  formatAddress,
  type MarkedCell,
  type Report,
  type Severity,
  worstOf,
} from "@planlint/rules/model";
import { UnusableFileError } from "../errors.ts";
import { relationshipsOf } from "../package/relationships.ts";
import { crc32 } from "../zip/crc32.ts";
import { openPackage, type Package } from "../zip/openPackage.ts";
import { writeChanged } from "../zip/writePackage.ts";
import { clear, readRemembered } from "./clear.ts";
import { colourCells } from "./conditionalFormats.ts";
import { type Draft, type DraftResult, startDraft } from "./draft.ts";
import { appendTo, prefixOf } from "./elements.ts";
import { type Journal, writeJournal } from "./journal.ts";
import { cellsWithNotes, type Note, noteFor, writeNotes } from "./notes.ts";
import { applyEdits, partBytes } from "./partText.ts";
import { createRecord, marksXml, recordPart, recordXml } from "./record.ts";
import { addResultSheet } from "./resultSheet.ts";
import { readGrid } from "./sheetGrid.ts";
import { addStyles, type MarkStyles } from "./styles.ts";
import { highestBlock } from "./vml.ts";
import { type MarkLocale, wordsFor } from "./words.ts";
import { type BookParts, bookParts } from "./worksheets.ts";

export interface AnnotateOptions {
  /** Language of notes and result sheet; Chinese (zh-CN) by default. */
  readonly locale?: MarkLocale;
  /** Title of the plan for the head of the result sheet; the plan's id by default. */
  readonly planTitle?: string;
  /** False leaves notes out: colours and result sheet only. */
  readonly comments?: boolean;
}

/** What the user should know about the marks. */
export type AnnotateNote =
  /** The file was signed; any change breaks its signature. */
  | { readonly kind: "breaks-signature" }
  /** Cells that had a note of their own, which stays; the finding is on the result sheet. */
  | { readonly kind: "own-note-kept"; readonly sheet: string; readonly cells: readonly string[] }
  /** The sheet's drawing cannot take notes; colours and the result sheet say the same. */
  | { readonly kind: "notes-impossible"; readonly sheet: string; readonly cells: readonly string[] };

export interface Annotated {
  readonly bytes: Uint8Array;
  readonly notes: readonly AnnotateNote[];
}

/**
 * Marks a workbook with the findings of a report: a colour and a note on the cells, and a sheet 校核结果 at the end.
 * Cells, styles of cells and everything else stay as they are, and `clear` takes exactly the marks out again. Marks
 * of an earlier run are replaced; reasons given on the result sheet are kept. The same input gives the same bytes.
 *
 * Throws `UnusableFileError`: `revision-log` for a shared workbook, otherwise as reading does.
 */
export function annotate(bytes: Uint8Array, report: Report, options: AnnotateOptions = {}): Annotated {
  const pkg = openPackage(clear(bytes));
  const draft = startDraft(pkg);
  const book = bookParts(draft);
  refuseSharedWorkbook(pkg, book);
  const words = wordsFor(options.locale ?? "zh-CN");
  const notes: AnnotateNote[] = [];
  if (isSigned(pkg)) notes.push({ kind: "breaks-signature" });

  const waivers = readRemembered(pkg)?.waivers ?? {};
  const styles = addStyles(draft, book);
  const blocks = { next: firstFreeBlock(draft, book) };
  for (const [name, cells] of findingsByCell(report.findings)) {
    const sheet = book.sheets.find((candidate) => candidate.name === name);
    if (!sheet?.part || sheet.kind !== "worksheet") continue;
    notes.push(...markSheet(draft, book, { name, part: sheet.part }, cells, { styles, words, options, blocks }));
  }
  addResultSheet(draft, book, {
    report,
    words,
    styles,
    planTitle: options.planTitle,
    waiverOf: (finding) => waivers[finding.fingerprint] ?? finding.waiver ?? "",
  });
  return { bytes: writeWithJournal(pkg, draft), notes };
}

interface MarkContext {
  readonly styles: MarkStyles;
  readonly words: ReturnType<typeof wordsFor>;
  readonly options: AnnotateOptions;
  readonly blocks: { next: number };
}

function markSheet(
  draft: Draft,
  book: BookParts,
  sheet: { readonly name: string; readonly part: string },
  cells: ReadonlyMap<string, MarkedCell>,
  { styles, words, options, blocks }: MarkContext,
): AnnotateNote[] {
  const grid = readGrid(draft.text(sheet.part), sheet.part);
  const bySeverity: Record<Severity, Address[]> = { error: [], warning: [], info: [] };
  const kept: string[] = [];
  const notes: Note[] = [];
  const taken = cellsWithNotes(draft, sheet.part);
  for (const [key, { at, findings }] of cells) {
    const worst = worstOf(findings);
    bySeverity[worst].push(at);
    if (worst === "info") continue;
    if (taken.has(key)) kept.push(key);
    else notes.push(noteFor(at, findings, words));
  }
  draft.edit(sheet.part, ...colourCells(grid.root, bySeverity, styles.dxf));
  const said: AnnotateNote[] = [];
  if (kept.length > 0) said.push({ kind: "own-note-kept", sheet: sheet.name, cells: kept });
  if (options.comments !== false && !writeNotes(draft, book, sheet.part, grid, notes, blocks)) {
    said.push({ kind: "notes-impossible", sheet: sheet.name, cells: notes.map(({ at }) => formatAddress(at)) });
  }
  return said;
}

/** A revision log lists every change; one that it does not know of makes Excel repair the file. */
function refuseSharedWorkbook(pkg: Package, book: BookParts): void {
  if (relationshipsOf(pkg, book.workbook).some(({ kind }) => kind === "revisionHeaders")) {
    throw new UnusableFileError("revision-log");
  }
}

function isSigned(pkg: Package): boolean {
  return relationshipsOf(pkg, "").some(({ type }) => type.includes("/digital-signature/"));
}

/** Blocks of shape ids count through the workbook. */
function firstFreeBlock(draft: Draft, book: BookParts): number {
  let highest = 0;
  for (const { part } of book.sheets) {
    if (!part) continue;
    for (const { kind, target, external } of relationshipsOf(draft.pkg, part)) {
      if (kind === "vmlDrawing" && !external && draft.pkg.has(target)) {
        highest = Math.max(highest, highestBlock(draft.text(target)));
      }
    }
  }
  return highest + 1;
}

/** Writes the package, with the journal of what was done to it in our custom XML part. */
function writeWithJournal(pkg: Package, draft: Draft): Uint8Array {
  const existing = recordPart(draft);
  // The place for the journal is made first: its own relationships and content types belong into the journal.
  const record = existing ?? createRecord(draft, "");
  const result = draft.finish();
  const journal = writeJournal(journalOf(result, existing === null, record));
  const changes = new Map(result.changes);
  if (existing === null) {
    changes.set(record, new TextEncoder().encode(recordXml(`<state>{}</state>${marksXml(journal, "")}`)));
  } else {
    const root = draft.tree(existing);
    const edit = appendTo(root, marksXml(journal, prefixOf(root)));
    changes.set(existing, partBytes(applyEdits(draft.text(existing), [edit]).text));
  }
  return writeChanged(pkg, changes);
}

function journalOf(result: DraftResult, ownsRecord: boolean, record: string): Journal {
  const crcOf = (part: string) => crc32(result.changes.get(part) ?? new Uint8Array(0));
  return {
    ownsRecord,
    created: result.created.filter((part) => part !== record).map((part) => [part, crcOf(part)] as const),
    changed: [...result.undo].map(([part, undo]) => [part, crcOf(part), undo] as const),
  };
}
