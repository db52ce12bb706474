import { daysInMonth, isoDate, isoOfEpochDay, lastOfMonth } from "./calendar.ts";
import { withArabicYears } from "./periods.ts";
import { compactText } from "./plainText.ts";
import { remembered } from "./remembered.ts";

export { isDateFormat, isPercentFormat } from "./numberFormats.ts";
export { findPeriod, type Period } from "./periods.ts";

/** A date as a cell shows it, or `null`: serials need the format and the date system, text is read as written. */
export interface DateReading {
  /** ISO date; the last day where only a year, month or half-year is written. */
  readonly date: string;
  readonly precision: "day" | "month" | "quarter" | "half" | "year";
}

const BEFORE = /^(?:截至|截止到?|计划|预计|力争|确保|争取|原则上|拟|将|已|至迟|最迟)*(?:于|在|到|至)?/u;
const AFTER = /(?:\(.*\)|之前|以前|前|止|完成|办结|建成|竣工|左右|验收|全面|已|基本|底前?|末|初|份|[,.;])*$/u;
const TIME = /(?:T|(?<=[日号\d]))(?:[上下]午)?\d{1,2}[:时点]\d{1,2}(?:[:分]\d{1,2}(?:\.\d+)?)?[秒分]?Z?$/u;
const DAY = /^(?<year>\d{4}|\d{2})[年./-](?<month>\d{1,2})[月./-](?<day>\d{1,2})[日号]?$/u;
const DIGITS = /^(?<year>(?:19|20)\d\d)(?<month>\d\d)(?<day>\d\d)$/u;
const MONTH = /^(?<year>\d{4}|\d{2}(?=年))[年./-](?<month>\d{1,2})月?(?<third>上旬|中旬|下旬)?$/u;
const MONTH_DIGITS = /^(?<year>(?:19|20)\d\d)(?<month>0[1-9]|1[0-2])$/u;
const MONTHS = /^(?<year>\d{4})年\d{1,2}月?[-至到](?<month>\d{1,2})月?$/u;
const HALF = /^(?<year>\d{4})年?(?:(?<half>[上下])半年|H(?<code>[12]))$/iu;
const QUARTER = /^(?<year>\d{4})年?(?:第?(?<quarter>[一二三四1-4])季度|Q(?<code>[1-4]))$/iu;
const YEAR = /^(?:(?:19|20)\d\d年?[-至到])?(?<year>(?:19|20)\d\d)(?:年度?|全年|年内)?$/u;

/** `20…` for a two-digit year. */
const fullYear = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year));

/**
 * Reads the date that a whole text is: `2023.6.30`, `2023年6月`, `20230630`, `二〇二三年六月`, `2025年12月底前`, `2023年底`.
 * `null` for anything else, for a day without a year and for a day that does not exist.
 */
export const parseDateText: (text: string) => DateReading | null = remembered(readDateText);

function readDateText(text: string): DateReading | null {
  // Blanks between a date and its time are all that keeps them apart.
  const spaced = text.trim().replace(/(\d[日号]?)\s+(?=\d{1,2}[:：])/u, "$1T");
  const core = withArabicYears(compactText(spaced)).replace(BEFORE, "").replace(TIME, "").replace(AFTER, "");
  const made = (date: string | null, precision: DateReading["precision"]): DateReading | null =>
    date === null ? null : { date, precision };
  const day = (DIGITS.exec(core) ?? DAY.exec(core))?.groups;
  if (day?.year) return made(isoDate(fullYear(day.year), Number(day.month), Number(day.day)), "day");
  const month = (MONTH_DIGITS.exec(core) ?? MONTHS.exec(core) ?? MONTH.exec(core))?.groups;
  if (month?.year) {
    const [year, number] = [fullYear(month.year), Number(month.month)];
    if (month.third === "上旬") return made(isoDate(year, number, 10), "month");
    if (month.third === "中旬") return made(isoDate(year, number, 20), "month");
    return made(lastOfMonth(year, number), "month");
  }
  const half = HALF.exec(core)?.groups;
  if (half?.year) return made(lastOfMonth(Number(half.year), half.half === "上" || half.code === "1" ? 6 : 12), "half");
  const quarter = QUARTER.exec(core)?.groups;
  if (quarter?.year) {
    const written = quarter.quarter ?? quarter.code ?? "";
    const number = /\d/u.test(written) ? Number(written) : "一二三四".indexOf(written) + 1;
    return made(lastOfMonth(Number(quarter.year), number * 3), "quarter");
  }
  const year = YEAR.exec(core)?.groups?.year;
  return year ? made(isoDate(Number(year), 12, daysInMonth(Number(year), 12)), "year") : null;
}

/** Days from 1970-01-01 back to the day before serial 1 in each date system. */
const EPOCH_1900 = -25_568;
const EPOCH_1904 = -24_107;
/** 9999-12-31. */
const LAST_1900 = 2_958_465;

/** Serial → ISO date in the workbook's date system (serial 60 of 1900 does not exist: `null`). */
export function dateOfSerial(serial: number, date1904: boolean): string | null {
  if (!Number.isFinite(serial)) return null;
  const day = Math.floor(serial);
  if (date1904) return day < 0 || day > LAST_1900 - 1462 ? null : isoOfEpochDay(day + EPOCH_1904);
  // Excel counts a 29 February 1900 that never was: from serial 61 on it is a day ahead.
  if (day < 1 || day === 60 || day > LAST_1900) return null;
  return isoOfEpochDay(day + EPOCH_1900 - (day > 60 ? 1 : 0));
}
