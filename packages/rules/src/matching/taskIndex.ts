import type { Plan, Task } from "../model/plan.ts";
import { lazily } from "../text/lazily.ts";
import { wordingKey } from "../text/normalize.ts";
import { type TaskWording, wordingOf } from "./relation.ts";
import { formsOf, type TextForms } from "./rowText.ts";

/** A task as matching sees it. */
export interface TaskEntry {
  readonly task: Task;
  /** Place in the plan's order. */
  readonly order: number;
  readonly forms: TextForms;
  readonly wording: TaskWording;
  /** How telling each character of `forms.plain` is in this plan: 0 (in every task) … 1 (nowhere else). */
  readonly weights: Float64Array;
  readonly totalWeight: number;
}

/** All tasks of a plan with the pairs of neighbouring characters that lead to them. */
export interface TaskIndex {
  readonly entries: readonly TaskEntry[];
  readonly byId: ReadonlyMap<string, TaskEntry>;
  readonly byNumber: ReadonlyMap<number, TaskEntry>;
  readonly byKey: ReadonlyMap<string, readonly TaskEntry[]>;
  readonly byBare: ReadonlyMap<string, readonly TaskEntry[]>;
  readonly byLoose: ReadonlyMap<string, readonly TaskEntry[]>;
  /** Two neighbouring characters → orders of the tasks that hold them. */
  readonly postings: ReadonlyMap<string, readonly number[]>;
  /** How telling a pair is: 0…1; 1 for one that the plan does not have. */
  pairWeight(pair: string): number;
  /** How telling a character is, by itself. */
  charWeight(char: string): number;
  /** Bare forms of the section titles, that writers put before a task. */
  readonly sectionTitles: ReadonlySet<string>;
}

function groupBy(entries: readonly TaskEntry[], keyOf: (entry: TaskEntry) => string): Map<string, TaskEntry[]> {
  const groups = new Map<string, TaskEntry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}

/** How rare something is that `count` of `total` tasks have. */
const rarity = (count: number, total: number): number => Math.log(1 + total / count) / Math.log(1 + total);

/** What the plan's tasks have in common: how rare pairs and characters are, and where the pairs stand. */
function pairsOf(plains: readonly string[]) {
  const postings = new Map<string, number[]>();
  const chars = new Map<string, number>();
  plains.forEach((plain, order) => {
    for (const char of new Set(plain)) chars.set(char, (chars.get(char) ?? 0) + 1);
    for (let at = 0; at + 1 < plain.length; at += 1) {
      const pair = plain.slice(at, at + 2);
      const list = postings.get(pair);
      if (!list) postings.set(pair, [order]);
      else if (list[list.length - 1] !== order) list.push(order);
    }
  });
  const total = Math.max(plains.length, 2);
  const pairWeight = (pair: string): number => {
    const list = postings.get(pair);
    return list ? rarity(list.length, total) : 1;
  };
  const charWeight = (char: string): number => {
    const count = chars.get(char);
    return count ? rarity(count, total) : 1;
  };
  return { postings, pairWeight, charWeight };
}

type Pairs = ReturnType<typeof pairsOf>;

function weigh(plain: string, { pairWeight, charWeight }: Pairs): Pick<TaskEntry, "weights" | "totalWeight"> {
  const weights = new Float64Array(plain.length);
  let totalWeight = 0;
  for (let at = 0; at < plain.length; at += 1) {
    const before = at > 0 ? pairWeight(plain.slice(at - 1, at + 1)) : 0;
    const after = at + 1 < plain.length ? pairWeight(plain.slice(at, at + 2)) : 0;
    const pairs = at > 0 && at + 1 < plain.length ? (before + after) / 2 : before + after;
    weights[at] = (pairs + charWeight(plain[at] as string)) / 2;
    totalWeight += weights[at] as number;
  }
  return { weights, totalWeight };
}

function entryOf(task: Task, order: number, pairs: () => Pairs): TaskEntry {
  const forms = formsOf(task.text);
  const wording = lazily(() => wordingOf(task.text));
  const weighed = lazily(() => weigh(forms.plain, pairs()));
  return {
    task,
    order,
    forms,
    get wording() {
      return wording();
    },
    get weights() {
      return weighed().weights;
    },
    get totalWeight() {
      return weighed().totalWeight;
    },
  };
}

/** Bare forms of the section titles. A title that a task begins with is the task's own heading. */
function titlesOf(plan: Plan, entries: readonly TaskEntry[]): ReadonlySet<string> {
  return new Set(
    plan.sections
      .map((section) => wordingKey(section.title))
      .filter((title) => title.length >= 4 && !entries.some((entry) => entry.forms.bare.startsWith(title))),
  );
}

/** The index of a plan: at once only what finds a task by its id, number or letters, the rest when it is asked for. */
export function indexTasks(plan: Plan): TaskIndex {
  const pairs = lazily(() => pairsOf(entries.map(({ forms }) => forms.plain)));
  const entries: TaskEntry[] = plan.tasks.map((task, order) => entryOf(task, order, pairs));
  const byBare = lazily(() => groupBy(entries, (entry) => entry.forms.bare));
  const byLoose = lazily(() => groupBy(entries, (entry) => entry.forms.loose));
  const sectionTitles = lazily(() => titlesOf(plan, entries));
  return {
    entries,
    byId: new Map(entries.map((entry) => [entry.task.id, entry])),
    byNumber: new Map(entries.flatMap((entry) => (entry.task.number === null ? [] : [[entry.task.number, entry]]))),
    byKey: groupBy(entries, (entry) => entry.forms.key),
    get byBare() {
      return byBare();
    },
    get byLoose() {
      return byLoose();
    },
    get postings() {
      return pairs().postings;
    },
    pairWeight: (pair) => pairs().pairWeight(pair),
    charWeight: (char) => pairs().charWeight(char),
    get sectionTitles() {
      return sectionTitles();
    },
  };
}
