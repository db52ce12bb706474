import { testRule } from "../../testing/ruleTester.ts";
import { EXAMPLE_TASKS, exampleLedger } from "../exampleLedger.ts";
import { formulaError } from "./formula-error.ts";

const { six, seven, fifteen } = EXAMPLE_TASKS;
const COLUMNS = ["序号", "任务内容", "责任单位", "进展情况", "完成进度"];

testRule(formulaError, {
  accept: [
    { description: "no formulas at all", sheets: exampleLedger([six, seven]) },
    {
      description: "a formula with a result",
      sheets: exampleLedger(
        [
          [...six, "在建", { v: 0.5, formula: "1/2" }],
          [...seven, "在建", 0.4],
        ],
        COLUMNS,
      ),
    },
    {
      description: "an error on an unrelated sheet",
      sheets: { ...exampleLedger([six, seven]), 草稿: [[{ error: "#DIV/0!", formula: "1/0" }]] },
    },
    {
      description: "the words of an error, typed as text",
      sheets: exampleLedger([[...six, "公式曾显示#REF!，已改正"], seven]),
    },
  ],
  reject: [
    {
      description: "a number that refers to nothing",
      sheets: exampleLedger([[{ error: "#N/A", formula: "VLOOKUP(1,A:B,2,0)" }, six[1], six[2]], seven]),
      findings: [{ cell: "A3", args: { error: "#N/A" } }],
    },
    {
      description: "errors in two columns of a row",
      sheets: exampleLedger(
        [
          [...six, { error: "#REF!", formula: "#REF!A1" }, { error: "#DIV/0!", formula: "1/0" }],
          [...seven, "在建", 0.4],
        ],
        COLUMNS,
      ),
      findings: [{ cell: "D3" }, { cell: "E3", args: { error: "#DIV/0!" } }],
    },
    {
      description: "an error pasted as text",
      sheets: exampleLedger([six, [...fifteen, "#REF!"]]),
      findings: [{ cell: "D4", args: { error: "#REF!" } }],
    },
    {
      description: "units and a task that cannot be read: nothing more is held against them",
      unit: "省审计厅",
      sheets: exampleLedger([
        [six[0], six[1], { error: "#REF!" }, "示范区方案已批复。"],
        [seven[0], { error: "#NAME?" }, seven[2], "签订合作协议。"],
        [...fifteen, "航道整治已开工。"],
      ]),
      findings: [{ cell: "C3" }, { cell: "B4" }],
      others: [],
    },
    {
      description: "an error without a formula",
      sheets: exampleLedger([six, [...fifteen, { error: "#VALUE!" }]]),
      findings: [{ cell: "D4", args: { error: "#VALUE!", formula: null } }],
    },
  ],
});
