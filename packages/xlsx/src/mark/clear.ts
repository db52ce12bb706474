import { type Embedded, emptyEmbedded, isEmptyEmbedded } from "@planlint/rules/model";
import { openPackage, type Package } from "../zip/openPackage.ts";
import { writeChanged } from "../zip/writePackage.ts";
import { type Draft, startDraft } from "./draft.ts";
import { type Journal, readJournal } from "./journal.ts";
import { partBytes, undoEdits } from "./partText.ts";
import { journalText, readState, recordPart, removeMarks, writeState } from "./record.ts";
import { findResultSheets, type ResultSheet } from "./resultRows.ts";
import { sweepMarks } from "./sweep.ts";
import { bookParts } from "./worksheets.ts";

/**
 * Takes planlint's marks out again. A file that nobody changed since it was marked gives back its original parts byte
 * for byte; in one that another program saved, the marks are found by what they are, and nothing else is touched.
 *
 * Reasons that somebody typed into the result sheet stay in the workbook (in its custom XML part), so that they are
 * there at the next check. A file without marks comes back as it is. Throws `UnusableFileError`.
 */
export function clear(bytes: Uint8Array): Uint8Array {
  const pkg = openPackage(bytes);
  const draft = startDraft(pkg);
  const results = findResultSheets(draft, bookParts(draft));
  const record = recordPart(draft);
  const text = record === null ? null : journalText(draft, record);
  const journal = text === null ? null : readJournal(text);
  const touched = results.filter((result) => !isUntouched(pkg, journal, result));
  const state = readState(draft);
  // The record may have come with the marks and hold more by now: a certificate, say.
  const added = journal?.ownsRecord && state && !isEmptyEmbedded(state) ? state : null;
  const kept = mergeReasons(state ?? emptyEmbedded(), touched) ?? added;

  let cleared: Uint8Array;
  if (record !== null && journal && isIntact(pkg, journal, results)) {
    const complete = undoJournal(draft, journal, record);
    cleared = writeChanged(pkg, draft.finish().changes);
    if (!complete)
      cleared = sweepMarks(
        cleared,
        journal.created.map(([part]) => part),
      );
  } else {
    cleared = sweepMarks(bytes);
  }
  return kept ? withState(cleared, kept) : cleared;
}

/** What planlint remembers in a workbook, the reasons in its result sheet included; `null` when nothing. */
export function readRemembered(pkg: Package): Embedded | null {
  const draft = startDraft(pkg);
  const state = readState(draft);
  const merged = mergeReasons(state ?? emptyEmbedded(), findResultSheets(draft, bookParts(draft)));
  return merged ?? state;
}

/** Writes the state and leaves everything else as it is. */
export function withState(bytes: Uint8Array, state: Embedded): Uint8Array {
  const pkg = openPackage(bytes);
  const draft = startDraft(pkg);
  writeState(draft, state);
  return writeChanged(pkg, draft.finish().changes);
}

/** The state with the reasons of result sheets; an emptied cell takes a reason back. `null` when that changes nothing. */
function mergeReasons(state: Embedded, results: readonly ResultSheet[]): Embedded | null {
  const waivers: Record<string, string> = { ...state.waivers };
  let changed = false;
  for (const { reasons } of results) {
    for (const [fingerprint, reason] of reasons) {
      if ((waivers[fingerprint] ?? "") === reason) continue;
      changed = true;
      if (reason === "") delete waivers[fingerprint];
      else waivers[fingerprint] = reason;
    }
  }
  return changed ? { ...state, waivers } : null;
}

/** True when the result sheet is as annotating left it: then nobody typed anything. */
function isUntouched(pkg: Package, journal: Journal | null, result: ResultSheet): boolean {
  return journal?.created.some(([part, crc]) => part === result.part && pkg.find(part)?.crc === crc) ?? false;
}

/**
 * True when every part that came with the marks is still the one we wrote. The result sheet may have been written in:
 * it is ours all the same.
 */
function isIntact(pkg: Package, journal: Journal, results: readonly ResultSheet[]): boolean {
  return journal.created.every(
    ([part, crc]) => pkg.find(part)?.crc === crc || results.some((result) => result.part === part),
  );
}

/** Drops created parts and undoes edits. Gives false when a part was changed since and has to be swept. */
function undoJournal(draft: Draft, journal: Journal, record: string): boolean {
  let complete = true;
  for (const [part] of journal.created) draft.drop(part);
  for (const [part, crc, undo] of journal.changed) {
    if (draft.pkg.find(part)?.crc !== crc) complete = false;
    else draft.replace(part, partBytes(undoEdits(draft.text(part), undo)));
  }
  if (journal.ownsRecord) draft.drop(record);
  else removeMarks(draft, record);
  return complete;
}
