import type { Plan } from "../model/plan.ts";
import { indexTargets, type TargetIndex } from "./targetIndex.ts";
import { indexTasks, type TaskIndex } from "./taskIndex.ts";

/** A plan prepared for matching; make it once per plan and use it for every table. */
export interface PlanIndex {
  readonly plan: Plan;
  readonly tasks: TaskIndex;
  readonly targets: TargetIndex;
}

export function indexPlan(plan: Plan): PlanIndex {
  return { plan, tasks: indexTasks(plan), targets: indexTargets(plan) };
}
