import { type Agency, type Plan, type Target, type Task, textKey } from "@planlint/rules/engine";

/** An entry of the plan, or a unit that it makes responsible. */
export type PlanHit =
  | { readonly kind: "task"; readonly id: string; readonly task: Task }
  | { readonly kind: "target"; readonly id: string; readonly target: Target }
  | {
      readonly kind: "unit";
      readonly id: string;
      readonly agency: Agency;
      readonly tasks: number;
      readonly leads: number;
    };

interface Entry {
  readonly hit: PlanHit;
  /** What is searched, folded like all official text: script, width, blanks and punctuation don't matter. */
  readonly key: string;
  readonly number: string;
}

/** A plan made ready for searching. */
export type PlanIndex = readonly Entry[];

export function indexPlan(plan: Plan, agencies: readonly Agency[]): PlanIndex {
  const tasks = plan.tasks.map((task): Entry => {
    const units = task.units.map(({ as }) => as).join(" ");
    return {
      hit: { kind: "task", id: task.id, task },
      key: keyOf(task.text, units, task.locator),
      number: task.number?.toString() ?? "",
    };
  });
  const targets = plan.targets.map(
    (target): Entry => ({
      hit: { kind: "target", id: target.id, target },
      key: keyOf(target.name, target.quantity, target.locator),
      number: "",
    }),
  );
  const units = [...agencies, ...(plan.agencies ?? [])].flatMap((agency): Entry[] => {
    const own = plan.tasks.flatMap((task) => task.units.filter((unit) => unit.agency === agency.id).slice(0, 1));
    if (own.length === 0) return [];
    const leads = own.filter(({ role }) => role === "lead").length;
    return [
      {
        hit: { kind: "unit", id: agency.id, agency, tasks: own.length, leads },
        key: keyOf(agency.name, agency.officialName, ...agency.aliases),
        number: "",
      },
    ];
  });
  return [...targets, ...units, ...tasks];
}

/** All that hold every word of the query; a bare number finds the task of that number first. */
export function searchPlan(index: PlanIndex, query: string, kind: PlanHit["kind"] | null): readonly PlanHit[] {
  const words = query.split(/\s+/u).map(textKey).filter(Boolean);
  const wanted = query.normalize("NFKC").replace(/[第项項\s]/gu, "");
  const numbered = /^\d+$/u.test(wanted) ? index.filter(({ number }) => number === wanted) : [];
  // Without a question the plan itself is leafed through: its tasks first.
  const tasksFirst = (entries: PlanIndex): PlanIndex => [
    ...entries.filter(({ hit }) => hit.kind === "task"),
    ...entries.filter(({ hit }) => hit.kind !== "task"),
  ];
  const all = words.length === 0 ? tasksFirst(index) : index;
  const found = all.filter((entry) => words.every((word) => entry.key.includes(word)) && !numbered.includes(entry));
  return [...numbered, ...found].map(({ hit }) => hit).filter((hit) => kind === null || hit.kind === kind);
}

function keyOf(...texts: readonly string[]): string {
  return texts.map(textKey).join("\n");
}
