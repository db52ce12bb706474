import { analyse, cellHashes } from "../../lint.ts";
import { agencies, plans } from "../../plans.ts";
import { workbookOf } from "../../testing/grid.ts";
import { type Case, testRule } from "../../testing/ruleTester.ts";
import { EXAMPLE_TASKS, exampleLedger } from "../exampleLedger.ts";
import { stampStale } from "./stamp-stale.ts";

const { six, seven, fifteen } = EXAMPLE_TASKS;
type Sheets = Case["sheets"];

/** What a workbook keeps when it is certified as it stands. */
function certified(sheets: Sheets): NonNullable<Case["embedded"]> {
  const analysis = analyse(workbookOf(sheets), { plans: [...plans.values()], agencies, plan: "jiangxi-2022-46" });
  return {
    waivers: {},
    choices: {},
    rows: {},
    certificate: { plan: "jiangxi-2022-46", asOf: "2023-06-30", rules: "0.1.0", cells: cellHashes(analysis) },
  };
}

const before = exampleLedger([six, [...seven, "已签约"], fifteen]);
const embedded = certified(before);

testRule(stampStale, {
  accept: [
    { description: "not certified", sheets: before },
    { description: "unchanged", sheets: before, embedded },
    {
      description: "another format, blanks around a text, a sheet beside it",
      sheets: {
        ...exampleLedger([[{ v: six[0], format: "0.00" }, six[1], ` ${six[2]} `], [...seven, "已签约"], fifteen]),
        说明: [["随便写写"]],
      },
      embedded,
    },
  ],
  reject: [
    {
      description: "one cell changed",
      sheets: exampleLedger([six, [...seven, "已签约并开工"], fifteen]),
      embedded,
      findings: [{ cell: "D4", args: { count: 1, cells: ["D4"] } }],
    },
    {
      description: "a cell emptied and another one changed",
      sheets: exampleLedger([[six[0], six[1], ""], [...seven, "已开工"], fifteen]),
      embedded,
      findings: [{ cell: "C3", args: { cells: ["C3", "D4"] } }],
    },
    {
      description: "a row added",
      sheets: exampleLedger([six, [...seven, "已签约"], fifteen, EXAMPLE_TASKS.twentySix]),
      embedded,
      findings: [{ cell: "A6", args: { cells: ["A6", "B6", "C6"] } }],
    },
  ],
});
