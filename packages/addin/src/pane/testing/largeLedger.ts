import type { Plan, SheetRow, Workbook } from "@planlint/rules/engine";

const HEAD = ["序号", "任务内容", "责任单位", "进展情况", "进展状态", "完成进度"];

/**
 * A ledger of so many rows, the plan's tasks over and over: to see that nothing stands still meanwhile.
 * @param slips how many rows lack a unit, in a ledger that each round of tasks is filed in by another office; left out,
 * every task after the first round is filed twice.
 */
export function largeLedger(plan: Plan, rows: number, slips?: number): Workbook {
  const head = slips === undefined ? HEAD : [...HEAD, "填报单位"];
  const every = slips === undefined || slips === 0 ? Number.POSITIVE_INFINITY : Math.floor(rows / slips);
  const columns = head.map((_, index) => index + 1);
  const formats = head.map(() => "");
  const row = (number: number, values: SheetRow["values"]): SheetRow => ({
    number,
    hidden: false,
    columns,
    values,
    formats,
    formulas: null,
  });
  const body = Array.from({ length: rows }, (_, index) => {
    const task = plan.tasks[index % plan.tasks.length];
    const named = task?.units.map(({ as }) => as) ?? [];
    const units = (index % every === every - 1 ? named.slice(0, -1) : named).join("、");
    const filedBy = slips === undefined ? [] : [`第${Math.floor(index / plan.tasks.length) + 1}组`];
    const told = `第${index + 1}次调度，按计划推进。`;
    return row(index + 2, [index + 1, task?.text ?? "", units, told, "推进中", "45%", ...filedBy]);
  });
  return {
    sheets: [{ name: "任务台账", hidden: false, rows: [row(1, head), ...body], merges: [] }],
    date1904: false,
    embedded: null,
  };
}
