import type { Plan } from "../model/index.ts";
import type { UpperTarget } from "../rules/define.ts";

/** The targets of other plans that the plan's own are tied to, by id, as far as those plans are at hand. */
export function upperTargetsOf(plan: Plan | null, plans: readonly Plan[]): ReadonlyMap<string, UpperTarget> {
  const wanted = new Set(plan?.targets.flatMap(({ parents = [] }) => parents.map(({ id }) => id)));
  const found = new Map<string, UpperTarget>();
  for (const upper of plans) {
    if (upper.id === plan?.id) continue;
    for (const target of upper.targets) if (wanted.has(target.id)) found.set(target.id, { plan: upper, target });
  }
  return found;
}
