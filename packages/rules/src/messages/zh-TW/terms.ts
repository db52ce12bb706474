import { type Described, fieldOf, recordsOf, shorten } from "../phrase.ts";

/** Column roles as headings name them. */
export const COLUMN_WORDS: Readonly<Record<string, string>> = {
  number: "序號",
  task: "任務內容",
  units: "責任單位",
  leadUnit: "牽頭單位",
  supportUnits: "配合單位",
  progress: "進展情況",
  status: "進展狀態",
  percent: "完成進度",
  name: "指標名稱",
  measureUnit: "計量單位",
  baseline: "基期值",
  target: "目標值",
  value: "完成值",
};

/** `第 17 項「推動長江中游港口群……」`; where the plan numbers nothing, its place in the plan. */
export function taskName(task: { readonly number: string; readonly locator: string; readonly text: string }): string {
  return `${taskLabel(task)}「${shorten(task.text.replace(/。$/u, ""), 16)}」`;
}

export function taskLabel({ number, locator }: { readonly number: string; readonly locator: string }): string {
  return number === "" ? locator : `第 ${number} 項`;
}

/** The task of a finding, `規劃三、（一）4`. */
export function clauseOf(finding: Described): string {
  return finding.source ? `規劃${finding.source.locator}` : "規劃";
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
    ? `最接近的是${name}（相似，但不像同一項）。`
    : `稍有相似的是${name}。`;
}
