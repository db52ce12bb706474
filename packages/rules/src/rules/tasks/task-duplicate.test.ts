import { testRule } from "../../testing/ruleTester.ts";
import { EXAMPLE_TASKS, exampleLedger } from "../exampleLedger.ts";
import { taskDuplicate } from "./task-duplicate.ts";

const { four, six, seven, fifteen } = EXAMPLE_TASKS;

testRule(taskDuplicate, {
  accept: [
    { description: "each once", sheets: exampleLedger([four, six, seven]) },
    {
      description: "one row a unit",
      sheets: exampleLedger([
        [15, fifteen[1], "省交通运输厅"],
        [15, fifteen[1], "省水利厅"],
        [15, fifteen[1], "省发展改革委"],
        six,
      ]),
    },
    {
      description: "several units file the same task",
      sheets: exampleLedger(
        [
          [...fifteen, "省交通运输厅"],
          [...fifteen, "省水利厅"],
          [...six, "省发展改革委"],
        ],
        ["序号", "任务内容", "责任单位", "填报单位"],
      ),
    },
    {
      description: "the same task on two sheets",
      sheets: { ...exampleLedger([four, six]), 二季度: [["序号", "任务内容", "责任单位"], four, six] },
    },
  ],
  reject: [
    {
      description: "a copied row",
      sheets: exampleLedger([four, six, seven, six]),
      findings: [{ cell: "B6", args: { first: "B4", row: 4 } }],
    },
    {
      description: "three times",
      sheets: exampleLedger([six, six, six, four]),
      findings: [{ cell: "B4" }, { cell: "B5" }],
    },
    {
      description: "once cut short",
      sheets: exampleLedger([four, fifteen, [15, "实施赣江航道整治工程", fifteen[2]]]),
      findings: [{ cell: "B5" }],
    },
  ],
});
