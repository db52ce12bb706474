import type { TableCell } from "../model/table.ts";

const digits = "零一二三四五六七八九";

/** `三十一` → 31; `null` for what is no Chinese numeral from 1 to 99. */
export function readChineseNumeral(text: string): number | null {
  const found = /^([二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(text);
  if (!found || text.length === 0) return null;
  const [, tens, ten, ones] = found;
  if (!ten && tens && ones) return null;
  const high = ten ? (tens ? digits.indexOf(tens) : 1) * 10 : 0;
  return high + digits.indexOf(ones ?? (ten ? "零" : (tens ?? "零")));
}

/** The number that a 序号 cell holds: `12`, `"12."`, `第12项`, `（十二）`, `三（一）12`; `null` for anything else. */
export function readNumber(cell: TableCell | undefined): number | null {
  if (!cell) return null;
  if (typeof cell.value === "number") return Number.isInteger(cell.value) && cell.value > 0 ? cell.value : null;
  const text = cell.text.normalize("NFKC").replace(/\s+/gu, "");
  const found = /^[^\d.-]*(\d{1,5})(?:\.0*)?[^\d]*$/u.exec(text);
  if (found) return Number(found[1]);
  const spelled = /^(?:第|\()?([一二三四五六七八九十]{1,3})(?:[项条、.)]|$)/u.exec(text);
  return spelled ? readChineseNumeral(spelled[1] ?? "") : null;
}

/** A row's number beside the plan number of the task that its text surely is. */
export interface NumberedRow {
  readonly number: number | null;
  readonly taskNumber: number | null;
}

/** Headings that say outright that the plan's own numbers are meant. */
const plansOwn = /任务(?:编|序)?号|方案(?:编|序)?号|分工(?:编|序)?号|原(?:文|方案)?(?:编|序)号|对应/u;

/** A ledger of so few rows gives too little to see whether they count on. */
const FEW_ROWS = 2;

/**
 * Whether a column holds the plan's own numbers. A sheet's running numbers (1, 2, 3 …, perhaps begun anew in each part)
 * must not be taken for them: most rows whose text is sure have to agree. The order of the rows plays no part.
 * @param alone the ledger is the workbook's only one: a running number would begin with 1.
 */
export function holdsPlanNumbers(rows: readonly NumberedRow[], heading: string, alone = false): boolean {
  const counted = byNumber(rows);
  const sure = counted.filter(({ taskNumber }) => taskNumber !== null);
  const agree = sure.filter(({ number, taskNumber }) => number === taskNumber).length;
  const differ = sure.length - agree;
  if (alone && counted.length === rows.length && counted.length <= FEW_ROWS && counted[0] && counted[0].number > 1)
    return agree > 0 || counted.length === 1;
  const steps = Math.max(0, counted.length - 1);
  const running = counted.filter(({ number }, at) => at > 0 && number - (counted[at - 1]?.number ?? 0) <= 1).length;
  const runs = steps > 0 && running / steps >= 0.8;
  if (runs && countsOn(sure, running === steps)) return false;
  if (agree > differ) return true;
  if (runs) return false;
  return agree === differ ? agree > 0 : plansOwn.test(heading) && agree > 0;
}

interface CountedRow extends NumberedRow {
  readonly number: number;
}

function byNumber(rows: readonly NumberedRow[]): CountedRow[] {
  const counted: CountedRow[] = [];
  for (const { number, taskNumber } of rows) if (number !== null) counted.push({ number, taskNumber });
  return counted.sort((a, b) => a.number - b.number || (a.taskNumber ?? 0) - (b.taskNumber ?? 0));
}

/** Rows off by the same amount, one after the other, that look like counting on. */
const SLIDE = 3;

/**
 * True when the numbers agree with the plan's only until a row is put in or left out and are off by the same amount from
 * there on, as numbers do that are counted. A slip in a column of the plan's numbers is one row, or a few that are
 * followed by right ones.
 * @param rows by number.
 * @param unbroken no number is left out.
 */
function countsOn(rows: readonly CountedRow[], unbroken: boolean): boolean {
  let off = 0;
  let length = 0;
  let longest = 0;
  for (const { number, taskNumber } of rows) {
    if (taskNumber === null) continue;
    const difference = number - taskNumber;
    if (difference === 0) length = 0;
    else length = difference === off ? length + 1 : 1;
    off = difference;
    longest = Math.max(longest, length);
  }
  return unbroken ? longest >= 2 : longest >= SLIDE && length > 0;
}
