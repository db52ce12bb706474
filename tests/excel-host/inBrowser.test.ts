import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { agencies, lint, plans } from "@planlint/rules";
import { readWorkbook } from "@planlint/xlsx";
import type { Browser, Frame } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../browser/launch.ts";
import { type OpenPane, openPane } from "./browser/openPane.ts";
import { type Servers, startServers } from "./browser/servers.ts";
import { pictureOf } from "./standIn/book.ts";
import { createStandIn, type StandIn } from "./standIn/standIn.ts";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const dist = process.env.PLANLINT_DIST ?? join(root, "dist");
const LEDGER = join(root, "samples", "省科技厅-任务台账-2023年上半年.xlsx");

const isBuilt = existsSync(join(dist, "taskpane.html"));
if (!isBuilt) process.stdout.write("dist/taskpane.html is not built: the pane in Excel on the web is not tested.\n");

describe.skipIf(!isBuilt)("the pane in Excel on the web, with the real office.js", () => {
  let browser: Browser;
  let servers: Servers;
  const opened: OpenPane[] = [];

  beforeAll(async () => {
    servers = await startServers(dist);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await servers?.close();
  });

  async function open(): Promise<{ standIn: StandIn; opened: OpenPane; pane: Frame }> {
    const standIn = createStandIn(new Uint8Array(readFileSync(LEDGER)), "台账.xlsx");
    const one = await openPane(browser, servers, standIn);
    opened.push(one);
    await one.pane.getByRole("button", { name: "校核", exact: true }).waitFor();
    await one.pane.getByText("省科技厅").first().waitFor();
    return { standIn, opened: one, pane: one.pane };
  }

  const press = (pane: Frame, name: string) => pane.getByRole("button", { name, exact: true }).click();
  const says = (pane: Frame, text: string | RegExp) =>
    pane.getByText(text).first().waitFor({ state: "attached", timeout: 15_000 });
  const status = (pane: Frame) => pane.getByRole("status").first().textContent();

  async function check(pane: Frame): Promise<void> {
    await press(pane, "校核");
    await says(pane, /校核完成：错误 \d+，警告 \d+，提示 \d+/);
  }

  it("checks, goes to a cell, corrects, undoes, marks, follows an edit, and clears", async () => {
    const { standIn, pane, opened } = await open();
    const original = pictureOf(standIn.book);
    await check(pane);

    const report = lint(readWorkbook(new Uint8Array(readFileSync(LEDGER))), { plans: [...plans.values()], agencies });
    const { error, warning, info } = report.summary;
    expect(await status(pane)).toContain(`校核完成：错误 ${error}，警告 ${warning}，提示 ${info}`);

    // To the cell of the first finding, and on to the next.
    await press(pane, "下一条");
    const placeOf = () => `${standIn.book.active.sheet.name}!${standIn.book.active.cell}`;
    const places = new Set(report.findings.map(({ sheet, cell }) => `${sheet}!${cell}`));
    await expect.poll(placeOf).toSatisfy((place: string) => places.has(place) && place !== "A1");
    const first = placeOf();
    // Several findings may be about one cell: a person presses on until it changes.
    const unhurried = { interval: 300, timeout: 8000 };
    await expect.poll(async () => press(pane, "下一条").then(placeOf), unhurried).not.toBe(first);
    await expect.poll(async () => press(pane, "上一条").then(placeOf), unhurried).toBe(first);

    // A correction, and its undo.
    const fixable = report.findings.find(({ fix }) => fix !== null);
    if (!fixable?.fix) throw new Error("the sample has something to correct");
    await pane.locator(`[data-rule="${fixable.rule}"][data-cell="${fixable.cell}"]`).first().click();
    await pane.getByRole("button", { name: /^改为/ }).first().click();
    await says(pane, "已改正 1 个单元格。");
    expect(pictureOf(standIn.book)).not.toEqual(original);
    await press(pane, "撤销");
    await says(pane, "已撤销，1 个单元格恢复原样。");
    expect(pictureOf(standIn.book)).toEqual(original);

    // Marks.
    await press(pane, "标注");
    await says(pane, "已标注，说明见“校核结果”表。");
    expect(standIn.sheet("校核结果").tables).toHaveLength(1);
    expect(standIn.book.comments.length).toBeGreaterThan(0);

    // A person empties a unit cell: the list follows by itself.
    const row = report.rows.find(({ kind }) => kind === "task");
    const table = report.tables.find(({ sheet }) => sheet === row?.sheet);
    const unitColumn = (table?.columns.units ?? "A").charCodeAt(0) - 64;
    const kept = standIn
      .sheet(row?.sheet ?? "")
      .cells.get(row?.row ?? 0)
      ?.get(unitColumn)?.value;
    standIn.type(row?.sheet ?? "", { row: row?.row ?? 0, column: unitColumn }, "");
    const missing = pane.locator(`[data-rule="unit-missing"][data-cell="${table?.columns.units}${row?.row}"]`);
    await missing.waitFor({ timeout: 15_000 });
    standIn.type(row?.sheet ?? "", { row: row?.row ?? 0, column: unitColumn }, String(kept));
    await missing.waitFor({ state: "detached", timeout: 15_000 });

    await press(pane, "清除标注");
    await says(pane, "标注已清除，表格恢复原样。");
    expect(pictureOf(standIn.book)).toEqual(original);

    // Nothing was asked of any other place, nothing of ours was missing, and nobody complained.
    expect(opened.requests.filter((url) => !url.startsWith(servers.addin) && !url.startsWith(servers.host))).toEqual(
      [],
    );
    expect(servers.missing).toEqual([]);
    expect(opened.complaints).toEqual([]);
    expect(standIn.trips.filter(({ error: failed }) => failed !== null)).toEqual([]);
    await opened.close();
  });

  it("does from the ribbon what the pane's buttons do", async () => {
    const { standIn, pane, opened } = await open();
    const press = (name: string) =>
      opened.page.evaluate(
        (given) => (window as unknown as { pressRibbon(name: string): void }).pressRibbon(given),
        name,
      );
    const completed = () => opened.page.evaluate(() => (window as unknown as { completed: string[] }).completed);
    await press("check");
    await says(pane, /校核完成：错误 \d+/);
    await press("next");
    await expect.poll(() => standIn.book.active.cell).not.toBe("A1");
    await press("mark");
    await expect.poll(() => standIn.book.sheets.at(-1)?.name, { timeout: 15_000 }).toBe("校核结果");
    await says(pane, "已标注，说明见“校核结果”表。");
    await press("clear");
    await expect.poll(() => standIn.book.sheets.at(-1)?.name, { timeout: 15_000 }).not.toBe("校核结果");
    // The filing template opens in a window of its own; this workbook stays as it is.
    await press("template");
    await expect.poll(() => standIn.book.opened.length, { timeout: 15_000 }).toBe(1);
    const template = readWorkbook(standIn.book.opened[0] ?? new Uint8Array());
    const report = lint(template, { plans: [...plans.values()], agencies });
    expect(report).toMatchObject({ plan: "jiangxi-2022-46", reportingUnit: "省科技厅" });
    expect(report.coverage.missing).toEqual([]);
    // Excel greys a button until it hears that the command is done.
    await expect.poll(completed).toEqual(["check", "next", "mark", "clear", "template"]);
    await opened.close();
  });

  it("adds the rows of tasks that are missing, above what stands below the ledger, and takes them out again", async () => {
    const { standIn, pane, opened } = await open();
    const original = pictureOf(standIn.book);
    await check(pane);
    await pane.getByRole("tab", { name: "覆盖" }).click();
    await pane.getByRole("button", { name: /^补上缺报任务/ }).click();
    await says(pane, /^已补上|^已加|补上 1 /);
    const added = readWorkbook(new Uint8Array(readFileSync(LEDGER))).sheets[0]?.rows.at(-1)?.number ?? 0;
    expect(Math.max(...(standIn.book.sheets[0]?.cells.keys() ?? []))).toBe(added + 1);
    await expect.poll(() => pane.getByRole("button", { name: /^补上缺报任务/ }).count()).toBe(0);
    await press(pane, "撤销");
    await says(pane, /^已撤销/);
    await expect.poll(() => pictureOf(standIn.book)).toEqual(original);
    await opened.close();
  });

  it("names a protected sheet instead of marking it", async () => {
    const { standIn, pane, opened } = await open();
    await check(pane);
    const [sheet] = standIn.book.sheets;
    if (sheet) sheet.isProtected = true;
    await press(pane, "标注");
    await says(pane, `「${sheet?.name}」受保护，没有标注。`);
    await opened.close();
  });
});
