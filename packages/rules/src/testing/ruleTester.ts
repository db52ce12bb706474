import { describe, expect, it } from "vitest";
import { LOCALES } from "../messages/index.ts";
import type { FindingArg, Report } from "../model/index.ts";
import { plans } from "../plans.ts";
import type { Example, FailingExample, Rule } from "../rules/define.ts";
import { type Case, lintCase } from "./lintCase.ts";

export { type Case, lintCase } from "./lintCase.ts";

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

/**
 * Tests one rule on small tables of cells, the two examples of its page first. A case names the cells that the rule must
 * speak about, and nothing else; the words of each finding must be whole in every locale.
 */
export function testRule(
  rule: Rule,
  cases: { readonly accept: readonly Case[]; readonly reject: readonly RejectCase[] },
): void {
  // As on the rule's page: an example of a plan that is not built in (yet) has nothing to be checked against.
  const example = (test: Example) => test.plan === undefined || plans.has(test.plan);
  const failing = [rule.docs.failing].filter(example);
  const passing = [rule.docs.passing].filter(example);
  describe(rule.name, () => {
    describe("lets pass", () => {
      for (const test of [...passing, ...cases.accept]) {
        it(test.description, () => {
          expect(findingsOf(rule, lintCase(test, "zh-CN", rule)).map(({ cell, args }) => ({ cell, args }))).toEqual([]);
        });
      }
    });
    describe("finds", () => {
      for (const test of [...failing, ...cases.reject] as readonly (FailingExample & RejectCase)[]) {
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
