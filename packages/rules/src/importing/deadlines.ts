/** A deadline as a plan writes it; `date` is the last day it allows, `null` for 持续推进 and the like. */
export interface Deadline {
  readonly text: string;
  readonly date: string | null;
}

const standing =
  /(?:持续|長期|长期|常态化|常態化|滚动|不间断|动态)(?:推进|推進|坚持|堅持|实施|開展|开展|落实|推动|完善|更新|执行)?|常年(?:坚持|推进)?|每年(?:持续)?(?:推进|开展|实施)?|年度(?:持续)?(?:推进|开展)/u;

const lastDay = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

const iso = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

const year = "((?:19|20)\\d{2})\\s*年";
const until = "(?:底|末)?\\s*(?:以?前|之前|前)?";

const readings: readonly (readonly [RegExp, (parts: readonly string[]) => string | null])[] = [
  [
    new RegExp(`${year}\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*[日号]`, "u"),
    ([y, m, d]) => day(Number(y), Number(m), Number(d)),
  ],
  [
    /((?:19|20)\d{2})\s*[-./－．]\s*(\d{1,2})\s*[-./－．]\s*(\d{1,2})/u,
    ([y, m, d]) => day(Number(y), Number(m), Number(d)),
  ],
  [new RegExp(`${year}\\s*(\\d{1,2})\\s*月`, "u"), ([y, m]) => month(Number(y), Number(m))],
  [/((?:19|20)\d{2})\s*[-./．]\s*(\d{1,2})(?!\d)/u, ([y, m]) => month(Number(y), Number(m))],
  [
    new RegExp(`${year}\\s*(?:第)?([一二三四1-4])\\s*季度`, "u"),
    ([y, q]) => month(Number(y), ("一二三四".indexOf(q ?? "") + 1 || Number(q)) * 3),
  ],
  [new RegExp(`${year}\\s*(上半年|下半年)`, "u"), ([y, half]) => month(Number(y), half === "上半年" ? 6 : 12)],
  [new RegExp(`${year}\\s*${until}`, "u"), ([y]) => month(Number(y), 12)],
  [/((?:19|20)\d{2})(?!\d)/u, ([y]) => month(Number(y), 12)],
];

function month(y: number, m: number): string | null {
  return m >= 1 && m <= 12 ? iso(y, m, lastDay(y, m)) : null;
}

function day(y: number, m: number, d: number): string | null {
  return m >= 1 && m <= 12 && d >= 1 && d <= lastDay(y, m) ? iso(y, m, d) : null;
}

/** A season or a feast: the year alone would put the date too late. */
const seasonal = /汛|春节|国庆|五一|劳动节|元旦|[春秋夏冬]季|[暑寒]假|学期|供暖|采暖|两会/u;

/** What a plan of one year writes without its year. */
const withinYear: readonly (readonly [RegExp, (parts: readonly string[], year: number) => string | null])[] = [
  [/(?<!\d)(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]/u, ([m, d], y) => day(y, Number(m), Number(d))],
  [/(?<!\d)(\d{1,2})\s*月(?!度)/u, ([m], y) => month(y, Number(m))],
  [/(?<!每)第?([一二三四1-4])\s*季度/u, ([q], y) => month(y, ("一二三四".indexOf(q ?? "") + 1 || Number(q)) * 3)],
  [/上半年/u, (_, y) => month(y, 6)],
  [/年内|年底|年末|下半年|全年(?:完成|实现)/u, (_, y) => month(y, 12)],
];

/**
 * Reads a text that is a deadline and nothing else: a table cell, or what follows 完成时限：. `null`: not one.
 * `planYear`: the one year that the plan is for; `null` where 6月底 could be in any of several.
 */
export function readDeadline(text: string, planYear: number | null = null): Deadline | null {
  const plain = text.normalize("NFKC").trim();
  if (plain === "" || /^[-—–/无]+$/u.test(plain)) return null;
  const dates = [...plain.matchAll(/(?:19|20)\d{2}/gu)];
  // A span (2023—2025年) ends with its later year.
  const span = /((?:19|20)\d{2})\s*年?\s*[-—–~～至]+\s*((?:19|20)\d{2})/u.exec(plain);
  if (span) return { text: text.trim(), date: month(Number(span[2]), 12) };
  if (dates.length === 0) {
    if (/“?十四五”?/u.test(plain)) return { text: text.trim(), date: "2025-12-31" };
    if (/“?十五五”?/u.test(plain)) return { text: text.trim(), date: "2030-12-31" };
    if (planYear !== null && !seasonal.test(plain)) {
      for (const [pattern, date] of withinYear) {
        const found = pattern.exec(plain);
        if (found) return { text: text.trim(), date: date(found.slice(1), planYear) };
      }
    }
    return (standing.test(plain) && !/\d\s*月|季度|[上下]半年|年内|年底/u.test(plain)) ||
      /^(?:长期|持续|常年|每年|全年|每季度|每月|每半年)/u.test(plain)
      ? { text: text.trim(), date: null }
      : null;
  }
  for (const [pattern, date] of readings) {
    const found = pattern.exec(plain);
    if (found && pattern.source.endsWith(until) && seasonal.test(plain)) return null;
    if (found) return { text: text.trim(), date: date(found.slice(1)) };
  }
  return null;
}

/** Without a year; behind 年 it would be the rest of a date. */
const inTextWithinYear = /(?<![\d年])(\d{1,2}\s*月\s*(?:底|末|\d{1,2}\s*[日号])?\s*(?:以?前|之前))(?!\S{0,2}年(?!度))/u;

const inText = new RegExp(
  `(?:到|在|于|至|力争|确保)?(${year}\\s*(?:\\d{1,2}\\s*月(?:\\s*\\d{1,2}\\s*[日号])?|上半年|[一二三四1-4]\\s*季度|第[一二三四1-4]季度)?\\s*(?:年?(?:底|末))?\\s*(?:以?前|之前))(?=[，,]?[^。；]*)`,
  "u",
);

/**
 * The deadline that a task's own wording sets (`2025年12月底前完成…`, `持续推进…` in a closing bracket).
 * Only 前 makes a date a deadline: 到2025年 introduces a target.
 */
export function deadlineInText(text: string, planYear: number | null = null): Deadline | null {
  const bracket =
    /[（(【]((?:完成时限|时限|完成时间|时间)?[:：]?(?:(?:19|20)\d{2}年[^（()）]{0,12}(?:前|底|月|完成)|(?:持续|长期|常年)[^（()）]{0,6}))[)）】][。；;]?$/u.exec(
      text,
    );
  if (bracket) {
    const read = readDeadline((bracket[1] ?? "").replace(/^[^:：]*[:：]/u, ""));
    if (read) return read;
  }
  const found = inText.exec(text);
  const lasting = found
    ? null
    : /[，,；;。](?:并)?((?:持续|长期|常年|常态化)(?:推进|坚持|实施|开展|落实))[。；;]?$/u.exec(text);
  if (lasting?.[1] !== undefined) return { text: lasting[1], date: null };
  if (found?.[1] !== undefined) return readDeadline(found[1]);
  const within = planYear === null ? null : inTextWithinYear.exec(text);
  return within?.[1] === undefined ? null : readDeadline(within[1], planYear);
}
