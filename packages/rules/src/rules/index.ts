import type { Rule } from "./define.ts";
import { progressRules } from "./progress/index.ts";
import { targetRules } from "./targets/index.ts";
import { taskRules } from "./tasks/index.ts";
import { unitRules } from "./units/index.ts";
import { workbookRules } from "./workbook/index.ts";

const catalogue = [...workbookRules, ...unitRules, ...taskRules, ...progressRules, ...targetRules] as const;

/** Name of a rule: every one of them needs words in every locale, or the messages do not typecheck. */
export type RuleName = (typeof catalogue)[number]["name"];

/** All rules, by group: workbook, units, tasks, progress, targets. */
export const rules: readonly (Rule & { readonly name: RuleName })[] = catalogue;

/** What a rule is about. */
export type RuleGroup = "workbook" | "units" | "tasks" | "progress" | "targets";

/** The rules by what they are about, in the order of the catalogue. */
export const ruleGroups: readonly { readonly group: RuleGroup; readonly rules: readonly Rule[] }[] = [
  { group: "workbook", rules: workbookRules },
  { group: "units", rules: unitRules },
  { group: "tasks", rules: taskRules },
  { group: "progress", rules: progressRules },
  { group: "targets", rules: targetRules },
];

/** The rule of this name, or `undefined`. */
export function ruleNamed(name: string): (Rule & { readonly name: RuleName }) | undefined {
  return rules.find((rule) => rule.name === name);
}
