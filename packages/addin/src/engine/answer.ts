import { analyse, check, type LintOptions, overviewOf, reportOf, type Workbook } from "@planlint/rules/engine";
import type { CheckAnswer, Step } from "./engine.ts";

/** One check from start to end: the same wherever it runs. */
export function answer(workbook: Workbook, options: LintOptions, onStep: (step: Step) => void): CheckAnswer {
  onStep("recognise");
  const analysis = analyse(workbook, options);
  onStep("check");
  const report = reportOf(analysis, check(analysis));
  return { report, overview: overviewOf(analysis) };
}
