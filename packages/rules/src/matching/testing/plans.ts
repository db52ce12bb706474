import { readFileSync } from "node:fs";
import type { Plan } from "../../model/plan.ts";

/** A built-in pack, read from disk as it is shipped. */
export function planOf(id: string): Plan {
  return JSON.parse(readFileSync(new URL(`../../../data/${id}.json`, import.meta.url), "utf8")) as Plan;
}

export const jiangxi: Plan = planOf("jiangxi-2022-46");

/** The printed text of a task of the Jiangxi plan. */
export function taskText(number: number): string {
  const task = jiangxi.tasks.find((one) => one.number === number);
  if (!task) throw new Error(`The plan has no task ${number}.`);
  return task.text;
}

export const taskId = (number: number): string => `jiangxi-2022-46/task/${number}`;
