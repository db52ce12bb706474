import { defineRule, type Hit } from "../define.ts";
import { EXAMPLE_TASKS, exampleLedger } from "../exampleLedger.ts";
import { rowPlace } from "../places.ts";
import { taskArg } from "./candidates.ts";

const { four, six, seven, fifteen } = EXAMPLE_TASKS;

export const taskNumberMismatch = defineRule({
  name: "task-number-mismatch",
  severity: "error",
  docs: {
    summary: "编号是一项任务的，内容是另一项的。",
    details:
      "只在编号一列确实是规划的任务编号时判断；本单位自己排的 1、2、3 不算。内容与规划另一项相符时，责任单位等按内容所指的那一项核对。",
    remedy: "请核对是编号写错，还是内容贴错了行。",
    failing: {
      description: "编号写 8，内容是第 15 项。",
      sheets: exampleLedger([four, six, seven, [8, fifteen[1], fifteen[2]]]),
      findings: [{ cell: "A6" }],
    },
    passing: {
      description: "编号是本单位的顺序号。",
      sheets: exampleLedger([
        [1, four[1], four[2]],
        [2, seven[1], seven[2]],
        [3, fifteen[1], fifteen[2]],
      ]),
    },
  },
  on: "taskRow",
  concerns: ({ match }) => match.numberId !== null,
  *check({ table, row, match, tasks }, { plan }): Iterable<Hit> {
    const { numberId, ids } = match;
    const [task] = tasks;
    if (numberId === null || !task || ids.includes(numberId)) return;
    const named = plan?.tasks.find(({ id }) => id === numberId);
    if (!named) return;
    yield {
      at: rowPlace(table, row, "number", "task"),
      task,
      args: { numbered: taskArg(named), worded: taskArg(task) },
      expected: task.number === null ? task.locator : String(task.number),
      actual: row.cells.number?.text ?? "",
    };
  },
});
