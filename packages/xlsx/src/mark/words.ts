import type { Finding, Report, Severity } from "@planlint/rules/model";

export type MarkLocale = "zh-CN" | "zh-TW" | "en";

/** Words of the marks. The name of the result sheet is the same everywhere, so that it is found again. */
export interface MarkWords {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly title: string;
  readonly ready: string;
  errorsLeft(count: number): string;
  warningsLeft(count: number): string;
  counts(summary: Report["summary"]): string;
  coverage(expected: number, reported: number): string;
  readonly plan: string;
  readonly unit: string;
  readonly period: string;
  readonly asOf: string;
  readonly unknown: string;
  readonly hint: string;
  readonly nothing: string;
  /** Number, severity, sheet, cell, task, problem, plan's words, advice, reason. */
  readonly columns: readonly [string, string, string, string, string, string, string, string, string];
  task(number: string): string;
  target(number: string): string;
  fix(value: string): string;
  quote(quote: string, locator: string): string;
  readonly more: string;
}

export { FINGERPRINT_HEAD, NOTE_AUTHOR, RESULT_SHEET } from "./markNames.ts";

const WORDS: Readonly<Record<MarkLocale, MarkWords>> = {
  "zh-CN": {
    severity: { error: "● 错误", warning: "▲ 提醒", info: "○ 提示" },
    title: "校核结果",
    ready: "可以提交",
    errorsLeft: (count) => `还有 ${count} 处错误，改完再提交`,
    warningsLeft: (count) => `${count} 条提醒待说明`,
    counts: ({ error, warning, info }) => `错误 ${error}　　提醒 ${warning}　　提示 ${info}`,
    coverage: (expected, reported) => `应报 ${expected} 项，已报 ${reported} 项`,
    plan: "规划：",
    unit: "填报单位：",
    period: "报告期：",
    asOf: "校核基准日：",
    unknown: "未识别",
    hint: "确有原因的，请写在“说明理由”一栏；再次校核时会保留。点“位置”可跳到单元格。",
    nothing: "没有发现问题。",
    columns: ["序号", "级别", "表", "位置", "任务", "问题", "规划原文", "建议", "说明理由"],
    task: (number) => `第 ${number} 项`,
    target: (number) => `指标 ${number}`,
    fix: (value) => `可改为：${value}`,
    quote: (quote, locator) => `${quote}（${locator}）`,
    more: "……其余见“校核结果”表。",
  },
  "zh-TW": {
    severity: { error: "● 錯誤", warning: "▲ 提醒", info: "○ 提示" },
    title: "校核結果",
    ready: "可以提交",
    errorsLeft: (count) => `還有 ${count} 處錯誤，改完再提交`,
    warningsLeft: (count) => `${count} 條提醒待說明`,
    counts: ({ error, warning, info }) => `錯誤 ${error}　　提醒 ${warning}　　提示 ${info}`,
    coverage: (expected, reported) => `應報 ${expected} 項，已報 ${reported} 項`,
    plan: "規劃：",
    unit: "填報單位：",
    period: "報告期：",
    asOf: "校核基準日：",
    unknown: "未辨識",
    hint: "確有原因的，請寫在「說明理由」一欄；再次校核時會保留。點「位置」可跳到儲存格。",
    nothing: "沒有發現問題。",
    columns: ["序號", "級別", "表", "位置", "任務", "問題", "規劃原文", "建議", "說明理由"],
    task: (number) => `第 ${number} 項`,
    target: (number) => `指標 ${number}`,
    fix: (value) => `可改為：${value}`,
    quote: (quote, locator) => `${quote}（${locator}）`,
    more: "……其餘見「校核結果」表。",
  },
  en: {
    severity: { error: "● Error", warning: "▲ Warning", info: "○ Note" },
    title: "Check results",
    ready: "Ready to submit",
    errorsLeft: (count) => `${count} ${count === 1 ? "error" : "errors"} left: correct before submitting`,
    warningsLeft: (count) => `${count} ${count === 1 ? "warning needs" : "warnings need"} a reason`,
    counts: ({ error, warning, info }) => `Errors ${error}    Warnings ${warning}    Notes ${info}`,
    coverage: (expected, reported) => `${reported} of ${expected} items reported`,
    plan: "Plan: ",
    unit: "Unit: ",
    period: "Period: ",
    asOf: "As of: ",
    unknown: "not recognised",
    hint: "Give reasons in the last column; they are kept when you check again. Click a cell address to go there.",
    nothing: "Nothing found.",
    columns: ["No.", "Level", "Sheet", "Cell", "Task", "Problem", "In the plan", "Advice", "Reason"],
    task: (number) => `Task ${number}`,
    target: (number) => `Target ${number}`,
    fix: (value) => `Change to: ${value}`,
    quote: (quote, locator) => `${quote} (${locator})`,
    more: "… more in the sheet 校核结果.",
  },
};

export function wordsFor(locale: MarkLocale): MarkWords {
  return WORDS[locale];
}

/** Verdict first: may it be filed, and if not, what is left. A warning with a reason is settled. */
export function verdictOf(report: Report, words: MarkWords, waived: (finding: Finding) => boolean): string {
  if (report.summary.error > 0) return words.errorsLeft(report.summary.error);
  const open = report.findings.filter((finding) => finding.severity === "warning" && !waived(finding)).length;
  return open > 0 ? words.warningsLeft(open) : words.ready;
}

/** What a finding is about: 第 4 项, 指标 t2-1. */
export function subjectOf(finding: Finding, words: MarkWords): string {
  const numberIn = (id: string) => id.slice(id.lastIndexOf("/") + 1);
  const subjects: string[] = [];
  if (finding.task) subjects.push(words.task(numberIn(finding.task)));
  if (finding.target) subjects.push(words.target(numberIn(finding.target)));
  return subjects.join("\n");
}

/** What to do about a finding: its detail, and the correction where there is a certain one. */
export function adviceOf(finding: Finding, words: MarkWords): string {
  const lines: string[] = [];
  if (finding.detail) lines.push(finding.detail);
  if (finding.fix) lines.push(words.fix(String(finding.fix.value)));
  return lines.join("\n");
}
