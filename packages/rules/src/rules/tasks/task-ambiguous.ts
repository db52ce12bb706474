import { defineRule, type Hit } from "../define.ts";
import { EXAMPLE_TASKS, exampleLedger } from "../exampleLedger.ts";
import { rowPlace } from "../places.ts";
import { candidateArgs } from "./candidates.ts";

const { six, seven, fifteen } = EXAMPLE_TASKS;

export const taskAmbiguous = defineRule({
  name: "task-ambiguous",
  severity: "warning",
  docs: {
    summary: "这一行像规划里的好几项任务，定不下来是哪一项。",
    details:
      "多为任务内容删得太短，又没有编号。列出可能的几项，由填报人选定；选定后下次不再提示。定不下来的行不判断责任单位，也不会因此说那几项漏报。",
    remedy: "请填上任务编号，或按规划原文把任务内容写全。",
    failing: {
      description: "只写了“联合开展”，没有编号。",
      sheets: exampleLedger([six, seven, ["", "联合开展", "省文化和旅游厅"]]),
      findings: [{ cell: "B5" }],
    },
    passing: { description: "任务内容写全了。", sheets: exampleLedger([six, seven, ["", fifteen[1], fifteen[2]]]) },
  },
  on: "taskRow",
  concerns: ({ match }) => match.ambiguous,
  *check({ table, row, match }, context): Iterable<Hit> {
    if (!match.ambiguous) return;
    yield {
      at: rowPlace(table, row, "task", "number"),
      args: { candidates: candidateArgs(match, context) },
      actual: row.cells.task?.text ?? "",
      // The reason given, or the choice made, holds for this wording whatever else the plan offers.
      differs: "",
    };
  },
});
