import { testRule } from "../../testing/ruleTester.ts";
import { EXAMPLE_TASKS, exampleLedger } from "../exampleLedger.ts";
import { unitLeadChanged } from "./unit-lead-changed.ts";

const { four, six, fifteen, seventeen } = EXAMPLE_TASKS;
const SPLIT = ["序号", "任务内容", "牵头单位", "配合单位"];
const units = (task: readonly [number, string, string], text: string) => [task[0], task[1], text];

testRule(unitLeadChanged, {
  accept: [
    {
      description: "the others in another order",
      sheets: exampleLedger([units(fifteen, "省交通运输厅、省发展改革委、省水利厅"), six]),
    },
    {
      description: "the lead by its short name",
      sheets: exampleLedger([units(four, "省发改委、省工信厅、南昌市、九江市政府"), six]),
    },
    {
      description: "marked as the lead though not first",
      sheets: exampleLedger([units(fifteen, "省水利厅、省交通运输厅（牵头）、省发展改革委"), six]),
    },
    {
      description: "the lead left out is an omission alone",
      sheets: exampleLedger([units(fifteen, "省水利厅、省发展改革委"), six]),
    },
    {
      description: "the lead misspelt",
      sheets: exampleLedger([units(fifteen, "省交通远输厅、省水利厅、省发展改革委"), six]),
    },
  ],
  reject: [
    {
      description: "first and second exchanged",
      sheets: exampleLedger([units(seventeen, "九江市政府、省交通运输厅"), six]),
      findings: [{ cell: "C3", args: { expected: "省交通运输厅", actual: "九江市政府" } }],
    },
    {
      description: "another unit in the 牵头 column",
      sheets: exampleLedger(
        [
          [fifteen[0], fifteen[1], "省水利厅", "省交通运输厅、省发展改革委"],
          [six[0], six[1], "省发展改革委", ""],
        ],
        SPLIT,
      ),
      findings: [{ cell: "C3", args: { actual: "省水利厅" } }],
    },
    {
      description: "another unit marked as the lead",
      sheets: exampleLedger([units(fifteen, "牵头单位：省水利厅；配合单位：省交通运输厅、省发展改革委"), six]),
      findings: [{ cell: "C3" }],
    },
  ],
});
