import type { Severity } from "@planlint/rules";
import type { Locale } from "./locale.ts";

/** Words of the command line itself; the findings' words come with the report. */
export interface Words {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly plan: string;
  readonly unit: string;
  readonly period: string;
  readonly asOf: (date: string) => string;
  readonly unknown: string;
  readonly wholeLedger: string;
  readonly noFindings: string;
  readonly verdictOk: string;
  readonly verdictErrors: (errors: number) => string;
  readonly verdictWarnings: (warnings: number) => string;
  readonly counts: (errors: number, warnings: number, infos: number) => string;
  readonly coverage: (expected: number, reported: number) => string;
  readonly waiver: (reason: string) => string;
  readonly marked: (path: string) => string;
  readonly cleared: (path: string) => string;
  readonly files: (total: number, withErrors: number, unusable: number) => string;
  readonly workbook: string;
  readonly moreRules: string;
  readonly keptNotes: (sheet: string, cells: number) => string;
  readonly breaksSignature: string;
}

const zhCN: Words = {
  severity: { error: "错误", warning: "提醒", info: "提示" },
  plan: "规划",
  unit: "单位",
  period: "报告期",
  asOf: (date) => `截至 ${date}`,
  unknown: "未识别",
  wholeLedger: "（按全部任务核对）",
  noFindings: "没有发现问题。",
  verdictOk: "可以提交",
  verdictErrors: (errors) => `还有 ${errors} 处错误，改完再提交`,
  verdictWarnings: (warnings) => `${warnings} 条提醒待说明`,
  counts: (errors, warnings, infos) => `错误 ${errors}，提醒 ${warnings}，提示 ${infos}`,
  coverage: (expected, reported) => `应报 ${expected} · 已报 ${reported}`,
  waiver: (reason) => `已说明：${reason}`,
  marked: (path) => `已标注，另存为：${path}`,
  cleared: (path) => `已清除标注，另存为：${path}`,
  files: (total, withErrors, unusable) =>
    `共 ${total} 个文件：${withErrors} 个有错误${unusable > 0 ? `，${unusable} 个无法检查` : ""}`,
  workbook: "整个文件",
  moreRules: "看某条规则的说明：planlint explain 规则名",
  keptNotes: (sheet, cells) => `「${sheet}」有 ${cells} 个单元格没有另加批注（保留原有批注），说明见“校核结果”表`,
  breaksSignature: "原文件带有数字签名，标注副本的签名将失效",
};

const zhTW: Words = {
  severity: { error: "錯誤", warning: "提醒", info: "提示" },
  plan: "規劃",
  unit: "單位",
  period: "報告期",
  asOf: (date) => `截至 ${date}`,
  unknown: "未識別",
  wholeLedger: "（按全部任務核對）",
  noFindings: "沒有發現問題。",
  verdictOk: "可以提交",
  verdictErrors: (errors) => `還有 ${errors} 處錯誤，改完再提交`,
  verdictWarnings: (warnings) => `${warnings} 條提醒待說明`,
  counts: (errors, warnings, infos) => `錯誤 ${errors}，提醒 ${warnings}，提示 ${infos}`,
  coverage: (expected, reported) => `應報 ${expected} · 已報 ${reported}`,
  waiver: (reason) => `已說明：${reason}`,
  marked: (path) => `已標註，另存為：${path}`,
  cleared: (path) => `已清除標註，另存為：${path}`,
  files: (total, withErrors, unusable) =>
    `共 ${total} 個檔案：${withErrors} 個有錯誤${unusable > 0 ? `，${unusable} 個無法檢查` : ""}`,
  workbook: "整個檔案",
  moreRules: "看某條規則的說明：planlint explain 規則名",
  keptNotes: (sheet, cells) => `「${sheet}」有 ${cells} 個儲存格沒有另加註解（保留原有註解），說明見「校核结果」表`,
  breaksSignature: "原檔案帶有數位簽章，標註副本的簽章將失效",
};

const en: Words = {
  severity: { error: "error", warning: "warning", info: "note" },
  plan: "Plan",
  unit: "Unit",
  period: "Period",
  asOf: (date) => `as of ${date}`,
  unknown: "not recognised",
  wholeLedger: " (checked against all tasks)",
  noFindings: "Nothing to report.",
  verdictOk: "Ready to submit",
  verdictErrors: (errors) => `${errors} ${errors === 1 ? "error" : "errors"} to correct before submitting`,
  verdictWarnings: (warnings) => `${warnings} ${warnings === 1 ? "warning" : "warnings"} to explain`,
  counts: (errors, warnings, infos) => `errors ${errors}, warnings ${warnings}, notes ${infos}`,
  coverage: (expected, reported) => `expected ${expected} · reported ${reported}`,
  waiver: (reason) => `Reason given: ${reason}`,
  marked: (path) => `Marked copy written to ${path}`,
  cleared: (path) => `Marks removed, written to ${path}`,
  files: (total, withErrors, unusable) =>
    `${total} files: ${withErrors} with errors${unusable > 0 ? `, ${unusable} not readable` : ""}`,
  workbook: "workbook",
  moreRules: "More about a rule: planlint explain RULE",
  keptNotes: (sheet, cells) => `${sheet}: ${cells} cells keep their own notes; see the sheet 校核结果`,
  breaksSignature: "The file was digitally signed; the marked copy's signature is no longer valid",
};

export const WORDS: Readonly<Record<Locale, Words>> = { "zh-CN": zhCN, "zh-TW": zhTW, en };
