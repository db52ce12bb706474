import { defineRule, type Hit } from "../define.ts";
import { EXAMPLE_TASKS, exampleLedger } from "../exampleLedger.ts";
import { rowPlace } from "../places.ts";
import { diffArgs, differsBeyondDoubt, wordedRow } from "./wording.ts";

const { six, seven, twentySix } = EXAMPLE_TASKS;

export const taskTextAltered = defineRule({
  name: "task-text-altered",
  severity: "warning",
  docs: {
    summary: "任务内容的文字与规划不同。",
    details:
      "逐字比对，列出改动。标点、空格、换行、繁简、全半角和句末句号都不算改动；整句删节只作提示；只有数字不同的另有一条。规划原件这一处本身有脱误的，不判断。",
    remedy: "请改回规划原文；任务确有调整的，请说明理由。",
    failing: {
      description: "“持续推动”写成了“有序推进”。",
      sheets: exampleLedger([[six[0], "有序推进湘赣边区域合作示范区建设。", six[2]], seven]),
      findings: [{ cell: "B3" }],
    },
    passing: {
      description: "只有标点和空格不同。",
      sheets: exampleLedger([
        six,
        [seven[0], "深化九江与黄石、鄂州、 黄冈等地跨江合作与融合发展", seven[2]],
        twentySix,
      ]),
    },
  },
  on: "taskRow",
  concerns: ({ match }) => match.relation === "altered",
  *check(subject): Iterable<Hit> {
    const worded = subject.match.relation === "altered" ? wordedRow(subject) : null;
    if (!worded || !differsBeyondDoubt(worded)) return;
    const { task, actual } = worded;
    yield {
      at: rowPlace(subject.table, subject.row, "task"),
      task,
      args: { diff: diffArgs(task, actual) },
      expected: task.text,
      actual,
    };
  },
});
