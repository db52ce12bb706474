import type { Target } from "../../model/index.ts";
import { goalOf, moreIsBetter } from "./goal.ts";

/** Limits of yearly supervision even where the plan prints no baseline (城镇登记失业率控制在 4.5% 以内). */
const YEARLY_LIMIT = /失业率|涨幅|价格指数|赤字率|事故|死亡/u;

/**
 * A standing limit must hold every year, not only in the last: 保持稳定, 控制在…以内 and 不低于… where the baseline
 * already was on the right side. There is no path to it, and nothing to be early for.
 */
export function isStanding(target: Target): boolean {
  const goal = goalOf(target);
  if (!goal || target.kind === "annual-growth" || target.kind === "cumulative-change") return false;
  if (goal.operator === "hold") return true;
  // 左右 and 接近 on the good side of the baseline leave room for ups and downs on the way.
  if (goal.operator === "≈" || goal.operator === "approach") return false;
  const { baseline } = target;
  if (!baseline) return goal.operator === "<=" && YEARLY_LIMIT.test(target.name + target.quantity);
  return goal.operator !== "<=" && moreIsBetter(target)
    ? baseline.value >= goal.value
    : baseline.value <= (goal.valueTo ?? goal.value);
}
