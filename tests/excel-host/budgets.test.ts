import { agencies, type Finding, lint, plans, type Report, type Workbook } from "@planlint/rules";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { createExcelHost } from "../../packages/addin/src/host/excel/excelHost.ts";
import { pictureOf } from "./standIn/book.ts";
import { connect } from "./standIn/proxies.ts";
import { createStandIn, type StandIn } from "./standIn/standIn.ts";

const KILO = 1024;

/** A ledger of many rows, the plan's own tasks over and over, with what a real one has: numbers, dates, percentages. */
async function longLedger(rows: number, from1904 = false): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.properties.date1904 = from1904;
  const sheet = book.addWorksheet("任务台账");
  sheet.addRow(["任务台账"]);
  sheet.addRow(["序号", "任务内容", "责任单位", "进展情况", "完成率", "办结日期", "备注", "联系人"]);
  for (let index = 0; index < rows; index++) {
    sheet.addRow([
      index + 1,
      `推进第 ${index} 项工作`,
      "省科技厅、省财政厅",
      "推进中",
      0.5,
      new Date("2023-06-30"),
      "",
      "李",
    ]);
    sheet.getRow(index + 3).getCell(5).numFmt = "0%";
    sheet.getRow(index + 3).getCell(6).numFmt = "yyyy-mm-dd";
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function findingAt(index: number): Finding {
  const severity = index % 5 === 0 ? "error" : "info";
  return {
    rule: "unit-omitted",
    severity,
    sheet: "任务台账",
    cell: `C${index * 9 + 3}`,
    task: `jiangxi-2022-46/task/${(index % 153) + 1}`,
    target: null,
    message: "责任单位少了南昌市政府",
    detail: "请补上；确有调整的，请说明理由。",
    args: {},
    expected: null,
    actual: null,
    source: null,
    fix: null,
    fingerprint: index.toString(16).padStart(16, "0"),
  };
}

function total(standIn: StandIn): { trips: number; sent: number; received: number } {
  return {
    trips: standIn.trips.length,
    sent: standIn.trips.reduce((sum, trip) => sum + trip.sent, 0),
    received: standIn.trips.reduce((sum, trip) => sum + trip.received, 0),
  };
}

const reportOn = (workbook: Workbook): Report =>
  lint(workbook, { plans: [...plans.values()], agencies, file: "", fileHash: "" });

describe("what traffic costs", () => {
  it("a ledger of 5 000 rows with 500 findings: two trips to check, three to mark", async () => {
    const standIn = createStandIn(await longLedger(5000), "长台账.xlsx");
    connect(standIn);
    const host = createExcelHost();
    const before = pictureOf(standIn.book);
    const { workbook } = await host.read();
    const checking = total(standIn);
    standIn.reset();
    const report = {
      ...reportOn({ ...workbook, sheets: [] }),
      findings: Array.from({ length: 500 }, (_, i) => findingAt(i)),
    };
    await host.mark(report);
    const marking = total(standIn);
    expect(standIn.trips.every(({ error }) => error === null)).toBe(true);
    expect(checking.trips).toBeLessThanOrEqual(2);
    expect(marking.trips).toBeLessThanOrEqual(3);
    expect(checking.received + marking.received).toBeLessThan(700 * KILO);
    // 500 rows of the result sheet with words of usual length, and 100 notes, are nearly all of it.
    expect(checking.sent + marking.sent).toBeLessThan(165 * KILO);
    await host.clear();
    expect(pictureOf(standIn.book)).toEqual(before);
  });

  it("a sheet of 30 000 rows: no request and no answer over 5 MB, and the same workbook", async () => {
    const standIn = createStandIn(await longLedger(30_000), "大表.xlsx");
    connect(standIn);
    const { workbook } = await createExcelHost().read();
    expect(workbook.sheets[0]?.rows).toHaveLength(30_002);
    expect(standIn.trips.every(({ error }) => error === null)).toBe(true);
  });
});

describe("the date system", () => {
  it.each([false, true])("is told from how Excel shows a date (1904: %s)", async (from1904) => {
    const standIn = createStandIn(await longLedger(3, from1904), "台账.xlsx");
    connect(standIn);
    const { workbook } = await createExcelHost().read();
    expect(workbook.date1904).toBe(from1904);
    for (const sheet of standIn.book.sheets) sheet.isProtected = true;
    expect((await createExcelHost().read()).workbook.date1904).toBe(from1904);
  });
});
