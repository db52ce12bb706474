import { defineRule } from "../define.ts";
import { placeIn } from "../places.ts";
import { taskOf } from "./cells.ts";
import { readDateCell } from "./dates.ts";
import { DAAO, LEDGER_START, SIFANGJING } from "./exampleRows.ts";

const HEADER = [...LEDGER_START, "进展情况", "完成时限"];

export const dateOutOfPlan = defineRule({
  name: "date-out-of-plan",
  severity: "warning",
  on: "taskRow",
  docs: {
    summary: "完成时限或完成时间在规划期之外。",
    details:
      "规划期从第一年的1月1日到最后一年的12月31日。规划本身给这项任务写了更晚的时限的，不提示；持续推进、长期坚持没有具体日期，也不检查。",
    remedy: "核对年份是否写错；确实要延到规划期以后完成的，请说明理由。",
    failing: {
      description: "“十四五”任务的完成时限写成了 2052 年",
      sheets: {
        任务台账: [
          HEADER,
          [...SIFANGJING, "大坝主体工程已完工，正在开展蓄水验收准备。", "2052年12月"],
          [...DAAO, "灌区可行性研究报告已批复。", "2025年12月"],
        ],
      },
      findings: [{ cell: "E2", args: { date: "2052-12-31" } }],
    },
    passing: {
      description: "完成时限在 2021 至 2025 年之内",
      sheets: {
        任务台账: [
          HEADER,
          [...SIFANGJING, "大坝主体工程已完工，正在开展蓄水验收准备。", "2023年12月"],
          [...DAAO, "灌区可行性研究报告已批复。", "2025年12月31日"],
        ],
      },
    },
  },
  concerns: ({ row }) => row.cells.due !== undefined || row.cells.completedOn !== undefined,
  *check(subject, { workbook, plan }) {
    if (!plan) return;
    const first = `${plan.period.from}-01-01`;
    let latest = `${plan.period.to}-12-31`;
    for (const { due } of subject.tasks) if (due?.date && due.date > latest) latest = due.date;
    for (const column of ["due", "completedOn"] as const) {
      const cell = subject.row.cells[column];
      if (!cell) continue;
      const read = readDateCell(cell, workbook.date1904);
      if (read.kind !== "date" || (read.date >= first && read.date <= latest)) continue;
      yield {
        at: placeIn(subject.table, cell),
        ...taskOf(subject),
        actual: read.date,
        expected: `${plan.period.from}—${plan.period.to}年`,
        args: { column, date: read.date, from: plan.period.from, to: plan.period.to },
      };
    }
  },
});
