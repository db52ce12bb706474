import type { Agency, LedgerColumn, LedgerTable, Plan, Workbook } from "../model/index.ts";
import { rowsBetween } from "../model/index.ts";
import type { TaskSubject } from "../rules/define.ts";
import type { Analysis } from "./analyse.ts";
import { type IndicatorState, indicatorStates } from "./indicatorStates.ts";
import { type TaskState, taskStates } from "./taskStates.ts";

/** Where a ledger could take further rows. */
export interface LedgerRoom {
  readonly sheet: string;
  /** The first row below the last task. */
  readonly row: number;
  /** Empty rows there before something else stands; `null` when nothing stands below. */
  readonly free: number | null;
  /** The 序号 column repeats the plan's numbers, rather than counting rows. */
  readonly planNumbers: boolean;
  /** Column role → 1-based column. */
  readonly columns: Readonly<Partial<Record<LedgerColumn, number>>>;
}

/** What a workbook holds, entry by entry: for a pane, a page or a printed report to show beside the findings. */
export interface Overview {
  readonly tasks: readonly TaskState[];
  readonly indicators: readonly IndicatorState[];
  readonly ledgers: readonly LedgerRoom[];
  /** Agencies that the plan makes responsible for something, by name, in the registry's order. */
  readonly units: readonly string[];
}

/** Made from an analysis: rules need not have run. */
export function overviewOf({ context }: Analysis): Overview {
  const { plan, registry, tables, workbook } = context;
  return {
    tasks: taskStates(context),
    indicators: indicatorStates(context),
    ledgers: tables.flatMap(({ table, tasks }) =>
      table.kind === "ledger" ? [{ ...roomOf(table, workbook), planNumbers: repeatsPlanNumbers(tasks) }] : [],
    ),
    units: plan ? responsibleNames(plan, registry.agencies) : [],
  };
}

/** Nearly all rows carry the number of the task that they were tied to. */
function repeatsPlanNumbers(subjects: readonly TaskSubject[]): boolean {
  const tied = subjects.filter(({ tasks }) => tasks[0]?.number != null);
  const same = tied.filter(({ row, tasks }) => Number(row.cells.number?.text) === tasks[0]?.number);
  return same.length > 0 && same.length >= tied.length * 0.8;
}

function roomOf(table: LedgerTable, workbook: Workbook): Omit<LedgerRoom, "planNumbers"> {
  const sheet = workbook.sheets.find(({ name }) => name === table.sheet);
  const last = table.rows.at(-1)?.lastRow ?? table.headerLastRow;
  const below = sheet && rowsBetween(sheet, last + 1, Number.POSITIVE_INFINITY)[0]?.number;
  const merged = sheet?.merges.find((area) => area.top <= last + 1 && area.bottom > last)?.top;
  const next = below === undefined ? merged : Math.min(below, merged ?? below);
  const free = next === undefined ? null : Math.max(0, next - last - 1);
  return { sheet: table.sheet, row: last + 1, free, columns: table.columns };
}

function responsibleNames(plan: Plan, agencies: readonly Agency[]): string[] {
  const named = new Set([...plan.tasks, ...plan.targets].flatMap(({ units }) => units.map(({ agency }) => agency)));
  return agencies.filter(({ id }) => named.has(id)).map(({ name }) => name);
}
