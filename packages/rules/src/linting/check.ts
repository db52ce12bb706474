import { type Messages, messages } from "../messages/index.ts";
import type { Described } from "../messages/phrase.ts";
import {
  type Finding,
  type FindingArg,
  formatAddress,
  type IndicatorRow,
  type LedgerRow,
  type Severity,
} from "../model/index.ts";
import type { Hit, Rule, RuleContext } from "../rules/define.ts";
import { type RuleName, rules } from "../rules/index.ts";
import { unitRules } from "../rules/units/index.ts";
import { workbookRules } from "../rules/workbook/index.ts";
import { textKey } from "../text/normalize.ts";
import type { Analysis } from "./analyse.ts";
import { fingerprint } from "./fingerprint.ts";
import type { LintMemo } from "./memo.ts";
import { rowKey } from "./rowKey.ts";

/** A hit with its rule, and with the row that it was found in. */
interface Draft {
  readonly rule: Rule & { readonly name: RuleName };
  readonly hit: Hit;
  readonly row: LedgerRow | IndicatorRow | null;
}

/** Rules that give one finding an entry, although all stand at the same cell. */
const ONE_AN_ENTRY: ReadonlySet<string> = new Set(["task-missing", "indicator-missing"]);

/** Without a plan there is nothing to hold a row against: only what concerns the workbook itself is checked. */
const WITHOUT_PLAN: ReadonlySet<string> = new Set(workbookRules.map(({ name }) => name));

/** Runs the rules: findings in reading order, one a cell and rule, with words, fingerprints and the reasons given. */
export function check(analysis: Analysis): Finding[] {
  return checkIn(messages[analysis.options.locale ?? "zh-CN"], analysis);
}

/** The same in words given: a bundle that speaks one language at a time carries no others. */
export function checkIn(words: Messages, { context, options, memo }: Analysis): Finding[] {
  const settings = options.config?.rules ?? {};
  const drafts: Draft[] = [];
  for (const rule of rules) {
    if (settings[rule.name] === "off" || (!context.plan && !WITHOUT_PLAN.has(rule.name))) continue;
    addDrafts(rule, context, drafts, memo);
  }
  memo?.unitHits.keep();
  const merged = inReadingOrder(oneACell(drafts), context);
  const seen = new Map<string, number>();
  const keyOf = remembering(textKey);
  return merged.map((draft) => {
    const setting = settings[draft.rule.name];
    const severity = setting !== undefined && setting !== "off" ? setting : (draft.hit.severity ?? draft.rule.severity);
    const print = numbered(printOf(draft, keyOf, memo?.hash), seen);
    const waiver = context.workbook.embedded?.waivers[print];
    return { ...findingOf(draft, severity, print, context, words), ...(waiver !== undefined && { waiver }) };
  });
}

/** The rules about responsible units, whose hits outlast edits elsewhere. */
const ABOUT_UNITS: ReadonlySet<string> = new Set(unitRules.map(({ name }) => name));

function addDrafts(rule: Draft["rule"], context: RuleContext, drafts: Draft[], memo: LintMemo | null): void {
  const add = (hits: Iterable<Hit>, row: Draft["row"]): void => {
    for (const hit of hits) drafts.push({ rule, hit, row });
  };
  switch (rule.on) {
    case "workbook":
      add(rule.check(context), null);
      return;
    case "table":
      for (const subject of context.tables) {
        const isKept = memo !== null && ABOUT_UNITS.has(rule.name);
        add(isKept ? memo.unitHits.of(rule, subject, context) : rule.check(subject, context), null);
      }
      return;
    case "taskRow":
      for (const { tasks } of context.tables) {
        for (const subject of tasks) {
          if (rule.concerns && !rule.concerns(subject, context)) continue;
          add(rule.check(subject, context), subject.row);
        }
      }
      return;
    case "indicatorRow":
      for (const { indicators } of context.tables) {
        for (const subject of indicators) add(rule.check(subject, context), subject.row);
      }
  }
}

/** A cell merged over several rows is one cell: what a rule says of it for each of them is said once. */
function oneACell(drafts: readonly Draft[]): Draft[] {
  const places = new Map<string, number>();
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const { at } = draft.hit;
    const key = ONE_AN_ENTRY.has(draft.rule.name)
      ? `${draft.rule.name}\n${draft.hit.task?.id ?? draft.hit.target?.id ?? ""}`
      : `${draft.rule.name}\n${at.sheet}\n${at.row}\n${at.column}`;
    const place = places.get(key);
    const before = place === undefined ? undefined : kept[place];
    if (place === undefined || before === undefined) {
      places.set(key, kept.length);
      kept.push(draft);
    } else {
      kept[place] = { ...before, hit: joinHits(before.hit, draft.hit) };
    }
  }
  return kept;
}

/** The first hit, with the lists of the second added to its own. */
function joinHits(first: Hit, second: Hit): Hit {
  const args: Record<string, FindingArg> = { ...first.args };
  for (const [name, value] of Object.entries(second.args ?? {})) {
    const own = args[name];
    if (Array.isArray(own) && Array.isArray(value)) {
      const known = new Set(own.map((item) => JSON.stringify(item)));
      args[name] = [...own, ...value.filter((item: FindingArg) => !known.has(JSON.stringify(item)))];
    }
  }
  const differs = first.differs === second.differs ? first.differs : `${first.differs ?? ""}\n${second.differs ?? ""}`;
  return { ...first, args, ...(differs !== undefined && { differs }) };
}

/** Sheet order of the workbook, row, column, rule; a rule's several findings at one cell keep the plan's order. */
function inReadingOrder(drafts: readonly Draft[], { workbook }: RuleContext): Draft[] {
  const sheets = new Map(workbook.sheets.map(({ name }, index) => [name, index]));
  const sheetOf = ({ hit }: Draft) => sheets.get(hit.at.sheet) ?? -1;
  return [...drafts].sort(
    (a, b) =>
      sheetOf(a) - sheetOf(b) ||
      a.hit.at.row - b.hit.at.row ||
      a.hit.at.column - b.hit.at.column ||
      (a.rule.name < b.rule.name ? -1 : a.rule.name > b.rule.name ? 1 : 0),
  );
}

function printOf({ rule, hit, row }: Draft, keyOf: (text: string) => string, hash?: (text: string) => string): string {
  const subject = hit.task?.id ?? hit.target?.id ?? (row ? rowKey(row) : "");
  return fingerprint({ rule: rule.name, subject, differs: hit.differs ?? hit.actual ?? "" }, keyOf, hash);
}

/** A function that does its work once for each text. */
function remembering(keyOf: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    let key = known.get(text);
    if (key === undefined) {
      key = keyOf(text);
      known.set(text, key);
    }
    return key;
  };
}

/** Findings that nothing tells apart get an ordinal. */
function numbered(print: string, seen: Map<string, number>): string {
  const count = (seen.get(print) ?? 0) + 1;
  seen.set(print, count);
  return count === 1 ? print : `${print}-${count}`;
}

function findingOf(
  { rule, hit }: Draft,
  severity: Severity,
  print: string,
  context: RuleContext,
  words: Messages,
): Omit<Finding, "waiver"> {
  const { at, task, target, fix } = hit;
  const cell = at.row > 0 && at.column > 0 ? formatAddress(at) : "";
  const described: Described = {
    args: hit.args ?? {},
    severity,
    cell,
    sheet: at.sheet,
    task: task ?? null,
    target: target ?? null,
    expected: hit.expected ?? null,
    actual: hit.actual ?? null,
    source: hit.source === undefined ? sourceOf(hit, context) : hit.source,
  };
  const { headline, detail } = words[rule.name](described);
  return {
    rule: rule.name,
    severity,
    sheet: at.sheet,
    cell,
    task: task?.id ?? null,
    target: target?.id ?? null,
    message: headline,
    detail,
    args: { ...described.args },
    expected: described.expected,
    actual: described.actual,
    source: described.source,
    fix: fix
      ? { cell: formatAddress(fix.at), value: fix.value, ...(fix.format !== undefined && { format: fix.format }) }
      : null,
    fingerprint: print,
  };
}

/** The clause behind a finding: the entry's own. */
function sourceOf({ task, target }: Hit, { plan }: RuleContext): Described["source"] {
  if (!plan) return null;
  if (target) return { plan: plan.id, locator: target.locator, quote: target.quote };
  return task ? { plan: plan.id, locator: task.locator, quote: task.text } : null;
}
