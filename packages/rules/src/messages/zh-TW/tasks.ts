import type { FindingArg } from "../../model/index.ts";
import type { taskRules } from "../../rules/tasks/index.ts";
import { type Described, fieldOf, firstFitting, fitted, type Phrase, recordsOf, shorten, textOf } from "../phrase.ts";
import { nearestTasks, taskLabel, taskName, tasksIn } from "./terms.ts";

/** What was changed, piece by piece: `「持續推動」改成了「有序推進」`. */
function changes(finding: Described): string {
  const parts = recordsOf(finding, "diff");
  const said: string[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as Readonly<Record<string, FindingArg>>;
    const next = parts[i + 1];
    const text = shorten(fieldOf(part, "text"), 20);
    if (part.kind === "removed" && next?.kind === "added") {
      said.push(`「${text}」寫成了「${shorten(fieldOf(next, "text"), 20)}」`);
      i++;
    } else if (part.kind === "removed") said.push(`少了「${text}」`);
    else if (part.kind === "added") said.push(`多了「${text}」`);
  }
  const shown = said.slice(0, 4).join("，");
  return said.length > 4 ? `${shown}，等 ${said.length} 處` : shown;
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
    headline: "規劃裡沒有找到這項任務",
    detail: `${nearestTasks(finding)}若為新增任務，請移到附表；若是規劃裡的任務，請按規劃原文填寫。`,
  }),
  "task-ambiguous": (finding) => ({
    headline: "無法確定是規劃的哪一項",
    detail: `可能是${tasksIn(finding, "candidates").join("，或")}。請填上任務編號，或把任務內容寫全。`,
  }),
  "task-number-mismatch": (finding) => ({
    headline: firstFitting(
      `編號是${taskLabel(record(finding, "numbered"))}，內容是${taskLabel(record(finding, "worded"))}`,
      "編號與內容不是同一項任務",
    ),
    detail: `${taskName(record(finding, "numbered"))}；${taskName(record(finding, "worded"))}。請核對是編號寫錯，還是內容貼錯了列。`,
  }),
  "task-duplicate": (finding) => ({
    headline: `與第 ${textOf(finding, "row")} 列是同一項任務`,
    detail: `都是${taskName(own(finding))}。請合併；如果本來是另一項任務，請改正任務內容。`,
  }),
  "task-missing": (finding) => {
    const role = textOf(finding, "role");
    const part = role === "lead" ? "本單位為牽頭單位。" : role === "support" ? "本單位為責任單位之一。" : "";
    return {
      headline: fitted(taskLabel(own(finding)), (task) => `少報 1 項：${task}`),
      detail: `「${shorten(own(finding).text.replace(/。$/u, ""), 40)}」。${part}請補報；已調整、合併的，請說明理由。`,
    };
  },
  "task-text-altered": (finding) => ({
    headline: fitted(taskLabel(own(finding)), (task) => `任務內容的文字與規劃${task}不同`),
    detail: `${changes(finding)}。規劃原文：「${finding.expected ?? ""}」請改回原文；確有調整的，請說明理由。`,
  }),
  "task-text-shortened": (finding) => ({
    headline: "任務內容沒有寫全",
    detail: `規劃${taskLabel(own(finding))}原文：「${finding.expected ?? ""}」`,
  }),
  "task-figure-altered": (finding) => {
    const figures = recordsOf(finding, "figures").map(
      (figure) => `${fieldOf(figure, "actual")} → 規劃為 ${fieldOf(figure, "expected")}`,
    );
    return {
      headline:
        figures.length > 0
          ? firstFitting(
              `數字與規劃不一致：${figures.join("，")}`,
              `數字 ${figures[0]}${figures.length > 1 ? `，等 ${figures.length} 處` : ""}`,
              "任務內容裡的數字與規劃不一致",
            )
          : "任務內容裡的數字與規劃不一致",
      detail: `規劃${taskLabel(own(finding))}原文：「${finding.expected ?? ""}」請改回規劃的數字。`,
    };
  },
  "task-merged": (finding) => ({
    headline: `一列裡寫了規劃的 ${recordsOf(finding, "tasks").length} 項任務`,
    detail: `${tasksIn(finding, "tasks").join("，")}。請拆成一項一列；經同意合併填報的，請說明理由。`,
  }),
};
