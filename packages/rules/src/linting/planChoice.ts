import { createRegistry, type Registry } from "../agencies/registry.ts";
import { choosePlan, indexPlan, type PlanIndex } from "../matching/match.ts";
import type { Plan } from "../model/index.ts";
import type { Recognition } from "../tables/recognise.ts";
import type { LintOptions } from "./options.ts";

const indexes = new WeakMap<Plan, PlanIndex>();

/** Indexing a plan costs more than linting a small workbook, so it is done once a plan. */
function indexOf(plan: Plan): PlanIndex {
  let index = indexes.get(plan);
  if (!index) {
    index = indexPlan(plan);
    indexes.set(plan, index);
  }
  return index;
}

/**
 * The plan that the options name, else the one the workbook is about; `null` when none fits.
 * @throws RangeError when the options name a plan that is not among theirs.
 */
export function planOf(recognition: Recognition, options: LintOptions): PlanIndex | null {
  if (options.plan !== undefined) {
    const plan = options.plans.find(({ id }) => id === options.plan);
    if (!plan) throw new RangeError(`no plan has the id ${options.plan}`);
    return indexOf(plan);
  }
  if (recognition.tables.length === 0) return null;
  const titles = recognition.facts.titles.map(({ text }) => text);
  return choosePlan(recognition.tables, titles, options.plans.map(indexOf));
}

/** The agencies, with those that only this plan names and the office's own short names. */
export function registryFor(plan: Plan | null, options: LintOptions): Registry {
  const known = new Set(options.agencies.map(({ id }) => id));
  const own = (plan?.agencies ?? []).filter(({ id }) => !known.has(id));
  return createRegistry([...options.agencies, ...own], options.config?.aliases);
}

/**
 * Id of the government whose generic names (`发改委`, `各设区市政府`) a plan's workbooks mean: the issuer's, else the
 * one that most responsible units belong to; `null` when neither tells.
 */
export function governmentOf(plan: Plan, registry: Registry): string | null {
  const issuer = plan.issuer ?? "";
  for (const name of [issuer, issuer.replace(/(办公厅|办公室)$/u, "")]) {
    const agency = name === "" ? undefined : registry.find(name)?.agency;
    if (agency) return /(人民政府|国务院)$/u.test(agency.officialName) ? agency.id : (agency.of ?? agency.id);
  }
  const counts = new Map<string, number>();
  for (const { agency } of plan.tasks.flatMap(({ units }) => units)) {
    const of = agency === null ? null : registry.byId(agency)?.of;
    if (of) counts.set(of, (counts.get(of) ?? 0) + 1);
  }
  let best: string | null = null;
  for (const [id, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = id;
  return best;
}
