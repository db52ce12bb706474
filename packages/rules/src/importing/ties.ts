import type { ParentLink, Plan } from "../model/plan.ts";
import { foldScript } from "../text/normalize.ts";

/** A passage of the plan above that lower tasks can be drawn from. */
export interface Passage {
  readonly id: string;
  readonly text: string;
}

/** How one passage bears on one task. */
export interface Bearing {
  readonly passage: Passage;
  /** Shared words of the passage, longest first. */
  readonly shared: readonly string[];
  /** Characters of the task that shared words of this passage cover. */
  readonly covered: number;
  /** Covered characters that no better passage covers. */
  readonly own: number;
}

/** The clauses of a national plan (by their section's id) and the items of its boxes (by their task's id). */
export function passagesOf(plan: Plan): Passage[] {
  const sections = new Set(plan.sections.map((section) => section.id));
  return plan.tasks.map((task) => {
    const clause = task.section !== null && sections.has(task.section) && !task.id.includes("/box-");
    return { id: clause && task.section !== null ? task.section : task.id, text: task.text };
  });
}

const least = 5;
/** Words of every plan's prose: sharing them says nothing. */
const idle =
  /^(?:[，。；、：“”（）]|推进|推动|加快|加强|建设|支持|实施|完善|提升|促进|发展|打造|开展|深入|全面|积极|强化|深化|等|和|及|与|在|的|江西|南昌|九江|工程|机制|体系|领域|重点|合作|项目|一批|有序|统筹)+$/u;

/** Maximal common substrings of a task and a passage, longest first, each place of the task used once. */
export function sharedRuns(task: string, passage: string): { readonly start: number; readonly text: string }[] {
  const runs: { start: number; text: string }[] = [];
  for (let start = 0; start < task.length; ) {
    let length = 0;
    while (start + length < task.length && passage.includes(task.slice(start, start + length + 1))) length++;
    if (length >= least) {
      const text = task.slice(start, start + length);
      if (!idle.test(text)) runs.push({ start, text });
      start += length;
    } else start++;
  }
  return runs.sort((a, b) => b.text.length - a.text.length);
}

/** All passages that bear on a task, best first. */
export function bearings(task: string, passages: readonly Passage[]): Bearing[] {
  const found = passages
    .map((passage) => ({ passage, runs: sharedRuns(task, passage.text) }))
    .map(({ passage, runs }) => ({ passage, runs, covered: runs.reduce((sum, run) => sum + run.text.length, 0) }))
    .filter(({ covered }) => covered > 0)
    .sort((a, b) => b.covered - a.covered || (b.runs[0]?.text.length ?? 0) - (a.runs[0]?.text.length ?? 0));
  const taken = new Set<number>();
  return found.map(({ passage, runs, covered }) => {
    let own = 0;
    for (const { start, text } of runs) {
      for (let at = start; at < start + text.length; at++) {
        if (taken.has(at)) continue;
        taken.add(at);
        own++;
      }
    }
    return { passage, shared: runs.map((run) => run.text), covered, own };
  });
}

/** The words of a shared run without the punctuation and the single characters that hang over at its ends. */
export function tidyQuote(text: string): string {
  return text
    .replace(/^[，。；、：）”和与及等的]+|[，。；、：“（]+$/gu, "")
    .replace(/[，。；]\p{Script=Han}$/u, "")
    .replace(/^\p{Script=Han}[，。；]/u, "");
}

/**
 * The parents of a task: the passage that covers most of it, and every other that brings words of its own.
 * The quote is the longest run that both share.
 */
export function parentsOf(task: string, passages: readonly Passage[]): ParentLink[] {
  const links: ParentLink[] = [];
  for (const { passage, shared, covered, own } of bearings(task, passages)) {
    const quote = tidyQuote(shared[0] ?? "");
    const first = links.length === 0;
    const enough = first ? covered >= 6 || covered >= task.length * 0.4 : own >= 10 && quote.length >= 7;
    if (enough && quote.length >= 4) links.push({ id: passage.id, quote });
  }
  return links;
}

/** Ties a plan's tasks and targets to the plan above by the words and the quantities that both share. */
export function tieToPlan(plan: Plan, above: Plan): Plan {
  const passages = passagesOf(above);
  return {
    ...plan,
    parent: above.id,
    sections: plan.sections.map((section) => {
      const same = above.sections.find((one) => one.title.length >= 4 && one.title === foldScript(section.title));
      return same ? { ...section, parents: [{ id: same.id, quote: same.title }] } : section;
    }),
    tasks: plan.tasks.map((task) => ({ ...task, parents: parentsOf(foldScript(task.text), passages) })),
    targets: plan.targets.map((target) => {
      const higher = above.targets.find((one) => one.status !== "outcome" && sameField(one.quantity, target.quantity));
      return higher && target.main !== false
        ? { ...target, parents: [{ id: higher.id, quote: higher.quote }] }
        : target;
    }),
  };
}

/** The same quantity, or a part of it that the plan above counts as a whole (高速铁路里程 of 铁路里程). */
function sameField(whole: string, part: string): boolean {
  return whole === part || (whole.length >= 4 && part.endsWith(whole));
}

/** The plan above among known ones: the longest title that this plan's title repeats and goes on from. */
export function planAbove(title: string, known: readonly Plan[]): Plan | null {
  const plain = (text: string) => foldScript(text).replace(/[\s“”"《》（）()]/gu, "");
  const own = plain(title);
  const fitting = known.filter((plan) => own !== plain(plan.title) && own.includes(plain(plan.title)));
  return fitting.sort((a, b) => b.title.length - a.title.length)[0] ?? null;
}
