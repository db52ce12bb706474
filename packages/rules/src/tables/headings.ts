import type { IndicatorColumn, LedgerColumn } from "../model/table.ts";
import { textKey } from "../text/normalize.ts";
import { INDICATOR_WORDS, LEDGER_WORDS } from "./headingWords.ts";

/** What a heading may mean: a role, and how surely (3 beyond doubt … 1 only where nothing better is there). */
export interface Sense<Role extends string> {
  readonly role: Role;
  readonly weight: number;
}

/** A heading, read. */
export interface HeadingReading {
  /** The words without period, remarks in brackets and marks: what the word lists know. */
  readonly core: string;
  /** What stands in brackets: `按规划填写`, `%`, `亿元`. */
  readonly note: string;
  /** The year the heading names, if any. */
  readonly year: number | null;
  /** A period inside a year (上半年, 一季度, 1-6月), or only a year: the words, `""` when none. */
  readonly time: string;
  readonly ledger: readonly Sense<LedgerColumn>[];
  readonly indicator: readonly Sense<IndicatorColumn>[];
}

const NOTHING: HeadingReading = { core: "", note: "", year: null, time: "", ledger: [], indicator: [] };

/** Longest text that can be a heading: beyond it, it is a sentence. */
const LONGEST = 120;
const LONGEST_CORE = 24;

function wordIndex<Role extends string>(
  words: readonly (readonly [Role, number, string])[],
): ReadonlyMap<string, readonly Sense<Role>[]> {
  const index = new Map<string, Sense<Role>[]>();
  for (const [role, weight, list] of words) {
    for (const word of list.split(" ")) {
      const key = textKey(word);
      const senses = index.get(key) ?? [];
      if (!senses.some((sense) => sense.role === role)) senses.push({ role, weight });
      index.set(key, senses);
    }
  }
  return index;
}

const ledgerWords = wordIndex(LEDGER_WORDS);
const indicatorWords = wordIndex(INDICATOR_WORDS);

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/u;
const MONTHS =
  "\\d{1,2}月?(?:份)?-\\d{1,2}月(?:份)?|\\d{1,2}月(?:份|底|末)?|[一二三四五六七八九十]{1,3}月(?:份|底|末)?";
const TIME = new RegExp(
  `^(?:截至|截止|截止到|截至到|到|至|其中)?(?:(?:19|20)\\d\\d(?:年度?|\\.)?(?:底|末)?)?(?:(?:上半年|下半年|全年|前[一二三]季度|第?[一二三四1-4]季度|Q[1-4]|H[12]|${MONTHS}|\\d{1,2}日|本期|本季度?|本月|本年度?|年度|当年|年内|当前|目前|现阶段|最新|截至目前|截止目前|累计|底|末)(?:底|末)?)*的?`,
  "u",
);

/** 下一步打算 and its kin: what comes next, not what was done. */
const NEXT =
  /^(?:下一?步|下一?阶段|下一?季度|下半年|明年|后续|下年度?|下一年度?).{0,8}(?:打算|计划|安排|工作|措施|举措|重点|思路|考虑|建议)$/u;

/** Reads one heading; the same text gives the same (shared) reading. */
export function readHeading(text: string): HeadingReading {
  if (text.length > LONGEST || text.length === 0) return NOTHING;
  const cached = cache.get(text);
  if (cached) return cached;
  const reading = read(text);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(text, reading);
  return reading;
}

/** Readings of the last texts seen: headings repeat, and reading is pure. Bounded, so a huge book cannot grow it. */
const cache = new Map<string, HeadingReading>();
const CACHE_LIMIT = 4096;

function read(text: string): HeadingReading {
  const notes: string[] = [];
  let marked = textKey(text).replace(DECORATION, "");
  for (let before = ""; before !== marked; ) {
    before = marked;
    marked = marked.replace(/\(([^()]*)\)/gu, (_, note: string) => {
      notes.push(note);
      return "";
    });
  }
  // A bracket that nobody closed: 完成进度（%
  marked = marked.replace(/\((.*)$/u, (_, note: string) => {
    notes.push(note);
    return "";
  });
  marked = marked.replace(/%+$/u, (sign) => {
    notes.push(sign);
    return "";
  });
  marked = marked.replace(/^(?:[一二三四五六七八九十]+|\d{1,2}|[甲乙丙丁A-Z])[,.、](?=\D)/u, "");
  if (marked === "") marked = notes.join("");
  const bare = withoutMarks(marked);
  if (bare.length === 0 || bare.length > LONGEST_CORE || /\d{5,}/u.test(bare)) return NOTHING;
  const note = notes.join(" ");
  const year = YEAR.exec(bare)?.[0] ?? YEAR.exec(note)?.[0];
  const time = TIME.exec(marked)?.[0] ?? "";
  const rest = withoutMarks(marked.slice(time.length));
  const noteWord = notes.map(withoutMarks).find((each) => ledgerWords.has(each) || indicatorWords.has(each)) ?? "";
  // 目前进展 is a word of its own in one list and 目前 + 进展 in the other.
  const core = (known: boolean) => (known ? bare : rest === "" ? noteWord : rest);
  const ledgerCore = core(ledgerWords.has(bare) || NEXT.test(bare));
  const indicatorCore = core(indicatorWords.has(bare));
  return {
    core: ledgerCore,
    note,
    year: year === undefined ? null : Number(year),
    time,
    ledger: ledgerSenses(ledgerCore, note),
    indicator: indicatorSenses(indicatorCore, note),
  };
}

const DECORATION = /[*※★☆#●▲△"<>]/gu;
const withoutMarks = (text: string): string => text.replace(/[/、,;:·.\-+]/gu, "");

const PERCENT_NOTE = /%|百分比|百分数/u;

function ledgerSenses(core: string, note: string): readonly Sense<LedgerColumn>[] {
  const known = ledgerWords.get(core) ?? looseLedger(core);
  if (PERCENT_NOTE.test(note) && known.some((sense) => sense.role === "percent" || sense.role === "progress")) {
    return [{ role: "percent", weight: 3 }];
  }
  return known;
}

/** 责任单位及配合单位, 牵头（配合）单位: one column for all; 责任配合单位 alone names the others. */
const BOTH_UNITS =
  /^.{0,6}(?:责任|牵头|主办|承办|主责)(?:单位|部门)?(?:及|和|与)(?:责任)?(?:配合|协办|参与)(?:单位|部门)?$/u;

/** 任务内容及责任单位: both stand in one cell. */
const TASK_WITH_UNITS = /^.{0,4}(?:任务|事项|工作)(?:内容)?(?:(?:及|和|与|含)|(?<=内容))(?:责任|牵头)(?:单位|部门)$/u;

/** Productive patterns, for the combinations that no list holds whole. */
function looseLedger(core: string): readonly Sense<LedgerColumn>[] {
  const is = (role: LedgerColumn, weight: number): readonly Sense<LedgerColumn>[] => [{ role, weight }];
  if (NEXT.test(core)) return is("next", 3);
  if (/数$|数量|总数|项数|个数|件数|家数|占比|比重|得分|分值|权重|金额|投资|资金|经费|预算/u.test(core)) return [];
  if (BOTH_UNITS.test(core)) return is("units", 3);
  if (TASK_WITH_UNITS.test(core)) return is("task", 3);
  if (/^(?:存在|面临|需).{0,6}(?:问题|困难|事项)(?:.{0,6})$/u.test(core)) return is("problems", 3);
  if (/(?:佐证|证明|印证|支撑).{0,4}(?:材料|资料|文件|附件)/u.test(core)) return is("evidence", 3);
  if (/未完成.{0,6}原因|滞后.{0,4}原因/u.test(core)) return is("remarks", 2);
  if (
    /^.{0,8}(?:配合|协办|参与|协同|协作)(?:责任)?(?:单位|部门|处室|科室)(?:名称)?$/u.test(core) &&
    !/牵头|主办|主责/u.test(core)
  )
    return is("supportUnits", 3);
  if (/^.{0,6}(?:牵头|主责|主办)(?:责任)?(?:单位|部门|处室|科室)(?:名称)?$/u.test(core)) return is("leadUnit", 3);
  if (/^.{0,8}(?:责任|承办|落实|承担)(?:单位|部门|主体|处室|科室)(?:名称)?$/u.test(core) && !/牵头|配合|协/u.test(core))
    return is("units", 3);
  if (/^(?:是否|有无).{0,6}(?:完成|办结|达到|达标|落实)/u.test(core)) return is("status", 3);
  if (/^.{0,6}(?:完成率|完成进度|完成比例|完成百分比)$/u.test(core)) return is("percent", 3);
  if (/^.{0,8}(?:完成时限|完成期限|办结时限|时间节点|时限要求)$/u.test(core)) return is("due", 3);
  if (/^.{0,8}(?:进展|成效|落实|推进|完成|办理|实施)(?:情况|成效|进展)(?:及.{1,4}|描述|说明|简述)?$/u.test(core))
    return is("progress", 3);
  if (/^.{0,6}(?:举措|措施)$/u.test(core)) return is("measures", 2);
  if (/^.{0,6}(?:联系人|联系电话|联系方式|责任人|负责人|分管领导|责任领导).{0,6}$/u.test(core)) return is("contact", 2);
  if (/编号|序号|状态|类别|类型|来源|进展|完成|落实情况|责任|等级|级别/u.test(core)) return [];
  if (
    /^.{0,8}(?:任务|事项|工作)(?:内容|名称|要点|描述|清单|分解|举措|要求|及要求|内容及要求|分工|原文|表述|安排)?$/u.test(
      core,
    )
  )
    return is("task", 2);
  return [];
}

function indicatorSenses(core: string, note: string): readonly Sense<IndicatorColumn>[] {
  // 十四五完成情况, 十四五期间实际完成: the term that the table is about anyway.
  const withoutTerm = core.replace(/^十[二三四五六]五(?:规划|时期|期间|以来)?/u, "");
  const known = indicatorWords.get(core) ?? firstFilled(looseIndicator(core), indicatorWords.get(withoutTerm));
  if (PERCENT_NOTE.test(note) && known.some((sense) => sense.role === "percent")) {
    return known.map((sense) => (sense.role === "percent" ? { ...sense, weight: 3 } : { ...sense, weight: 1 }));
  }
  return known;
}

function firstFilled<Role extends string>(
  senses: readonly Sense<Role>[],
  others: readonly Sense<Role>[] = [],
): readonly Sense<Role>[] {
  return senses.length > 0 ? senses : others;
}

function looseIndicator(core: string): readonly Sense<IndicatorColumn>[] {
  const is = (role: IndicatorColumn, weight: number): readonly Sense<IndicatorColumn>[] => [{ role, weight }];
  if (/数量$|指标数$|个数|项数|家数|得分|分值|权重|占比/u.test(core)) return [];
  if (/^.{0,8}基期(?:值|数|水平)?$/u.test(core)) return is("baseline", 3);
  if (/^.{0,8}(?:规划|十四五|期末|末).{0,6}目标值?$/u.test(core)) return is("target", 3);
  if (/^.{0,6}年均.{0,10}$/u.test(core)) return is("growth", 3);
  if (/^.{0,6}(?:实际|完成|实现)(?:完成)?(?:值|数|数值|量)$/u.test(core)) return is("value", 3);
  if (/完成率$|完成进度$|完成比例$/u.test(core)) return is("percent", 3);
  if (/^(?:是否).{0,8}(?:完成|达到|达标|实现|符合)/u.test(core)) return is("status", 3);
  if (/^.{0,8}(?:责任|承办|落实|承担)(?:单位|部门|主体|处室)$/u.test(core)) return is("units", 3);
  if (/^.{0,6}(?:牵头|主责)(?:责任)?(?:单位|部门)$/u.test(core)) return is("leadUnit", 3);
  if (/^.{0,6}(?:配合|参与|协办)(?:责任)?(?:单位|部门)$/u.test(core)) return is("supportUnits", 3);
  if (/^.{0,4}(?:同比|比上年|较上年).{0,6}$/u.test(core)) return is("valueGrowth", 3);
  if (/^[比较](?:20\d\d年?|基期|基年|规划基期).{0,4}(?:增长|增减|增幅|增速|提高|变化).{0,2}$/u.test(core))
    return is("valueGrowth", 3);
  if (/原因|说明$/u.test(core)) return is("remarks", 1);
  if (/^.{0,6}(?:指标名称|主要指标)$/u.test(core)) return is("name", 3);
  return [];
}
