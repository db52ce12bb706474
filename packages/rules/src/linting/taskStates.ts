import { formatAddress } from "../model/index.ts";
import type { RuleContext, TaskSubject } from "../rules/define.ts";
import { isBlank, statusOf, textOf } from "../rules/progress/cells.ts";
import { percentOf } from "../rules/progress/percent.ts";
import { isDone, type Stage } from "../rules/semantics/status.ts";

/** Where a task stands, as its rows say; `missing` where no row reports it. */
export type TaskStage = "missing" | "done" | "ongoing" | "late" | "notStarted" | "stopped" | "unclear";

export interface TaskState {
  readonly id: string;
  /** False for a task that is reported although this filing needn't. */
  readonly expected: boolean;
  readonly stage: TaskStage;
  /** 进展状态 as written; `""` where nothing is. */
  readonly status: string;
  /** 完成进度 in %; `null` where there is none or its scale is uncertain. */
  readonly percent: number | null;
  /** The rows that report it, by their task cells: the first ten, where it stands over and over. */
  readonly places: readonly { readonly sheet: string; readonly cell: string }[];
}

/** Every task that the filing has to report, in the plan's order, and those that it reports beyond. */
export function taskStates({ plan, tables, expectedTasks, reported }: RuleContext): TaskState[] {
  if (!plan || !tables.some(({ table }) => table.kind === "ledger")) return [];
  const rows = new Map<string, TaskSubject[]>();
  for (const subject of tables.flatMap(({ tasks }) => tasks)) {
    for (const id of possibleIds(subject)) addTo(rows, id, subject);
  }
  const expected = new Set(expectedTasks.map(({ id }) => id));
  return plan.tasks
    .filter(({ id }) => expected.has(id) || reported.has(id))
    .map(({ id }) => stateOf(id, expected.has(id), rows.get(id) ?? []));
}

function addTo(rows: Map<string, TaskSubject[]>, id: string, subject: TaskSubject): void {
  const known = rows.get(id);
  if (known) known.push(subject);
  else rows.set(id, [subject]);
}

function possibleIds({ match }: TaskSubject): readonly string[] {
  return match.ambiguous ? match.candidates.map(({ id }) => id) : match.ids;
}

/** Nobody goes through more rows of one task; a consolidated ledger has hundreds. */
const PLACES = 10;

function stateOf(id: string, expected: boolean, subjects: readonly TaskSubject[]): TaskState {
  // A row that may be another task's tells where to look, not how far the task is.
  const own = subjects.filter(({ match }) => !match.ambiguous);
  const [first] = own;
  const { status } = first?.row.cells ?? {};
  const percent = first && percentOf(first);
  return {
    id,
    expected,
    stage: subjects.length === 0 ? "missing" : first ? stageOf(first) : "unclear",
    status: status && !isBlank(status) ? textOf(status) : "",
    percent: percent?.certain ? percent.percent : null,
    places: subjects.slice(0, PLACES).map(({ table, row }) => ({
      sheet: table.sheet,
      cell: formatAddress(row.cells.task ?? row.cells.number ?? { row: row.row, column: 1 }),
    })),
  };
}

const STAGES: Readonly<Partial<Record<Stage, TaskStage>>> = {
  nearly: "ongoing",
  ongoing: "ongoing",
  continuing: "ongoing",
  late: "late",
  notStarted: "notStarted",
  stopped: "stopped",
};

/** What one row says. */
export function stageOf(subject: TaskSubject): TaskStage {
  const status = statusOf(subject);
  if (status && isDone(status.stage)) return "done";
  const stage = status && STAGES[status.stage];
  if (stage) return stage;
  const percent = percentOf(subject);
  if (!percent?.certain) return "unclear";
  if (percent.percent >= 100) return "done";
  return percent.percent > 0 ? "ongoing" : "notStarted";
}
