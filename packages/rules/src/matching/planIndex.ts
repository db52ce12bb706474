import type { Plan } from "../model/plan.ts";
import { lazily } from "../text/lazily.ts";
import { indexTargets, type TargetIndex } from "./targetIndex.ts";
import { indexTasks, type TaskIndex } from "./taskIndex.ts";

/**
 * A plan prepared for matching; make it once per plan and use it for every table. What takes long to prepare is
 * prepared when it is first asked for: a workbook is about one plan of several, and may hold indicators only.
 */
export interface PlanIndex {
  readonly plan: Plan;
  readonly tasks: TaskIndex;
  readonly targets: TargetIndex;
}

export function indexPlan(plan: Plan): PlanIndex {
  const tasks = lazily(() => indexTasks(plan));
  const targets = lazily(() => indexTargets(plan));
  return {
    plan,
    get tasks() {
      return tasks();
    },
    get targets() {
      return targets();
    },
  };
}
