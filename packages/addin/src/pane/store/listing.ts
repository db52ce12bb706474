import type { Finding, Plan, Report, Severity } from "@planlint/rules/engine";
import type { Filter, Grouping, PaneState } from "./state.ts";

/** Findings that belong together, under one heading. */
export interface Group {
  readonly key: string;
  /** Plan id, rule name, or sheet name: what the heading names. */
  readonly about: { readonly kind: "entry" | "rule" | "sheet"; readonly id: string };
  readonly findings: readonly Finding[];
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Findings that the filter lets through, in reading order. */
export function filtered(findings: readonly Finding[], filter: Filter): readonly Finding[] {
  if (isOpen(filter)) return findings;
  const words = wordsIn(filter.search);
  return findings.filter(
    (finding) =>
      (filter.severity === null || finding.severity === filter.severity) &&
      (filter.rule === null || finding.rule === filter.rule) &&
      (filter.sheet === null || finding.sheet === filter.sheet) &&
      (filter.task === null || finding.task === filter.task || finding.target === filter.task) &&
      words.every((word) => speaksOf(finding, word)),
  );
}

function isOpen({ severity, rule, sheet, task, search }: Filter): boolean {
  return severity === null && rule === null && sheet === null && task === null && search.trim() === "";
}

/** What is searched for, as patterns without regard to case: five times as quick as lower-casing Chinese text first. */
function wordsIn(search: string): readonly RegExp[] {
  const words = search.trim().split(/\s+/u).filter(Boolean);
  return words.map((word) => new RegExp(word.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&"), "iu"));
}

function speaksOf({ message, detail, sheet, cell, rule, actual, expected }: Finding, word: RegExp): boolean {
  return (
    word.test(message) ||
    word.test(detail) ||
    word.test(cell) ||
    word.test(sheet) ||
    word.test(rule) ||
    (actual !== null && word.test(actual)) ||
    (expected !== null && word.test(expected))
  );
}

/** By task in the order of the workbook; by rule, the gravest first. */
export function grouped(findings: readonly Finding[], by: Grouping): readonly Group[] {
  const groups = new Map<string, { about: Group["about"]; findings: Finding[] }>();
  for (const finding of findings) {
    const key = by === "rule" ? finding.rule : (finding.task ?? finding.target ?? finding.sheet);
    const group = groups.get(key);
    if (group) group.findings.push(finding);
    else groups.set(key, { about: aboutOf(finding, by), findings: [finding] });
  }
  const all = [...groups].map(([key, group]) => ({ key, ...group }));
  return by === "task" ? all : all.sort((a, b) => weightOf(a.findings) - weightOf(b.findings));
}

function aboutOf({ task, target, rule, sheet }: Finding, by: Grouping): Group["about"] {
  if (by === "rule") return { kind: "rule", id: rule };
  const entry = task ?? target;
  return entry === null ? { kind: "sheet", id: sheet } : { kind: "entry", id: entry };
}

function weightOf(findings: readonly Finding[]): number {
  let least = WEIGHT.info;
  for (const { severity } of findings) least = Math.min(least, WEIGHT[severity]);
  return least;
}

type Listed = Pick<PaneState, "answer" | "filter" | "grouping">;

interface Listing {
  readonly listed: Listed;
  /** What the filter lets through. */
  readonly findings: readonly Finding[];
  readonly groups: readonly Group[];
}
let last: Listing | null = null;

/** The groups as shown. The last answer is kept: every part of the pane asks for it again and again. */
export function groupsOf({ answer, filter, grouping }: Listed): readonly Group[] {
  const { listed } = last ?? {};
  if (last && listed?.answer === answer && listed.filter === filter && listed.grouping === grouping) return last.groups;
  // A longer search finds part of what the shorter one found: typing on need not look at the rest again.
  const from = last && listed?.answer === answer && narrows(filter, listed.filter) ? last.findings : null;
  const findings = answer ? filtered(from ?? answer.report.findings, filter) : [];
  last = { listed: { answer, filter, grouping }, findings, groups: grouped(findings, grouping) };
  return last.groups;
}

/** True when all that `now` lets through was let through before. */
function narrows(now: Filter, before: Filter): boolean {
  return (
    now.search.startsWith(before.search) &&
    now.severity === before.severity &&
    now.rule === before.rule &&
    now.sheet === before.sheet &&
    now.task === before.task
  );
}

/** The findings in the order of the list, whatever is folded. */
export function inListOrder(state: Listed): readonly Finding[] {
  return groupsOf(state).flatMap(({ findings }) => findings);
}

const warningsLeft = new WeakMap<Report, number>();

/** Open warnings: those without a reason. Errors are never settled by a reason alone. */
export function openWarnings(report: Report): number {
  let count = warningsLeft.get(report);
  if (count === undefined) {
    count = 0;
    for (const { severity, waiver } of report.findings) if (severity === "warning" && waiver === undefined) count++;
    warningsLeft.set(report, count);
  }
  return count;
}

/** An entry of a plan, for headings and names. */
export interface EntryName {
  /** `4`; `""` where the plan numbers nothing. */
  readonly number: string;
  readonly locator: string;
  readonly text: string;
}

/** A task's number and words, or a target's name, by plan id. */
export function entryName(plans: readonly Plan[], id: string): EntryName | null {
  const plan = plans.find((candidate) => id.startsWith(`${candidate.id}/`));
  const task = plan?.tasks.find((candidate) => candidate.id === id);
  if (task) return { number: task.number?.toString() ?? "", locator: task.locator, text: task.text };
  const target = plan?.targets.find((candidate) => candidate.id === id);
  return target ? { number: "", locator: target.locator, text: target.name } : null;
}
