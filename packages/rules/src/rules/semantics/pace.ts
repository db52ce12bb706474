import type { Target, Tolerances } from "../../model/index.ts";
import { asCounted, goalOf, moreIsBetter } from "./goal.ts";
import { holds } from "./holds.ts";
import { pathAt, pathStart } from "./path.ts";

/** The words of official mid-term reviews. */
export type Rating = "提前完成" | "快于预期" | "符合预期" | "滞后";

export interface Pace {
  /** The value that the path asks for at this time. */
  readonly required: number;
  /** Observed ÷ required movement since the baseline (for growth targets: growth ÷ growth). */
  readonly pace: number;
  readonly rating: Rating;
}

/** Rounding noise of binary fractions: a pace of 0.95 that comes out as 0.9499999999 is 0.95. */
const NOISE = 1e-9;

/**
 * How fast a value moves along the path to its target. `null` where there is no path (`pathAt`), or where the path
 * asks for no movement. A value that already meets the target is 提前完成 whatever its pace.
 */
export function pace(target: Target, value: number, at: number | string, tolerances: Tolerances): Pace | null {
  const required = pathAt(target, at);
  if (required === null) return null;
  const counted = asCounted(target, value);
  const observed = observedPace(target, counted, required);
  if (observed === null) return null;
  return { required, pace: observed, rating: rate(target, value, observed, tolerances) };
}

function observedPace(target: Target, value: number, required: number): number | null {
  if (target.kind === "annual-growth") {
    const goal = goalOf(target);
    return goal && goal.value > 0 && moreIsBetter(target) && goal.operator !== "<=" ? value / goal.value : null;
  }
  const start = pathStart(target);
  if (!start || Math.abs(required - start.value) < NOISE) return null;
  return (value - start.value) / (required - start.value);
}

function rate(target: Target, value: number, observed: number, tolerances: Tolerances): Rating {
  // One year's growth above the yearly aim does not finish a five-year aim early.
  if (target.kind !== "annual-growth" && holds(target, value, tolerances)) return "提前完成";
  if (observed >= tolerances.ahead - NOISE) return "快于预期";
  if (observed >= tolerances.behind - NOISE) return "符合预期";
  return "滞后";
}
