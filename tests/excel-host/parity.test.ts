import { agencies, lint, plans, type Report, type Workbook } from "@planlint/rules";
import { readWorkbook } from "@planlint/xlsx";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { createExcelHost } from "../../packages/addin/src/host/excel/excelHost.ts";
import { connect } from "./standIn/proxies.ts";
import { createStandIn } from "./standIn/standIn.ts";

const plan = plans.get("jiangxi-2022-46");
const reportOn = (workbook: Workbook): Report => lint(workbook, { plans: [...plans.values()], agencies });

/** The province's ledger as people keep it: merged, hidden, half text and half numbers, with formulas and errors. */
async function untidyLedger(copies: number): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("台账, '23年");
  sheet.addRow(["长江中游城市群发展“十四五”实施方案江西省分工方案任务台账（2023年上半年）"]);
  sheet.mergeCells("A1:H1");
  sheet.addRow(["序号", "任务内容", "责任单位", "进展情况", "完成进度", "完成时间", "进展状态", "备注"]);
  const tasks = plan?.tasks ?? [];
  for (let copy = 0; copy < copies; copy++) {
    for (const [index, task] of tasks.entries()) {
      const units = task.units.map(({ as }) => as).join("、");
      const row = sheet.addRow([
        index % 7 === 0 ? String(task.number) : task.number,
        index % 11 === 0 ? `${task.text.slice(0, -3)}。` : task.text,
        index % 5 === 0 ? units.slice(0, -3) : units,
        index % 13 === 0 ? "=见附件" : "正在推进",
        index % 4 === 0 ? "60%" : index % 4 === 1 ? 1.3 : 0.5,
        index % 6 === 0 ? "2023年13月" : new Date("2023-05-01"),
        index % 9 === 0 ? "办结" : "推进中",
        "",
      ]);
      row.getCell(5).numFmt = "0%";
      row.getCell(6).numFmt = "yyyy-mm-dd";
      if (index % 10 === 0) row.getCell(8).value = { formula: `E${row.number}*2`, result: 1 };
      if (index % 17 === 0) row.getCell(3).value = { error: "#REF!" };
      if (index % 19 === 0) row.getCell(8).value = true;
      if (index % 23 === 0) row.hidden = true;
    }
  }
  const lists = book.addWorksheet("下拉");
  lists.state = "hidden";
  lists.addRow(["推进中"]);
  book.addWorksheet("空表");
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe("the same workbook gives the same report", () => {
  it.each([
    ["small enough to be read in full", 1],
    ["so large that only what matters is read", 5],
  ])("in Excel and from the file: %s", async (_, copies) => {
    const bytes = await untidyLedger(copies);
    const standIn = createStandIn(bytes, "台账.xlsx");
    connect(standIn);
    const { workbook } = await createExcelHost().read();
    const expected = reportOn(readWorkbook(bytes));
    expect(expected.findings.length).toBeGreaterThan(40);
    expect(reportOn(workbook)).toEqual(expected);
    standIn.lacking.add("Range.GetSpecialCellsOrNullObject");
    expect(reportOn((await createExcelHost().read()).workbook)).toEqual(expected);
  });

  it("whether or not the workbook has been marked", async () => {
    const standIn = createStandIn(await untidyLedger(1), "台账.xlsx");
    connect(standIn);
    const host = createExcelHost();
    const before = reportOn((await host.read()).workbook);
    await host.mark(before);
    expect(reportOn((await host.read()).workbook)).toEqual(before);
  });
});
