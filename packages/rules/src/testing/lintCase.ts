import { type LintOptions, lint, rules } from "../lint.ts";
import type { Plan, Report } from "../model/index.ts";
import { agencies, plans } from "../plans.ts";
import type { Example, Rule } from "../rules/define.ts";
import { workbookOf } from "./grid.ts";

/** A small workbook and the settings it is linted with. */
export interface Case extends Omit<Example, "plan"> {
  /** Plan id, or a pack made for the test; `null` lets the workbook choose. Default `jiangxi-2022-46`. */
  readonly plan?: string | Plan | null;
  /** Plans at hand beside a pack made for the test. */
  readonly beside?: readonly Plan[];
  readonly hiddenRows?: Readonly<Record<string, readonly number[]>>;
  readonly date1904?: boolean;
  readonly config?: LintOptions["config"];
  readonly file?: string;
}

/** The report of a case; of one rule alone where it is named, so that a slip in another rule does not show here. */
export function lintCase(test: Case, locale: LintOptions["locale"] = "zh-CN", only?: Rule): Report {
  const own = typeof test.plan === "object" && test.plan !== null ? test.plan : undefined;
  const id = own ? own.id : test.plan === null ? undefined : ((test.plan as string | undefined) ?? "jiangxi-2022-46");
  const grid = {
    ...(test.merges && { merges: test.merges }),
    ...(test.hiddenRows && { hiddenRows: test.hiddenRows }),
    ...(test.date1904 !== undefined && { date1904: test.date1904 }),
    embedded: test.embedded ?? null,
  };
  return lint(workbookOf(test.sheets, grid), {
    plans: own ? [own, ...(test.beside ?? [])] : [...plans.values()],
    agencies,
    locale,
    ...(id !== undefined && { plan: id }),
    ...(test.unit !== undefined && { unit: test.unit }),
    ...(test.period !== undefined && { period: test.period }),
    ...(test.asOf !== undefined && { asOf: test.asOf }),
    ...(test.previous && { previous: workbookOf(test.previous) }),
    config: {
      ...test.config,
      rules: { ...(only && allOffBut(only)), ...test.config?.rules },
    },
    ...(test.file !== undefined && { file: test.file }),
  });
}

function allOffBut(rule: Rule): Record<string, "off"> {
  return Object.fromEntries(rules.flatMap(({ name }) => (name === rule.name ? [] : [[name, "off"]])));
}
