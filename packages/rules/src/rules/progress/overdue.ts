import type { TableCell } from "../../model/index.ts";
import { defineRule, type TaskSubject } from "../define.ts";
import { placeIn } from "../places.ts";
import { isDone } from "../semantics/status.ts";
import { statusOf, taskOf, textOf } from "./cells.ts";
import { readDateCell } from "./dates.ts";
import { DAAO, LEDGER_START, SIFANGJING } from "./exampleRows.ts";
import { percentOf } from "./percent.ts";

const HEADER = [...LEDGER_START, "进展情况", "完成时限", "进展状态"];

export const overdue = defineRule({
  name: "overdue",
  severity: "warning",
  on: "taskRow",
  docs: {
    summary: "完成时限已过，任务还没有完成。",
    details:
      "把完成时限与报告期末比较。“2023年6月”指6月30日，“2023年底”指12月31日。台账没有时限列时，用规划给这项任务写明的时限。没有状态、进度两列的，看进展情况里有没有完成的意思。没有报告期，或者状态认不出来的，不作判断。",
    remedy: "已经完成的，改状态并填写完成时间；没有完成的，说明原因和新的时限。",
    failing: {
      description: "时限是 2023 年 3 月底，上半年填报时仍在推进",
      asOf: "2023-06-30",
      sheets: {
        任务台账: [
          HEADER,
          [...SIFANGJING, "大坝主体工程已完工，正在开展蓄水验收准备。", "2023年3月底", "推进中"],
          [...DAAO, "灌区可行性研究报告已批复。", "2025年12月", "推进中"],
        ],
      },
      findings: [{ cell: "E2", args: { due: "2023-03-31", asOf: "2023-06-30" } }],
    },
    passing: {
      description: "到期的任务已完成，其余的还没有到期",
      asOf: "2023-06-30",
      sheets: {
        任务台账: [
          HEADER,
          [...SIFANGJING, "四方井水库已通过蓄水验收。", "2023年3月底", "已完成"],
          [...DAAO, "灌区可行性研究报告已批复。", "2023年6月底", "推进中"],
        ],
      },
    },
  },
  concerns: (subject, { workbook, asOf }) => {
    const due = asOf && dueOf(subject, workbook.date1904);
    return due ? due.date < asOf : false;
  },
  *check(subject, { workbook, asOf, plan }) {
    if (!asOf) return;
    const due = dueOf(subject, workbook.date1904);
    // A year before the plan is a slip of its own (date-out-of-plan), not a deadline that has passed.
    if (!due || (plan && due.date < `${plan.period.from}-01-01`)) return;
    if (due.date >= asOf || !isOpen(subject, workbook.date1904)) return;
    yield {
      at: placeIn(subject.table, due.cell),
      ...taskOf(subject),
      actual: due.date,
      args: { due: due.date, asOf, status: textOf(subject.row.cells.status) },
    };
  },
});

/** The row's own deadline, else the plan's, which then stands at the status. */
function dueOf(subject: TaskSubject, date1904: boolean): { date: string; cell: TableCell } | null {
  const { due, status, percent } = subject.row.cells;
  if (due) {
    const read = readDateCell(due, date1904);
    return read.kind === "date" ? { date: read.date, cell: due } : null;
  }
  const dates = subject.tasks.map((task) => task.due?.date ?? null);
  const last = dates.every((date) => date !== null) ? ([...dates].sort().at(-1) ?? null) : null;
  const cell = status ?? percent;
  return last && cell ? { date: last, cell } : null;
}

/** Something in the row says that the task is not complete, and nothing says that it is. */
function isOpen(subject: TaskSubject, date1904: boolean): boolean {
  const { completedOn } = subject.row.cells;
  const heading = subject.table.headings.completedOn ?? "";
  if (completedOn && !/计划|预计|拟/u.test(heading) && readDateCell(completedOn, date1904).kind === "date")
    return false;
  const percent = percentOf(subject);
  const status = statusOf(subject);
  if (status) {
    if (isDone(status.stage) || percent?.percent === 100) return false;
    return status.stage !== "marked" && status.stage !== "continuing" && status.stage !== "stopped";
  }
  if (subject.row.cells.status) return false;
  if (subject.row.cells.percent) return percent?.certain === true && percent.percent < 100;
  return tellsOfWorkAlone(subject);
}

/** Words with which a report may say that the task is done, or that it has no end. */
const RESULT = /已|完|成|毕|竣|验收|投产|投用|投入|通车|实现|落实|达到|达标|结束|持续|长期|常态|到位/u;

/** Neither a status nor a share is asked for: the report itself has to say so, and not one word of it does. */
function tellsOfWorkAlone({ row }: TaskSubject): boolean {
  const told = `${textOf(row.cells.progress)}${textOf(row.cells.remarks)}`;
  return textOf(row.cells.progress) !== "" && !RESULT.test(told);
}
