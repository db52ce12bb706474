import type { TableCell } from "../../model/index.ts";
import { dateOfSerial, isDateFormat, parseDateText } from "../../text/dates.ts";
import { foldScript } from "../../text/normalize.ts";
import { remembered } from "../../text/remembered.ts";
import { textOf } from "./cells.ts";

/** What a cell of a date column says. */
export type DateCell =
  | { readonly kind: "blank" }
  /** One date, or the last of several; ISO, the last day of the span written. */
  | { readonly kind: "date"; readonly date: string }
  /** 持续推进, 长期, 待定, 十四五期间: a time, but no day. */
  | { readonly kind: "open" }
  /** 2月30日, 13月. */
  | { readonly kind: "impossible"; readonly text: string }
  /** A serial that lost its date format: the sheet shows 45291. */
  | { readonly kind: "serial"; readonly date: string; readonly text: string }
  /** No date at all. */
  | { readonly kind: "other"; readonly text: string }
  /** An Excel error, a formula without result: not for these rules. */
  | { readonly kind: "unreadable" };

/** Words that speak of time without naming a day. */
const OPEN =
  /长期|持续|常态|全年|每年|年度|年内|年底|年末|月底|月末|季度|上半年|下半年|期间|期末|规划期|十[二三四五]五|阶段|上旬|中旬|下旬|按|要求|安排|适时|即时|随时|及时|同步|根据|待|未|尚|暂|预计|推进|进行|滚动|动态|不定期|定期|立行立改|即日|近期|常年|全程|周期|[一二两三四五六七八九十]年|个月|启动|\d+年|\d+月|前$|^(?:详?见|另|同|视)/u;

/** Serials of 2000-01-01 … 2050-12-31, which plain numbers of a date column can only be by accident. */
const SERIALS = { from: 36526, to: 55153 } as const;

/** Reads a cell of 完成时限 or 完成时间. */
export function readDateCell(cell: TableCell, date1904: boolean): DateCell {
  const { value } = cell;
  if (value === undefined) return { kind: "blank" };
  if (typeof value === "number") return readNumber(value, cell.format, date1904);
  if (typeof value !== "string") return { kind: "unreadable" };
  return readText(textOf(cell));
}

function readNumber(value: number, format: string, date1904: boolean): DateCell {
  const text = String(value);
  if (isDateFormat(format)) {
    const date = dateOfSerial(Math.floor(value), date1904);
    return date ? { kind: "date", date } : { kind: "impossible", text };
  }
  const whole = /^(20\d{2})(\d{2})?(\d{2})?$/u.exec(text);
  if (whole) return fromParts(whole[1], whole[2], whole[3], text);
  const dotted = /^(20\d{2})\.(\d{1,2})$/u.exec(text);
  if (dotted) return fromParts(dotted[1], dotted[2], undefined, text);
  if (Number.isInteger(value) && value >= SERIALS.from && value <= SERIALS.to) {
    const date = dateOfSerial(value, date1904);
    if (date) return { kind: "serial", date, text };
  }
  return { kind: "other", text };
}

const DATE_TOKENS =
  /(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})(?!\d)|(?<!\d)(20\d{2})(\d{2})(\d{2})(?!\d)|(\d{4})\s*[年./-]\s*(\d{1,2})(?!\d)|(?<!\d)(\d{1,2})月(\d{1,2})[日号]/gu;

const readText: (text: string) => DateCell = remembered(dateIn);

function dateIn(written: string): DateCell {
  const text = foldScript(written.normalize("NFKC"))
    .replace(/\s+/gu, " ")
    .replace(/年年(?=[底末])/u, "年")
    .trim();
  if (text === "" || /^([-—–―_/\\一~]+|无|暂无|N\/A|TBD)$/iu.test(text)) return { kind: "blank" };
  const dates: string[] = [];
  for (const match of text.matchAll(DATE_TOKENS)) {
    const year = match[1] ?? match[4] ?? match[7];
    const month = match[2] ?? match[5] ?? match[8] ?? match[9];
    const read = fromParts(year ?? "2024", month, match[3] ?? match[6] ?? match[10], text);
    if (read.kind === "impossible") return read;
    // A day without its year is checked against a leap year and dates nothing.
    if (read.kind === "date" && year) dates.push(read.date);
  }
  // 6、9、12月: several dates, none of which is the deadline.
  if (/\d\s*[、,]\s*\d/u.test(text)) return { kind: "open" };
  const whole = parseDateText(text);
  if (whole) return { kind: "date", date: whole.date };
  const last = dates.sort().at(-1);
  if (last) return /持续|长期|每年|常态/u.test(text) ? { kind: "open" } : { kind: "date", date: last };
  if (OPEN.test(text)) return { kind: "open" };
  return { kind: "other", text };
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysOf(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && !leap ? 28 : (DAYS[month - 1] ?? 0);
}

function fromParts(year = "", month: string | undefined, day: string | undefined, text: string): DateCell {
  const y = Number(year);
  const m = month === undefined ? 12 : Number(month);
  const days = daysOf(y, m);
  const d = day === undefined ? days : Number(day);
  if (days === 0 || d < 1 || d > days) return { kind: "impossible", text };
  return { kind: "date", date: `${year}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}` };
}
