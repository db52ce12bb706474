import type { MatchHow } from "../model/match.ts";
import { textKey } from "../text/normalize.ts";
import type { NumberedRow } from "./numberColumn.ts";
import type { Fit } from "./scoreText.ts";
import type { TaskEntry, TaskIndex } from "./taskIndex.ts";
import type { TemplateNumbers } from "./templateNumbers.ts";

/** A row before the decision: what it may be, and what else it says of itself. */
export interface Contest {
  readonly fits: readonly Fit[];
  /** True when the row has no task text. */
  readonly blank: boolean;
  /** True when the row was recognised as several tasks: nothing is left to decide. */
  readonly settled: boolean;
  /** The task that a person chose for this text. */
  readonly chosen: TaskEntry | null;
  /** From the number column. */
  readonly number: number | null;
  /** From the text itself (`34．巩固提升……`). */
  readonly ordinal: number | null;
}

/** What a decision may ask of the table. */
export interface Surroundings {
  holdsPlanNumbers(rows: readonly NumberedRow[]): boolean;
  /** What the numbers stand for in the template that the workbook was made from. */
  readonly template: TemplateNumbers | null;
  /** Text of the unit cells of a row, asked for only when it may tip the scales. */
  unitsOf(at: number): string;
}

export interface Decision {
  readonly entry: TaskEntry | null;
  readonly score: number;
  readonly how: MatchHow | null;
  /** Tasks that fit equally well when nothing decides between them. */
  readonly contenders: readonly Fit[];
  readonly numberId: string | null;
}

/**
 * Scores from which a row is tied. They were set with the perturbation test: invented sentences stay below ALONE, what
 * is left of a task after cutting and retyping stays above.
 */
export const SCORES = {
  /** Text alone, when no other task comes near. */
  alone: 0.7,
  /** With a number that names the same task, in a column of the plan's numbers. */
  withNumber: 0.46,
  /** With a place right between its neighbours in the plan's order. */
  withOrder: 0.58,
  /** With all of a task's units, of which it has several, beside it. */
  withUnits: 0.6,
  /** A part that several tasks have: from here the row is ambiguous rather than unknown. */
  common: 0.6,
  /** What a row scores that only its number ties. */
  numberAlone: 0.6,
  /** From here a row is an anchor for others. */
  anchor: 0.88,
} as const;

/** Two tasks closer than this are not told apart by the text. */
const CLOSE = 0.06;
/** What a number, a place in order, a task not yet taken and fitting units add when tasks are weighed. */
const WEIGHT = { number: 0.3, between: 0.08, adjacent: 0.12, taken: -0.2, units: 0.05 } as const;
/** A number is not heard for a task whose text fits worse than the best by more than this. */
const NUMBER_REACH = 0.2;
/** What may decide between tasks that the text does not tell apart; units alone stay below. */
const DECISIVE = 0.075;

/** A scrap that more tasks than this have says nothing of any. */
const MOST_CONTENDERS = 3;

const undecided = { entry: null, score: 0, how: null, contenders: [] } as const;

function isAnchor(contest: Contest): boolean {
  const [best, second] = contest.fits;
  if (!best || best.score < SCORES.anchor) return false;
  return !second || best.score - second.score >= CLOSE + 0.02;
}

/** The tasks that hold a text word for word when a few do: the row is one of them, though the text is too short to say. */
function commonPart(fits: readonly Fit[]): readonly Fit[] {
  const holders = fits.filter((fit) => fit.verbatim && fit.score >= SCORES.common);
  return holders.length > 1 && holders.length <= MOST_CONTENDERS ? holders : [];
}

/** Nearest anchors above and below each row, as orders in the plan; -1 where there is none. */
function neighbours(anchors: readonly (TaskEntry | null)[]): { above: number[]; below: number[]; ordered: boolean } {
  const above: number[] = [];
  const below: number[] = new Array<number>(anchors.length).fill(-1);
  let last = -1;
  let rising = 0;
  let steps = 0;
  anchors.forEach((anchor, at) => {
    above[at] = last;
    if (!anchor) return;
    if (last >= 0) {
      steps += 1;
      if (anchor.order > last) rising += 1;
    }
    last = anchor.order;
  });
  let next = -1;
  for (let at = anchors.length - 1; at >= 0; at -= 1) {
    below[at] = next;
    const anchor = anchors[at];
    if (anchor) next = anchor.order;
  }
  return { above, below, ordered: steps >= 2 && rising / steps >= 0.8 };
}

/** Share of a task's units that the row's unit cells name. */
function unitsShare(entry: TaskEntry, cell: string): number {
  if (cell.length < 3 || entry.task.units.length === 0) return 0;
  const text = textKey(cell);
  return entry.task.units.filter((unit) => text.includes(textKey(unit.as))).length / entry.task.units.length;
}

/**
 * Decides all rows of a table together. Rows whose text is sure are decided first and by themselves — two that are
 * both clearly the same task both keep it —, then they help the others by number, order and what is still free.
 */
export function settle(contests: readonly Contest[], index: TaskIndex, surroundings: Surroundings): Decision[] {
  const anchors = contests.map((contest) => {
    if (contest.chosen) return contest.chosen;
    return isAnchor(contest) ? (contest.fits[0] as Fit).entry : null;
  });
  const numbersOf = (pick: (contest: Contest) => number | null): (number | null)[] => {
    const numbers = contests.map(pick);
    const rows = numbers.map((number, at) => ({ number, taskNumber: anchors[at]?.task.number ?? null }));
    return surroundings.holdsPlanNumbers(rows) ? numbers : contests.map(() => null);
  };
  const hasColumn = contests.some((contest) => contest.number !== null);
  const fromColumn = numbersOf((contest) => contest.number);
  const fromText = numbersOf((contest) => contest.ordinal);
  const fromTemplate = surroundings.template?.entriesOf(contests, anchors);
  const { above, below, ordered } = neighbours(anchors);
  const taken = new Set(anchors);
  const named = (numbers: readonly (number | null)[], at: number): TaskEntry | null => {
    const number = numbers[at] ?? null;
    return number === null ? null : (index.byNumber.get(number) ?? null);
  };

  return contests.map((contest, at): Decision => {
    // The template's own numbering says what a damaged row was; a right text is never held against it.
    const byNumber = named(fromColumn, at) ?? named(fromText, at) ?? fromTemplate?.[at] ?? null;
    const numberId = named(hasColumn ? fromColumn : fromText, at)?.task.id ?? null;
    const { chosen } = contest;
    if (chosen) {
      const fit = contest.fits.find(({ entry }) => entry === chosen);
      return { entry: chosen, score: 1, how: fit?.how ?? "fuzzy", contenders: [], numberId };
    }
    if (contest.settled) return { ...undecided, numberId };
    if (contest.blank) {
      const how = byNumber ? "number" : null;
      return { entry: byNumber, score: byNumber ? SCORES.numberAlone : 0, how, contenders: [], numberId };
    }
    const anchor = anchors[at];
    const [best] = contest.fits;
    if (anchor && best) return { entry: anchor, score: best.score, how: best.how, contenders: [], numberId };
    const place: PlaceInTable = {
      byNumber,
      above: above[at] ?? -1,
      below: below[at] ?? -1,
      ordered,
      taken,
      units: surroundings.unitsOf(at),
    };
    return { ...decideUnsure(contest.fits, place), numberId };
  });
}

/** What the table says about a row whose text leaves a doubt. */
interface PlaceInTable {
  readonly byNumber: TaskEntry | null;
  /** Orders of the nearest sure tasks above and below; -1 where there is none. */
  readonly above: number;
  readonly below: number;
  /** True when the table keeps the plan's order. */
  readonly ordered: boolean;
  /** Tasks that sure rows have. */
  readonly taken: ReadonlySet<TaskEntry | null>;
  readonly units: string;
}

/** A row of which less than this is the task's own clause is about something else. */
const CLAUSE_SHARE = 0.35;

/**
 * A task of which one whole clause is left, the others rewritten: taken where no other task has that clause, no other
 * row is the task, and its number, all of its units or its neighbours bear it out.
 */
function leftOf(fits: readonly Fit[], { byNumber, above, below, ordered, taken, units }: PlaceInTable): Fit | null {
  const [only, other] = fits.filter(({ heldClauses }) => heldClauses > 0);
  if (!only || other || only.heldClauses < CLAUSE_SHARE || taken.has(only.entry)) return null;
  const { entry } = only;
  const fromAbove = above < 0 || entry.order > above;
  const fromBelow = below < 0 || entry.order < below;
  if (ordered && !(fromAbove && fromBelow)) return null;
  return byNumber === entry || ordered || unitsShare(entry, units) === 1 ? only : null;
}

function decideUnsure(fits: readonly Fit[], place: PlaceInTable): Omit<Decision, "numberId"> {
  const top = fits[0]?.score ?? 0;
  const weighed = fits.slice(0, 6).map((fit) => {
    const { order } = fit.entry;
    const { above, below, ordered } = place;
    const between = ordered && order > above && (below < 0 || order < below) && (above >= 0 || below >= 0);
    const adjacent = between && (order === above + 1 || order === below - 1);
    // A number may decide between texts that are near one another, not against the text.
    const numbered = place.byNumber === fit.entry && fit.score >= top - NUMBER_REACH;
    const strong =
      (numbered ? WEIGHT.number : 0) +
      (between ? WEIGHT.between : 0) +
      (adjacent ? WEIGHT.adjacent : 0) +
      (place.taken.has(fit.entry) ? WEIGHT.taken : 0);
    return {
      fit,
      numbered,
      adjacent,
      strong,
      weight: fit.score + strong + WEIGHT.units * unitsShare(fit.entry, place.units),
    };
  });
  weighed.sort((a, b) => b.weight - a.weight || a.fit.entry.order - b.fit.entry.order);
  const first = weighed[0];
  if (!first) return undecided;
  const { fit } = first;
  const named = fit.entry.task.units.length > 1 && unitsShare(fit.entry, place.units) === 1;
  const alone = named ? SCORES.withUnits : SCORES.alone;
  const enough = first.numbered ? SCORES.withNumber : first.adjacent ? SCORES.withOrder : alone;
  if (fit.score < enough) {
    const rest = leftOf(fits, place);
    if (rest) return { entry: rest.entry, score: rest.score, how: rest.how, contenders: [] };
    return { ...undecided, contenders: commonPart(fits) };
  }
  const rivals = weighed.filter(
    (other) =>
      other !== first &&
      other.fit.score >= enough - CLOSE &&
      fit.score - other.fit.score < CLOSE &&
      first.strong - other.strong < DECISIVE,
  );
  if (rivals.length > 0) return { ...undecided, contenders: [fit, ...rivals.map((rival) => rival.fit)] };
  const support = first.numbered ? 0.15 : first.adjacent ? 0.05 : 0;
  const score = fit.how === "fuzzy" ? Math.min(0.95, fit.score + support) : fit.score;
  return { entry: fit.entry, score, how: fit.how, contenders: [] };
}
