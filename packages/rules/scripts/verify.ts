import { cleanLines, squeeze } from "../src/importing/lines.ts";
import type { Plan, ResponsibleUnit, Task } from "../src/model/plan.ts";
import { standsApart } from "./unassignedPlan.ts";

/** A source text in the forms in which verbatim words are looked for. */
export interface SourceText {
  /** Everything but blanks. */
  readonly raw: string;
  /** Without page numbers, running heads and tables of contents, which cut sentences in two. */
  readonly clean: string;
  /** Paragraphs only: without tables and notes at the foot of a page, which cut them in two as well. */
  readonly prose: string;
}

export function sourceText(text: string): SourceText {
  const { lines } = cleanLines(text);
  const joined = (chosen: typeof lines) => bare(chosen.map((line) => squeeze(line.original)).join(""));
  return {
    raw: bare(text),
    clean: joined(lines),
    prose: joined(lines.filter((line) => !standsApart(line.original))),
  };
}

/** Line wraps, blanks and page breaks are no part of the wording. */
function bare(text: string): string {
  return text.replace(/[\s\u3000\u200B-\u200D\uFEFF]/gu, "");
}

export interface Verification {
  readonly checked: number;
  /** `id: words` of everything not found. */
  readonly missing: readonly string[];
}

function holds(source: SourceText, words: string): boolean {
  const plain = bare(words);
  return source.raw.includes(plain) || source.clean.includes(plain) || source.prose.includes(plain);
}

/** Checks every text, title, quote and list of units of a pack against its source. */
export function verifyPlan(plan: Plan, source: SourceText, above: SourceText | null): Verification {
  const missing: string[] = [];
  let checked = 0;
  const look = (id: string, words: string, where: SourceText = source) => {
    checked++;
    if (!holds(where, words)) missing.push(`${id}: ${words}`);
  };
  for (const section of plan.sections) look(section.id, section.title);
  for (const task of plan.tasks) look(task.id, task.text);
  for (const target of plan.targets) look(target.id, target.quote);
  for (const entry of [...plan.sections, ...plan.tasks, ...plan.targets]) {
    for (const issue of entry.issues ?? []) if (issue.quote !== "") look(entry.id, issue.quote);
    if (above) for (const link of entry.parents ?? []) look(`${entry.id} → ${link.id}`, link.quote, above);
  }
  for (const issue of plan.issues ?? []) look(plan.id, issue.quote);
  for (const entry of plan.tasks) {
    const printed = entry.units.filter((unit) => !unit.implied);
    if (printed.length === 0) continue;
    checked++;
    const list = statementOf(entry, plan, source);
    const lost = unitsNotIn(printed, list);
    if (lost !== null) missing.push(`${entry.id}: 责任单位“${lost}”不在“${list.slice(0, 80)}”`);
  }
  return { checked, missing };
}

/** The brackets behind a task; an item of a box has those of its clause. */
function statementOf(task: Task, plan: Plan, source: SourceText): string {
  const own = /^(.*\/task\/)box-/u.exec(task.id);
  const box = own ? plan.sections.find((section) => section.id === task.section) : undefined;
  const bearer = box ? plan.tasks.find((other) => other.section === box.parent) : task;
  const text = bare((bearer ?? task).text);
  for (const whole of [source.raw, source.clean]) {
    const at = whole.indexOf(text);
    if (at < 0) continue;
    const rest = whole.slice(at + text.length);
    const end = rest.search(
      /[）)】](?:[。；]|$|\d+[.．、]|[（(][一二三四五六七八九十]|[一二三四五六七八九十]+、|专栏)/u,
    );
    return rest.slice(0, end < 0 ? 400 : end + 1);
  }
  return "";
}

/** The first unit that the list does not print in its turn, or `null`: a shared ending (南昌市、九江市政府) counts for each. */
function unitsNotIn(units: readonly ResponsibleUnit[], list: string): string | null {
  let from = 0;
  for (const { as } of units) {
    const forms = [as, as.replace(/(?:人民)?政府$/u, ""), as.replace(/市(?:人民)?政府$/u, "")];
    const hit = forms.map((form) => ({ form, at: list.indexOf(form, from) })).find(({ at }) => at >= 0);
    if (!hit) return as;
    from = hit.at + hit.form.length;
  }
  return null;
}
