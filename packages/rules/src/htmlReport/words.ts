import type { Locale } from "../messages/index.ts";
import type { Severity } from "../model/index.ts";
import type { Rating } from "../rules/semantics/pace.ts";

/** Words of the printed report; those of the findings come with the report. */
export interface ReportWords {
  readonly title: string;
  readonly overview: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly plan: string;
  readonly unit: string;
  readonly period: string;
  readonly asOf: (date: string) => string;
  readonly unknown: string;
  readonly wholeLedger: string;
  readonly verdictOk: string;
  readonly verdictErrors: (errors: number) => string;
  readonly verdictWarnings: (warnings: number) => string;
  readonly coverage: string;
  readonly coverageOf: (expected: number, reported: number) => string;
  readonly missing: (count: number) => string;
  readonly task: (number: number | null, locator: string) => string;
  readonly indicators: string;
  readonly indicator: string;
  readonly aim: string;
  readonly reported: string;
  readonly pace: string;
  readonly picture: string;
  readonly legend: string;
  readonly rating: Readonly<Record<Rating, string>>;
  readonly due: (value: string) => string;
  readonly inYear: (year: number) => string;
  readonly noFigure: string;
  readonly doubtful: string;
  readonly findings: string;
  readonly noFindings: string;
  readonly ofWorkbook: string;
  readonly ofTable: string;
  readonly place: string;
  readonly level: string;
  readonly said: string;
  readonly actual: string;
  readonly quote: string;
  readonly fix: string;
  readonly waiver: string;
  readonly file: string;
  readonly result: string;
  readonly unusable: string;
  readonly counts: (errors: number, warnings: number, infos: number) => string;
  readonly foot: (version: string, plan: string) => string;
}

const zhCN: ReportWords = {
  title: "校核报告",
  overview: "校核汇总",
  severity: { error: "错误", warning: "提醒", info: "提示" },
  plan: "规划",
  unit: "单位",
  period: "报告期",
  asOf: (date) => `截至 ${date}`,
  unknown: "未识别",
  wholeLedger: "未识别（按全部任务核对）",
  verdictOk: "可以提交",
  verdictErrors: (errors) => `还有 ${errors} 处错误，改完再提交`,
  verdictWarnings: (warnings) => `${warnings} 条提醒待说明`,
  coverage: "覆盖",
  coverageOf: (expected, reported) => `应报 ${expected} 项，已报 ${reported} 项`,
  missing: (count) => `少报 ${count} 项`,
  task: (number, locator) => (number === null ? locator : `第 ${number} 项`),
  indicators: "指标",
  indicator: "指标",
  aim: "规划目标",
  reported: "填报",
  pace: "进度",
  picture: "图示",
  legend: "○ 基期　◆ 目标　● 填报　虚线为时间进度",
  rating: { 提前完成: "提前完成", 快于预期: "快于预期", 符合预期: "符合预期", 滞后: "滞后" },
  due: (value) => `按进度应达 ${value}`,
  inYear: (year) => `${year} 年`,
  noFigure: "没有可比较的数",
  doubtful: "疑似有误，请核对",
  findings: "问题",
  noFindings: "没有发现问题。",
  ofWorkbook: "整个文件",
  ofTable: "整张表",
  place: "位置",
  level: "级别",
  said: "问题与建议",
  actual: "填报",
  quote: "规划原文",
  fix: "可改为",
  waiver: "已说明",
  file: "文件",
  result: "结论",
  unusable: "无法校核",
  counts: (errors, warnings, infos) => `错误 ${errors}，提醒 ${warnings}，提示 ${infos}`,
  foot: (version, plan) => `planlint ${version} · 规划数据 ${plan}`,
};

const zhTW: ReportWords = {
  ...zhCN,
  title: "校核報告",
  overview: "校核彙總",
  severity: { error: "錯誤", warning: "提醒", info: "提示" },
  plan: "規劃",
  unit: "單位",
  period: "報告期",
  unknown: "未識別",
  wholeLedger: "未識別（按全部任務核對）",
  verdictErrors: (errors) => `還有 ${errors} 處錯誤，改完再提交`,
  verdictWarnings: (warnings) => `${warnings} 條提醒待說明`,
  coverage: "涵蓋",
  coverageOf: (expected, reported) => `應報 ${expected} 項，已報 ${reported} 項`,
  missing: (count) => `少報 ${count} 項`,
  task: (number, locator) => (number === null ? locator : `第 ${number} 項`),
  indicators: "指標",
  indicator: "指標",
  aim: "規劃目標",
  reported: "填報",
  pace: "進度",
  picture: "圖示",
  legend: "○ 基期　◆ 目標　● 填報　虛線為時間進度",
  rating: { 提前完成: "提前完成", 快于预期: "快於預期", 符合预期: "符合預期", 滞后: "滯後" },
  due: (value) => `按進度應達 ${value}`,
  noFigure: "沒有可比較的數",
  doubtful: "疑似有誤，請核對",
  findings: "問題",
  noFindings: "沒有發現問題。",
  ofWorkbook: "整個檔案",
  ofTable: "整張表",
  level: "級別",
  said: "問題與建議",
  actual: "填報",
  quote: "規劃原文",
  fix: "可改為",
  waiver: "已說明",
  file: "檔案",
  result: "結論",
  unusable: "無法校核",
  counts: (errors, warnings, infos) => `錯誤 ${errors}，提醒 ${warnings}，提示 ${infos}`,
  foot: (version, plan) => `planlint ${version} · 規劃資料 ${plan}`,
};

const en: ReportWords = {
  title: "Check report",
  overview: "Overview",
  severity: { error: "Error", warning: "Warning", info: "Note" },
  plan: "Plan",
  unit: "Unit",
  period: "Period",
  asOf: (date) => `as of ${date}`,
  unknown: "not recognised",
  wholeLedger: "not recognised (checked against all tasks)",
  verdictOk: "Ready to submit",
  verdictErrors: (errors) => `${errors} ${errors === 1 ? "error" : "errors"} to correct before submitting`,
  verdictWarnings: (warnings) => `${warnings} ${warnings === 1 ? "warning" : "warnings"} to explain`,
  coverage: "Coverage",
  coverageOf: (expected, reported) => `${expected} expected, ${reported} reported`,
  missing: (count) => `${count} not reported`,
  task: (number, locator) => (number === null ? locator : `Task ${number}`),
  indicators: "Indicators",
  indicator: "Indicator",
  aim: "Target",
  reported: "Reported",
  pace: "Pace",
  picture: "Chart",
  legend: "○ baseline  ◆ target  ● reported  dashed line: path",
  rating: { 提前完成: "done early", 快于预期: "ahead", 符合预期: "on track", 滞后: "behind" },
  due: (value) => `${value} due by now`,
  inYear: (year) => String(year),
  noFigure: "no comparable number",
  doubtful: "doubtful, please check",
  findings: "Findings",
  noFindings: "Nothing to report.",
  ofWorkbook: "Workbook",
  ofTable: "The table as a whole",
  place: "Cell",
  level: "Level",
  said: "What is wrong and what to do",
  actual: "In the cell",
  quote: "The plan says",
  fix: "Could be",
  waiver: "Reason given",
  file: "File",
  result: "Result",
  unusable: "Not checked",
  counts: (errors, warnings, infos) => `errors ${errors}, warnings ${warnings}, notes ${infos}`,
  foot: (version, plan) => `planlint ${version} · plan ${plan}`,
};

export const REPORT_WORDS: Readonly<Record<Locale, ReportWords>> = { "zh-CN": zhCN, "zh-TW": zhTW, en };
