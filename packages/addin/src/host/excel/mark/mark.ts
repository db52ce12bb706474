import type { Report } from "@planlint/rules/engine";
import { type MarkLocale, wordsFor } from "@planlint/xlsx/words";
import { HostError, type MarkOutcome } from "../../host.ts";
import { isRefusal } from "../errors.ts";
import type { Trip } from "../trips.ts";
import { applyStrokes } from "./applyStrokes.ts";
import { type MarkState, readMarkState } from "./markState.ts";
import { isOurNote } from "./noteText.ts";
import {
  type CellNote,
  dressResult,
  erasing,
  noteStroke,
  paintingOf,
  resultName,
  resultStrokes,
  type Stroke,
} from "./paint.ts";
import { RESULT_SHEET } from "./resultTable.ts";

export interface MarkRequest {
  readonly report: Report;
  readonly locale: MarkLocale;
  readonly planTitle: string | undefined;
  /** Ids of sheets known from reading: asking about them with the first trip saves one. */
  readonly knownSheets: readonly string[];
  /** Reasons that the workbook keeps, those typed into the present result sheet included. */
  waiversOf(state: MarkState): Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((share: number) => void) | undefined;
}

export interface Marked {
  readonly outcome: MarkOutcome;
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
  const painting = paintingOf(report, state, words);
  const name = resultName(state);
  const waivers = request.waiversOf(state);
  const result = state.isLocked
    ? []
    : resultStrokes(name, {
        report,
        words,
        planTitle: request.planTitle,
        sheets: new Set(state.sheets.map((sheet) => sheet.name)),
        waiverOf: (finding) => waivers[finding.fingerprint] ?? finding.waiver ?? "",
      });
  const strokes: Stroke[] = [...erasing(state), ...painting.colours, ...result];
  let lostNotes = 0;
  try {
    try {
      await applyStrokes(trip, [...strokes, ...painting.notes.map(noteStroke)], { signal, onProgress });
    } catch (error) {
      // A cell with an old-style note takes no comment, and Office.js of this age cannot list such notes.
      if (!isRefusal(error) || painting.notes.length === 0) throw error;
      await clearBook(trip, []);
      await applyStrokes(trip, resultAgain(strokes, state), { signal });
      lostNotes = await addNotesOneByOne(trip, painting.notes, signal);
    }
    if (!state.isLocked) await dress(trip, name, report);
  } catch (error) {
    await takeBack(trip);
    throw error;
  }
  return {
    state,
    outcome: {
      keptNotes: painting.keptNotes + lostNotes,
      skippedSheets: [...painting.skippedSheets, ...(state.isLocked ? [RESULT_SHEET] : [])],
    },
  };
}

/** The strokes without the erasing, which has been done. */
function resultAgain(strokes: readonly Stroke[], state: MarkState): readonly Stroke[] {
  return strokes.slice(erasing(state).length);
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
    const { comments } = context.workbook;
    comments.load("items/content");
    return () => comments.items.filter(({ content }) => isOurNote(content)).length;
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

/** Takes out exactly our marks. Gives what stood there. @throws HostError */
export async function clearBook(
  trip: Trip,
  knownSheets: readonly string[],
  options: {
    readonly signal?: AbortSignal | undefined;
    readonly onProgress?: ((share: number) => void) | undefined;
  } = {},
): Promise<MarkState> {
  const state = await readMarkState(trip, knownSheets, options.signal);
  const strokes = erasing(state);
  if (strokes.length > 0) await applyStrokes(trip, strokes, options);
  return state;
}
