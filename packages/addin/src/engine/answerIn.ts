import {
  analyse,
  checkIn,
  type LintMemo,
  type LintOptions,
  type Messages,
  overviewOf,
  reportOf,
  type Workbook,
} from "@planlint/rules/engine";
import type { CheckAnswer, Step } from "./engine.ts";

/**
 * One check from start to end, in words given.
 * @param memo of the checks before, where the same workbook is checked again after each edit.
 */
export function answerIn(
  words: Messages,
  workbook: Workbook,
  options: LintOptions,
  onStep: (step: Step) => void,
  memo: LintMemo | null = null,
): CheckAnswer {
  onStep("recognise");
  const analysis = analyse(workbook, options, memo);
  onStep("check");
  const report = reportOf(analysis, checkIn(words, analysis));
  return { report, overview: overviewOf(analysis) };
}
