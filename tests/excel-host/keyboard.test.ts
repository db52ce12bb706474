import { readFileSync } from "node:fs";
import { agencies, lint, plans } from "@planlint/rules";
import { readWorkbook } from "@planlint/xlsx";
import type { Frame, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { excelSessions, isBuilt, LEDGER } from "./browser/excelSession.ts";
import { pictureOf } from "./standIn/book.ts";

/** Several findings may be about one cell: a person presses on until it changes. */
const unhurried = { interval: 300, timeout: 8000 };

/** Presses Tab, then Shift and Tab, until something with this name has the focus. */
async function tabTo(page: Page, pane: Frame, name: string | RegExp): Promise<void> {
  const trail: string[] = [];
  for (const key of ["Tab", "Shift+Tab"]) {
    for (let presses = 0; presses < 60; presses++) {
      const focused = await pane.evaluate(() => {
        const element = document.activeElement;
        return element === document.body ? "" : (element?.getAttribute("aria-label") ?? element?.textContent ?? "");
      });
      if (typeof name === "string" ? focused === name : name.test(focused)) return;
      trail.push(focused.slice(0, 20));
      await page.keyboard.press(key);
    }
  }
  throw new Error(`the keyboard does not reach ${name}: ${trail.join(" → ")}`);
}

describe.skipIf(!isBuilt())("the keyboard alone", () => {
  const open = excelSessions();

  it("checks, goes to a cell, corrects, undoes, marks, follows an edit, and clears", async () => {
    const { standIn, page, pane, says, wasQuiet } = await open();
    const original = pictureOf(standIn.book);
    const report = lint(readWorkbook(new Uint8Array(readFileSync(LEDGER))), { plans: [...plans.values()], agencies });
    const placeOf = () => `${standIn.book.active.sheet.name}!${standIn.book.active.cell}`;
    const key = (name: string) => page.keyboard.press(name);

    await tabTo(page, pane, "校核");
    await key("Enter");
    await says(/校核完成：错误 \d+，警告 \d+，提示 \d+/);

    // Alt and an arrow go from finding to finding, wherever the focus is in the pane.
    await key("Alt+ArrowDown");
    const places = report.findings.map(({ sheet, cell }) => `${sheet}!${cell}`);
    await expect.poll(() => places.includes(placeOf())).toBe(true);
    const first = placeOf();
    await expect.poll(async () => key("Alt+ArrowDown").then(placeOf), unhurried).not.toBe(first);
    await expect.poll(async () => key("Alt+ArrowUp").then(placeOf), unhurried).toBe(first);

    // In the list: arrows move, Enter goes to the cell and opens, F corrects.
    const fixable = report.findings.find(({ fix }) => fix !== null);
    if (!fixable?.fix) throw new Error("the sample has something to correct");
    const focused = () =>
      pane.evaluate(() => {
        const entry = document.activeElement?.closest("[data-fingerprint]")?.closest("[data-rule]");
        return entry instanceof HTMLElement ? `${entry.dataset.rule} ${entry.dataset.cell}` : "";
      });
    for (let presses = 0; presses < 80 && (await focused()) === ""; presses++) await key("Tab");
    const seen = new Set<string>();
    for (const arrow of ["ArrowUp", "ArrowDown"]) {
      for (let moves = 0; moves < report.findings.length; moves++) {
        const place = await focused();
        seen.add(place);
        if (place === `${fixable.rule} ${fixable.cell}`) break;
        await key(arrow);
        await page.waitForTimeout(60);
      }
      if ((await focused()) === `${fixable.rule} ${fixable.cell}`) break;
    }
    expect(await focused(), [...seen].join()).toBe(`${fixable.rule} ${fixable.cell}`);
    await key("Enter");
    await expect.poll(placeOf).toBe(`${fixable.sheet}!${fixable.cell}`);
    await key("f");
    await says("已改正 1 个单元格。");
    expect(pictureOf(standIn.book)).not.toEqual(original);
    await tabTo(page, pane, "撤销");
    await key("Enter");
    await says("已撤销，1 个单元格恢复原样。");
    expect(pictureOf(standIn.book)).toEqual(original);

    await tabTo(page, pane, "标注");
    await key("Enter");
    await says("已标注，说明见“校核结果”表。");
    expect(standIn.sheet("校核结果").tables).toHaveLength(1);

    // A person empties a unit cell in the sheet; the list follows.
    const table = report.tables.find(({ columns }) => columns.units !== undefined);
    const at = {
      row: report.rows.find(({ sheet }) => sheet === table?.sheet)?.row ?? 0,
      column: (table?.columns.units ?? "A").charCodeAt(0) - 64,
    };
    const kept = standIn
      .sheet(table?.sheet ?? "")
      .cells.get(at.row)
      ?.get(at.column)?.value;
    const missing = pane.locator(`[data-rule="unit-missing"][data-cell="${table?.columns.units}${at.row}"]`);
    standIn.type(table?.sheet ?? "", at, "");
    await missing.waitFor({ state: "attached", timeout: 20_000 });
    standIn.type(table?.sheet ?? "", at, String(kept));
    await missing.waitFor({ state: "detached", timeout: 20_000 });

    await tabTo(page, pane, "清除标注");
    await key("Enter");
    await says("标注已清除，表格恢复原样。");
    expect(pictureOf(standIn.book)).toEqual(original);
    wasQuiet();
  });

  it("opens every tab", async () => {
    const { page, pane, check } = await open();
    await check();
    await tabTo(page, pane, /^问题/);
    for (const tab of ["覆盖", "指标", "规划", "设置"]) {
      await page.keyboard.press("ArrowRight");
      await expect.poll(() => pane.getByRole("tab", { selected: true }).textContent()).toMatch(new RegExp(`^${tab}`));
    }
  });
});
