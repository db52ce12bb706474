import { formatAddress } from "../../model/index.ts";
import { textKey } from "../../text/normalize.ts";
import { defineRule, type Hit, type Place, type TaskSubject } from "../define.ts";
import { EXAMPLE_TASKS, exampleLedger } from "../exampleLedger.ts";
import { rowPlace } from "../places.ts";
import { splitTasks } from "./split.ts";

const { six, seven, fifteen, twentySix } = EXAMPLE_TASKS;

export const taskDuplicate = defineRule({
  name: "task-duplicate",
  severity: "warning",
  docs: {
    summary: "同一项任务在表里填了两行。",
    details:
      "标在后面的一行，并说明与哪一行重复。按责任单位逐行分解的任务、合并单元格里的一项任务、汇总表里不同填报单位的同一项任务，都不算重复；不同工作表之间也不比。",
    remedy: "请合并成一行；如果本来是另一项任务，请改正任务内容。",
    failing: {
      description: "第 6 项填了两行。",
      sheets: exampleLedger([six, fifteen, six]),
      findings: [{ cell: "B5", args: { first: "B3" } }],
    },
    passing: { description: "每项任务一行。", sheets: exampleLedger([six, seven, fifteen, twentySix]) },
  },
  on: "table",
  *check(subject): Iterable<Hit> {
    const split = splitTasks(subject);
    const firstOf = new Map<string, Place>();
    for (const row of subject.tasks) {
      const at = rowPlace(row.table, row.row, "task", "number");
      for (const task of row.tasks) {
        if (split.has(task.id)) continue;
        const key = `${task.id}\n${filedBy(row)}`;
        const first = firstOf.get(key);
        if (!first) firstOf.set(key, at);
        else if (first.row !== at.row || first.column !== at.column) {
          yield {
            at,
            task,
            args: { first: formatAddress(first), row: first.row },
            actual: row.row.cells.task?.text ?? "",
            differs: filedBy(row),
          };
        }
      }
    }
  },
});

/** In a consolidated ledger each unit reports the same task once. */
function filedBy({ row }: TaskSubject): string {
  const text = row.cells.filedBy?.text ?? "";
  return text === "" ? "" : textKey(text);
}
