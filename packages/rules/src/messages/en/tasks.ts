import type { FindingArg } from "../../model/index.ts";
import type { taskRules } from "../../rules/tasks/index.ts";
import { type Described, fieldOf, type Phrase, recordsOf, shorten, textOf } from "../phrase.ts";
import { nearestTasks, taskLabel, taskName, tasksIn } from "./terms.ts";

/** What was changed, piece by piece: `“持续推动” became “有序推进”`. */
function changes(finding: Described): string {
  const parts = recordsOf(finding, "diff");
  const said: string[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as Readonly<Record<string, FindingArg>>;
    const next = parts[i + 1];
    const text = shorten(fieldOf(part, "text"), 20, "…");
    if (part.kind === "removed" && next?.kind === "added") {
      said.push(`“${text}” became “${shorten(fieldOf(next, "text"), 20, "…")}”`);
      i++;
    } else if (part.kind === "removed") said.push(`“${text}” is gone`);
    else if (part.kind === "added") said.push(`“${text}” was added`);
  }
  const shown = said.slice(0, 4).join(", ");
  return said.length > 4 ? `${shown}, ${said.length} places in all` : shown;
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
    headline: "No such task in the plan",
    detail: `${nearestTasks(finding)}Move a new task to an appendix; give a task of the plan in the plan's own words.`,
  }),
  "task-ambiguous": (finding) => ({
    headline: "This may be one of several tasks",
    detail: `It may be ${tasksIn(finding, "candidates").join(" or ")}. Add the task's number, or its full text.`,
  }),
  "task-number-mismatch": (finding) => ({
    headline: `Numbered as ${taskLabel(record(finding, "numbered"))}, worded as ${taskLabel(record(finding, "worded"))}`,
    detail: `${taskName(record(finding, "numbered"))}; ${taskName(record(finding, "worded"))}. Correct the number or the text.`,
  }),
  "task-duplicate": (finding) => ({
    headline: `The same task as in row ${textOf(finding, "row")}`,
    detail: `Both are ${taskName(own(finding))}. Join them, or correct the text.`,
  }),
  "task-missing": (finding) => {
    const role = textOf(finding, "role");
    const part = role === "lead" ? "This unit leads it. " : role === "support" ? "This unit shares in it. " : "";
    return {
      headline: `Not reported: ${taskLabel(own(finding))}`,
      detail: `“${shorten(own(finding).text.replace(/。$/u, ""), 40, "…")}”. ${part}Add it, or give the reason.`,
    };
  },
  "task-text-altered": (finding) => ({
    headline: `The wording differs from ${taskLabel(own(finding))} of the plan`,
    detail: `${changes(finding)}. The plan says: “${finding.expected ?? ""}” Restore it, or give the reason.`,
  }),
  "task-text-shortened": (finding) => ({
    headline: "Part of the task's text is left out",
    detail: `The plan (${taskLabel(own(finding))}) says: “${finding.expected ?? ""}”`,
  }),
  "task-figure-altered": (finding) => {
    const figures = recordsOf(finding, "figures").map(
      (figure) => `${fieldOf(figure, "actual")} → the plan has ${fieldOf(figure, "expected")}`,
    );
    return {
      headline: figures.length > 0 ? `A figure differs: ${figures.join(", ")}` : "A figure differs from the plan's",
      detail: `The plan (${taskLabel(own(finding))}) says: “${finding.expected ?? ""}” Restore the figure.`,
    };
  },
  "task-merged": (finding) => ({
    headline: `One row for ${recordsOf(finding, "tasks").length} tasks of the plan`,
    detail: `${tasksIn(finding, "tasks").join(", ")}. Use one row a task, or give the reason.`,
  }),
};
