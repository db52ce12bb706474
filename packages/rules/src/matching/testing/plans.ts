import data from "../../../data/jiangxi-2022-46.json" with { type: "json" };
import type { Plan } from "../../model/plan.ts";

/** The built-in pack of the Jiangxi plan (TypeScript widens the literals of JSON, hence the cast). */
export const jiangxi: Plan = data as unknown as Plan;

/** The printed text of a task of the Jiangxi plan. */
export function taskText(number: number): string {
  const task = jiangxi.tasks.find((one) => one.number === number);
  if (!task) throw new Error(`The plan has no task ${number}.`);
  return task.text;
}

export const taskId = (number: number): string => `jiangxi-2022-46/task/${number}`;
