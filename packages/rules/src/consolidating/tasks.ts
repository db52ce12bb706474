import type { ConsolidatedTask, Plan, Statement, StatementStage, Task, TaskStanding } from "../model/index.ts";
import { byText, type Counted, isCounted } from "./counting.ts";
import type { FiledStatement } from "./filing.ts";
import { type LevelOf, namedUnits, roleOf } from "./roles.ts";

/** A task with what everybody says of it, still tied to where it came from. */
export interface TaskGathered {
  readonly task: Task;
  readonly said: readonly Said[];
}

export interface Said extends Counted<FiledStatement> {
  readonly statement: Statement;
}

/** Every task of the plan, in its order, with all that was filed of it. */
export function gatherTasks(
  plan: Plan,
  statements: readonly Counted<FiledStatement>[],
  levelOf: LevelOf,
): TaskGathered[] {
  const byTask = new Map<string, Counted<FiledStatement>[]>();
  for (const each of statements) {
    const known = byTask.get(each.entry.task);
    if (known) known.push(each);
    else byTask.set(each.entry.task, [each]);
  }
  return plan.tasks.map((task) => ({ task, said: inOrder(task, byTask.get(task.id) ?? [], levelOf) }));
}

function inOrder(task: Task, all: readonly Counted<FiledStatement>[], levelOf: LevelOf): Said[] {
  return all
    .map((each) => {
      const { role, place } = roleOf(each.entry.filer, task.units, each.filing, levelOf);
      // The lead stands first wherever the plan prints it.
      return { place: role === "lead" ? -1 : place, said: { ...each, statement: statementOf(each, role) } };
    })
    .sort(
      (a, b) =>
        a.place - b.place ||
        byText(a.said.statement.unit ?? "", b.said.statement.unit ?? "") ||
        Number(!isCounted(a.said)) - Number(!isCounted(b.said)) ||
        byText(a.said.filing.file, b.said.filing.file),
    )
    .map(({ said }) => said);
}

function statementOf({ entry, filing, aside }: Counted<FiledStatement>, role: Statement["role"]): Statement {
  const { stage, status, percent, percentText, progress, measures, problems, next, sheet, cell } = entry;
  return {
    unit: entry.filer?.name ?? null,
    agency: entry.filer?.agency ?? null,
    role,
    stage,
    status,
    percent,
    percentText,
    progress,
    measures,
    problems,
    next,
    file: filing.file,
    sheet,
    cell,
    aside,
  };
}

/** True for a statement that counts and says something. */
export function speaks({ statement }: Said): boolean {
  return isCounted(statement) && statement.stage !== "blank";
}

export function consolidatedTask({ task, said }: TaskGathered): ConsolidatedTask {
  const spoken = new Set(said.filter(speaks).map(({ statement }) => statement.agency));
  const { id, number, locator, text, units } = task;
  return {
    id,
    number,
    locator,
    text,
    units: units.map(({ as, agency, role, collective }) => ({ as, agency, role, collective: collective === true })),
    standing: standingOf(task, said),
    statements: said.map(({ statement }) => statement),
    silent: namedUnits(units)
      .filter(({ agency }) => !spoken.has(agency))
      .map(({ as }) => as),
  };
}

/** The lead's word, else a full ledger's; where the plan names no lead, everybody's together. */
function standingOf({ units }: Task, said: readonly Said[]): TaskStanding {
  const spoken = said.filter(speaks).map(({ statement }) => statement);
  const hasLead = namedUnits(units).some(({ role }) => role === "lead");
  const leads = spoken.filter(({ role }) => role === "lead" || !hasLead);
  const deciding = leads.length > 0 ? leads : spoken.filter(({ role }) => role === "whole");
  if (deciding.length > 0) return together(deciding.map(({ stage }) => stage));
  return spoken.length > 0 ? "leadMissing" : "nobody";
}

/** One stage of several rows: done only when all are, late when one is. */
export function together(stages: readonly StatementStage[]): Exclude<StatementStage, "blank"> {
  const known = new Set(stages.filter((stage) => stage !== "blank" && stage !== "unclear"));
  const [only] = known;
  if (only !== undefined && known.size === 1) return only;
  if (known.has("late")) return "late";
  return known.size > 0 ? "ongoing" : "unclear";
}
