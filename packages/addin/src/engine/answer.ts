import { type LintOptions, messages, type Workbook } from "@planlint/rules/engine";
import { answerIn } from "./answerIn.ts";
import type { CheckAnswer, Step } from "./engine.ts";

/** One check from start to end: the same wherever it runs. */
export function answer(workbook: Workbook, options: LintOptions, onStep: (step: Step) => void): CheckAnswer {
  return answerIn(messages[options.locale ?? "zh-CN"], workbook, options, onStep);
}
