import { isCellError } from "../../model/index.ts";
import { defineRule, type Hit } from "../define.ts";
import { EXAMPLE_TASKS, exampleLedger } from "../exampleLedger.ts";
import { rowPlace } from "../places.ts";
import { candidateArgs } from "./candidates.ts";

const { six, fifteen, twentySix } = EXAMPLE_TASKS;

export const taskUnmapped = defineRule({
  name: "task-unmapped",
  severity: "error",
  docs: {
    summary: "规划里没有找到这一行的任务。",
    details:
      "按全表比对任务内容、编号和前后次序后，仍没有一项够得上。标点、空格、繁简、全半角不影响，删节、改写几个字也认得出来。给出最接近的几项供核对。对不上规划的行不再判断责任单位。",
    remedy: "若为新增任务，请移到附表；若是规划里的任务，请按规划原文填写。",
    failing: {
      description: "第三行是规划里没有的任务。",
      sheets: exampleLedger([six, fifteen, [30, "组织开展全省机关干部羽毛球比赛和健步走活动。", "省体育局"]]),
      findings: [{ cell: "B5" }],
    },
    passing: { description: "各行都是规划里的任务。", sheets: exampleLedger([six, fifteen, twentySix]) },
  },
  on: "taskRow",
  concerns: ({ match }) => match.ids.length === 0 && !match.ambiguous,
  *check({ table, row, match }, context): Iterable<Hit> {
    if (match.ids.length > 0 || match.ambiguous || isCellError(row.cells.task?.value)) return;
    const text = row.cells.task?.text ?? "";
    yield {
      at: rowPlace(table, row, "task", "number"),
      args: { candidates: candidateArgs(match, context) },
      actual: text,
    };
  },
});
