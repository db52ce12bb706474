import { describe, expect, it } from "vitest";
import { type LintOptions, lint, rules } from "../lint.ts";
import { LOCALES } from "../messages/index.ts";
import type { FindingArg, Plan, Report } from "../model/index.ts";
import { agencies, plans } from "../plans.ts";
import type { Example, FailingExample, Rule } from "../rules/define.ts";
import { workbookOf } from "./grid.ts";

/** A small workbook and the settings it is linted with. */
export interface Case extends Omit<Example, "plan"> {
  /** Plan id, or a pack made for the test; `null` lets the workbook choose. Default `jiangxi-2022-46`. */
  readonly plan?: string | Plan | null;
  readonly hiddenRows?: Readonly<Record<string, readonly number[]>>;
  readonly date1904?: boolean;
  readonly config?: LintOptions["config"];
  readonly file?: string;
}

/** A finding that a case expects: `C5`, or `任务台账!C5` where there are several sheets. */
export interface ExpectedFinding {
  readonly cell: string;
  readonly args?: Readonly<Record<string, FindingArg>>;
  readonly severity?: Report["findings"][number]["severity"];
  readonly expected?: string | null;
  readonly fix?: Report["findings"][number]["fix"];
}

export interface RejectCase extends Case {
  readonly findings: readonly ExpectedFinding[];
  /** Names of the other rules that speak about the same workbook at error or warning level; checked when given. */
  readonly others?: readonly string[];
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
    plans: own ? [own] : [...plans.values()],
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

/**
 * Tests one rule on small tables of cells, the two examples of its page first. A case names the cells that the rule must
 * speak about, and nothing else; the words of each finding must be whole in every locale.
 */
export function testRule(
  rule: Rule,
  cases: { readonly accept: readonly Case[]; readonly reject: readonly RejectCase[] },
): void {
  const { failing, passing } = rule.docs;
  describe(rule.name, () => {
    describe("lets pass", () => {
      for (const test of [passing, ...cases.accept]) {
        it(test.description, () => {
          expect(findingsOf(rule, lintCase(test, "zh-CN", rule)).map(({ cell, args }) => ({ cell, args }))).toEqual([]);
        });
      }
    });
    describe("finds", () => {
      for (const test of [failing, ...cases.reject] as readonly (FailingExample & RejectCase)[]) {
        it(test.description, () => {
          const report = lintCase(test, "zh-CN", test.others ? undefined : rule);
          const found = findingsOf(rule, report);
          const named = (cell: string) => cell.includes("!");
          expect(
            found.map(({ sheet, cell }, i) => (named(test.findings[i]?.cell ?? "") ? `${sheet}!${cell}` : cell)),
          ).toEqual(test.findings.map(({ cell }) => cell));
          test.findings.forEach(({ cell: _, ...wanted }, i) => {
            expect(found[i]).toMatchObject(wanted);
          });
          if (test.others) {
            const others = report.findings.filter(
              ({ rule: name, severity }) => name !== rule.name && severity !== "info",
            );
            expect(others.map(({ rule: name }) => name)).toEqual(test.others);
          }
          for (const locale of LOCALES)
            for (const finding of findingsOf(rule, lintCase(test, locale, rule))) expectWhole(finding);
        });
      }
    });
  });
}

function findingsOf(rule: Rule, report: Report): Report["findings"] {
  return report.findings.filter((finding) => finding.rule === rule.name);
}

/** A gap in the words shows as an empty quotation, or as the name of a missing value. */
function expectWhole({ message, detail }: { readonly message: string; readonly detail: string }): void {
  expect(message).not.toBe("");
  for (const text of [message, detail]) {
    expect(text).not.toMatch(/undefined|null|NaN|\[object|“”|「」|""|：。|、。|\s$/u);
  }
}
