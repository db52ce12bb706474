import { type Described, fieldOf, recordsOf, shorten } from "../phrase.ts";

/** Column roles in English, each with the heading that the sheet will show. */
export const COLUMN_WORDS: Readonly<Record<string, string>> = {
  number: "number (序号)",
  task: "task (任务内容)",
  units: "responsible units (责任单位)",
  leadUnit: "lead unit (牵头单位)",
  supportUnits: "supporting units (配合单位)",
  progress: "progress (进展情况)",
  status: "status (进展状态)",
  percent: "completion (完成进度)",
  name: "indicator (指标名称)",
  measureUnit: "unit of measure (计量单位)",
  baseline: "baseline (基期值)",
  target: "target (目标值)",
  value: "value (完成值)",
};

/** `task 17 “推动长江中游港口群…”`; where the plan numbers nothing, its place in the plan. The plan is quoted as printed. */
export function taskName(task: { readonly number: string; readonly locator: string; readonly text: string }): string {
  return `${taskLabel(task)} “${shorten(task.text.replace(/。$/u, ""), 16, "…")}”`;
}

export function taskLabel({ number, locator }: { readonly number: string; readonly locator: string }): string {
  return number === "" ? locator : `task ${number}`;
}

/** The task of a finding, `The plan (三、（一）4)`. */
export function clauseOf(finding: Described): string {
  return finding.source ? `The plan (${finding.source.locator})` : "The plan";
}

/** The tasks listed in an argument, by name. */
export function tasksIn(finding: Described, name: string): string[] {
  return recordsOf(finding, name).map((record) =>
    taskName({ number: fieldOf(record, "number"), locator: fieldOf(record, "locator"), text: fieldOf(record, "text") }),
  );
}

/** `The nearest is …`, or nothing where nothing is near. */
export function nearestTasks(finding: Described): string {
  const [name] = tasksIn(finding, "candidates");
  return name === undefined ? "" : `The nearest is ${name}, which is similar but hardly the same. `;
}
