import { testRule } from "../../testing/ruleTester.ts";
import { EXAMPLE_TASKS, exampleLedger } from "../exampleLedger.ts";
import { columnMissing } from "./column-missing.ts";

const { six, seven, fifteen } = EXAMPLE_TASKS;
const without = (row: readonly (string | number)[]) => [row[0] ?? "", row[1] ?? ""];

testRule(columnMissing, {
  accept: [
    { description: "usual headings", sheets: exampleLedger([six, seven]) },
    {
      description: "other words for the same columns",
      sheets: exampleLedger([six, seven], ["编号", "重点任务", "责任部门"]),
    },
    {
      description: "an unfinished table beside a whole one of its kind",
      sheets: {
        ...exampleLedger([six, seven, fifteen]),
        附件: [
          ["序号", "责任单位", "进展情况", "完成时限"],
          [1, "省水利厅", "已完成", "2023年底"],
        ],
      },
    },
  ],
  reject: [
    {
      description: "no tasks",
      sheets: exampleLedger(
        [
          [6, "省发展改革委", "已签订合作协议", "推进中", "2025年底"],
          [15, "省水利厅", "前期研究已完成", "已完成", "2023年底"],
        ],
        ["序号", "责任单位", "进展情况", "进展状态", "完成时限"],
      ),
      findings: [{ cell: "A2", args: { columns: ["task"] } }],
    },
    {
      description: "no responsible units, with progress",
      sheets: exampleLedger(
        [
          [...without(six), "已签约"],
          [...without(fifteen), "在建"],
        ],
        ["序号", "任务内容", "进展情况"],
      ),
      findings: [{ cell: "A2", args: { columns: ["units"] } }],
    },
    {
      description: "an indicator table without values",
      sheets: {
        指标: [
          ["序号", "指标名称", "计量单位", "2020年基期值", "2025年目标值"],
          [1, "常住人口城镇化率", "%", 60.4, "66左右"],
          [2, "全社会研发经费投入年均增长", "%", 12.1, 14],
        ],
      },
      findings: [{ cell: "A1", args: { kind: "indicators", columns: ["value"] } }],
    },
  ],
});
