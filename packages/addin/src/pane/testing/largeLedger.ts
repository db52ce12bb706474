import type { Plan, SheetRow, Workbook } from "@planlint/rules/engine";

const HEAD = ["序号", "任务内容", "责任单位", "进展情况", "进展状态", "完成进度"];

/** A ledger of so many rows, the plan's tasks over and over: to see that nothing stands still meanwhile. */
export function largeLedger(plan: Plan, rows: number): Workbook {
  const columns = HEAD.map((_, index) => index + 1);
  const formats = HEAD.map(() => "");
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
    const units = task?.units.map(({ as }) => as).join("、") ?? "";
    return row(index + 2, [index + 1, task?.text ?? "", units, `第${index + 1}次调度，按计划推进。`, "推进中", "45%"]);
  });
  return {
    sheets: [{ name: "任务台账", hidden: false, rows: [row(1, HEAD), ...body], merges: [] }],
    date1904: false,
    embedded: null,
  };
}
