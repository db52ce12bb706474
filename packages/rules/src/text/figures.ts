import { parseChineseNumber } from "./chineseNumber.ts";
import { plainText } from "./plainText.ts";
import { UNIT } from "./unitPattern.ts";

/** A figure inside running text. Years, ordinals, names (`G60`, `PM2.5`, `“4+1”`, `5G`) keep their kind apart. */
export interface Figure {
  readonly value: number;
  readonly unit: string | null;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: "quantity" | "year" | "name" | "ordinal";
}

/** Digits with the letters, points and plus signs that they are grown together with. */
const RUN = /[A-Za-z]*\d[A-Za-z0-9]*(?:[.,+]\d[A-Za-z0-9]*|\+[A-Z]\b)*/gu;
const NUMBER = /^\d+(?:,\d{3})*(?:\.\d+)?$/u;
const METRIC =
  /^(\d+(?:,\d{3})*(?:\.\d+)?)(km2?|m[23]?|cm|mm|kg|mg|t|kW|KW|MW|GW|kV|KV|kWh|MWh|hm2|ha|L|μg|ug|Mbps|Gbps)$/u;
const UNIT_AT = new RegExp(`^\\s*(${UNIT})`, "u");
/** Numbers that are called, not counted. */
const CALLED = /^(?:110|112|119|120|122|12110|123\d\d|12345|114|996)$/u;
const CHINESE = new RegExp(
  `(?<number>[一二三四五六七八九十百千两〇零]+)(?<plan>五(?=规划|期间|时期|”|"|末|以来|实施|$))?(?<after>级|号|省|${UNIT}|条线)`,
  "gu",
);
const ORDINAL = /第(?<number>[零〇一二三四五六七八九十百]+)/gu;
const PERCENT = /百分之(?<number>[零〇一二三四五六七八九十百两点]+)/gu;
/** 一个方面, 一批, 一体: the numeral counts nothing. */
const NOT_COUNTED = /^(?:一)(?:批|体|定|些|流|致|起|系列|带|类|种|方|点|部|处|条|套|次|对|件|片|块地|场)$/u;

/** The figures of a running text, in order. Offsets are those of the text. */
export function figuresIn(text: string): Figure[] {
  const plain = plainText(text);
  const figures: Figure[] = [];
  const add = (start: number, end: number, value: number, unit: string | null, kind: Figure["kind"]): void => {
    figures.push({ value, unit, start, end, text: text.slice(start, end), kind });
  };
  for (const match of plain.matchAll(RUN)) {
    const start = match.index;
    let run = match[0];
    // 7,000 is one number, but 1,2 are two.
    if (run.includes(",") && !NUMBER.test(run)) run = run.split(",")[0] as string;
    readRun(plain, start, run, add);
    const rest = match[0].slice(run.length + 1);
    if (rest) readRun(plain, start + run.length + 1, rest, add);
  }
  for (const match of plain.matchAll(PERCENT)) {
    const value = parseChineseNumber(match.groups?.number ?? "");
    if (value !== null) add(match.index, match.index + match[0].length, value, "%", "quantity");
  }
  for (const match of plain.matchAll(ORDINAL)) {
    const value = parseChineseNumber(match.groups?.number ?? "");
    if (value !== null) add(match.index, match.index + match[0].length, value, null, "ordinal");
  }
  const blank = (found: string): string => "·".repeat(found.length);
  for (const match of plain.replace(PERCENT, blank).replace(ORDINAL, blank).matchAll(CHINESE)) {
    const { number = "", after = "" } = match.groups ?? {};
    if (NOT_COUNTED.test(number + after) || /[\d十]$/u.test(plain.slice(0, match.index))) continue;
    const value = parseChineseNumber(number);
    if (value === null) continue;
    const start = match.index;
    const end = start + match[0].length;
    if (after === "级" || after === "号") add(start, end, value, null, "ordinal");
    else if (after === "省") add(start, end, value, null, "name");
    else if (after === "月" || after === "日") add(start, end, value, after, "ordinal");
    else add(start, start + number.length, value, after, "quantity");
  }
  return figures.sort((a, b) => a.start - b.start);
}

function readRun(
  plain: string,
  start: number,
  run: string,
  add: (start: number, end: number, value: number, unit: string | null, kind: Figure["kind"]) => void,
): void {
  const end = start + run.length;
  const metric = METRIC.exec(run);
  if (metric) {
    add(start, end, toNumber(metric[1] as string), metric[2] as string, "quantity");
    return;
  }
  if (!NUMBER.test(run)) {
    add(start, end, toNumber(/\d+(?:\.\d+)?/u.exec(run)?.[0] ?? "0"), null, "name");
    return;
  }
  const value = toNumber(run);
  const before = plain.slice(Math.max(0, start - 6), start);
  const after = plain.slice(end, end + 8);
  if (/第\s*$/u.test(before) || /^\s*(?:级|号)/u.test(after)) {
    add(start, end, value, null, "ordinal");
    return;
  }
  if (/^(?:19|20)\d\d$/u.test(run) && isYear(before, after)) {
    add(start, end, value, null, "year");
    return;
  }
  if (/^\s*(?:月(?!度)|日|时\d)/u.test(after) && value <= 31) {
    add(start, end, value, after.trim().charAt(0), "ordinal");
    return;
  }
  const unit = UNIT_AT.exec(plain.slice(end))?.[1] ?? null;
  if (unit === null && CALLED.test(run)) {
    add(start, end, value, null, "name");
    return;
  }
  add(start, end, value, unit, "quantity");
}

function isYear(before: string, after: string): boolean {
  return (
    /^\s*年/u.test(after) ||
    /^\s*(?:-|至|到)\s*(?:19|20)\d\d/u.test(after) ||
    /(?:19|20)\d\d\s*年?\s*(?:-|至|到)\s*$/u.test(before) ||
    (/[([]\s*$/u.test(before) && /^\s*[)\]]/u.test(after)) ||
    (/[到至于在]\s*$/u.test(before) && !UNIT_AT.test(after))
  );
}

const toNumber = (digits: string): number => Number(digits.replace(/,/gu, ""));
