import { testRule } from "../../testing/ruleTester.ts";
import { EXAMPLE_TASKS, exampleLedger } from "../exampleLedger.ts";
import { unitMissing } from "./unit-missing.ts";

const { four, six, seven, fifteen } = EXAMPLE_TASKS;
const SPLIT = ["序号", "任务内容", "牵头单位", "配合单位"];

testRule(unitMissing, {
  accept: [
    { description: "every row has units", sheets: exampleLedger([four, six]) },
    {
      description: "one unit needs no 配合单位",
      sheets: exampleLedger(
        [
          [six[0], six[1], "省发展改革委", ""],
          [seven[0], seven[1], "九江市政府", "省发展改革委"],
        ],
        SPLIT,
      ),
    },
    {
      description: "a merged unit cell over two rows",
      sheets: exampleLedger([
        [six[0], six[1], "省发展改革委、九江市政府"],
        [seven[0], seven[1], ""],
      ]),
      merges: { 任务台账: ["C3:C4"] },
    },
    {
      description: "a row that is no task of the plan",
      sheets: exampleLedger([four, six, [30, "组织机关干部羽毛球比赛和健步走活动。", ""]]),
    },
    {
      description: "all units in the lead column",
      sheets: exampleLedger(
        [
          [seven[0], seven[1], "九江市政府、省发展改革委", ""],
          [six[0], six[1], "省发展改革委", ""],
        ],
        SPLIT,
      ),
    },
  ],
  reject: [
    {
      description: "blank, and nothing is called omitted beside it",
      sheets: exampleLedger([four, [six[0], six[1], null]]),
      findings: [{ cell: "C4", args: { units: ["省发展改革委"], column: "units" } }],
    },
    { description: "a dash", sheets: exampleLedger([four, [six[0], six[1], "——"]]), findings: [{ cell: "C4" }] },
    {
      description: "blanks only",
      sheets: exampleLedger([[six[0], six[1], "　 "], fifteen]),
      findings: [{ cell: "C3" }],
    },
    {
      description: "a blank lead",
      sheets: exampleLedger(
        [
          [seven[0], seven[1], "", "省发展改革委"],
          [six[0], six[1], "省发展改革委", ""],
        ],
        SPLIT,
      ),
      findings: [{ cell: "C3", args: { column: "leadUnit" } }],
    },
    {
      description: "a blank 配合单位 where the plan has some",
      sheets: exampleLedger(
        [
          [seven[0], seven[1], "九江市政府", ""],
          [six[0], six[1], "省发展改革委", ""],
        ],
        SPLIT,
      ),
      findings: [{ cell: "D3", args: { column: "supportUnits", units: ["省发展改革委"] } }],
    },
  ],
});
