import { formatAddress, type Target } from "../model/index.ts";
import type { IndicatorSubject, RuleContext } from "../rules/define.ts";
import { isFlow } from "../rules/semantics/flow.ts";
import { goalOf } from "../rules/semantics/goal.ts";
import { pace, type Rating } from "../rules/semantics/pace.ts";
import { pathAt, pathStart } from "../rules/semantics/path.ts";
import { isStanding } from "../rules/semantics/standing.ts";
import { type Judged, judge } from "../rules/targets/judge.ts";
import { isPartial } from "../rules/targets/observation.ts";
import { aimText } from "../rules/targets/place.ts";

/** A moment (year ends are whole numbers: mid-2023 is 2022.5) and a value in the target's measure unit. */
export interface Point {
  readonly at: number;
  readonly value: number;
}

export interface Reported extends Point {
  /** As written in the cell. */
  readonly text: string;
  readonly cell: string;
  /** The value of this filing, not one of the earlier years beside it. */
  readonly current: boolean;
}

/** A value that cannot be meant as it stands: too doubtful to be drawn beside the plan's. */
export interface Doubted {
  /** As written in the cell. */
  readonly text: string;
  /** What was probably meant, in the target's measure unit; `null` where nothing suggests itself. */
  readonly reading: number | null;
  /** Its moment, as in `Point`; `null` where the period isn't known. */
  readonly at: number | null;
}

/** An indicator of the plan as this filing reports it: what a chart of it shows. */
export interface IndicatorState {
  readonly id: string;
  readonly name: string;
  readonly measureUnit: string | null;
  readonly nature: Target["nature"];
  /** The target in the plan's words: `66%左右`. */
  readonly aim: string;
  readonly year: number;
  /** Where its time line begins: the baseline's year, else the year before the plan's first. */
  readonly from: number;
  readonly baseline: Point | null;
  /** Value aimed at; `null` where the plan prints none. */
  readonly goal: number | null;
  /** A limit that must hold every year: there is no path to it. */
  readonly standing: boolean;
  /** From the baseline to the target, year by year; empty where there is no path. */
  readonly path: readonly Point[];
  readonly reported: readonly Reported[];
  /** What the cell says where it is no number; `""` where it is blank or a number. */
  readonly words: string;
  /** The present value, where it looks 100 or 10 000 times off or impossible; such values are not in `reported`. */
  readonly doubted: Doubted | null;
  readonly kind: Target["kind"];
  /** Of the present value: what the path asks for now, and how it is rated. */
  readonly required: number | null;
  readonly rating: Rating | null;
  /** Observed ÷ required movement. */
  readonly pace: number | null;
  readonly place: { readonly sheet: string; readonly cell: string } | null;
  readonly expected: boolean;
}

/** Every indicator that the filing has to report or reports, in the plan's order; none without an indicator table. */
export function indicatorStates(context: RuleContext): IndicatorState[] {
  const { plan, tables, expectedTargets } = context;
  if (!plan || !tables.some(({ table }) => table.kind === "indicators")) return [];
  const subjects = new Map<string, IndicatorSubject>();
  for (const subject of tables.flatMap(({ indicators }) => indicators)) {
    if (subject.target && !subjects.has(subject.target.id)) subjects.set(subject.target.id, subject);
  }
  const expected = new Set(expectedTargets.map(({ id }) => id));
  return plan.targets
    .filter(({ id }) => expected.has(id) || subjects.has(id))
    .map((target) => stateOf(target, subjects.get(target.id) ?? null, expected.has(target.id), context));
}

function stateOf(
  target: Target,
  subject: IndicatorSubject | null,
  expected: boolean,
  context: RuleContext,
): IndicatorState {
  const judged = subject ? judge(subject, context) : [];
  const reported = judged.flatMap(({ observation, verdict }): Reported[] => {
    const figure = "figure" in verdict ? verdict.figure : null;
    const { position, cell, current } = observation;
    if (!figure || position === null || verdict.kind === "magnitude" || verdict.kind === "out-of-domain") return [];
    return [{ at: position, value: figure.value, text: figure.text, cell: formatAddress(cell), current }];
  });
  const present = reported.find(({ current }) => current);
  const doubted = doubtedIn(judged);
  // Half a year's amount cannot be held against a year's.
  const comparable = present && !(isFlow(target) && isPartial(present.at));
  const now = comparable ? pace(target, present.value, present.at, context.tolerances) : null;
  const start = pathStart(target);
  const cell = judged.find(({ observation }) => observation.current)?.observation.cell;
  return {
    id: target.id,
    name: target.name,
    measureUnit: target.measureUnit,
    nature: target.nature,
    aim: aimText(target),
    year: target.year,
    from: start?.year ?? (context.plan?.period.from ?? target.year - 4) - 1,
    baseline: start && { at: start.year, value: start.value },
    goal: goalOf(target)?.value ?? null,
    standing: isStanding(target),
    path: pathOf(target),
    reported,
    words: present || doubted || !cell ? "" : cell.text,
    doubted,
    kind: target.kind,
    required: now?.required ?? null,
    rating: now?.rating ?? null,
    pace: now?.pace ?? null,
    place: subject && {
      sheet: subject.table.sheet,
      cell: formatAddress(cell ?? subject.row.cells.name ?? { row: subject.row.row, column: 1 }),
    },
    expected,
  };
}

function doubtedIn(judged: readonly Judged[]): Doubted | null {
  const { verdict, observation } = judged.find((each) => each.observation.current) ?? {};
  if (verdict?.kind !== "magnitude" && verdict?.kind !== "out-of-domain") return null;
  return {
    text: verdict.figure.text,
    reading: verdict.kind === "magnitude" ? verdict.magnitude.reading : null,
    at: observation?.position ?? null,
  };
}

function pathOf(target: Target): Point[] {
  const start = pathStart(target);
  if (!start || target.kind === "annual-growth") return [];
  const points: Point[] = [];
  for (let year = start.year; year <= target.year; year++) {
    const value = pathAt(target, year);
    if (value !== null) points.push({ at: year, value });
  }
  return points;
}
