import { isoDate, lastOfMonth } from "./calendar.ts";
import { parseChineseNumber } from "./chineseNumber.ts";
import { compactText } from "./plainText.ts";
import { remembered } from "./remembered.ts";

/** A reporting period: `2023H1`, `2023Q3`, `2023-06`, `2023`. */
export interface Period {
  readonly period: string;
  /** Last day, ISO. */
  readonly asOf: string;
}

/** Years in Chinese numerals as digits: 二〇二三年 → 2023年. */
export function withArabicYears(text: string): string {
  return text
    .replace(/[零〇○O0oＯ一二三四五六七八九]{4}(?=年)/gu, (year) => {
      const value = parseChineseNumber(year.replace(/[○O0oＯ]/gu, "〇"));
      return value !== null && value >= 1900 && value <= 2100 ? String(value) : year;
    })
    .replace(/(?<=年|-|至|到)([一二三四五六七八九十]{1,3})(?=月|-\d|-[一二三四五六七八九十]{1,3}月)/gu, (month) =>
      String(parseChineseNumber(month) ?? month),
    )
    .replace(/(?<=[月至到-])([一二三四五六七八九十]{1,3})(?=[日号月])/gu, (day) =>
      String(parseChineseNumber(day) ?? day),
    );
}

/** Words in which a year is no reporting period: document numbers, the plan's own span, base and target years. */
const NOT_PERIODS = [
  /[[(【]\d{4}[\])】]年?第?\d*号?/gu,
  /(?:19|20)\d\d年?[-至到](?:19|20)\d\d年?/gu,
  /(?:19|20)\d\d年?(?:的)?(?:基期|基数|基准|基年|目标|规划|远景|预期|发展目标|指标|计划值|考核)(?!完成)[值年数]?/gu,
  /(?:基期|基数|基准|目标|规划|预期|考核)(?:值|年|数|期)?[([:]?(?:19|20)\d\d年?/gu,
  /(?<!截)[到至](?:19|20)\d\d年(?![上下第前一二三四1234H]|\d{1,2}月)/gu,
  /(?:较|比|与|相比)(?:19|20)\d\d年/gu,
];

const YEAR = "(?<!\\d)(?<year>(?:19|20)\\d\\d|(?<=^|[^\\d])\\d\\d(?=年))年?";
const HALF = new RegExp(
  `${YEAR}(?:度)?[-._/]?(?:(?<half>上|下|前|后|第?[一二12]个?)半年|[Hh](?<code>[12])(?!\\d))`,
  "u",
);
const QUARTER = new RegExp(
  `${YEAR}(?:度)?[-._/]?(?:第?(?<quarter>[一二三四1-4])个?季度?|[Qq](?<code>[1-4])(?!\\d)|(?<three>前三|1-3|一至三|一-三|1至3)季度)`,
  "u",
);
const MONTHS = new RegExp(`${YEAR}[-./]?(?<from>\\d{1,2})月?[-至到](?<to>\\d{1,2})月`, "u");
const AS_OF =
  /(?:截至|截止到|截止至|截止|数据时点|时点)[:]?(?:到)?(?<year>(?:19|20)\d\d)[年./-](?<month>\d{1,2})(?:[月./-](?<day>\d{1,2})[日号]?)?/u;
const MONTH = /(?<!\d)(?<year>(?:19|20)\d\d)年(?<month>\d{1,2})月(?!\d{1,2}[日号]|[-至到]\d)/u;
const PLAIN_MONTH = /^(?<year>(?:19|20)\d\d)[-./]?(?<month>0[1-9]|1[0-2]|[1-9](?!\d))$/u;
const WHOLE_YEAR = /(?<!\d)(?<year>(?:19|20)\d\d)(?:年度|年全年|全年|年(?!\d{1,2}月|[-至到]))/gu;

const ORDINALS = new Map([
  ["一", 1],
  ["二", 2],
  ["三", 3],
  ["四", 4],
  ["上", 1],
  ["前", 1],
  ["下", 2],
  ["后", 2],
]);
const ordinal = (word: string): number =>
  ORDINALS.get(word.replace(/[第个]/gu, "")) ?? Number(word.replace(/[第个]/gu, ""));
const fullYear = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year));

/** The period of whole months `from`…`to`, by the name it goes by. */
function monthsPeriod(year: number, from: number, to: number): Period | null {
  const asOf = lastOfMonth(year, to);
  if (asOf === null || from > to || from < 1) return null;
  const span = `${from}-${to}`;
  const names: Readonly<Record<string, string>> = {
    "1-12": `${year}`,
    "1-6": `${year}H1`,
    "7-12": `${year}H2`,
    "1-3": `${year}Q1`,
    "4-6": `${year}Q2`,
    "7-9": `${year}Q3`,
    "10-12": `${year}Q4`,
    // 前三季度, 1-9月: the figures run from January, the filing is that of the third quarter.
    "1-9": `${year}Q3`,
  };
  return { period: names[span] ?? `${year}-${String(to).padStart(2, "0")}`, asOf };
}

/**
 * `2023年上半年`, `2023年1—6月`, `截至2023年6月底`, `2023年度`, `2023H1` … anywhere in a text. Document numbers
 * (〔2022〕46号), the plan's own span (2021—2025年), base years and target years are not periods.
 */
export const findPeriod: (text: string) => Period | null = remembered(periodIn);

function periodIn(text: string): Period | null {
  let plain = withArabicYears(compactText(text));
  for (const pattern of NOT_PERIODS) plain = plain.replace(pattern, "|");
  const half = HALF.exec(plain)?.groups;
  if (half?.year) {
    const year = fullYear(half.year);
    return ordinal(half.half ?? half.code ?? "") === 1 ? monthsPeriod(year, 1, 6) : monthsPeriod(year, 7, 12);
  }
  const quarter = QUARTER.exec(plain)?.groups;
  if (quarter?.year) {
    const year = fullYear(quarter.year);
    if (quarter.three) return monthsPeriod(year, 1, 9);
    const number = ordinal(quarter.quarter ?? quarter.code ?? "");
    return monthsPeriod(year, number * 3 - 2, number * 3);
  }
  const months = MONTHS.exec(plain)?.groups;
  if (months?.year) {
    const found = monthsPeriod(fullYear(months.year), Number(months.from), Number(months.to));
    if (found) return found;
  }
  const asOf = AS_OF.exec(plain)?.groups;
  if (asOf?.year) {
    const [year, month] = [Number(asOf.year), Number(asOf.month)];
    const date = asOf.day ? isoDate(year, month, Number(asOf.day)) : lastOfMonth(year, month);
    // As of the end of June is what 1—6月 says: offices report every half year.
    if (date && date === lastOfMonth(year, month)) return monthsPeriod(year, 1, month);
    if (date) return { period: date.slice(0, 7), asOf: date };
  }
  const month = (MONTH.exec(plain) ?? PLAIN_MONTH.exec(plain))?.groups;
  if (month?.year) {
    const date = lastOfMonth(Number(month.year), Number(month.month));
    if (date) return { period: date.slice(0, 7), asOf: date };
  }
  if (/^(?:19|20)\d\d$/u.test(plain)) return { period: plain, asOf: `${plain}-12-31` };
  const years = new Set([...plain.matchAll(WHOLE_YEAR)].map((match) => match.groups?.year ?? ""));
  const [year] = years;
  return years.size === 1 && year ? { period: year, asOf: `${year}-12-31` } : null;
}
