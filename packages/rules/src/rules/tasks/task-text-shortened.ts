import { defineRule, type Hit } from "../define.ts";
import { EXAMPLE_TASKS, exampleLedger } from "../exampleLedger.ts";
import { rowPlace } from "../places.ts";
import { wordedRow } from "./wording.ts";

const { six, fifteen, seventeen } = EXAMPLE_TASKS;

export const taskTextShortened = defineRule({
  name: "task-text-shortened",
  severity: "info",
  docs: {
    summary: "任务内容是规划原文的一部分，其余没有写。",
    details: "写出来的部分与规划一字不差，只是没有写全。不影响对应到任务，也不影响其他判断。",
    remedy: "如要求照录原文，请补全。",
    failing: {
      description: "只写了第 17 项的第一句。",
      sheets: exampleLedger([six, [seventeen[0], "推动长江中游港口群一体化治理", seventeen[2]]]),
      findings: [{ cell: "B4" }],
    },
    passing: { description: "照录原文。", sheets: exampleLedger([six, fifteen, seventeen]) },
  },
  on: "taskRow",
  concerns: ({ match }) => match.relation === "shortened",
  *check(subject): Iterable<Hit> {
    const worded = subject.match.relation === "shortened" ? wordedRow(subject) : null;
    if (!worded) return;
    const { task, actual } = worded;
    yield { at: rowPlace(subject.table, subject.row, "task"), task, args: {}, expected: task.text, actual };
  },
});
