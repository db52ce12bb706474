import type { ParentLink, Plan, Section, Target, Task } from "../model/index.ts";

/** Any entry of a plan that a tie can lead to. */
export type PlanEntry =
  | { readonly kind: "task"; readonly plan: Plan; readonly entry: Task }
  | { readonly kind: "target"; readonly plan: Plan; readonly entry: Target }
  | { readonly kind: "section"; readonly plan: Plan; readonly entry: Section };

/** A step of the line: the entry at the far end, and the words both share. */
export interface LineageStep {
  readonly entry: PlanEntry;
  readonly quote: string;
  /** Further steps in the same direction. */
  readonly next: readonly LineageStep[];
}

export interface Lineage {
  readonly entry: PlanEntry;
  /** What it carries out, up to the highest plan. */
  readonly up: readonly LineageStep[];
  /** What carries it on, down to the lowest plan. */
  readonly down: readonly LineageStep[];
}

/** All plans' entries by id, and the ties in both directions. Make it once. */
export interface LineageIndex {
  readonly entries: ReadonlyMap<string, PlanEntry>;
  readonly up: ReadonlyMap<string, readonly ParentLink[]>;
  readonly down: ReadonlyMap<string, readonly ParentLink[]>;
  /**
   * A clause that is a section and a task at once (`…/section/五`, `…/task/5`): each id → the other, so that a tie to
   * one is a tie to both.
   */
  readonly twins: ReadonlyMap<string, string>;
}

export function indexLineage(plans: Iterable<Plan>): LineageIndex {
  const entries = new Map<string, PlanEntry>();
  const up = new Map<string, readonly ParentLink[]>();
  const down = new Map<string, ParentLink[]>();
  const twins = new Map<string, string>();
  const add = (found: PlanEntry, parents: readonly ParentLink[] | undefined) => {
    entries.set(found.entry.id, found);
    if (parents === undefined || parents.length === 0) return;
    up.set(found.entry.id, parents);
    for (const { id, quote } of parents) {
      const children = down.get(id);
      if (children) children.push({ id: found.entry.id, quote });
      else down.set(id, [{ id: found.entry.id, quote }]);
    }
  };
  for (const plan of plans) {
    for (const entry of plan.sections) add({ kind: "section", plan, entry }, entry.parents);
    for (const entry of plan.tasks) add({ kind: "task", plan, entry }, entry.parents);
    for (const entry of plan.targets) add({ kind: "target", plan, entry }, entry.parents);
    for (const task of plan.tasks) {
      // The clause itself, not the 专栏 items below it, which stand in the same section; a 节 without a number is alone.
      if (task.section === null || twins.has(task.section)) continue;
      const inSection = plan.tasks.filter(
        (other) => other.section === task.section && (task.number === null || other.number !== null),
      );
      if (inSection.length === 1) {
        twins.set(task.section, task.id);
        twins.set(task.id, task.section);
      }
    }
  }
  return { entries, up, down, twins };
}

function follow(
  index: LineageIndex,
  links: ReadonlyMap<string, readonly ParentLink[]>,
  id: string,
  seen: ReadonlySet<string>,
): LineageStep[] {
  const twin = index.twins.get(id);
  const steps: LineageStep[] = [];
  const here = new Set([...seen, id, ...(twin === undefined ? [] : [twin])]);
  const direct = [...(links.get(id) ?? []), ...((twin === undefined ? undefined : links.get(twin)) ?? [])];
  const taken = new Set<string>();
  for (const { id: other, quote } of direct) {
    const entry = index.entries.get(other);
    const otherTwin = index.twins.get(other);
    if (!entry || here.has(other) || taken.has(other) || (otherTwin !== undefined && taken.has(otherTwin))) continue;
    taken.add(other);
    steps.push({ entry, quote, next: follow(index, links, other, here) });
  }
  return steps;
}

/** The line of an entry up and down through the plans, or `null` for an id that no plan has. */
export function traceLineage(index: LineageIndex, id: string): Lineage | null {
  const entry = index.entries.get(id);
  if (!entry) return null;
  const none = new Set<string>();
  return { entry, up: follow(index, index.up, id, none), down: follow(index, index.down, id, none) };
}

/** Tasks and clauses of `upper` that no entry of `lower` carries on. */
export function uncarried(index: LineageIndex, upper: Plan, lower: Plan): Task[] {
  const carried = (id: string) =>
    (index.down.get(id) ?? []).some((child) => index.entries.get(child.id)?.plan.id === lower.id);
  return upper.tasks.filter((task) => {
    const twin = index.twins.get(task.id);
    return !carried(task.id) && (twin === undefined || !carried(twin));
  });
}
