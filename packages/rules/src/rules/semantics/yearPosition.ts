/**
 * A moment on the time line of a plan, in years: the end of 2020 is 2020, the end of June 2023 is 2022.5.
 * So a yearly value stands at its year's number, and a baseline of 2020 and a target of 2025 are five years apart.
 */
export type YearPosition = number;

const DAYS_BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/**
 * Position of an ISO date (a whole year may be given as a number). The last days of quarters fall on exact quarters,
 * so that a half-year is half a year. `null` for anything that is not an ISO date.
 */
export function yearPosition(at: number | string): YearPosition | null {
  if (typeof at === "number") return Number.isFinite(at) ? at : null;
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(at);
  if (!match) return null;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  const before = DAYS_BEFORE[month - 1];
  if (before === undefined) return null;
  const leap = isLeap(year);
  const monthDays = (DAYS_BEFORE[month] ?? 365) - before + (leap && month === 2 ? 1 : 0);
  if (day < 1 || day > monthDays) return null;
  return year - 1 + (month - 1 + day / monthDays) / 12;
}

/** True at the last day of a year. */
export function isYearEnd(position: YearPosition): boolean {
  return Math.abs(position - Math.round(position)) < 1e-6;
}
