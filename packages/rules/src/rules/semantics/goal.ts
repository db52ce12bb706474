import type { Operator, Target } from "../../model/index.ts";

/** What a target asks for, once the places where a plan may print it (target column, growth column) are put together. */
export interface Goal {
  readonly operator: Operator;
  /** In the target's measure unit; for growth targets in % a year. */
  readonly value: number;
  /** Upper end of a printed range. */
  readonly valueTo: number | null;
}

/** Figures that count a fall (降幅, 下降): 13.5 and −13.5 mean the same. */
export function countsFall(target: Target): boolean {
  const change = target.kind === "cumulative-change" || target.kind === "annual-growth";
  return change && /降幅|下降|降低|减少|削减|压减/u.test(target.name + target.quantity);
}

/** A value as the target counts it: a fall by its size. */
export function asCounted(target: Target, value: number): number {
  return countsFall(target) ? Math.abs(value) : value;
}

/**
 * What can be held against the target; `null` where the plan prints no number of its own
 * (`delegated`, `rank`, `follow`, or a 保持稳定 without a baseline).
 */
export function goalOf(target: Target): Goal | null {
  const { operator, value, growth, baseline } = target;
  if (operator === "delegated" || operator === "rank" || operator === "follow") return null;
  if (operator === "hold" || (value === null && growth?.operator === "hold")) {
    const level = value ?? baseline?.value ?? null;
    return level === null ? null : { operator: "hold", value: level, valueTo: null };
  }
  if (value !== null) return { operator, value: asCounted(target, value), valueTo: target.valueTo ?? null };
  // 固定资产投资增速: the target column is empty, the growth column says 8左右.
  if (target.kind === "annual-growth" && growth?.kind === "annual" && growth.value !== null) {
    const { operator: how } = growth;
    if (how === "delegated" || how === "rank" || how === "follow" || how === "hold") return null;
    return { operator: how, value: growth.value, valueTo: null };
  }
  return null;
}

const LOWER_IS_BETTER = /失业|死亡|事故|能耗|能源消耗|排放|用水量|负债|债务|收入比|发病|劣/u;

/** Whether more is better. A 保持稳定 without direction guards against a fall, unless less of it is good. */
export function moreIsBetter(target: Target): boolean {
  if (countsFall(target)) return true;
  if (target.direction === "hold") return !LOWER_IS_BETTER.test(target.name + target.quantity);
  return target.direction === "higher";
}

/** Missing it is a matter of judgement: 左右, 接近, 力争, 基本 … */
export function isSoft(target: Target): boolean {
  const operator = goalOf(target)?.operator ?? target.operator;
  return operator === "≈" || operator === "approach" || (target.qualifier ?? "") !== "";
}
