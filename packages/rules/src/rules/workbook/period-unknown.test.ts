import { testRule } from "../../testing/ruleTester.ts";
import { EXAMPLE_TASKS } from "../exampleLedger.ts";
import { periodUnknown } from "./period-unknown.ts";

const { six, seven } = EXAMPLE_TASKS;
const titled = (title: string) => ({ 任务台账: [[title], ["序号", "任务内容", "责任单位"], six, seven] });

testRule(periodUnknown, {
  accept: [
    { description: "a half-year in the title", sheets: titled("任务台账（2023年上半年）") },
    { description: "a day to which it looks", sheets: titled("任务台账（截至2023年6月30日）") },
    { description: "given as an option", period: "2023H1", sheets: titled("任务台账") },
    { description: "the day alone is enough", asOf: "2023-06-30", sheets: titled("任务台账") },
  ],
  reject: [
    { description: "a title without it", sheets: titled("任务台账"), findings: [{ cell: "A2" }] },
    {
      description: "the plan's own period is not the filing's",
      sheets: titled("长江中游城市群发展“十四五”实施方案江西省分工方案任务台账"),
      findings: [{ cell: "A2" }],
    },
    {
      description: "no title at all",
      sheets: { Sheet1: [["序号", "任务内容", "责任单位"], six, seven] },
      findings: [{ cell: "A1" }],
    },
  ],
});
