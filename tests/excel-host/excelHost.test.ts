import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { agencies, lint, plans, type Report, type Workbook } from "@planlint/rules";
import { readWorkbook } from "@planlint/xlsx";
import { describe, expect, it } from "vitest";
import { createExcelHost } from "../../packages/addin/src/host/excel/excelHost.ts";
import type { Host } from "../../packages/addin/src/host/host.ts";
import { pictureOf } from "./standIn/book.ts";
import { connect } from "./standIn/proxies.ts";
import { createStandIn, type StandIn } from "./standIn/standIn.ts";

const samples = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), "samples");
const LEDGER = "省科技厅-任务台账-2023年上半年.xlsx";

function open(name: string, version?: string): { standIn: StandIn; host: Host; bytes: Uint8Array } {
  const bytes = new Uint8Array(readFileSync(join(samples, name)));
  const standIn = createStandIn(bytes, name);
  connect(standIn, version);
  const host = createExcelHost({ busyPauses: [1, 1, 1], editingPauses: [1, 1], patience: 200 });
  return { standIn, host, bytes };
}

function reportOn(workbook: Workbook): Report {
  return lint(workbook, { plans: [...plans.values()], agencies, file: "x.xlsx", fileHash: "" });
}

describe("reading", () => {
  it.each([
    LEDGER,
    "省水利厅-任务台账-2023年上半年.xlsx",
    "江西省-任务台账汇总-2023年上半年.xlsx",
    "江西省-主要指标进度表-2023年.xlsx",
  ])("gives the same report as the file: %s", async (name) => {
    const { host, bytes, standIn } = open(name);
    const { workbook, file } = await host.read();
    expect(file).toBe(name);
    const expected = readWorkbook(bytes);
    expect(reportOn(workbook)).toEqual(reportOn(expected));
    expect(workbook.sheets).toEqual(expected.sheets);
    expect(standIn.trips).toHaveLength(2);
    expect(standIn.trips.map(({ error }) => error)).toEqual([null, null]);
  });

  it("reads a protected sheet in full, as Excel does not say where its formulas are", async () => {
    const { host, bytes, standIn } = open(LEDGER);
    for (const sheet of standIn.book.sheets) sheet.isProtected = true;
    expect((await host.read()).workbook.sheets).toEqual(readWorkbook(bytes).sheets);
  });
});

describe("an Excel that has less", () => {
  it.each([
    ["WorksheetCollection.GetFirst", "Workbook.Name"],
    ["Worksheet.GetNextOrNullObject", "Workbook.CustomXmlParts"],
    ["Range.GetSpecialCellsOrNullObject", "Range.RowHidden"],
    ["Range.GetSpecialCellsOrNullObject", "Range.GetMergedAreasOrNullObject"],
  ])("is read all the same: without %s and %s", async (...members) => {
    const { host, bytes, standIn } = open(LEDGER);
    for (const member of members) standIn.lacking.add(member);
    const { workbook } = await host.read();
    expect(reportOn(workbook).findings).toEqual(reportOn(readWorkbook(bytes)).findings);
  });

  it("tells hidden rows in either way", async () => {
    const { host, standIn } = open(LEDGER);
    standIn.book.sheets[0]?.hiddenRows.add(6);
    const finely = (await host.read()).workbook;
    standIn.lacking.add("Range.GetSpecialCellsOrNullObject");
    expect((await host.read()).workbook).toEqual(finely);
    expect(finely.sheets[0]?.rows.find(({ number }) => number === 6)?.hidden).toBe(true);
  });

  it("is marked without the looks of the result sheet", async () => {
    const { host, standIn } = open(LEDGER);
    standIn.lacking.add("Worksheet.FreezePanes");
    const report = reportOn((await host.read()).workbook);
    await host.mark(report);
    expect(standIn.sheet("校核结果").tables).toHaveLength(1);
  });
});

describe("marking", () => {
  it("colours, notes and lists every finding; clearing gives the workbook back", async () => {
    const { host, standIn } = open(LEDGER);
    const before = pictureOf(standIn.book);
    const report = reportOn((await host.read()).workbook);
    standIn.reset();
    const outcome = await host.mark(report);
    expect(standIn.trips.map(({ error }) => error)).toEqual([null, null, null]);
    expect(outcome).toEqual({ keptNotes: 0, skippedSheets: [] });
    const cells = new Set(
      report.findings.filter(({ severity }) => severity !== "info").map((f) => `${f.sheet}!${f.cell}`),
    );
    expect(standIn.book.comments).toHaveLength(cells.size);
    expect(standIn.book.comments.every(({ content }) => content.startsWith("planlint 校核\n"))).toBe(true);
    const result = standIn.sheet("校核结果");
    expect(result.tables).toHaveLength(1);
    expect(result.cells.size).toBe(6 + report.findings.length);
    const formulas = [...result.cells.values()].flatMap((row) =>
      [...row.values()].flatMap(({ formula }) => formula ?? []),
    );
    expect(formulas.every((formula) => formula.startsWith("HYPERLINK("))).toBe(true);

    const marked = pictureOf(standIn.book);
    await host.mark(report);
    expect(pictureOf(standIn.book)).toEqual(marked);
    await host.clear();
    expect(pictureOf(standIn.book)).toEqual(before);
  });
});

describe("marking what resists", () => {
  it("names protected sheets and marks the rest", async () => {
    const { host, standIn } = open(LEDGER);
    const report = reportOn((await host.read()).workbook);
    const [first] = standIn.book.sheets;
    if (first) first.isProtected = true;
    const outcome = await host.mark(report);
    expect(outcome.skippedSheets).toEqual([first?.name]);
    expect(first?.formats).toEqual([]);
    expect(standIn.sheet("校核结果").tables).toHaveLength(1);
  });

  it("leaves the sheet 校核结果 out where the workbook's structure is protected", async () => {
    const { host, standIn } = open(LEDGER);
    const report = reportOn((await host.read()).workbook);
    standIn.book.isLocked = true;
    expect((await host.mark(report)).skippedSheets).toEqual(["校核结果"]);
    expect(standIn.book.comments.length).toBeGreaterThan(0);
  });

  it("keeps a comment of its own that somebody has answered, with the answer", async () => {
    const { host, standIn } = open(LEDGER);
    const report = reportOn((await host.read()).workbook);
    const before = pictureOf(standIn.book);
    await host.mark(report);
    const answered = standIn.book.comments[0];
    answered?.replies.push("已与财政厅核对，下周补齐");
    expect((await host.mark(report)).keptNotes).toBe(1);
    expect(standIn.book.comments.filter(({ replies }) => replies.length > 0)).toEqual([answered]);
    await host.clear();
    expect(standIn.book.comments).toEqual([answered]);
    standIn.book.comments = [];
    expect(pictureOf(standIn.book)).toEqual(before);
  });

  it("keeps people's comments and old-style notes", async () => {
    const { host, standIn } = open(LEDGER);
    const report = reportOn((await host.read()).workbook);
    const noted = [
      ...new Set(
        report.findings.filter(({ severity }) => severity !== "info").map(({ sheet, cell }) => `${sheet}!${cell}`),
      ),
    ];
    const [sheetName = "", cell = ""] = noted[0]?.split("!") ?? [];
    const sheet = standIn.sheet(sheetName);
    standIn.book.comments.push({ id: "own", sheet, cell, content: "请核", author: "李", replies: [] });
    for (const place of [noted[2], noted[4]]) sheet.notes.set(place?.split("!")[1] ?? "", "旧批注");
    const before = pictureOf(standIn.book);
    expect(await host.mark(report)).toEqual({ keptNotes: 3, skippedSheets: [] });
    expect(standIn.book.comments).toHaveLength(noted.length - 2);
    await host.clear();
    expect(pictureOf(standIn.book)).toEqual(before);
  });

  it("stands beside the user's own sheet of that name, and knows it from its own", async () => {
    const { host, standIn } = open(LEDGER);
    const [first] = standIn.book.sheets;
    if (first)
      standIn.book.sheets.push({ ...first, id: "{OWN}", name: "校核结果", cells: new Map(first.cells), formats: [] });
    const before = pictureOf(standIn.book);
    await host.mark(reportOn((await host.read()).workbook));
    expect(standIn.book.sheets.at(-1)?.name).toBe("校核结果 (2)");
    await host.clear();
    expect(pictureOf(standIn.book)).toEqual(before);
  });

  it("leaves nothing half-painted when Excel gives up midway", async () => {
    const { host, standIn } = open(LEDGER);
    const before = pictureOf(standIn.book);
    const report = reportOn((await host.read()).workbook);
    const answer = standIn.answer.bind(standIn);
    Object.assign(standIn, {
      answer: (request: string) => answer(request.replace('"Name":"Tables"', '"Name":"Boards"')),
    });
    await expect(host.mark(report)).rejects.toMatchObject({ code: "unsupported" });
    expect(pictureOf(standIn.book)).toEqual(before);
  });
});

describe("writing", () => {
  it("keeps texts texts, and gives the edits that undo", async () => {
    const { host, standIn } = open(LEDGER);
    const { workbook } = await host.read();
    const sheet = workbook.sheets[0]?.name ?? "";
    const before = pictureOf(standIn.book);
    const values = [
      "=1+1",
      "+cmd",
      "2023年6月30日",
      "0012",
      "66%",
      "TRUE",
      "省科技厅",
      "'单引号",
      "1e5",
      "",
      "March 5",
    ];
    const edits = values.map((value, index) => ({ sheet, cell: `Z${index + 1}`, value }));
    const undo = await host.write([
      ...edits,
      { sheet, cell: "A1", value: null },
      { sheet, cell: "Y1", value: 0.66, format: "0%" },
    ]);
    const cells = standIn.sheet(sheet).cells;
    expect(values.map((_, index) => cells.get(index + 1)?.get(26)?.value ?? "")).toEqual(values);
    expect([...cells.values()].every((row) => !row.get(26)?.formula)).toBe(true);
    expect(cells.get(1)?.get(25)).toMatchObject({ value: 0.66, format: "0%" });
    await host.write(undo);
    expect(pictureOf(standIn.book)).toEqual(before);
  });

  it("puts a formula back", async () => {
    const { host, standIn } = open(LEDGER);
    const [first] = standIn.book.sheets;
    first?.cells.get(1)?.set(30, { value: 0, formula: "SUM(A1:A2)", format: "General", isError: false });
    const sheet = first?.name ?? "";
    const undo = await host.write([{ sheet, cell: "AD1", value: "x" }]);
    expect(undo).toMatchObject([{ cell: "AD1", formula: "SUM(A1:A2)" }]);
    await host.write(undo);
    expect(first?.cells.get(1)?.get(30)).toMatchObject({ formula: "SUM(A1:A2)" });
  });

  it("turns a number in a cell formatted as text into a number", async () => {
    const { host, standIn } = open(LEDGER);
    const [first] = standIn.book.sheets;
    first?.cells.get(1)?.set(30, { value: "66", formula: null, format: "@", isError: false });
    const undo = await host.write([{ sheet: first?.name ?? "", cell: "AD1", value: 66 }]);
    expect(first?.cells.get(1)?.get(30)).toMatchObject({ value: 66, format: "General" });
    await host.write(undo);
    expect(first?.cells.get(1)?.get(30)).toMatchObject({ value: "66", format: "@" });
  });

  it("writes nothing when a sheet is protected or gone", async () => {
    const { host, standIn } = open(LEDGER);
    const sheet = standIn.book.sheets[0]?.name ?? "";
    const before = pictureOf(standIn.book);
    await expect(
      host.write([
        { sheet, cell: "Z1", value: "x" },
        { sheet: "没有", cell: "A1", value: "x" },
      ]),
    ).rejects.toMatchObject({
      code: "no-cell",
      args: { sheet: "没有" },
    });
    standIn.sheet(sheet).isProtected = true;
    await expect(host.write([{ sheet, cell: "Z1", value: "x" }])).rejects.toMatchObject({
      code: "protected",
      args: { sheet },
    });
    standIn.sheet(sheet).isProtected = false;
    expect(pictureOf(standIn.book)).toEqual(before);
  });
});

describe("what planlint keeps", () => {
  const embedded = {
    waivers: { "0123456789012345": "省政府已同意<&\u0001>" },
    choices: { a: "b" },
    certificate: null,
    rows: {},
  };

  it("stands in the workbook's custom XML and is read again", async () => {
    const { host, standIn } = open(LEDGER);
    await host.saveEmbedded(embedded);
    expect(standIn.book.parts).toHaveLength(1);
    expect((await host.read()).workbook.embedded).toEqual(embedded);
    await host.saveEmbedded({ ...embedded, choices: {} });
    expect(standIn.book.parts).toHaveLength(1);
    await host.saveEmbedded(null);
    expect(standIn.book.parts).toEqual([]);
    expect((await host.read()).workbook.embedded).toBeNull();
  });

  it("agrees with reasons typed into the result sheet, whichever came last", async () => {
    const { host, standIn } = open(LEDGER);
    const report = reportOn((await host.read()).workbook);
    await host.mark(report);
    const fingerprint = report.findings[0]?.fingerprint ?? "";
    standIn.type("校核结果", { row: 7, column: 9 }, "省政府已同意");
    expect((await host.read()).workbook.embedded?.waivers).toEqual({ [fingerprint]: "省政府已同意" });
    await host.mark(report);
    expect(standIn.sheet("校核结果").cells.get(7)?.get(9)?.value).toBe("省政府已同意");
    await host.saveEmbedded({
      waivers: { [fingerprint]: "3 月 5 日会议定" },
      choices: {},
      certificate: null,
      rows: {},
    });
    expect((await host.read()).workbook.embedded?.waivers).toEqual({ [fingerprint]: "3 月 5 日会议定" });
    await host.clear();
    expect((await host.read()).workbook.embedded?.waivers).toEqual({ [fingerprint]: "3 月 5 日会议定" });
  });
});

describe("when Excel is busy", () => {
  it("waits and tries again, as long as it makes sense", async () => {
    const { host, standIn } = open(LEDGER);
    standIn.fail("throttled", 2);
    await expect(host.read()).resolves.toMatchObject({ file: LEDGER });
    standIn.fail("editing", 1);
    await expect(host.read()).resolves.toMatchObject({ file: LEDGER });
    standIn.fail("throttled", 4);
    await expect(host.read()).rejects.toMatchObject({ code: "throttled" });
    standIn.reset();
    standIn.fail("editing", 3);
    await expect(host.read()).rejects.toMatchObject({ code: "editing" });
  });

  it("asks for less when an answer is too large", async () => {
    const { host, standIn, bytes } = open(LEDGER);
    await host.read();
    standIn.fail("throttled", 0);
    const spy = standIn.answer.bind(standIn);
    let refused = 0;
    (standIn as { answer: typeof standIn.answer }).answer = (request) =>
      request.includes('"values') && refused++ < 2 ? { error: 5104 } : spy(request);
    expect((await host.read()).workbook.sheets).toEqual(readWorkbook(bytes).sheets);
  });

  it("says that it is closed when nothing comes back, and stops when cancelled", async () => {
    const { host, standIn } = open(LEDGER);
    await expect(host.read({ signal: AbortSignal.abort() })).rejects.toMatchObject({ code: "cancelled" });
    standIn.fail("closed");
    await expect(host.read()).rejects.toMatchObject({ code: "closed" });
  });

  it("says which Excel it needs", async () => {
    const { host } = open(LEDGER, "1.12");
    await expect(host.read()).rejects.toMatchObject({ code: "unsupported", args: { needs: "ExcelApi 1.13" } });
  });
});

describe("selecting", () => {
  it("goes to a cell on another sheet and tells where it is", async () => {
    const { host, standIn } = open(LEDGER);
    const sheet = standIn.book.sheets.at(-1)?.name ?? "";
    await host.select({ sheet, cell: "C5" });
    expect(await host.selection()).toEqual({ sheet, cell: "C5" });
    await expect(host.select({ sheet: "没有", cell: "A1" })).rejects.toMatchObject({ code: "no-cell" });
  });
});
