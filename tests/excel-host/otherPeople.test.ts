import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { agencies, type Finding, lint, plans, type Report, type Workbook } from "@planlint/rules";
import { readWorkbook } from "@planlint/xlsx";
import { beforeEach, describe, expect, it } from "vitest";
import { createExcelHost } from "../../packages/addin/src/host/excel/excelHost.ts";
import type { CellEdit, Host } from "../../packages/addin/src/host/host.ts";
import { openTemplate } from "../../packages/addin/src/taskpane/openTemplate.ts";
import { type BookSheet, pictureOf } from "./standIn/book.ts";
import { connect } from "./standIn/proxies.ts";
import { createStandIn, type StandIn } from "./standIn/standIn.ts";

const samples = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), "samples");
const LEDGER = "省科技厅-任务台账-2023年上半年.xlsx";
const bytes = new Uint8Array(readFileSync(join(samples, LEDGER)));

let standIn: StandIn;
let host: Host;
beforeEach(() => {
  standIn = createStandIn(bytes, LEDGER);
  connect(standIn);
  host = createExcelHost({ busyPauses: [1], editingPauses: [1], patience: 200 });
});

function reportOn(workbook: Workbook): Report {
  return lint(workbook, { plans: [...plans.values()], agencies, file: "x.xlsx", fileHash: "" });
}

const check = async (): Promise<Report> => reportOn((await host.read()).workbook);

/** The first finding that is noted, its sheet in the stand-in, and where it stands. */
function noted(report: Report): { finding: Finding; sheet: BookSheet; row: number; column: number } {
  const finding = report.findings.find(({ severity, cell }) => severity !== "info" && cell !== "");
  if (!finding) throw new Error("the sample has findings");
  return {
    finding,
    sheet: standIn.sheet(finding.sheet),
    row: Number(/\d+$/.exec(finding.cell)?.[0]),
    column: finding.cell.charCodeAt(0) - 64,
  };
}

describe("hidden sheets", () => {
  it.each(["Hidden", "VeryHidden"] as const)(
    "are read as the file is read, and marking goes past them: %s",
    async (visibility) => {
      const [first] = standIn.book.sheets;
      if (!first) throw new Error("no sheet");
      standIn.book.sheets.push({ ...first, id: "{H}", name: "往年台账", visibility, formats: [] });
      const expected = readWorkbook(bytes);
      const hidden = { ...expected.sheets[0], name: "往年台账", hidden: true };
      const { workbook } = await host.read();
      expect(workbook.sheets).toEqual([...expected.sheets, hidden]);
      const before = pictureOf(standIn.book);
      await host.mark(reportOn(workbook));
      await host.clear();
      expect(pictureOf(standIn.book)).toEqual(before);
    },
  );

  it.each(["Hidden", "VeryHidden"] as const)(
    "that were hidden since the check take marks, and going there says why not: %s",
    async (visibility) => {
      const report = await check();
      const { finding, sheet } = noted(report);
      sheet.visibility = visibility;
      const before = standIn.book.active;
      await expect(host.select(finding)).rejects.toMatchObject({ code: "hidden", args: { sheet: sheet.name } });
      expect(standIn.book.active).toBe(before);
      await expect(host.mark(report)).resolves.toEqual({ keptNotes: 0, skippedSheets: [] });
      expect(sheet.formats.length).toBeGreaterThan(0);
    },
  );
});

describe("merged cells", () => {
  it("take the note at their top left", async () => {
    const report = await check();
    const { finding, sheet, row, column } = noted(report);
    sheet.merges.push({ top: row, left: column, bottom: row + 1, right: column });
    await host.read();
    await host.mark(report);
    expect(standIn.book.comments.filter(({ cell }) => cell === finding.cell)).toHaveLength(1);
  });

  it("are taken by a comment anywhere in them", async () => {
    const report = await check();
    const { finding, sheet, row, column } = noted(report);
    sheet.merges.push({ top: row - 1, left: column, bottom: row, right: column });
    const letter = finding.cell.replace(/\d+$/, "");
    standIn.book.comments.push({
      id: "own",
      sheet,
      cell: `${letter}${row - 1}`,
      content: "请核",
      author: "李",
      replies: [],
    });
    await host.read();
    expect((await host.mark(report)).keptNotes).toBe(1);
    expect(standIn.book.comments.some(({ cell }) => cell === finding.cell)).toBe(false);
  });
});

describe("other people at work between check and fix", () => {
  const asRead = { asRead: true } as const;
  let edit: CellEdit;
  let place: ReturnType<typeof noted>;
  beforeEach(async () => {
    place = noted(await check());
    edit = { sheet: place.sheet.name, cell: place.finding.cell, value: "改正" };
  });

  /** Nothing but the refusal happens. */
  async function refuses(code: string): Promise<void> {
    const before = pictureOf(standIn.book);
    await expect(host.write([edit], asRead)).rejects.toMatchObject({ code });
    expect(pictureOf(standIn.book)).toEqual(before);
  }

  it("a cell that stands as it was is written", async () => {
    await host.write([edit], asRead);
    expect(place.sheet.cells.get(place.row)?.get(place.column)?.value).toBe("改正");
  });

  it("rows inserted above: nothing is written, even where the cell that came there holds the same", async () => {
    const { sheet, row, column } = place;
    const above = sheet.cells.get(row - 1);
    const own = sheet.cells.get(row)?.get(column);
    if (own) above?.set(column, { ...own });
    else above?.delete(column);
    await check();
    standIn.moveRows(sheet.name, 2, 1);
    await refuses("changed");
  });

  it("rows deleted above, or the cell rewritten: nothing is written", async () => {
    const { sheet, row, column } = place;
    standIn.type(sheet.name, { row, column }, "别人改的");
    await refuses("changed");
    await check();
    standIn.moveRows(sheet.name, 2, -1);
    await refuses("changed");
  });

  it("another sheet under the name: nothing is written", async () => {
    place.sheet.name = "改名";
    await refuses("no-cell");
    standIn.book.sheets.push({ ...place.sheet, id: "{N}", name: edit.sheet, cells: new Map() });
    await refuses("changed");
  });

  it("a deleted sheet: nothing is written, and going there says so", async () => {
    standIn.book.sheets.push({ ...place.sheet, id: "{N}", name: "另一张", cells: new Map() });
    standIn.book.sheets.splice(standIn.book.sheets.indexOf(place.sheet), 1);
    await refuses("no-cell");
    await expect(host.select(place.finding)).rejects.toMatchObject({ code: "no-cell" });
  });

  it("marks of a report for a sheet that is gone go nowhere else", async () => {
    const report = await check();
    const other = { ...place.sheet, id: "{N}", name: "另一张", cells: new Map(), formats: [] };
    standIn.book.sheets.splice(0, standIn.book.sheets.length, other);
    await host.mark(report);
    expect(other.formats).toEqual([]);
    expect(standIn.book.comments).toEqual([]);
  });

  it("what the add-in itself wrote into the row before is no reason to refuse", async () => {
    await host.write([{ ...edit, cell: `H${place.row}`, value: "同一行" }]);
    await host.write([edit], asRead);
    expect(place.sheet.cells.get(place.row)?.get(place.column)?.value).toBe("改正");
  });

  it("taking back a fix leaves what somebody wrote over it", async () => {
    const undo = await host.write([edit], asRead);
    standIn.type(edit.sheet, place, "别人改的");
    const before = pictureOf(standIn.book);
    await expect(host.write(undo)).rejects.toMatchObject({ code: "changed" });
    expect(pictureOf(standIn.book)).toEqual(before);
  });
});

describe("cells that formulas fill", () => {
  it("a fix replaces a formula of its own cell, and undo brings it back", async () => {
    const [first] = standIn.book.sheets;
    const sheet = first?.name ?? "";
    first?.cells.get(1)?.set(30, { value: 3, formula: "SUM(A1:A2)", format: "General", isError: false });
    await host.read();
    const undo = await host.write([{ sheet, cell: "AD1", value: 5 }], { asRead: true });
    await host.write(undo);
    expect(first?.cells.get(1)?.get(30)?.formula).toBe("SUM(A1:A2)");
  });

  it("a cell of a spilled array is left alone, with a reason", async () => {
    const [first] = standIn.book.sheets;
    first?.spills.push({ top: 1, left: 30, bottom: 4, right: 30 });
    const before = pictureOf(standIn.book);
    await expect(host.write([{ sheet: first?.name ?? "", cell: "AD3", value: 5 }])).rejects.toMatchObject({
      code: "array",
    });
    expect(pictureOf(standIn.book)).toEqual(before);
  });

  it("a part of an array formula or data table is refused with a reason, and what was written before it put back", async () => {
    const [first] = standIn.book.sheets;
    const sheet = first?.name ?? "";
    first?.cells.get(1)?.set(31, { value: 3, formula: "TABLE(A1,A2)", format: "General", isError: false });
    first?.arrays.push({ top: 1, left: 31, bottom: 1, right: 31 });
    const before = pictureOf(standIn.book);
    const edits = ["A1", "AD1", "AE1", "AF1"].map((cell) => ({ sheet, cell, value: 5 }));
    await expect(host.write(edits)).rejects.toMatchObject({ code: "array" });
    expect(pictureOf(standIn.book)).toEqual(before);
  });

  it.each(["=1+1", "+1", "-1", "@SUM", '=HYPERLINK("http://x","y")', "-推进"])(
    "inserted text stays text: %s",
    async (value) => {
      const sheet = standIn.book.sheets[0]?.name ?? "";
      await host.write([{ sheet, cell: "AD1", value }]);
      expect(standIn.sheet(sheet).cells.get(1)?.get(30)).toMatchObject({ value, formula: null });
    },
  );
});

describe("填报模板", () => {
  const plan = plans.get("jiangxi-2022-46");
  if (!plan) throw new Error("no plan");
  const wanted = { plan, agencies, unit: "省科技厅", period: "2023年上半年", locale: "zh-CN" } as const;

  it("says that Excel is too old where it is", async () => {
    connect(standIn, "1.7");
    await expect(openTemplate(wanted)).rejects.toMatchObject({ code: "unsupported" });
    await expect(host.read()).rejects.toMatchObject({ code: "unsupported", args: { needs: "ExcelApi 1.13" } });
    expect(standIn.book.opened).toEqual([]);
    expect(standIn.trips).toEqual([]);
  });
});

describe("a sheet 校核结果 of the user's own", () => {
  it.each([
    ["with words", [["自己的结论", "指纹"]]],
    ["empty", []],
    [
      "with much in the last columns",
      [
        ["理由", "编号"],
        ["已核", "0123456789012345"],
      ],
    ],
  ])("is neither overwritten nor deleted: %s", async (_, rows) => {
    const [first] = standIn.book.sheets;
    if (!first) throw new Error("no sheet");
    const cells: BookSheet["cells"] = new Map(
      rows.map((row, y) => [
        y + 1,
        new Map(row.map((value, x) => [9 + x, { value, formula: null, format: "General", isError: false }])),
      ]),
    );
    standIn.book.sheets.push({ ...first, id: "{OWN}", name: "校核结果", cells, merges: [], formats: [] });
    const before = pictureOf(standIn.book);
    await host.mark(await check());
    await host.mark(await check());
    expect(standIn.book.sheets.map(({ name }) => name)).toContain("校核结果 (2)");
    expect(standIn.book.sheets).toHaveLength(3);
    await host.clear();
    expect(pictureOf(standIn.book)).toEqual(before);
  });
});
