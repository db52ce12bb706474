import type { Registry } from "../agencies/registry.ts";
import type { Candidate, RowMatch } from "../model/match.ts";
import type { LedgerRow, LedgerTable } from "../model/table.ts";
import { textKey } from "../text/normalize.ts";
import { type Contest, type Decision, settle } from "./contest.ts";
import { holdsPlanNumbers, readNumber } from "./numberColumn.ts";
import type { PlanIndex } from "./planIndex.ts";
import { relationOf } from "./relation.ts";
import { withoutUnits } from "./rowText.ts";
import { type Fit, readText, type TextReading } from "./scoreText.ts";
import { severalTasks } from "./severalTasks.ts";

/** What a task cell says, read once however often it occurs. */
interface RowReading extends TextReading {
  readonly several: readonly Fit[] | null;
}

const SHOWN_CANDIDATES = 3;
/** Below this a task has nothing to do with the row, and is not shown as a candidate. */
const FAINT = 0.3;

const candidatesOf = (fits: readonly Fit[], but: readonly string[] = []): Candidate[] =>
  fits
    .filter((fit) => fit.score >= FAINT && !but.includes(fit.entry.task.id))
    .slice(0, SHOWN_CANDIDATES)
    .map((fit) => ({ id: fit.entry.task.id, score: round(fit.score) }));

const round = (score: number): number => Math.round(score * 1000) / 1000;

const taskText = (row: LedgerRow): string => row.cells.task?.text ?? "";

const unitsText = (row: LedgerRow): string =>
  [row.cells.units, row.cells.leadUnit, row.cells.supportUnits].map((cell) => cell?.text ?? "").join("、");

/** Ties the rows of a ledger to tasks, deciding over the whole table. One match a row, in the table's order. */
export function matchLedger(
  table: LedgerTable,
  index: PlanIndex,
  context: { readonly registry: Registry; readonly choices?: Readonly<Record<string, string>> },
): RowMatch[] {
  const { tasks } = index;
  const readings = new Map<string, RowReading>();
  const read = (text: string): RowReading => {
    const known = readings.get(text);
    if (known) return known;
    const reading = readText(text, tasks);
    const fresh = { ...reading, several: severalTasks(withoutUnits(text), reading.fits, tasks) };
    readings.set(text, fresh);
    return fresh;
  };
  const contests = table.rows.map((row): Contest => {
    const text = taskText(row);
    const reading = read(text);
    const chosen = context.choices?.[textKey(text)] ?? context.choices?.[text];
    return {
      fits: reading.several ? [] : reading.fits,
      blank: reading.forms.bare.length === 0,
      settled: reading.several !== null,
      chosen: chosen === undefined ? null : (tasks.byId.get(chosen) ?? null),
      number: readNumber(row.cells.number),
      ordinal: reading.ordinal,
      units: () => unitsText(row),
    };
  });
  const heading = table.headings.number ?? "";
  const decisions = settle(contests, tasks, (numbered) => holdsPlanNumbers(numbered, heading));
  return table.rows.map((row, at) =>
    matchOf(row, read(taskText(row)), contests[at] as Contest, decisions[at] as Decision),
  );
}

function matchOf(row: LedgerRow, reading: RowReading, contest: Contest, decision: Decision): RowMatch {
  const { numberId } = decision;
  const shared = { row: row.row, numberId };
  if (reading.several && !contest.chosen) {
    const ids = reading.several.map((fit) => fit.entry.task.id);
    const score = round(Math.min(...reading.several.map((fit) => fit.score)));
    const how = reading.several.every((fit) => fit.how === "exact") ? "exact" : "fuzzy";
    return { ...shared, ids, score, how, candidates: [], ambiguous: false, relation: null };
  }
  const { entry } = decision;
  if (!entry) {
    const candidates = candidatesOf(decision.contenders.length > 0 ? decision.contenders : reading.fits);
    const score = candidates[0]?.score ?? 0;
    return {
      ...shared,
      ids: [],
      score: decision.contenders.length > 0 ? score : 0,
      how: null,
      candidates,
      ambiguous: decision.contenders.length > 0,
      relation: null,
    };
  }
  const id = entry.task.id;
  return {
    ...shared,
    ids: [id],
    score: round(decision.score),
    how: decision.how,
    candidates: candidatesOf(reading.fits, [id]),
    ambiguous: false,
    relation: contest.blank ? null : relationOf(reading.forms.bare, entry.wording),
  };
}
