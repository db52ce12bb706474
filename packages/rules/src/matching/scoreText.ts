import type { MatchHow } from "../model/match.ts";
import { alignRuns, meaningfulRuns, type Run } from "./align.ts";
import { isVerbatimPart } from "./relation.ts";
import { formsOf, splitOrdinal, type TextForms, withoutLabel, withoutUnits } from "./rowText.ts";
import type { TaskEntry, TaskIndex } from "./taskIndex.ts";

/** How well a text fits one task. */
export interface Fit {
  readonly entry: TaskEntry;
  /** 1 equal · 0.99 equal but for punctuation · 0.97 equal after cleaning · up to 0.95 a part or a retyping · below 0.7 doubtful. */
  readonly score: number;
  readonly how: MatchHow;
  /** Share of the row's telling characters that the task explains, and the other way round. */
  readonly rowCovered: number;
  readonly taskCovered: number;
  /** True when the row is a word-for-word part of the task. */
  readonly verbatim: boolean;
  /** Share of the row that whole clauses of the task make up; 0 where it holds none that says something. */
  readonly heldClauses: number;
}

/** A row's text read once: its forms and the tasks that it may be, best first. */
export interface TextReading {
  readonly forms: TextForms;
  /** Ordinal that the text itself carries. */
  readonly ordinal: number | null;
  readonly fits: readonly Fit[];
}

/** Longest row text that is looked at: more is not a task. */
const LONGEST_ROW = 1200;
/** From here a row says so much that few tasks need a closer look. */
const LONG_ROW = 120;
/** A task that has less of a text's pairs than this share is not looked at: even a badly retyped text keeps more. */
const LEAST_SHARED = 0.15;
/** A slip of one character (another one, one too many, one too few) keeps this share of its weight. */
const SLIP = 0.7;
/** Characters that a break costs where a row is explained by scattered pieces of a task. */
const BREAK = 1.5;
/** Characters that a replaced word costs, beside its own: in a short task one word makes another task. */
const REPLACED = 1;

const equalFit = (entry: TaskEntry, score: number, how: MatchHow): Fit => ({
  entry,
  score,
  how,
  rowCovered: 1,
  taskCovered: 1,
  verbatim: true,
  heldClauses: 1,
});

/** How much of a text's telling pairs each task has, and how much of each task that is. */
export interface Overlap {
  readonly entry: TaskEntry;
  readonly weight: number;
  readonly share: number;
}

/** Tasks that share telling pairs of characters with the text, in no order. */
export function overlaps(plain: string, index: TaskIndex): Overlap[] {
  const { postings } = index;
  const shared = new Float64Array(index.entries.length);
  const touched: number[] = [];
  const seen = new Set<string>();
  for (let at = 0; at + 1 < plain.length; at += 1) {
    const pair = plain.slice(at, at + 2);
    if (seen.has(pair)) continue;
    seen.add(pair);
    const list = postings.get(pair);
    if (!list) continue;
    const weight = index.pairWeight(pair);
    for (const order of list) {
      if (shared[order] === 0) touched.push(order);
      shared[order] = (shared[order] as number) + weight;
    }
  }
  return touched.map((order) => {
    const entry = index.entries[order] as TaskEntry;
    const weight = shared[order] as number;
    return { entry, weight, share: weight / (entry.totalWeight + 2) };
  });
}

/** Weight of all pairs of a text, those that no task has included. */
function pairsWeight(plain: string, index: TaskIndex): number {
  let weight = 0;
  for (let at = 0; at + 1 < plain.length; at += 1) weight += index.pairWeight(plain.slice(at, at + 2));
  return weight;
}

/** The tasks worth aligning: those that share most with the text, and short ones that it may hold whole. */
function likelyTasks(plain: string, index: TaskIndex): TaskEntry[] {
  const scored = overlaps(plain, index);
  const chosen = new Set<TaskEntry>();
  const wide = plain.length <= LONG_ROW;
  const most = scored.reduce((max, { weight }) => Math.max(max, weight), 0);
  const enough = Math.max(most * 0.4, pairsWeight(plain, index) * LEAST_SHARED);
  const much = scored.filter(({ weight }) => weight >= enough);
  much.sort((a, b) => b.weight - a.weight || a.entry.order - b.entry.order);
  for (const { entry } of much.slice(0, wide ? 6 : 3)) chosen.add(entry);
  const held = scored.filter(({ share }) => share >= 0.4);
  held.sort((a, b) => b.share - a.share || a.entry.order - b.entry.order);
  for (const { entry } of held.slice(0, wide ? 3 : 2)) chosen.add(entry);
  return [...chosen];
}

/** The stretch of a long task that a short text can lie on, so that aligning stays cheap. */
function windowOf(plain: string, task: string): { readonly start: number; readonly end: number } {
  const size = plain.length * 2 + 60;
  if (task.length <= Math.max(size, 400)) return { start: 0, end: task.length };
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < plain.length; at += 1) pairs.add(plain.slice(at, at + 2));
  const hits = new Uint8Array(task.length);
  for (let at = 0; at + 1 < task.length; at += 1) if (pairs.has(task.slice(at, at + 2))) hits[at] = 1;
  let count = 0;
  let best = -1;
  let start = 0;
  for (let at = 0; at < task.length; at += 1) {
    count += hits[at] as number;
    if (at >= size) count -= hits[at - size] as number;
    if (count > best) {
      best = count;
      start = Math.max(0, at - size + 1);
    }
  }
  return { start, end: Math.min(task.length, start + size) };
}

interface Coverage {
  readonly row: number;
  readonly task: number;
  readonly runs: readonly Run[];
}

function coverageOf(plain: string, entry: TaskEntry, index: TaskIndex): Coverage {
  const task = entry.forms.plain;
  const { weights } = entry;
  const { start, end } = windowOf(plain, task);
  const runs = meaningfulRuns(
    alignRuns(plain, task.slice(start, end)).map((run) => ({ ...run, right: run.right + start })),
  ).filter((run) => run.length > 0);
  let matched = 0;
  let rowWeight = 0;
  let rowMatched = 0;
  let next = 0;
  for (const run of runs) {
    for (; next < run.left; next += 1) rowWeight += index.charWeight(plain[next] as string);
    for (let at = 0; at < run.length; at += 1) {
      const weight = weights[run.right + at] as number;
      matched += weight;
      rowMatched += weight;
      rowWeight += weight;
    }
    next = run.left + run.length;
  }
  for (; next < plain.length; next += 1) rowWeight += index.charWeight(plain[next] as string);
  // A slip between two runs, or at either end of the row, keeps part of its weight.
  for (let at = 0; at <= runs.length; at += 1) {
    const before = runs[at - 1];
    const after = runs[at];
    const left = before ? before.left + before.length : 0;
    const right = before ? before.right + before.length : Math.max(0, (after?.right ?? 0) - 1);
    const gapLeft = (after?.left ?? plain.length) - left;
    const gapRight = after ? after.right - right : Math.min(1, task.length - right);
    if (!before && !after) break;
    if (gapLeft > 1 || gapRight > 1) continue;
    if (gapLeft === 1 && (gapRight === 1 || (before && after))) {
      rowMatched += SLIP * index.charWeight(plain[left] as string);
    }
    if (gapRight === 1 && (gapLeft === 1 || (before && after))) matched += SLIP * (weights[right] as number);
  }
  return { row: rowWeight > 0 ? rowMatched / rowWeight : 0, task: matched / entry.totalWeight, runs };
}

/** How much a word-for-word part of a task says: a whole clause says more than a scrap. */
function partScore(part: string, entry: TaskEntry): number {
  // A task may begin with its heading (电子信息。…): short, but it is the task's name.
  if (part === entry.wording.clauses[0]) return 0.95;
  const clauses = entry.wording.clauses.filter((clause) => clause.length >= 4 || clause === part);
  const startsClause = clauses.some((clause) => clause.startsWith(part) || part.startsWith(clause));
  const endsClause = clauses.some((clause) => clause.endsWith(part) || part.endsWith(clause));
  if (part.length >= 4 && startsClause && endsClause) return 0.95;
  if (startsClause) return part.length >= 6 ? 0.95 : part.length >= 4 ? 0.8 : 0.5;
  if (part.length >= 8) return 0.93;
  if (part.length >= 6) return 0.85;
  return part.length >= 4 ? 0.65 : 0.4;
}

/** Shorter clauses stand in many a task. */
const TELLING_CLAUSE = 6;

/** Share of the row that whole clauses of the task make up. */
function heldClauses(bare: string, entry: TaskEntry): number {
  let held = 0;
  for (const clause of entry.wording.clauses) {
    if (clause.length >= TELLING_CLAUSE && bare.includes(clause)) held += clause.length;
  }
  return Math.min(1, held / Math.max(1, bare.length));
}

/** Places where the task goes on elsewhere: more than a slip between two runs. */
const breaksIn = (runs: readonly Run[]): number =>
  runs.filter((run, at) => {
    const before = runs[at - 1];
    if (!before) return false;
    return run.left - before.left - before.length > 1 || run.right - before.right - before.length > 1;
  }).length;

/** Words inside the row that stand where the task has another one: a slip is one character, this is more. */
const replacedIn = (runs: readonly Run[]): number =>
  runs.filter((run, at) => {
    const before = runs[at - 1];
    return before && run.left - before.left - before.length > 1 && run.right - before.right - before.length > 0;
  }).length;

function fitOf(forms: TextForms, entry: TaskEntry, index: TaskIndex): Fit {
  const { plain, bare } = forms;
  const task = entry.forms.plain;
  if (bare.length < entry.forms.bare.length && isVerbatimPart(bare, entry.forms.bare)) {
    const taskCovered = bare.length / entry.forms.bare.length;
    const score = partScore(bare, entry);
    return { entry, score, how: "fuzzy", rowCovered: 1, taskCovered, verbatim: true, heldClauses: 1 };
  }
  const { row, task: covered, runs } = coverageOf(plain, entry, index);
  const shared = { entry, how: "fuzzy", rowCovered: row, taskCovered: covered, verbatim: false } as const;
  if (runs.length === 0) return { ...shared, score: 0, heldClauses: 0 };
  const both = row + covered > 0 ? (2 * row * covered) / (row + covered) : 0;
  const replaced = (REPLACED * replacedIn(runs)) / Math.min(plain.length, task.length);
  const whole = both - replaced;
  const short = Math.max(0, 8 - plain.length) * 0.04;
  const part = row - (BREAK * breaksIn(runs)) / plain.length - short;
  const share = Math.min(1, task.length / plain.length / 0.8);
  const longer = plain.length > 1.1 * task.length;
  const extra = longer ? covered * (0.55 + 0.4 * share) - replaced - (task.length < 8 ? 0.05 : 0) : 0;
  const score = Math.min(0.95, 0.95 * Math.max(0, whole, part, extra));
  return { ...shared, score, heldClauses: heldClauses(bare, entry) };
}

/** Ties a form to the tasks that it may be. */
export function fitsOf(forms: TextForms, index: TaskIndex): Fit[] {
  if (forms.plain.length < 2) return [];
  const equal =
    index.byKey.get(forms.key)?.map((entry) => equalFit(entry, 1, "exact")) ??
    index.byBare.get(forms.bare)?.map((entry) => equalFit(entry, 0.99, "normalized")) ??
    index.byLoose.get(forms.loose)?.map((entry) => equalFit(entry, 0.97, "normalized"));
  if (equal) return equal;
  const clipped = forms.plain.length > LONGEST_ROW ? { ...forms, plain: forms.plain.slice(0, LONGEST_ROW) } : forms;
  return likelyTasks(clipped.plain, index)
    .map((entry) => fitOf(clipped, entry, index))
    .sort((a, b) => b.score - a.score || a.entry.order - b.entry.order);
}

/** Reads a task cell: takes off what is not the task's text, then finds what it may be. */
export function readText(text: string, index: TaskIndex): TextReading {
  const written = formsOf(text);
  if (index.byKey.has(written.key)) return { forms: written, ordinal: null, fits: fitsOf(written, index) };
  const own = withoutLabel(withoutUnits(text));
  const asIs = own === text ? written : formsOf(own);
  const split = splitOrdinal(own);
  if (index.byKey.has(asIs.key)) return { forms: asIs, ordinal: split.number, fits: fitsOf(asIs, index) };
  const forms = split.rest === own ? asIs : formsOf(split.rest);
  const untitled = withoutSectionTitle(split.rest, forms, index);
  return { forms: untitled, ordinal: split.number, fits: fitsOf(untitled, index) };
}

/** `（一）强化都市圈带动作用……：强化南昌……`: a section's title before the task is taken off. */
function withoutSectionTitle(text: string, forms: TextForms, index: TaskIndex): TextForms {
  for (const title of index.sectionTitles) {
    if (!forms.bare.startsWith(title) || forms.bare.length < title.length + 4) continue;
    const marks = [...text.matchAll(/[:：。.．\n]/gu)];
    for (const mark of marks) {
      const rest = formsOf(splitOrdinal(text.slice(mark.index + 1)).rest);
      if (formsOf(text.slice(0, mark.index)).bare === title && rest.bare.length >= 4) return rest;
    }
  }
  return forms;
}
