import { testRule } from "../../testing/ruleTester.ts";
import { EXAMPLE_TASKS, exampleLedger } from "../exampleLedger.ts";
import { unitDuplicate } from "./unit-duplicate.ts";

const { two, four, six, fifteen } = EXAMPLE_TASKS;
const SPLIT = ["序号", "任务内容", "牵头单位", "配合单位"];
const units = (task: readonly [number, string, string], text: string) => [task[0], task[1], text];

testRule(unitDuplicate, {
  accept: [
    { description: "each unit once", sheets: exampleLedger([two, four, six]) },
    {
      description: "the same unit in two rows",
      sheets: exampleLedger([fifteen, six]),
    },
    {
      description: "责任单位 beside 牵头单位 repeats the lead",
      sheets: exampleLedger(
        [
          [fifteen[0], fifteen[1], "省交通运输厅", fifteen[2]],
          [six[0], six[1], "省发展改革委", six[2]],
        ],
        ["序号", "任务内容", "牵头单位", "责任单位"],
      ),
    },
  ],
  reject: [
    {
      description: "the same words twice",
      sheets: exampleLedger([units(six, "省发展改革委、省发展改革委"), four]),
      findings: [{ cell: "C3" }],
    },
    {
      description: "present and former name",
      sheets: exampleLedger([units(four, "省发展改革委、省工业和信息化厅、省工信委，南昌市、九江市政府"), six]),
      findings: [{ cell: "C3", args: { units: ["省工业和信息化厅"] } }],
    },
    {
      description: "leads and supports the same task",
      sheets: exampleLedger(
        [
          [fifteen[0], fifteen[1], "省交通运输厅", "省交通运输厅、省水利厅、省发展改革委"],
          [six[0], six[1], "省发展改革委", ""],
        ],
        SPLIT,
      ),
      findings: [{ cell: "D3" }],
    },
  ],
});
