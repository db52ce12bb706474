import { analyse } from "./linting/analyse.ts";
import { check } from "./linting/check.ts";
import type { LintOptions } from "./linting/options.ts";
import { reportOf } from "./linting/report.ts";
import type { Report, Workbook } from "./model/index.ts";

export { type Analysis, analyse } from "./linting/analyse.ts";
export { cellHashes } from "./linting/certificate.ts";
export { check, checkIn } from "./linting/check.ts";
export type { IndicatorState, Point, Reported } from "./linting/indicatorStates.ts";
export { createLintMemo, type LintMemo } from "./linting/memo.ts";
export type { LintOptions } from "./linting/options.ts";
export { type LedgerRoom, type Overview, overviewOf } from "./linting/overview.ts";
export { reportOf } from "./linting/report.ts";
export type { TaskStage, TaskState } from "./linting/taskStates.ts";
export { RULES_VERSION } from "./linting/version.ts";
export { LOCALES, type Locale, type Messages, messages } from "./messages/index.ts";
export { type RuleName, ruleNamed, rules } from "./rules/index.ts";

/**
 * Checks a workbook against a plan. Pure: the same input gives the same report, byte for byte.
 * @throws RangeError when the options name a plan that is not among theirs.
 */
export function lint(workbook: Workbook, options: LintOptions): Report {
  const analysis = analyse(workbook, options);
  return reportOf(analysis, check(analysis));
}
