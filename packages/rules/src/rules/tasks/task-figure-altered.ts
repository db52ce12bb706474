import { defineRule, type Hit } from "../define.ts";
import { EXAMPLE_TASKS, exampleLedger } from "../exampleLedger.ts";
import { rowPlace } from "../places.ts";
import { changedFigures, wordedRow } from "./wording.ts";

const { six, fifteen } = EXAMPLE_TASKS;

export const taskFigureAltered = defineRule({
  name: "task-figure-altered",
  severity: "error",
  docs: {
    summary: "任务内容里的数字与规划不一致。",
    details:
      "文字相同、数字不同时给出，不再重复提示文字有改动；文字也有改动的，两条都给出。数字的全角、半角写法不同不算。规划原件这一处本身前后不一的，不判断。",
    remedy: "请改回规划的数字。",
    failing: {
      description: "国家高速公路 G60 写成了 G70。",
      sheets: exampleLedger([
        six,
        [
          14,
          "推动省际高速公路衔接畅通，推动国家高速公路G70扩容改造，实施G60沪昆高速昌傅至金鱼石段等高速公路扩容改造，加快国省道干线跨省路段提质改造，打通省际市际待贯通路段，支持渡改桥等项目建设。",
          "省交通运输厅、省发展改革委",
        ],
      ]),
      findings: [{ cell: "B4" }],
    },
    passing: { description: "数字与规划相同。", sheets: exampleLedger([six, fifteen]) },
  },
  on: "taskRow",
  concerns: ({ match }) => match.relation === "figures" || match.relation === "altered",
  *check(subject): Iterable<Hit> {
    const { relation } = subject.match;
    const worded = relation === "figures" || relation === "altered" ? wordedRow(subject) : null;
    if (!worded) return;
    const { task, actual } = worded;
    const figures = changedFigures(worded);
    if (figures.length === 0 && (relation === "altered" || worded.doubts.length > 0)) return;
    yield {
      at: rowPlace(subject.table, subject.row, "task"),
      task,
      args: { figures: figures.map(({ expected, actual: filed }) => ({ expected, actual: filed })) },
      expected: task.text,
      actual,
      differs: figures.map(({ expected, actual: filed }) => `${expected}>${filed}`).join(" ") || actual,
    };
  },
});
