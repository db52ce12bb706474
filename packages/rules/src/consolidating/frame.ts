import type { Plan } from "../model/index.ts";
import { findPeriod } from "../text/dates.ts";
import type { Filing } from "./filing.ts";

/** What is consolidated: one plan, one period. */
export interface Frame {
  readonly plan: Plan;
  readonly period: string | null;
  /** Last day of the period: 2023H1 and 截至2023年6月底 are one period. */
  readonly asOf: string | null;
}

/**
 * The plan and the period that are given, else those that most filings are of (of periods with as many filings the
 * latest, of plans the first). `null` when no plan is given and no filing was recognised.
 */
export function frameOf(
  filings: readonly Filing[],
  plans: readonly Plan[],
  given: { readonly plan?: string | undefined; readonly period?: string | undefined } = {},
): Frame | null {
  const count = (id: string) => filings.filter((filing) => filing.plan === id).length;
  const plan =
    given.plan === undefined
      ? plans.reduce<Plan | null>((best, each) => (count(each.id) > (best ? count(best.id) : 0) ? each : best), null)
      : plans.find(({ id }) => id === given.plan);
  if (!plan) return null;
  const period = given.period === undefined ? null : findPeriod(given.period);
  if (period) return { plan, ...period };
  const own = filings.filter((filing) => filing.plan === plan.id);
  // Indicators are often filed by the year where ledgers are by the half-year.
  const ledgers = own.filter(({ statements, asOf }) => statements.length > 0 && asOf !== null);
  return { plan, ...mostCommonPeriod(ledgers.length > 0 ? ledgers : own) };
}

/**
 * Whether a filing is of the frame's period, as far as it says: 2023H1, 2023Q2 and 截至6月底 end on one day; a title that
 * gives the year alone leaves the half-year open; figures as of a day in the month after a half-year, a quarter or a year
 * are that period's, filed late.
 */
export function isOfPeriod({ period, asOf }: Pick<Filing, "period" | "asOf">, frame: Frame): boolean {
  if (asOf === null || frame.asOf === null || asOf === frame.asOf) return true;
  if (period === frame.asOf.slice(0, 4)) return true;
  return !/-/u.test(frame.period ?? "-") && period === monthAfter(frame.asOf);
}

/** `2023-12-31` → `2024-01`. */
function monthAfter(date: string): string {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, "0")}`;
}

function mostCommonPeriod(filings: readonly Filing[]): Pick<Frame, "period" | "asOf"> {
  const dates = counted(filings.flatMap(({ asOf }) => asOf ?? []));
  const [asOf] = [...dates].sort(([a, m], [b, n]) => n - m || (a < b ? 1 : -1))[0] ?? [null];
  const names = counted(filings.flatMap((filing) => (filing.asOf === asOf ? (filing.period ?? []) : [])));
  const [period] = [...names].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0] ?? [null];
  return { period, asOf };
}

function counted(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/**
 * True for a filing that has to be read again with the frame's plan and period given: which plan it is of, or of when,
 * its own words don't say.
 */
export function needsSecondLook(filing: Filing, frame: Frame): boolean {
  if (filing.plan === null) return true;
  return filing.plan === frame.plan.id && filing.asOf === null && frame.asOf !== null;
}
