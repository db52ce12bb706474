import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { agencies, lint, plans, type Report } from "@planlint/rules";
import { annotate, readWorkbook } from "@planlint/xlsx";
import { afterEach, describe, expect, it } from "vitest";
import { areasOfAddress } from "../../packages/addin/src/host/excel/addresses.ts";
import { createExcelHost } from "../../packages/addin/src/host/excel/excelHost.ts";
import { openPackage } from "../../packages/xlsx/src/zip/openPackage.ts";
import { pictureOf } from "./standIn/book.ts";
import { connect, withNotes } from "./standIn/proxies.ts";
import { createStandIn, type StandIn } from "./standIn/standIn.ts";

const samples = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), "samples");
const LEDGER = "省科技厅-任务台账-2023年上半年.xlsx";
const bytes = new Uint8Array(readFileSync(join(samples, LEDGER)));
const report: Report = lint(readWorkbook(bytes), { plans: [...plans.values()], agencies });
const noted = [
  ...new Set(
    report.findings.filter(({ severity }) => severity !== "info").map(({ sheet, cell }) => `${sheet}!${cell}`),
  ),
];

let takeAway: (() => void) | null = null;
afterEach(() => takeAway?.());

function open(given: Uint8Array = bytes) {
  const standIn = createStandIn(given, LEDGER);
  connect(standIn);
  return { standIn, host: createExcelHost({ busyPauses: [], editingPauses: [] }) };
}

const notesIn = ({ book }: StandIn) => book.sheets.flatMap(({ notes }) => [...notes.values()]);

describe("an Excel and an office.js with notes", () => {
  it("is given notes, and is clear of them afterwards", async () => {
    takeAway = withNotes();
    const { standIn, host } = open();
    const before = pictureOf(standIn.book);
    await host.read();
    expect(await host.mark(report)).toEqual({ keptNotes: 0, skippedSheets: [] });
    expect(standIn.book.comments).toEqual([]);
    expect(notesIn(standIn)).toHaveLength(noted.length);
    expect(notesIn(standIn).every((content) => content.startsWith("planlint 校核\n"))).toBe(true);
    const marked = pictureOf(standIn.book);
    await host.mark(report);
    expect(pictureOf(standIn.book)).toEqual(marked);
    expect(await host.clear()).toEqual({ notesLeft: false, skippedSheets: [] });
    expect(pictureOf(standIn.book)).toEqual(before);
    expect(standIn.trips.filter(({ error }) => error !== null)).toEqual([]);
  });

  it("keeps people's notes, without being refused first", async () => {
    takeAway = withNotes();
    const { standIn, host } = open();
    const [sheet = "", cell = ""] = noted[0]?.split("!") ?? [];
    standIn.sheet(sheet).notes.set(cell, "请核");
    const before = pictureOf(standIn.book);
    await host.read();
    expect(await host.mark(report)).toMatchObject({ keptNotes: 1 });
    await host.clear();
    expect(pictureOf(standIn.book)).toEqual(before);
    expect(standIn.trips.filter(({ error }) => error !== null)).toEqual([]);
  });

  it("is given comments as long as either of the two has none", async () => {
    const { standIn, host } = open();
    await host.mark(report);
    expect(notesIn(standIn)).toEqual([]);
    expect(standIn.book.comments).toHaveLength(noted.length);
    takeAway = withNotes();
    const older = createStandIn(bytes, LEDGER);
    connect(older, "1.17");
    await createExcelHost().mark(report);
    expect(notesIn(older)).toEqual([]);
  });
});

describe("a marked copy of the file, opened in Excel", () => {
  /** The copy as Excel shows it: its notes, its colours, and what planlint noted of it. */
  function openMarked() {
    const copy = annotate(bytes, report).bytes;
    const { standIn, host } = open(copy);
    const pkg = openPackage(copy);
    const record = pkg.entries.find(({ name }) => /customXml\/item\d+\.xml$/.test(name))?.name ?? "";
    standIn.book.parts.push({ id: "{P}", namespace: "urn:planlint:1", xml: pkg.readText(record) });
    for (const place of noted) {
      const [sheet = "", cell = ""] = place.split("!");
      standIn.sheet(sheet).notes.set(cell, "planlint 校核\n● 错误　旧");
      standIn.sheet(sheet).formats.push({
        id: `F${cell}`,
        sqref: cell,
        areas: areasOfAddress(cell),
        type: "Custom",
        formula: '=LEN("planlint:error")>0',
        fill: null,
        priority: 0,
      });
    }
    return { standIn, host };
  }

  it("is cleared of everything where Excel has notes, and of the journal too", async () => {
    takeAway = withNotes();
    const { standIn, host } = openMarked();
    await host.read();
    expect(await host.clear()).toEqual({ notesLeft: false, skippedSheets: [] });
    const clean = pictureOf(open().standIn.book) as { parts: unknown };
    expect(pictureOf(standIn.book)).toEqual(clean);
  });

  it("says that notes are left where this Excel cannot see them, and does not stumble over them", async () => {
    const { standIn, host } = openMarked();
    await host.read();
    const outcome = await host.mark(report);
    expect(outcome.keptNotes).toBe(noted.length);
    // Excel is asked once, not cell by cell.
    expect(standIn.trips.filter(({ error }) => error !== null)).toHaveLength(1);
    await host.saveEmbedded({ waivers: { a: "理由" }, choices: {}, certificate: null, rows: {} });
    expect(await host.clear()).toEqual({ notesLeft: true, skippedSheets: [] });
    expect(standIn.book.sheets.some(({ name }) => name === "校核结果")).toBe(false);
    expect(standIn.book.sheets.flatMap(({ formats }) => formats)).toEqual([]);
    // Opened again, it is still known.
    expect(await createExcelHost().clear()).toEqual({ notesLeft: true, skippedSheets: [] });
  });
});

describe("a marked copy whose notes somebody has deleted", () => {
  it("is given comments, and is clear afterwards", async () => {
    const { standIn, host } = open();
    const record =
      '<planlint xmlns="urn:planlint:1"><state>{}</state><marks>{"version":1,"created":[["xl/comments1.xml",1]]}</marks></planlint>';
    standIn.book.parts.push({ id: "{P}", namespace: "urn:planlint:1", xml: record });
    await host.read();
    expect(await host.mark(report)).toMatchObject({ keptNotes: 0 });
    expect(standIn.book.comments).toHaveLength(noted.length);
    expect(await host.clear()).toEqual({ notesLeft: false, skippedSheets: [] });
    expect(pictureOf(standIn.book)).toEqual(pictureOf(open().standIn.book));
  });
});

describe("marks on sheets that were protected since", () => {
  it("stay, the others go, and the sheets are named", async () => {
    const { standIn, host } = open();
    await host.mark(report);
    const [first] = standIn.book.sheets;
    if (!first) throw new Error("a workbook has a sheet");
    first.isProtected = true;
    const outcome = await host.clear();
    expect(outcome.skippedSheets).toEqual([first.name]);
    expect(first.formats.length).toBeGreaterThan(0);
    expect(standIn.book.comments.every(({ sheet }) => sheet === first)).toBe(true);
    first.isProtected = false;
    expect(await host.clear()).toEqual({ notesLeft: false, skippedSheets: [] });
    expect(pictureOf(standIn.book)).toEqual(pictureOf(open().standIn.book));
  });
});
