import type { Registry } from "../agencies/registry.ts";
import { matchIndicators, matchLedger, type PlanIndex } from "../matching/match.ts";
import type {
  IndicatorTable,
  LedgerColumn,
  LedgerRow,
  LedgerTable,
  RecognisedTable,
  RowMatch,
} from "../model/index.ts";
import type { IndicatorSubject, TableSubject, TaskSubject } from "../rules/define.ts";
import { wordingKey } from "../text/normalize.ts";
import { rememberingReader, type UnitReader } from "./memo.ts";
import { unitsInTasks } from "./unitsInTask.ts";

interface Reading {
  readonly index: PlanIndex;
  readonly registry: Registry;
  readonly government: string | null;
  /** Ambiguous rows settled by a person: fingerprint of the finding → task id. */
  readonly choices: Readonly<Record<string, string>>;
  /** Rows of the template that the workbook was made from: `sheet!number` → plan id. */
  readonly templateRows: Readonly<Record<string, string>>;
  /** The fingerprint that an ambiguous row's finding has. */
  readonly fingerprintOf: (row: LedgerRow) => string;
  /** Reads unit cells, if some were read before. */
  readonly readUnits: UnitReader | null;
}

/**
 * The tables with their rows tied to the plan. A table in which nothing belongs to the plan is left out when another
 * one does belong: an appendix of own tasks, a duty roster or a list of meetings is nobody's mistake.
 */
export function subjectsOf(tables: readonly RecognisedTable[], reading: Reading): TableSubject[] {
  const readUnits = reading.readUnits ?? rememberingReader(reading.registry, reading.government);
  const alone = tables.filter(({ kind }) => kind === "ledger").length === 1;
  const subjects = tables.map((table) =>
    table.kind === "ledger" ? ledgerSubject(table, reading, readUnits, alone) : indicatorsSubject(table, reading.index),
  );
  return subjects.some(belongs) ? subjects.filter(belongs) : subjects;
}

function belongs({ tasks, indicators }: TableSubject): boolean {
  return [...tasks, ...indicators].some(({ match }) => match.ids.length > 0 || match.ambiguous);
}

/** The plan's section titles over their tasks, told by their words alone: `合作事项` in the first column. */
function withoutSectionTitles(table: LedgerTable, { index }: Reading): LedgerTable {
  const isTitle = ({ cells }: LedgerRow): boolean => {
    const text = cells.task?.text ?? "";
    if (text === "") return false;
    for (const role in cells) {
      if (role !== "task" && role !== "section" && cells[role as LedgerColumn]?.text !== "") return false;
    }
    return index.tasks.sectionTitles.has(wordingKey(text));
  };
  const rows = table.rows.filter((row) => !isTitle(row));
  return rows.length === table.rows.length ? table : { ...table, rows };
}

function ledgerSubject(found: LedgerTable, reading: Reading, readUnits: UnitReader, alone: boolean): TableSubject {
  const table = withoutSectionTitles(found, reading);
  const byId = new Map(reading.index.plan.tasks.map((task) => [task.id, task]));
  const { registry, choices, templateRows } = reading;
  const matches = matchLedger(table, reading.index, { registry, choices, templateRows, alone });
  const inTasks = unitsInTasks(table, readUnits);
  const filed = inTasks?.table ?? table;
  const tasks = filed.rows.map((row, i): TaskSubject => {
    const match = settled(matches[i] as RowMatch, row, reading);
    const { units, leadUnit, supportUnits } = row.cells;
    return {
      table: filed,
      row,
      match,
      tasks: match.ids.flatMap((id) => byId.get(id) ?? []),
      ...(units && { units: inTasks?.units[i] ?? readUnits(units.text) }),
      ...(leadUnit && { leadUnit: readUnits(leadUnit.text) }),
      ...(supportUnits && { supportUnits: readUnits(supportUnits.text) }),
    };
  });
  return { table: filed, tasks, indicators: [] };
}

/** An ambiguous row that a person has settled is tied to the chosen task. */
function settled(match: RowMatch, row: LedgerRow, { choices, fingerprintOf, index }: Reading): RowMatch {
  if (!match.ambiguous || Object.keys(choices).length === 0) return match;
  const chosen = choices[fingerprintOf(row)];
  if (chosen === undefined || !index.plan.tasks.some(({ id }) => id === chosen)) return match;
  const score = match.candidates.find(({ id }) => id === chosen)?.score ?? match.score;
  return { ...match, ids: [chosen], ambiguous: false, score, how: match.how ?? "fuzzy" };
}

function indicatorsSubject(table: IndicatorTable, index: PlanIndex): TableSubject {
  const byId = new Map(index.plan.targets.map((target) => [target.id, target]));
  const matches = matchIndicators(table, index);
  const indicators = table.rows.map((row, i): IndicatorSubject => {
    const match = matches[i] as RowMatch;
    const [id] = match.ids;
    return { table, row, match, target: (match.ids.length === 1 && id !== undefined && byId.get(id)) || null };
  });
  return { table, tasks: [], indicators };
}
