import { testRule } from "../../testing/ruleTester.ts";
import { EXAMPLE_TASKS, exampleLedger } from "../exampleLedger.ts";
import { taskNumberMismatch } from "./task-number-mismatch.ts";

const { four, six, seven, fifteen, seventeen, twentySix } = EXAMPLE_TASKS;
const numbered = (number: number | string, [, text, units]: readonly [number, string, string]) => [number, text, units];

testRule(taskNumberMismatch, {
  accept: [
    { description: "the plan's numbers", sheets: exampleLedger([four, six, fifteen, seventeen]) },
    {
      description: "running numbers",
      sheets: exampleLedger([numbered(1, four), numbered(2, seven), numbered(3, twentySix), numbered(4, fifteen)]),
    },
    {
      description: "no numbers",
      sheets: exampleLedger([numbered("", four), numbered("", seven), numbered("", fifteen)]),
    },
    { description: "a ledger of one row, numbered 1", sheets: exampleLedger([numbered(1, fifteen)]) },
    {
      description: "a ledger of two rows, counted from 1",
      sheets: exampleLedger([numbered(1, fifteen), numbered(2, six)]),
    },
    {
      description: "numbers as text",
      sheets: exampleLedger([numbered("4", four), numbered("6.", six), numbered("第15项", fifteen)]),
    },
  ],
  reject: [
    {
      description: "one number is another task's; the units are checked by the text",
      sheets: exampleLedger([four, six, seven, numbered(22, fifteen), seventeen]),
      findings: [{ cell: "A6" }],
    },
    {
      description: "two texts exchanged",
      sheets: exampleLedger([four, six, seven, numbered(17, fifteen), numbered(15, seventeen), twentySix]),
      findings: [{ cell: "A6" }, { cell: "A7" }],
    },
    {
      description: "a ledger of one row with another task's number",
      sheets: exampleLedger([numbered(17, fifteen)]),
      findings: [{ cell: "A3" }],
    },
    {
      description: "one of two rows with another task's number",
      sheets: exampleLedger([numbered(14, fifteen), seventeen]),
      findings: [{ cell: "A3" }],
    },
    {
      description: "as text",
      sheets: exampleLedger([four, six, seven, numbered("第22项", fifteen), seventeen]),
      findings: [{ cell: "A6" }],
    },
  ],
});
