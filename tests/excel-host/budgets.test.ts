import { agencies, type Finding, lint, plans, type Report, type Workbook } from "@planlint/rules";
import { readWorkbook } from "@planlint/xlsx";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { createExcelHost } from "../../packages/addin/src/host/excel/excelHost.ts";
import { bigLedger } from "./bigLedger.ts";
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

/** Findings as real ones are: their words, the plan's words and the advice are those of a real report. */
function findingsLike(models: readonly Finding[], count: number, errorEvery: number): Finding[] {
  return Array.from({ length: count }, (_, index) => {
    const model = models[index % models.length];
    if (!model) throw new Error("a report without findings");
    const severity = index % errorEvery === 0 ? ("error" as const) : ("info" as const);
    const fingerprint = (index * 2_654_435_761).toString(16).padStart(16, "0").slice(-16);
    return { ...model, severity, sheet: "任务台账", cell: `C${index * 9 + 3}`, fingerprint };
  });
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

const show = ({ trips, sent, received }: ReturnType<typeof total>) =>
  `${trips} trips, ${Math.round(sent / KILO)} KB up, ${Math.round(received / KILO)} KB down`;

describe("what traffic costs", () => {
  it("a ledger of 5 000 rows with 500 findings: two trips to check, two to mark", async () => {
    const standIn = createStandIn(await longLedger(5000), "长台账.xlsx");
    connect(standIn);
    const host = createExcelHost();
    const before = pictureOf(standIn.book);
    const { workbook } = await host.read();
    const checking = total(standIn);
    standIn.reset();
    const models = reportOn(readWorkbook(bigLedger(900, 400))).findings.filter(({ task }) => task !== null);
    const report = {
      ...reportOn({ ...workbook, sheets: [] }),
      findings: findingsLike(models, 500, 5),
    };
    await host.mark(report);
    const marking = total(standIn);
    process.stdout.write(`5 000 rows: check ${show(checking)}; 500 findings, 100 with notes: ${show(marking)}\n`);
    expect(standIn.trips.every(({ error }) => error === null)).toBe(true);
    expect(standIn.book.comments).toHaveLength(100);
    expect(standIn.sheet("校核结果").cells.size).toBe(6 + 500);
    expect(checking.trips).toBeLessThanOrEqual(2);
    expect(marking.trips).toBeLessThanOrEqual(2);
    expect(checking.received + marking.received).toBeLessThan(700 * KILO);
    expect(checking.sent + marking.sent).toBeLessThan(130 * KILO);
    await host.clear();
    expect(pictureOf(standIn.book)).toEqual(before);
  });

  it("the same where every finding needs a note of its own, which Excel takes one by one", async () => {
    const standIn = createStandIn(bigLedger(5000, 500), "汇总.xlsx");
    connect(standIn);
    const host = createExcelHost();
    const before = pictureOf(standIn.book);
    await host.read();
    standIn.reset();
    // A second reading knows the sheets and the columns already.
    const report = reportOn((await host.read()).workbook);
    expect(standIn.trips).toHaveLength(2);
    standIn.reset();
    await host.mark(report);
    const marking = total(standIn);
    process.stdout.write(
      `${report.findings.length} findings, ${standIn.book.comments.length} notes: ${show(marking)}\n`,
    );
    expect(standIn.book.comments.length).toBeGreaterThan(450);
    expect(marking.trips).toBeLessThanOrEqual(2);
    expect(marking.sent).toBeLessThan(220 * KILO);
    await host.clear();
    expect(pictureOf(standIn.book)).toEqual(before);
  });

  it("writes the rows one after the other where Excel takes no sheet from elsewhere", async () => {
    const [packed, plain] = [
      createStandIn(bigLedger(900, 400), "汇总.xlsx"),
      createStandIn(bigLedger(900, 400), "汇总.xlsx"),
    ];
    plain.lacking.add("Workbook.InsertWorksheetsFromBase64");
    for (const standIn of [packed, plain]) {
      connect(standIn);
      const host = createExcelHost();
      await host.mark(reportOn((await host.read()).workbook));
    }
    expect(packed.members).toContain("Workbook.InsertWorksheetsFromBase64");
    const contents = ({ sheet }: StandIn) =>
      [...sheet("校核结果").cells.values()].map((row) =>
        [...row.values()].map(({ value, formula }) => formula ?? value),
      );
    expect(contents(packed)).toEqual(contents(plain));
    const tables = ({ sheet }: StandIn) => sheet("校核结果").tables.map(({ area, headers }) => ({ area, headers }));
    expect(tables(packed)).toEqual(tables(plain));
    expect(pictureOf(packed.book)).toMatchObject({
      comments: plain.book.comments.map(({ cell, content }) => [expect.any(String), cell, content]),
    });
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
