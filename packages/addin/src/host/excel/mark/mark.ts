import type { Area, Report } from "@planlint/rules/engine";
import { type MarkLocale, wordsFor } from "@planlint/xlsx/words";
import { HostError, type MarkOutcome } from "../../host.ts";
import { isRefusal } from "../errors.ts";
import { hasNotes } from "../notesApi.ts";
import type { Trip } from "../trips.ts";
import { applyStrokes } from "./applyStrokes.ts";
import { type MarkState, readMarkState } from "./markState.ts";
import { isOurNote } from "./noteText.ts";
import {
  type CellNote,
  dressResult,
  erasing,
  noteStroke,
  packedResultStrokes,
  paintingOf,
  resultName,
  resultStrokes,
} from "./paint.ts";
import { plainBytes, RESULT_SHEET, type ResultContext } from "./resultTable.ts";

export interface MarkRequest {
  readonly report: Report;
  readonly locale: MarkLocale;
  readonly planTitle: string | undefined;
  /** Ids of sheets known from reading: asking about them with the first trip saves one. */
  readonly knownSheets: readonly string[];
  /** Merged areas by sheet id. */
  readonly merges: ReadonlyMap<string, readonly Area[]>;
  /** True when notes of ours may stand on the cells that this Excel can neither see nor replace. */
  readonly hasForeignNotes: boolean;
  /** Reasons that the workbook keeps, those typed into the present result sheet included. */
  waiversOf(state: MarkState): Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((share: number) => void) | undefined;
}

export interface Marked {
  readonly outcome: MarkOutcome;
  readonly addedNotes: number;
  readonly state: MarkState;
}

/**
 * Marks the workbook: an earlier marking goes, colours, notes and the result sheet come. Three trips for a usual
 * workbook. When Excel refuses midway, everything of ours is taken out again.
 * @throws HostError
 */
export async function markBook(trip: Trip, request: MarkRequest): Promise<Marked> {
  const { report, signal, onProgress } = request;
  const words = wordsFor(request.locale);
  const state = await readMarkState(trip, request.knownSheets, signal);
  const painting = paintingOf(report, state, words, request.merges);
  const { notes } = painting;
  const name = resultName(state);
  const waivers = request.waiversOf(state);
  const context: ResultContext = {
    report,
    words,
    planTitle: request.planTitle,
    sheets: new Set(state.sheets.map((sheet) => sheet.name)),
    waiverOf: (finding) => waivers[finding.fingerprint] ?? finding.waiver ?? "",
  };
  const bytes = plainBytes(report);
  const packing = !state.isLocked && bytes >= PACKED_FROM && bytes <= PACKED_TO ? await loadPacking() : null;
  let isPlain = packing === null;
  const plain = () => (state.isLocked ? [] : resultStrokes(name, context));
  const result = packing ? packedResultStrokes(name, await packing.resultBook(name, context), report) : plain();
  let lostNotes = 0;
  try {
    try {
      const strokes = [...erasing(state), ...painting.colours, ...result, ...notes.map(noteStroke)];
      await applyStrokes(trip, strokes, { signal, onProgress });
    } catch (error) {
      // A cell with an old-style note takes no comment, and some Excels take no sheet from elsewhere.
      if (!isRefusal(error) || (notes.length === 0 && isPlain)) throw error;
      await clearBook(trip, []);
      isPlain = true;
      await applyStrokes(trip, [...painting.colours, ...plain()], { signal });
      lostNotes = request.hasForeignNotes ? notes.length : await addNotesOneByOne(trip, notes, signal);
    }
    if (isPlain && !state.isLocked) await dress(trip, name, report);
  } catch (error) {
    await takeBack(trip);
    throw error;
  }
  return {
    state,
    addedNotes: notes.length - lostNotes,
    outcome: {
      keptNotes: painting.keptNotes + lostNotes,
      skippedSheets: [...painting.skippedSheets, ...(state.isLocked ? [RESULT_SHEET] : [])],
    },
  };
}

/** Bytes of rows from which on the result sheet is sent packed: many findings would make requests too long. */
const PACKED_FROM = 32 * 1024;
/** Up to which packing keeps nobody waiting. */
const PACKED_TO = 1024 * 1024;

/** What packs is fetched when it is needed; where it cannot be had (`null`), rows are written as they are. */
function loadPacking(): Promise<typeof import("./resultBook.ts") | null> {
  return import("./resultBook.ts").catch(() => null);
}

/** Removes what a failed marking left; the failure itself is what the caller tells. */
async function takeBack(trip: Trip): Promise<void> {
  try {
    await clearBook(trip, []);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
  }
}

/** Cells that Excel takes no comment for, before notes are given up. */
const MAX_REFUSALS = 30;

/** Adds notes and passes over the cells that refuse one. Excel stops a batch at the first. Gives how many refused. */
async function addNotesOneByOne(trip: Trip, notes: readonly CellNote[], signal?: AbortSignal): Promise<number> {
  let refused = 0;
  let rest = notes;
  while (rest.length > 0) {
    const before = await countOurNotes(trip);
    try {
      await applyStrokes(trip, rest.map(noteStroke), { signal });
      break;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const added = (await countOurNotes(trip)) - before;
      refused++;
      if (refused > MAX_REFUSALS) return refused + rest.length - added - 1;
      rest = rest.slice(added + 1);
    }
  }
  return refused;
}

function countOurNotes(trip: Trip): Promise<number> {
  return trip((context) => {
    const { workbook } = context;
    const list = hasNotes() ? workbook.notes : workbook.comments;
    list.load("items/content");
    return () => list.items.filter(({ content }) => isOurNote(content)).length;
  });
}

/** Looks are no marks: an Excel that lacks one of them keeps a plain sheet. */
async function dress(trip: Trip, name: string, report: Report): Promise<void> {
  try {
    await trip((context) => {
      dressResult(context, name, report);
      return () => undefined;
    });
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
}

export interface Cleared {
  readonly state: MarkState;
  /** Protected sheets whose marks stay, by name. */
  readonly skippedSheets: readonly string[];
}

/** Takes out exactly our marks, but for those on protected sheets. Gives what stood there. @throws HostError */
export async function clearBook(
  trip: Trip,
  knownSheets: readonly string[],
  options: {
    readonly signal?: AbortSignal | undefined;
    readonly onProgress?: ((share: number) => void) | undefined;
  } = {},
): Promise<Cleared> {
  const state = await readMarkState(trip, knownSheets, options.signal);
  const strokes = erasing(state);
  if (strokes.length > 0) await applyStrokes(trip, strokes, options);
  const marked = new Set([...state.colours, ...state.comments, ...state.notes].map(({ sheet }) => sheet));
  const skipped = state.sheets.filter(({ id, isProtected }) => isProtected && marked.has(id)).map(({ name }) => name);
  return {
    state,
    skippedSheets: state.isLocked && state.results.length > 0 ? [...skipped, RESULT_SHEET] : skipped,
  };
}
