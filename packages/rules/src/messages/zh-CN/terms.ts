import { type Described, fieldOf, recordsOf, shorten } from "../phrase.ts";

/** Column roles as headings name them. */
export const COLUMN_WORDS: Readonly<Record<string, string>> = {
  number: "序号",
  task: "任务内容",
  units: "责任单位",
  leadUnit: "牵头单位",
  supportUnits: "配合单位",
  progress: "进展情况",
  status: "进展状态",
  percent: "完成进度",
  name: "指标名称",
  measureUnit: "计量单位",
  baseline: "基期值",
  target: "目标值",
  value: "完成值",
};

/** `第 17 项“推动长江中游港口群……”`; where the plan numbers nothing, its place in the plan. */
export function taskName(task: { readonly number: string; readonly locator: string; readonly text: string }): string {
  return `${taskLabel(task)}“${shorten(task.text.replace(/。$/u, ""), 16)}”`;
}

export function taskLabel({ number, locator }: { readonly number: string; readonly locator: string }): string {
  return number === "" ? locator : `第 ${number} 项`;
}

/** The task of a finding, `规划三、（一）4`. */
export function clauseOf(finding: Described): string {
  return finding.source ? `规划${finding.source.locator}` : "规划";
}

/** The tasks listed in an argument, by name. */
export function tasksIn(finding: Described, name: string): string[] {
  return recordsOf(finding, name).map((record) =>
    taskName({ number: fieldOf(record, "number"), locator: fieldOf(record, "locator"), text: fieldOf(record, "text") }),
  );
}

/** `最接近的是……`, or nothing where nothing is near. */
export function nearestTasks(finding: Described): string {
  const [nearest] = recordsOf(finding, "candidates");
  const score = nearest ? nearest.score : null;
  const [name] = tasksIn(finding, "candidates");
  if (name === undefined) return "";
  return typeof score === "number" && score >= 0.6
    ? `最接近的是${name}（相似，但不像同一项）。`
    : `稍有相似的是${name}。`;
}
