import type { Locale } from "../messages/index.ts";
import { periodName, type StatementStage } from "../model/index.ts";

/** Words of contradictions between filings. Headlines are short; details say what each says and what to do. */
export interface ContradictionWords {
  readonly task: (number: number | null, locator: string) => string;
  readonly stage: Readonly<Record<StatementStage, string>>;
  /** A full ledger that names nobody. */
  readonly wholeLedger: string;
  /** Rows of somebody who is not named. */
  readonly unnamed: string;
  readonly and: string;
  /** `said` is in the filing's own words. */
  readonly says: (unit: string, said: string) => string;
  readonly leadDone: (task: string, units: number) => string;
  readonly leadDoneDetail: (lead: string, others: string) => string;
  readonly leadIdle: (task: string) => string;
  readonly leadIdleDetail: (lead: string, others: string) => string;
  readonly indicator: (name: string, values: number) => string;
  readonly indicatorDetail: (when: string, values: string) => string;
  readonly moment: (at: number) => string;
  readonly twice: (unit: string, files: number) => string;
  readonly twiceSame: (unit: string, files: number) => string;
  readonly twiceDetail: (entries: number, differing: string, chosen: string, bySaving: boolean) => string;
  readonly twiceSameDetail: (entries: number, chosen: string) => string;
  readonly savedAt: (moment: string | null) => string;
  readonly more: (shown: string, all: number) => string;
  readonly tasks: (numbers: string) => string;
  readonly otherPeriod: (unit: string, period: string) => string;
  readonly otherPeriodDetail: (period: string, wanted: string) => string;
  readonly otherPeriodBeside: (period: string, wanted: string) => string;
  readonly otherUnit: (stated: string, seems: string) => string;
  readonly otherUnitDetail: (stated: string, seems: string) => string;
}

/** The end of 2023 is 2023, the end of June 2023 is 2022.5. */
function yearAndMonth(at: number): { readonly year: number; readonly month: number } {
  const year = Math.ceil(at - 1e-6);
  const month = Math.round((at - (year - 1)) * 12);
  return { year, month: Math.min(12, Math.max(1, month)) };
}

const EIGHT_HOURS = 8 * 3600 * 1000;

/** `2023-07-05T08:30:00Z` → `2023-07-05 16:30`: Office writes universal time. */
function inBeijing(moment: string): string {
  const time = Date.parse(moment);
  if (!moment.endsWith("Z") || Number.isNaN(time)) return moment;
  return new Date(time + EIGHT_HOURS).toISOString().slice(0, 16).replace("T", " ");
}

const zhCN: ContradictionWords = {
  task: (number, locator) => (number === null ? locator : `第 ${number} 项`),
  stage: {
    done: "已完成",
    ongoing: "推进中",
    late: "滞后",
    notStarted: "未启动",
    stopped: "停止或不涉及",
    unclear: "未写明状态",
    blank: "没有填写",
  },
  wholeLedger: "总台账",
  unnamed: "未写单位",
  and: "、",
  says: (unit, said) => `${unit}：${said}`,
  leadDone: (task, units) => `${task}：牵头单位报完成，${units} 个配合单位没有完成`,
  leadDoneDetail: (lead, others) => `${lead}；${others}。请牵头单位与配合单位核对后再定状态。`,
  leadIdle: (task) => `${task}：牵头单位报未开展，配合单位已开展`,
  leadIdleDetail: (lead, others) => `${lead}；${others}。请与牵头单位核对。`,
  indicator: (name, values) => `${name}：报了 ${values} 个不同的数`,
  indicatorDetail: (when, values) => `${when}的数：${values}。请确定以哪个单位的数为准。`,
  moment: (at) => {
    const { year, month } = yearAndMonth(at);
    return month === 12 ? `${year} 年` : month === 6 ? `${year} 年上半年` : `${year} 年 ${month} 月`;
  },
  twice: (unit, files) => `${unit}报了 ${files} 份，内容不一致`,
  twiceSame: (unit, files) => `${unit}报了 ${files} 份，内容相同`,
  twiceDetail: (entries, differing, chosen, bySaving) =>
    `重复 ${entries} 项，其中不一致的：${differing}。重复的按「${chosen}」计入（${bySaving ? "保存时间最晚" : "从保存时间分不出先后，暂取这份"}），其余列出不计。请向该单位核实以哪份为准。`,
  twiceSameDetail: (entries, chosen) => `重复 ${entries} 项，内容一样，按「${chosen}」计入。`,
  savedAt: (moment) => (moment === null ? "没有保存时间" : `保存于 ${inBeijing(moment)}`),
  more: (shown, all) => `${shown}等 ${all} 项`,
  tasks: (numbers) => `第 ${numbers} 项`,
  otherPeriod: (unit, period) => `${unit}报的是${periodName(period)}，不是本期`,
  otherPeriodDetail: (period, wanted) =>
    `本次汇总${periodName(wanted)}。该文件列出但不计入。如果只是报告期写错了，请把“${periodName(period)}”改正后重新汇总。`,
  otherPeriodBeside: (period, wanted) =>
    `本次汇总${periodName(wanted)}，该单位另有本期的文件；${periodName(period)}的这份列出但不计入。`,
  otherUnit: (stated, seems) => `填报单位写的是${stated}，疑似${seems}`,
  otherUnitDetail: (stated, seems) =>
    `文件名和所报任务都指向${seems}，表里的填报单位却是${stated}，可能是套用了别的单位的表。现按${stated}列示，请核对；写错的，改正后重新汇总。`,
};

const zhTW: ContradictionWords = {
  ...zhCN,
  task: (number, locator) => (number === null ? locator : `第 ${number} 項`),
  stage: {
    done: "已完成",
    ongoing: "推進中",
    late: "落後",
    notStarted: "未啟動",
    stopped: "停止或不涉及",
    unclear: "未寫明狀態",
    blank: "沒有填寫",
  },
  wholeLedger: "總台帳",
  unnamed: "未寫單位",
  says: (unit, said) => `${unit}：${said}`,
  leadDone: (task, units) => `${task}：牽頭單位報完成，${units} 個配合單位沒有完成`,
  leadDoneDetail: (lead, others) => `${lead}；${others}。請牽頭單位與配合單位核對後再定狀態。`,
  leadIdle: (task) => `${task}：牽頭單位報未開展，配合單位已開展`,
  leadIdleDetail: (lead, others) => `${lead}；${others}。請與牽頭單位核對。`,
  indicator: (name, values) => `${name}：報了 ${values} 個不同的數`,
  indicatorDetail: (when, values) => `${when}的數：${values}。請確定以哪個單位的數為準。`,
  twice: (unit, files) => `${unit}報了 ${files} 份，內容不一致`,
  twiceSame: (unit, files) => `${unit}報了 ${files} 份，內容相同`,
  twiceDetail: (entries, differing, chosen, bySaving) =>
    `重複 ${entries} 項，其中不一致的：${differing}。重複的按「${chosen}」計入（${bySaving ? "儲存時間最晚" : "從儲存時間分不出先後，暫取這份"}），其餘列出不計。請向該單位核實以哪份為準。`,
  twiceSameDetail: (entries, chosen) => `重複 ${entries} 項，內容一樣，按「${chosen}」計入。`,
  savedAt: (moment) => (moment === null ? "沒有儲存時間" : `儲存於 ${inBeijing(moment)}`),
  more: (shown, all) => `${shown}等 ${all} 項`,
  tasks: (numbers) => `第 ${numbers} 項`,
  otherPeriod: (unit, period) => `${unit}報的是${periodName(period)}，不是本期`,
  otherPeriodDetail: (period, wanted) =>
    `本次彙總${periodName(wanted)}。該檔案列出但不計入。如果只是報告期寫錯了，請把「${periodName(period)}」改正後重新彙總。`,
  otherPeriodBeside: (period, wanted) =>
    `本次彙總${periodName(wanted)}，該單位另有本期的檔案；${periodName(period)}的這份列出但不計入。`,
  otherUnit: (stated, seems) => `填報單位寫的是${stated}，疑似${seems}`,
  otherUnitDetail: (stated, seems) =>
    `檔名和所報任務都指向${seems}，表裡的填報單位卻是${stated}，可能是套用了別的單位的表。現按${stated}列示，請核對；寫錯的，改正後重新彙總。`,
};

const MONTHS = ["", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const en: ContradictionWords = {
  task: (number, locator) => (number === null ? locator : `Task ${number}`),
  stage: {
    done: "done",
    ongoing: "under way",
    late: "late",
    notStarted: "not started",
    stopped: "stopped or not applicable",
    unclear: "no clear status",
    blank: "left blank",
  },
  wholeLedger: "full ledger",
  unnamed: "unit not stated",
  and: ", ",
  says: (unit, said) => `${unit}: ${said}`,
  leadDone: (task, units) => `${task}: lead says done, ${units} supporting not`,
  leadDoneDetail: (lead, others) => `${lead}; ${others}. Let the lead and the supporting units agree on the status.`,
  leadIdle: (task) => `${task}: lead has not begun, supporters have`,
  leadIdleDetail: (lead, others) => `${lead}; ${others}. Ask the lead.`,
  indicator: (name, values) => `${name}: ${values} different values`,
  indicatorDetail: (when, values) => `Values for ${when}: ${values}. Settle whose value holds.`,
  moment: (at) => {
    const { year, month } = yearAndMonth(at);
    return month === 12 ? String(year) : `${MONTHS[month]} ${year}`;
  },
  twice: (unit, files) => `${unit} filed ${files} times, not the same`,
  twiceSame: (unit, files) => `${unit} filed ${files} times, the same`,
  twiceDetail: (entries, differing, chosen, bySaving) =>
    `${entries} entries twice, of which differ: ${differing}. “${chosen}” counts for them (${bySaving ? "saved last" : "saving times do not tell: for the time being"}), the others are shown only. Ask the unit which one holds.`,
  twiceSameDetail: (entries, chosen) => `${entries} entries twice, with the same contents; “${chosen}” counts.`,
  savedAt: (moment) => (moment === null ? "no saving time" : `saved ${moment}`),
  more: (shown, all) => `${shown} … (${all} in all)`,
  tasks: (numbers) => `tasks ${numbers}`,
  otherPeriod: (unit, period) => `${unit} filed for ${period}`,
  otherPeriodDetail: (period, wanted) =>
    `This consolidation is of ${wanted}. The file is shown and not counted. If only the period ${period} is a slip, correct it and consolidate again.`,
  otherPeriodBeside: (period, wanted) =>
    `This consolidation is of ${wanted}, for which the unit has filed as well; the file of ${period} is shown and not counted.`,
  otherUnit: (stated, seems) => `States ${stated}, looks like ${seems}'s`,
  otherUnitDetail: (stated, seems) =>
    `File name and tasks point to ${seems}, the unit stated is ${stated}: perhaps another unit's form was reused. It is shown as ${stated}'s; check, and where it is a slip correct it and consolidate again.`,
};

export const CONTRADICTION_WORDS: Readonly<Record<Locale, ContradictionWords>> = { "zh-CN": zhCN, "zh-TW": zhTW, en };
