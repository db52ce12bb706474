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
 */
export function expectedOf(plan: Plan | null, unit: ReportingUnit, government: string | null): Expected {
  if (!plan) return { tasks: [], targets: [] };
  const targets = plan.targets.filter(({ main, status }) => main === true && status !== "outcome");
  const { agency, text, several } = unit;
  const filers = new Set((agency ? [agency] : several).map(({ id }) => id));
  if (filers.size > 0) {
    const names = ({ units }: { readonly units: readonly ResponsibleUnit[] }) =>
      units.some((responsible) => responsible.agency !== null && filers.has(responsible.agency));
    const tasks = plan.tasks.filter(names);
    // The government whose plan it is answers for all of it.
    const isOwner = tasks.length === 0 && government !== null && filers.has(government);
    return {
      tasks: isOwner ? plan.tasks : tasks,
      targets: targets.filter((target) => isOwner || target.units.length === 0 || names(target)),
    };
  }
  return text === null ? { tasks: plan.tasks, targets } : { tasks: [], targets: [] };
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
