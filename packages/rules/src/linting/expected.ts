import type { Plan, ResponsibleUnit, Target, Task } from "../model/index.ts";
import type { TableSubject } from "../rules/define.ts";
import type { ReportingUnit } from "./filing.ts";

/** What a filing has to report. */
export interface Expected {
  readonly tasks: readonly Task[];
  readonly targets: readonly Target[];
}

/**
 * A reporting unit's filing must hold the tasks and main targets that name it; only named units count, for who is
 * behind 相关设区市政府 the plan doesn't say. A consolidated one must hold those of its filers together. Without a reporting unit, or filed by the government
 * whose plan it is, it is the full ledger. With a name that nobody
 * knows it is neither: nothing can be called missing until the name is put right.
 *
 * Where the plan says of no indicator who reports it, a unit's table is the whole one when it holds most of them
 * (the coordinating office's), and its own share otherwise (a bureau's): of a share nobody can say what is missing.
 */
export function expectedOf(
  plan: Plan | null,
  unit: ReportingUnit,
  government: string | null,
  reported: ReadonlySet<string>,
): Expected {
  if (!plan) return { tasks: [], targets: [] };
  const targets = plan.targets.filter(({ main, status }) => main === true && status !== "outcome");
  const open = targets.filter(({ units }) => units.length === 0);
  const holdsMost = open.filter(({ id }) => reported.has(id)).length > open.length / 2;
  const { agency, text, several } = unit;
  const filers = new Set((agency ? [agency] : several).map(({ id }) => id));
  if (filers.size > 0) {
    const names = ({ units }: { readonly units: readonly ResponsibleUnit[] }) =>
      units.some((responsible) => responsible.agency !== null && filers.has(responsible.agency));
    const tasks = plan.tasks.filter(names);
    // The government whose plan it is answers for all of it.
    const isGovernment = government !== null && filers.has(government);
    const isOwner =
      (tasks.length === 0 && isGovernment) || (agency !== null && holdsMostOf(plan.tasks, tasks, reported));
    return {
      tasks: isOwner ? plan.tasks : tasks,
      targets: targets.filter((target) =>
        target.units.length === 0 ? holdsMost || isGovernment : isOwner || names(target),
      ),
    };
  }
  return text === null ? { tasks: plan.tasks, targets } : { tasks: [], targets: [] };
}

/** An office that reports most of the tasks of others files for all of them: the coordinating office's full ledger. */
function holdsMostOf(all: readonly Task[], own: readonly Task[], reported: ReadonlySet<string>): boolean {
  const others = all.filter((task) => !own.includes(task));
  return others.length > 0 && others.filter(({ id }) => reported.has(id)).length > others.length / 2;
}

/** How far below the best candidate another one may be and still be what an ambiguous row reports. */
const AS_GOOD = 0.05;

/** Ids that some row reports. A row that may be either of two tasks reports both: neither can be called missing. */
export function reportedIds(tables: readonly TableSubject[]): ReadonlySet<string> {
  const reported = new Set<string>();
  for (const { tasks, indicators } of tables) {
    for (const { match } of [...tasks, ...indicators]) {
      for (const id of match.ids) reported.add(id);
      if (!match.ambiguous) continue;
      const best = match.candidates[0]?.score ?? 0;
      for (const { id, score } of match.candidates) if (score >= best - AS_GOOD) reported.add(id);
    }
  }
  return reported;
}
