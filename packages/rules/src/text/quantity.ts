import type { Operator } from "../model/plan.ts";
import { parseChineseNumber } from "./chineseNumber.ts";
import { plainText } from "./plainText.ts";
import { remembered } from "./remembered.ts";
import { UNIT } from "./unitPattern.ts";

export { type Figure, figuresIn } from "./figures.ts";

/** A number with its unit as officials write it: `66%左右`, `8200亿元`, `约 66`, `[0.55]`, `62-64`, `4.5以内`. */
export interface Quantity {
  /** `null` for words without a number: `省下达目标`, `保持稳定`, `全省领先`, `与经济增长基本同步`. */
  readonly value: number | null;
  /** Upper end of a range. */
  readonly valueTo: number | null;
  /** Unit of measure as written (`亿元`, `%`, `个百分点`), or `null`. */
  readonly unit: string | null;
  readonly operator: Operator | null;
  /** `力争`, `基本`, `左右`, `约` …; `下降` where the writer gives the size of a fall. */
  readonly qualifier: string | null;
  /** True for `[…]`: a cumulative figure over the plan's five years. */
  readonly cumulative: boolean;
}

/** Words for what a plan leaves without a number. */
const WORDS: ReadonlyArray<readonly [RegExp, Operator]> = [
  [
    /^(?:完成)?(?:按|以|达到|不低于)?(?:省|国家|上级|省级|中央)(?:里|定|政府)?(?:下达|核定|分解)的?(?:目标|任务|指标|计划|控制)?(?:任务|目标|指标|数|内|值)?(?:为准)?$/u,
    "delegated",
  ],
  [/^(?:继续|总体|基本|大体)*(?:保持|维持)?(?:总体|基本|大体|相对)*(?:稳定|不变|持平)$/u, "hold"],
  [
    /^(?:继续)?(?:保持|位居|位列|居于|居|处于|走在|排名|进入|力争)*(?:在)?(?:全省|全国|中部|省内|国内|中部地区|中部省会|省会城市|全国省会城市)+(?:城市)?(?:的)?(?:领先|前列|第一|首位|第一方阵|一流|前[一二三四五六七八九十\d]+(?:位|名)?|第[一二三四五六七八九十\d]+(?:位|名)?)(?:水平|地位|行列)?$/u,
    "rank",
  ],
  [
    /^(?:增速|增长|增幅)?与?(?:.{0,4}(?:经济|GDP|地区生产总值|国民经济|收入|财政).{0,6})?(?:增长|增速|发展)?(?:保持)?(?:基本)?同步(?:增长)?$/u,
    "follow",
  ],
];

const BEFORE: ReadonlyArray<readonly [string, Operator | null, boolean]> = [
  // word, operator, whether it softens
  ["力争", null, true],
  ["争取", null, true],
  ["努力", null, true],
  ["预计", null, true],
  ["基本", null, true],
  ["原则上", null, true],
  ["大约", "≈", true],
  ["大致", "≈", true],
  ["约为", "≈", true],
  ["约", "≈", true],
  ["接近", "approach", false],
  ["近", "approach", false],
  ["突破", ">", false],
  ["超过", ">", false],
  ["高于", ">", false],
  ["大于", ">", false],
  ["多于", ">", false],
  ["超", ">", false],
  ["不低于", ">=", false],
  ["不少于", ">=", false],
  ["不小于", ">=", false],
  ["至少", ">=", false],
  ["≥", ">=", false],
  [">=", ">=", false],
  ["=>", ">=", false],
  ["≧", ">=", false],
  [">", ">", false],
  ["不超过", "<=", false],
  ["不高于", "<=", false],
  ["不大于", "<=", false],
  ["不多于", "<=", false],
  ["控制在", "<=", false],
  ["低于", "<=", false],
  ["小于", "<=", false],
  ["少于", "<=", false],
  ["≤", "<=", false],
  ["<=", "<=", false],
  ["=<", "<=", false],
  ["≦", "<=", false],
  ["<", "<=", false],
  ["≈", "≈", false],
  ["达到", ">=", false],
  ["提高到", ">=", false],
  ["提升到", ">=", false],
  ["提高至", ">=", false],
  ["提升至", ">=", false],
  ["增长到", ">=", false],
  ["增加到", ">=", false],
  ["达", ">=", false],
  ["降至", "<=", false],
  ["降到", "<=", false],
  ["下降到", "<=", false],
  ["下降至", "<=", false],
  ["实现", null, false],
  ["完成", null, false],
  ["累计", null, false],
  ["年均增长", null, false],
  ["年均增速", null, false],
  ["年均", null, false],
  ["同比增长", null, false],
  ["比上年增长", null, false],
  ["增长", null, false],
  ["增加", null, false],
  ["提高", null, false],
  ["新增", null, false],
  ["为", null, false],
  ["共", null, false],
  ["同比下降", null, true],
  ["下降", null, true],
  ["降低", null, true],
  ["减少", null, true],
];
const PREFIXES = [...BEFORE].sort((a, b) => b[0].length - a[0].length);
const AFTER: ReadonlyArray<readonly [RegExp, Operator]> = [
  [/(?:左右|上下)$/u, "≈"],
  [/(?:及以上|以上)(?:水平)?$/u, ">="],
  [/(?:及以下|以下|以内|之内)(?:水平)?$/u, "<="],
];

const NUMBER = "[+-]?(?:\\d+(?:\\.\\d+)?|\\.\\d+)";
const VALUE = new RegExp(
  `^(?<from>${NUMBER})(?<unitFrom>${UNIT})?(?:[-至到](?<to>\\d+(?:\\.\\d+)?))?(?<more>[多余])?(?<unit>${UNIT})?$`,
  "u",
);
const PERCENT_WORD = /^百分之(?<number>[\d.]+|[零〇一二三四五六七八九十百两点]+)$/u;
const TENTHS = /^(?<tenths>[一二三四五六七八九\d])成(?<half>[一二三四五六七八九半])?$/u;
const CHINESE = new RegExp(`^(?<number>[零〇一二三四五六七八九十百千两点]+?)(?<unit>${UNIT})?$`, "u");

interface Reading {
  readonly value: number;
  readonly valueTo: number | null;
  readonly unit: string | null;
}

function readNumber(text: string): Reading | null {
  const percent = PERCENT_WORD.exec(text)?.groups?.number;
  if (percent) {
    const value = /^[\d.]+$/u.test(percent) ? Number(percent) : parseChineseNumber(percent);
    return value === null || Number.isNaN(value) ? null : { value, valueTo: null, unit: "%" };
  }
  const tenths = TENTHS.exec(text)?.groups;
  if (tenths?.tenths) {
    const half = tenths.half === "半" ? 5 : (parseChineseNumber(tenths.half ?? "零") ?? 0);
    const whole = /\d/u.test(tenths.tenths) ? Number(tenths.tenths) : (parseChineseNumber(tenths.tenths) ?? 0);
    return { value: whole * 10 + half, valueTo: null, unit: "%" };
  }
  const groups = VALUE.exec(text)?.groups;
  if (groups?.from) {
    const value = Number(groups.from);
    const valueTo = groups.to === undefined ? null : Number(groups.to);
    if (valueTo !== null && (valueTo <= value || /^0\d/u.test(groups.to ?? ""))) return null;
    if (valueTo === null && groups.unitFrom && groups.unit) return null;
    const unit = groups.unit ?? groups.unitFrom ?? null;
    // A year is no quantity.
    if (unit === "年" && Number.isInteger(value) && value >= 1900 && value <= 2100) return null;
    return { value, valueTo, unit };
  }
  const chinese = CHINESE.exec(text)?.groups;
  if (chinese?.number && (chinese.unit || /[十百千]/u.test(chinese.number))) {
    const value = parseChineseNumber(chinese.number);
    return value === null ? null : { value, valueTo: null, unit: chinese.unit ?? null };
  }
  return null;
}

/** The text without blanks and thousands separators; `null` when blanks part two numbers. */
function compact(text: string): string | null {
  const plain = plainText(text)
    .normalize("NFKC")
    .replace(/[“”"'‘’]/gu, "")
    .replace(/(?<=\d)[,\s](?=\d{3}(?!\d))/gu, "")
    .trim();
  if (/\d\s+\d/u.test(plain)) return null;
  return plain.replace(/\s+/gu, "").replace(/[。;,]+$/u, "");
}

/**
 * The quantity that a whole cell text is, or `null` when it is something else (blank, dashes, a date, prose).
 * Words without a number (`省下达目标`, `保持稳定`) give an operator and no value.
 */
export const parseQuantity: (text: string) => Quantity | null = remembered(quantityOf);

function quantityOf(text: string): Quantity | null {
  const whole = compact(text);
  if (whole === null || whole === "") return null;
  let rest: string = whole;
  for (const [pattern, operator] of WORDS) {
    if (pattern.test(rest)) {
      const qualifier = /基本|总体|大体|力争/u.exec(rest)?.[0] ?? null;
      return { value: null, valueTo: null, unit: null, operator, qualifier, cumulative: false };
    }
  }
  // A remark behind the figure: 66%（预计）, 66（%）.
  const remark = /^(.+?)\(([^()\d]{1,12})\)$/u.exec(rest);
  let bracketUnit: string | null = null;
  if (remark) {
    rest = remark[1] as string;
    if (new RegExp(`^${UNIT}$`, "u").test(remark[2] as string)) bracketUnit = remark[2] as string;
  }
  let cumulative = false;
  const operators: Operator[] = [];
  const soft: string[] = [];
  for (let again = true; again; ) {
    again = false;
    const bracket = /^[[【](.+)[\]】](.*)$/u.exec(rest);
    if (bracket) {
      cumulative = true;
      rest = `${bracket[1]}${bracket[2]}`;
      again = true;
    }
    for (const [pattern, operator] of AFTER) {
      const match = pattern.exec(rest);
      if (!match || match.index === 0) continue;
      operators.push(operator);
      if (operator === "≈") soft.push(match[0]);
      rest = rest.slice(0, match.index);
      again = true;
    }
    const prefix = PREFIXES.find(([word]) => rest.startsWith(word) && rest.length > word.length);
    if (prefix) {
      const [word, operator, softens] = prefix;
      if (operator) operators.push(operator);
      if (softens) soft.push(word);
      if (word === "累计") cumulative = true;
      rest = rest.slice(word.length);
      again = true;
    }
  }
  const number = readNumber(rest);
  if (!number) return null;
  return {
    ...number,
    unit: number.unit ?? bracketUnit,
    operator: weigh(operators),
    qualifier: soft.length > 0 ? soft.join("") : null,
    cumulative,
  };
}

/** Of several operators the one that says most: 达到66%左右 is ≈, 控制在4.5以内 is <=. */
function weigh(operators: readonly Operator[]): Operator | null {
  return (
    operators.find((operator) => operator === "≈") ??
    operators.find((operator) => operator !== ">=") ??
    operators[0] ??
    null
  );
}
