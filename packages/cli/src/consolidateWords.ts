import { type Consolidation, periodName, type UnitStanding } from "@planlint/rules/model";
import type { Locale } from "./locale.ts";

type SkippedWhy = Consolidation["skipped"][number]["why"];

/** Words of `planlint consolidate` on the terminal; the workbook and the JSON have their own. */
export interface ConsolidateWords {
  readonly heading: (title: string) => string;
  readonly period: (period: string | null, asOf: string | null) => string;
  readonly files: (summary: Consolidation["summary"]["files"]) => string;
  readonly units: (named: number, filed: number) => string;
  /** `covered`: a full ledger reports for some units. */
  readonly tasks: (summary: Consolidation["summary"]["tasks"], covered: boolean) => string;
  readonly noLedgers: string;
  readonly standings: (standings: Consolidation["summary"]["tasks"]["standings"]) => string;
  readonly duties: (share: Consolidation["summary"]["duties"]) => string;
  readonly indicators: (share: Consolidation["summary"]["indicators"]) => string;
  readonly contradictions: (warnings: number, infos: number) => string;
  readonly findings: (withErrors: number, summary: Consolidation["summary"]["findings"]) => string;
  /** `covered`: units that a full ledger reports for. */
  readonly chase: (count: number, covered: number) => string;
  readonly chased: (unit: string, standing: UnitStanding, tasks: number, missing: number, lead: number) => string;
  readonly more: (count: number) => string;
  readonly written: (path: string) => string;
  readonly skipped: (count: number) => string;
  readonly why: Readonly<Record<SkippedWhy, string>>;
  /** Some of the files that were passed by for a reason, and how many there are. */
  readonly skippedFor: (named: readonly string[], all: number, why: string) => string;
  readonly between: string;
}

const zhCN: ConsolidateWords = {
  heading: (title) => `汇总：${title}`,
  period: (period, asOf) =>
    `报告期：${period === null ? "未识别" : periodName(period)}${asOf === null ? "" : `（截至 ${asOf}）`}`,
  files: ({ total, counted, aside, unusable }) =>
    `文件：收到 ${total} 份，计入 ${counted} 份${aside > 0 ? `，列出不计 ${aside} 份` : ""}${unusable > 0 ? `，打不开 ${unusable} 份` : ""}`,
  units: (named, filed) => `单位：规划点名 ${named} 个，已报 ${filed} 个`,
  tasks: ({ total, reported, byLead, standings }, covered) =>
    `任务：共 ${total} 项，有单位报 ${reported.count} 项（${percent(reported.percent)}），牵头单位已报 ${byLead.count} 项${covered ? "（含总台账）" : ""}，无人报 ${standings.nobody} 项`,
  noLedgers: "收到的文件里没有任务台账，只汇总指标。",
  standings: ({ done, ongoing, late, notStarted, stopped, unclear }) =>
    `      已完成 ${done}，推进中 ${ongoing}，滞后 ${late}，未启动 ${notStarted}${stopped > 0 ? `，停止或不涉及 ${stopped}` : ""}${unclear > 0 ? `，未写明状态 ${unclear}` : ""}`,
  duties: ({ of, count, percent: share }) => `应报 ${of} 项次，已报 ${count} 项次（${percent(share)}）`,
  indicators: ({ of, count }) => `指标：共 ${of} 项，已报 ${count} 项`,
  contradictions: (warnings, infos) =>
    `填报矛盾：${warnings === 0 ? "没有" : `${warnings} 处`}${infos > 0 ? `（另有提示 ${infos} 处）` : ""}`,
  findings: (withErrors, { error, warning }) =>
    `逐份校核：${withErrors} 份有错误，合计错误 ${error}，提醒 ${warning}（逐格查看：planlint check 文件）`,
  chase: (count, covered) => {
    const note = covered > 0 ? `（另有 ${covered} 个单位由总台账代报）` : "";
    return count === 0 ? `没有要催报的单位${note}。` : `需要催报的单位 ${count} 个${note}：`;
  },
  chased: (unit, standing, tasks, missing, lead) =>
    `  ${unit}　${STANDING_ZH_CN[standing]}　应报 ${tasks} 项，未报 ${missing} 项${lead > 0 ? `（牵头 ${lead} 项）` : ""}`,
  more: (count) => `  ……另有 ${count} 个，见结果中的“催报清单”`,
  written: (path) => `已写入：${path}`,
  skipped: (count) => `跳过 ${count} 个：`,
  why: {
    lock: "正在打开的临时文件",
    hidden: "隐藏文件",
    "not-workbook": "不是表格",
    archive: "压缩包，请先解压",
    output: "汇总结果",
    "same-file": "与另一份是同一个文件",
  },
  skippedFor: (named, all, why) => `${named.join("、")}${all > named.length ? ` 等 ${all} 个` : ""}（${why}）`,
  between: "；",
};

const STANDING_ZH_CN: Readonly<Record<UnitStanding, string>> = {
  complete: "已报齐",
  covered: "总台账代报",
  partial: "未报齐",
  empty: "报来的文件里没有任务进展",
  "other-period": "报的不是本期",
  unusable: "报来的文件打不开",
  absent: "没有报",
};

const STANDING_ZH_TW: Readonly<Record<UnitStanding, string>> = {
  complete: "已報齊",
  covered: "總台帳代報",
  partial: "未報齊",
  empty: "報來的檔案裡沒有任務進展",
  "other-period": "報的不是本期",
  unusable: "報來的檔案打不開",
  absent: "沒有報",
};

const STANDING_EN: Readonly<Record<UnitStanding, string>> = {
  complete: "complete",
  covered: "covered by a full ledger",
  partial: "incomplete",
  empty: "filed without any progress",
  "other-period": "filed for another period",
  unusable: "file cannot be opened",
  absent: "nothing filed",
};

const zhTW: ConsolidateWords = {
  heading: (title) => `彙總：${title}`,
  period: (period, asOf) =>
    `報告期：${period === null ? "未識別" : periodName(period)}${asOf === null ? "" : `（截至 ${asOf}）`}`,
  files: ({ total, counted, aside, unusable }) =>
    `檔案：收到 ${total} 份，計入 ${counted} 份${aside > 0 ? `，列出不計 ${aside} 份` : ""}${unusable > 0 ? `，打不開 ${unusable} 份` : ""}`,
  units: (named, filed) => `單位：規劃點名 ${named} 個，已報 ${filed} 個`,
  tasks: ({ total, reported, byLead, standings }, covered) =>
    `任務：共 ${total} 項，有單位報 ${reported.count} 項（${percent(reported.percent)}），牽頭單位已報 ${byLead.count} 項${covered ? "（含總台帳）" : ""}，無人報 ${standings.nobody} 項`,
  noLedgers: "收到的檔案裡沒有任務台帳，只彙總指標。",
  standings: ({ done, ongoing, late, notStarted, stopped, unclear }) =>
    `      已完成 ${done}，推進中 ${ongoing}，落後 ${late}，未啟動 ${notStarted}${stopped > 0 ? `，停止或不涉及 ${stopped}` : ""}${unclear > 0 ? `，未寫明狀態 ${unclear}` : ""}`,
  duties: ({ of, count, percent: share }) => `應報 ${of} 項次，已報 ${count} 項次（${percent(share)}）`,
  indicators: ({ of, count }) => `指標：共 ${of} 項，已報 ${count} 項`,
  contradictions: (warnings, infos) =>
    `填報矛盾：${warnings === 0 ? "沒有" : `${warnings} 處`}${infos > 0 ? `（另有提示 ${infos} 處）` : ""}`,
  findings: (withErrors, { error, warning }) =>
    `逐份校核：${withErrors} 份有錯誤，合計錯誤 ${error}，提醒 ${warning}（逐格查看：planlint check 檔案）`,
  chase: (count, covered) => {
    const note = covered > 0 ? `（另有 ${covered} 個單位由總台帳代報）` : "";
    return count === 0 ? `沒有要催報的單位${note}。` : `需要催報的單位 ${count} 個${note}：`;
  },
  chased: (unit, standing, tasks, missing, lead) =>
    `  ${unit}　${STANDING_ZH_TW[standing]}　應報 ${tasks} 項，未報 ${missing} 項${lead > 0 ? `（牽頭 ${lead} 項）` : ""}`,
  more: (count) => `  ……另有 ${count} 個，見結果中的「催报清单」`,
  written: (path) => `已寫入：${path}`,
  skipped: (count) => `略過 ${count} 個：`,
  why: {
    lock: "正在開啟的暫存檔",
    hidden: "隱藏檔案",
    "not-workbook": "不是試算表",
    archive: "壓縮檔，請先解壓縮",
    output: "彙總結果",
    "same-file": "與另一份是同一個檔案",
  },
  skippedFor: (named, all, why) => `${named.join("、")}${all > named.length ? ` 等 ${all} 個` : ""}（${why}）`,
  between: "；",
};

const en: ConsolidateWords = {
  heading: (title) => `Consolidated: ${title}`,
  period: (period, asOf) => `Period: ${period ?? "not recognised"}${asOf === null ? "" : ` (as of ${asOf})`}`,
  files: ({ total, counted, aside, unusable }) =>
    `Files: ${total} received, ${counted} counted${aside > 0 ? `, ${aside} shown and not counted` : ""}${unusable > 0 ? `, ${unusable} not readable` : ""}`,
  units: (named, filed) => `Units: ${named} named by the plan, ${filed} have filed`,
  tasks: ({ total, reported, byLead, standings }, covered) =>
    `Tasks: ${total}, reported by anyone ${reported.count} (${percent(reported.percent)}), by their lead ${covered ? "or a full ledger " : ""}${byLead.count}, by nobody ${standings.nobody}`,
  noLedgers: "No task ledgers among the files: indicators only.",
  standings: ({ done, ongoing, late, notStarted, stopped, unclear }) =>
    `      done ${done}, under way ${ongoing}, late ${late}, not started ${notStarted}${stopped > 0 ? `, stopped or not applicable ${stopped}` : ""}${unclear > 0 ? `, no clear status ${unclear}` : ""}`,
  duties: ({ of, count, percent: share }) => `Task × unit: ${of} due, ${count} reported (${percent(share)})`,
  indicators: ({ of, count }) => `Indicators: ${of}, reported ${count}`,
  contradictions: (warnings, infos) => `Contradictions: ${warnings}${infos > 0 ? ` (and ${infos} notes)` : ""}`,
  findings: (withErrors, { error, warning }) =>
    `File by file: ${withErrors} with errors; errors ${error}, warnings ${warning} (cell by cell: planlint check FILE)`,
  chase: (count, covered) => {
    const note = covered > 0 ? ` (${covered} more are covered by a full ledger)` : "";
    return count === 0 ? `No units to remind${note}.` : `Units to remind: ${count}${note}`;
  },
  chased: (unit, standing, tasks, missing, lead) =>
    `  ${unit}  ${STANDING_EN[standing]}  ${tasks} tasks due, ${missing} missing${lead > 0 ? ` (${lead} as lead)` : ""}`,
  more: (count) => `  … ${count} more on the sheet 催报清单`,
  written: (path) => `Written to ${path}`,
  skipped: (count) => `${count} skipped: `,
  why: {
    lock: "a lock file",
    hidden: "hidden",
    "not-workbook": "no workbook",
    archive: "an archive, unpack it first",
    output: "a consolidation's result",
    "same-file": "the same file as another one",
  },
  skippedFor: (named, all, why) => `${named.join(", ")}${all > named.length ? ` … (${all} in all)` : ""} (${why})`,
  between: "; ",
};

function percent(value: number | null): string {
  return value === null ? "—" : `${value}%`;
}

export const CONSOLIDATE_WORDS: Readonly<Record<Locale, ConsolidateWords>> = { "zh-CN": zhCN, "zh-TW": zhTW, en };
