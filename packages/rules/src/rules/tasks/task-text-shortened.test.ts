import { testRule } from "../../testing/ruleTester.ts";
import { EXAMPLE_TASKS, exampleLedger } from "../exampleLedger.ts";
import { taskTextShortened } from "./task-text-shortened.ts";

const { four, six, seven, fifteen, seventeen } = EXAMPLE_TASKS;
const worded = ([number, , units]: readonly [number, string, string], text: string) => [number, text, units];

testRule(taskTextShortened, {
  accept: [
    { description: "whole", sheets: exampleLedger([four, six, seven]) },
    { description: "without the final 。", sheets: exampleLedger([worded(six, six[1].replace("。", "")), seven]) },
    { description: "altered", sheets: exampleLedger([worded(six, "有序推进湘赣边区域合作示范区建设。"), seven]) },
  ],
  reject: [
    {
      description: "the first clause",
      sheets: exampleLedger([worded(seventeen, "推动长江中游港口群一体化治理"), six]),
      findings: [{ cell: "B3", expected: seventeen[1] }],
    },
    {
      description: "the first clause with ……",
      sheets: exampleLedger([worded(seventeen, "推动长江中游港口群一体化治理……"), six]),
      findings: [{ cell: "B3" }],
    },
    {
      description: "the last clause",
      sheets: exampleLedger([worded(fifteen, "深化赣粤运河前期研究论证"), six]),
      findings: [{ cell: "B3" }],
    },
  ],
});
