import { defineRule, type Hit } from "../define.ts";
import { EXAMPLE_TASKS, exampleLedger } from "../exampleLedger.ts";
import { rowPlace } from "../places.ts";
import { taskArg } from "./candidates.ts";

const { six, seven, fifteen, twentySix } = EXAMPLE_TASKS;

export const taskMerged = defineRule({
  name: "task-merged",
  severity: "warning",
  docs: {
    summary: "一行里写了规划的几项任务。",
    details: "几项都算已报；责任单位按几项合起来核对。",
    remedy: "请拆成一项一行，分别填写进展；如经同意合并填报，请说明理由。",
    failing: {
      description: "第 15 项和第 26 项写在一行。",
      sheets: exampleLedger([six, seven, [15, `${fifteen[1]}${twentySix[1]}`, "省交通运输厅、省水利厅、省发展改革委"]]),
      findings: [{ cell: "B5" }],
    },
    passing: { description: "一项一行。", sheets: exampleLedger([six, fifteen, twentySix]) },
  },
  on: "taskRow",
  concerns: ({ tasks }) => tasks.length >= 2,
  *check({ table, row, tasks }): Iterable<Hit> {
    const [task] = tasks;
    if (!task || tasks.length < 2) return;
    yield {
      at: rowPlace(table, row, "task", "number"),
      task,
      args: { tasks: tasks.map(taskArg) },
      actual: row.cells.task?.text ?? "",
      differs: tasks.map(({ id }) => id).join(" "),
    };
  },
});
