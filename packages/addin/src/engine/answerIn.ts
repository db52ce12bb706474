import {
  analyse,
  checkIn,
  type LintOptions,
  type Messages,
  overviewOf,
  reportOf,
  type Workbook,
} from "@planlint/rules/engine";
import type { CheckAnswer, Step } from "./engine.ts";

/** One check from start to end, in words given. */
export function answerIn(
  words: Messages,
  workbook: Workbook,
  options: LintOptions,
  onStep: (step: Step) => void,
): CheckAnswer {
  onStep("recognise");
  const analysis = analyse(workbook, options);
  onStep("check");
  const report = reportOf(analysis, checkIn(words, analysis));
  return { report, overview: overviewOf(analysis) };
}
