import type { Target } from "../../model/index.ts";
import { goalOf } from "./goal.ts";
import { isStanding } from "./standing.ts";
import { yearPosition } from "./yearPosition.ts";

/** Years that a five-year plan's cumulative figures run over, where no baseline year is printed. */
const PLAN_YEARS = 5;

/** Where the path begins: `[…]` figures start from 0. */
export interface PathStart {
  readonly value: number;
  readonly year: number;
}

/** `null` where the plan gives no start, so that nothing can be said of the years between. */
export function pathStart(target: Target): PathStart | null {
  if (target.kind === "cumulative-change") {
    return { value: 0, year: target.baseline?.year ?? target.year - PLAN_YEARS };
  }
  return target.baseline;
}

/** Percentages move by points a year; amounts grow by a rate. */
export function isLinear(target: Target): boolean {
  return (
    target.kind === "share" || target.kind === "cumulative-change" || /[%％‰]|百分点/u.test(target.measureUnit ?? "")
  );
}

/**
 * The value due at a time, in the target's measure unit: from baseline to target, linear for shares, levels in % and
 * cumulative changes, compound for amounts; growth targets ask for the same growth every year.
 * `at` is a year (its end) or an ISO date. `null` where the plan gives no path: no number, no baseline, a standing
 * limit, a time before the baseline.
 */
export function pathAt(target: Target, at: number | string): number | null {
  const goal = goalOf(target);
  const position = yearPosition(at);
  if (!goal || position === null || isStanding(target)) return null;
  if (target.kind === "annual-growth") return goal.value;
  const start = pathStart(target);
  if (!start || position < start.year || target.year <= start.year) return null;
  if (position >= target.year) return goal.value;
  const share = (position - start.year) / (target.year - start.year);
  if (isLinear(target)) return start.value + (goal.value - start.value) * share;
  if (start.value <= 0 || goal.value <= 0) return null;
  return start.value * (goal.value / start.value) ** share;
}
