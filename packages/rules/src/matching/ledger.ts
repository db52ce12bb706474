import type { Registry } from "../agencies/registry.ts";
import type { Candidate, RowMatch } from "../model/match.ts";
import type { LedgerRow, LedgerTable } from "../model/table.ts";
import { isCellError } from "../model/workbook.ts";
import { textKey } from "../text/normalize.ts";
import { type Contest, type Decision, settle } from "./contest.ts";
import { holdsPlanNumbers, readNumber } from "./numberColumn.ts";
import type { PlanIndex } from "./planIndex.ts";
import { relationOf } from "./relation.ts";
import { withoutUnits } from "./rowText.ts";
import { type Fit, readText, type TextReading } from "./scoreText.ts";
import { severalTasks } from "./severalTasks.ts";
import type { TaskIndex } from "./taskIndex.ts";
import { templateNumbers } from "./templateNumbers.ts";

/** What a task cell says, read once however often it occurs. */
interface RowReading extends TextReading {
  readonly several: readonly Fit[] | null;
}

const SHOWN_CANDIDATES = 3;
/** Below this a task has nothing to do with the row, and is not shown as a candidate. */
const FAINT = 0.3;

const candidatesOf = (fits: readonly Fit[], but?: string): Candidate[] =>
  fits
    .filter((fit) => fit.score >= FAINT && fit.entry.task.id !== but)
    .slice(0, SHOWN_CANDIDATES)
    .map((fit) => ({ id: fit.entry.task.id, score: round(fit.score) }));

const round = (score: number): number => Math.round(score * 1000) / 1000;

/** An error stands for a text that nobody can read: the row goes by its number, if by anything. */
const taskText = ({ cells: { task } }: LedgerRow): string => (isCellError(task?.value) ? "" : (task?.text ?? ""));

const unitsText = (row: LedgerRow): string =>
  [row.cells.units, row.cells.leadUnit, row.cells.supportUnits].map((cell) => cell?.text ?? "").join("、");

/** Readings of task cells by plan: workbooks of many agencies repeat the plan's own words over and over. */
const readingsByPlan = new WeakMap<TaskIndex, Map<string, RowReading>>();
const MOST_READINGS = 4096;

function readingOf(text: string, tasks: TaskIndex): RowReading {
  let readings = readingsByPlan.get(tasks);
  if (!readings) {
    readings = new Map();
    readingsByPlan.set(tasks, readings);
  }
  const known = readings.get(text);
  if (known) return known;
  const reading = readText(text, tasks);
  const fresh = { ...reading, several: severalTasks(withoutUnits(text), reading.fits, tasks) };
  if (readings.size >= MOST_READINGS) readings.clear();
  readings.set(text, fresh);
  return fresh;
}

/** Ties the rows of a ledger to tasks, deciding over the whole table. One match a row, in the table's order. */
export function matchLedger(
  table: LedgerTable,
  index: PlanIndex,
  context: {
    readonly registry: Registry;
    readonly choices?: Readonly<Record<string, string>>;
    readonly templateRows?: Readonly<Record<string, string>>;
    /** The only ledger of the workbook: its numbers go on from no other one's. */
    readonly alone?: boolean;
  },
): RowMatch[] {
  const { tasks } = index;
  const choices = context.choices && Object.keys(context.choices).length > 0 ? context.choices : null;
  const readings = table.rows.map((row) => readingOf(taskText(row), tasks));
  const contests = table.rows.map((row, at): Contest => {
    const text = taskText(row);
    const reading = readings[at] as RowReading;
    const chosen = choices ? (choices[textKey(text)] ?? choices[text]) : undefined;
    return {
      fits: reading.several ? [] : reading.fits,
      blank: !/[\p{L}\p{N}]/u.test(text),
      settled: reading.several !== null,
      chosen: chosen === undefined ? null : (tasks.byId.get(chosen) ?? null),
      number: readNumber(row.cells.number),
      ordinal: reading.ordinal,
    };
  });
  const heading = table.headings.number ?? "";
  const decisions = settle(contests, tasks, {
    holdsPlanNumbers: (numbered) => holdsPlanNumbers(numbered, heading, context.alone ?? false),
    template: templateNumbers(context.templateRows ?? {}, tasks),
    unitsOf: (at) => unitsText(table.rows[at] as LedgerRow),
  });
  return table.rows.map((row, at) =>
    matchOf(row, readings[at] as RowReading, contests[at] as Contest, decisions[at] as Decision),
  );
}

const NONE: readonly Candidate[] = [];

function matchOf(row: LedgerRow, reading: RowReading, contest: Contest, decision: Decision): RowMatch {
  const { numberId, entry } = decision;
  const at = row.row;
  if (reading.several && !contest.chosen) {
    const ids = reading.several.map((fit) => fit.entry.task.id);
    const score = round(Math.min(...reading.several.map((fit) => fit.score)));
    const how = reading.several.every((fit) => fit.how === "exact") ? "exact" : "fuzzy";
    return { row: at, ids, score, how, candidates: NONE, ambiguous: false, relation: null, numberId };
  }
  if (!entry) {
    const ambiguous = decision.contenders.length > 0;
    const candidates = candidatesOf(ambiguous ? decision.contenders : reading.fits);
    const score = ambiguous ? (candidates[0]?.score ?? 0) : 0;
    return { row: at, ids: [], score, how: null, candidates, ambiguous, relation: null, numberId };
  }
  return {
    row: at,
    ids: [entry.task.id],
    score: round(decision.score),
    how: decision.how,
    candidates: reading.fits.length > 1 ? candidatesOf(reading.fits, entry.task.id) : NONE,
    ambiguous: false,
    relation: contest.blank ? null : relationOf(reading.forms.bare, entry.wording),
    numberId,
  };
}
