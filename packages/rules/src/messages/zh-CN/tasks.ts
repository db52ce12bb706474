import type { FindingArg } from "../../model/index.ts";
import type { taskRules } from "../../rules/tasks/index.ts";
import { type Described, fieldOf, firstFitting, fitted, type Phrase, recordsOf, shorten, textOf } from "../phrase.ts";
import { nearestTasks, taskLabel, taskName, tasksIn } from "./terms.ts";

/** What was changed, piece by piece: `“持续推动”改成了“有序推进”`. */
function changes(finding: Described): string {
  const parts = recordsOf(finding, "diff");
  const said: string[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as Readonly<Record<string, FindingArg>>;
    const next = parts[i + 1];
    const text = shorten(fieldOf(part, "text"), 20);
    if (part.kind === "removed" && next?.kind === "added") {
      said.push(`“${text}”写成了“${shorten(fieldOf(next, "text"), 20)}”`);
      i++;
    } else if (part.kind === "removed") said.push(`少了“${text}”`);
    else if (part.kind === "added") said.push(`多了“${text}”`);
  }
  const shown = said.slice(0, 4).join("，");
  return said.length > 4 ? `${shown}，等 ${said.length} 处` : shown;
}

function own(finding: Described) {
  const { task } = finding;
  return { number: task?.number?.toString() ?? "", locator: task?.locator ?? "", text: task?.text ?? "" };
}

function record(finding: Described, name: string) {
  const value = finding.args[name];
  const fields = typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
  const text = (field: string) => fieldOf(fields as Readonly<Record<string, FindingArg>>, field);
  return { number: text("number"), locator: text("locator"), text: text("text") };
}

export const taskWords: Readonly<Record<(typeof taskRules)[number]["name"], Phrase>> = {
  "task-unmapped": (finding) => ({
    headline: "规划里没有找到这项任务",
    detail: `${nearestTasks(finding)}若为新增任务，请移到附表；若是规划里的任务，请按规划原文填写。`,
  }),
  "task-ambiguous": (finding) => ({
    headline: "定不下来是规划的哪一项",
    detail: `可能是${tasksIn(finding, "candidates").join("，或")}。请填上任务编号，或把任务内容写全。`,
  }),
  "task-number-mismatch": (finding) => ({
    headline: firstFitting(
      `编号是${taskLabel(record(finding, "numbered"))}，内容是${taskLabel(record(finding, "worded"))}`,
      "编号与内容不是同一项任务",
    ),
    detail: `${taskName(record(finding, "numbered"))}；${taskName(record(finding, "worded"))}。请核对是编号写错，还是内容贴错了行。`,
  }),
  "task-duplicate": (finding) => ({
    headline: `与第 ${textOf(finding, "row")} 行是同一项任务`,
    detail: `都是${taskName(own(finding))}。请合并；如果本来是另一项任务，请改正任务内容。`,
  }),
  "task-missing": (finding) => {
    const role = textOf(finding, "role");
    const part = role === "lead" ? "本单位为牵头单位。" : role === "support" ? "本单位为责任单位之一。" : "";
    return {
      headline: fitted(taskLabel(own(finding)), (task) => `少报 1 项：${task}`),
      detail: `“${shorten(own(finding).text.replace(/。$/u, ""), 40)}”。${part}请补报；已调整、合并的，请说明理由。`,
    };
  },
  "task-text-altered": (finding) => ({
    headline: fitted(taskLabel(own(finding)), (task) => `任务内容的文字与规划${task}不同`),
    detail: `${changes(finding)}。规划原文：“${finding.expected ?? ""}”请改回原文；确有调整的，请说明理由。`,
  }),
  "task-text-shortened": (finding) => ({
    headline: "任务内容没有写全",
    detail: `规划${taskLabel(own(finding))}原文：“${finding.expected ?? ""}”`,
  }),
  "task-figure-altered": (finding) => {
    const figures = recordsOf(finding, "figures").map(
      (figure) => `${fieldOf(figure, "actual")} → 规划为 ${fieldOf(figure, "expected")}`,
    );
    return {
      headline:
        figures.length > 0
          ? firstFitting(
              `数字与规划不一致：${figures.join("，")}`,
              `数字 ${figures[0]}${figures.length > 1 ? `，等 ${figures.length} 处` : ""}`,
              "任务内容里的数字与规划不一致",
            )
          : "任务内容里的数字与规划不一致",
      detail: `规划${taskLabel(own(finding))}原文：“${finding.expected ?? ""}”请改回规划的数字。`,
    };
  },
  "task-merged": (finding) => ({
    headline: `一行里写了规划的 ${recordsOf(finding, "tasks").length} 项任务`,
    detail: `${tasksIn(finding, "tasks").join("，")}。请拆成一项一行；经同意合并填报的，请说明理由。`,
  }),
};
