import type { Target, Tolerances } from "../../model/index.ts";
import { asCounted, goalOf, moreIsBetter } from "./goal.ts";

/** The line that a value must not cross. */
export interface Bound {
  readonly side: "atLeast" | "atMost";
  /** In the target's measure unit, tolerance already applied. */
  readonly limit: number;
  /** `>` 突破: the limit itself is not enough. */
  readonly strict: boolean;
}

/** Rounding noise of binary fractions (0.1 + 0.2), not a tolerance. */
const NOISE = 1e-9;

/**
 * Where the target draws its line: `≈` and `approach` a little before the value, `hold` a little on the wrong side of
 * the baseline, mirrored where less is better. `null` where no number can be held against it.
 */
export function boundOf(target: Target, tolerances: Tolerances): Bound | null {
  const goal = goalOf(target);
  if (!goal) return null;
  const more = goal.operator === "<=" ? false : moreIsBetter(target);
  const value = more ? goal.value : (goal.valueTo ?? goal.value);
  const side = more ? "atLeast" : "atMost";
  const slack = { "≈": tolerances.approximately, approach: tolerances.approach, hold: tolerances.hold };
  const share = goal.operator in slack ? slack[goal.operator as keyof typeof slack] : 0;
  const limit = value + (more ? -1 : 1) * Math.abs(value) * share;
  return { side, limit, strict: goal.operator === ">" };
}

/** Whether a value meets the target; `null` where no number can be held against it (`delegated`, `rank`, `follow`). */
export function holds(target: Target, value: number, tolerances: Tolerances): boolean | null {
  const bound = boundOf(target, tolerances);
  if (!bound) return null;
  const counted = asCounted(target, value);
  const noise = NOISE * Math.max(1, Math.abs(bound.limit));
  const margin = bound.side === "atLeast" ? counted - bound.limit : bound.limit - counted;
  return bound.strict ? margin > noise : margin >= -noise;
}
