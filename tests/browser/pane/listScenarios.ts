import { describe, expect, it } from "vitest";
import { button, calls, check, edit, entries, entry, listed, type Open, openFinding, status } from "./paneTools.ts";

/** The list of findings: what it shows, keeps and finds. */
export function listScenarios(open: Open): void {
  describe("the first screen", () => {
    it("shows plan, unit, period, the button, the verdict and the first findings without scrolling", async () => {
      const page = await open({ width: 320, height: 600 });
      await check(page);
      for (const text of ["江西省分工方案", "省科技厅", "2023年上半年", "改完再提交"]) {
        expect((await page.getByText(text).first().boundingBox())?.y, text).toBeLessThan(180);
      }
      const seen = await entries(page).evaluateAll(
        (items) => items.filter((item) => item.getBoundingClientRect().bottom < innerHeight).length,
      );
      expect(seen).toBeGreaterThanOrEqual(3);
    });

    it("names the step that a long reading has reached, after a while, and lets go of it", async () => {
      const page = await open();
      await page.waitForFunction(() => globalThis.planlint.pane.state().recognised !== null);
      await page.evaluate(() => globalThis.planlint.faults.hold());
      await button(page, "校核").click();
      expect(await page.getByRole("progressbar").count()).toBe(0);
      await page.getByRole("progressbar", { name: "正在读取……" }).waitFor();
      expect(await page.getByText("→ 识别").isVisible()).toBe(true);
      await button(page, "取消").click();
      await status(page).filter({ hasText: "已取消，表格没有改动。" }).waitFor();
    });

    it("says when there is nothing to say", async () => {
      const page = await open({ query: { file: "/realistic/ok/省水利厅-两张表.xlsx" } });
      await check(page);
      expect(await status(page).textContent()).toBe("校核完成：错误 0，警告 0，提示 0");
      expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("可以提交");
      await page.getByText("没有发现问题").waitFor();
    });

    it("counts warnings that wait for a reason", async () => {
      const page = await open({ query: { file: "/realistic/err/省教育厅-下半年.xlsx" } });
      await edit(page, { E5: "已完成" });
      await check(page);
      expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("1 条提醒待说明");
    });
  });

  describe("what the list is narrowed to", () => {
    it("a kind, a sheet, a task, words", async () => {
      const page = await open();
      await check(page);
      const all = await listed(page);
      await button(page, "筛选").click();
      await page.getByLabel("类别", { exact: true }).selectOption({ label: "责任单位遗漏" });
      expect(await listed(page)).toEqual(all.filter(([rule]) => rule === "unit-omitted"));
      await page.getByLabel("类别", { exact: true }).selectOption({ label: "全部类别" });
      await page.getByLabel("工作表", { exact: true }).selectOption("任务台账");
      expect((await listed(page)).length).toBe(all.filter(([, , sheet]) => sheet === "任务台账").length);
      await page.getByLabel("任务", { exact: true }).selectOption({ index: 3 });
      const ofTask = await listed(page);
      expect(ofTask.length).toBeGreaterThan(0);
      expect(ofTask.length).toBeLessThan(all.length);
      await page.getByLabel("任务", { exact: true }).selectOption({ label: "全部任务" });
      await page.getByRole("searchbox", { name: "搜索问题" }).fill("c18");
      expect((await listed(page)).map(([, , , cell]) => cell)).toEqual(["C18"]);
    });
  });

  describe("what is remembered", () => {
    it("the grouping, from one opening to the next", async () => {
      const page = await open();
      await check(page);
      await page.getByLabel("分组").selectOption("rule");
      await page.reload();
      await button(page, "校核").waitFor();
      await check(page);
      expect(await page.getByLabel("分组").inputValue()).toBe("rule");
      await page.getByRole("button", { name: /^责任单位遗漏/ }).waitFor();
    });

    it("the selected finding, over a new check", async () => {
      const page = await open();
      await check(page);
      await openFinding(page, "status-conflict");
      await edit(page, { C20: "省科技厅" });
      await check(page);
      expect(await entry(page, "status-conflict").locator('[aria-current="true"]').count()).toBe(1);
      expect(await page.locator('[aria-current="true"]').count()).toBe(1);
    });

    it("which task an ambiguous row is, over a new check", async () => {
      const page = await open();
      await edit(page, { A12: null, B12: "推动城市群内" });
      await check(page);
      await openFinding(page, "task-ambiguous");
      await page.getByRole("button", { name: /^就是第 56 项/ }).click();
      await entry(page, "task-ambiguous").waitFor({ state: "detached" });
      const choices = await page.evaluate(() => globalThis.planlint.host.workbook().embedded?.choices);
      expect(Object.values(choices ?? {})).toEqual(["jiangxi-2022-46/task/56"]);
      await check(page);
      expect(await entry(page, "task-ambiguous").count()).toBe(0);
      const row = await page.evaluate(() =>
        globalThis.planlint.pane.state().answer?.report.rows.find((each) => each.row === 12),
      );
      expect(row?.ids).toEqual(["jiangxi-2022-46/task/56"]);
    });
  });

  describe("the keys", () => {
    it("Alt+↑ ↓ go round from anywhere in the pane; ↑ ↓ stay in the list; Enter opens and closes", async () => {
      const page = await open();
      await check(page);
      const all = await listed(page);
      const present = () =>
        page.locator('[aria-current="true"]').evaluate((row) => {
          const item = row.closest("[data-rule]");
          return [item?.getAttribute("data-rule"), item?.getAttribute("data-cell")];
        });
      const at = (index: number) => [all.at(index)?.[0], all.at(index)?.[3]];
      await page.getByRole("searchbox", { name: "搜索问题" }).focus();
      await page.keyboard.press("Alt+ArrowUp");
      expect(await present()).toEqual(at(-1));
      await page.keyboard.press("Alt+ArrowDown");
      expect(await present()).toEqual(at(0));
      expect((await calls(page)).at(-1)).toBe(`select 任务台账!${all[0]?.[3]}`);
      await page.locator('[aria-current="true"]').focus();
      await page.keyboard.press("ArrowUp");
      expect(await present()).toEqual(at(0));
      await page.keyboard.press("ArrowDown");
      expect(await present()).toEqual(at(1));
      await page.keyboard.press("Enter");
      await page.locator("[data-rule] dl").waitFor();
      await page.keyboard.press("Enter");
      await page.locator("[data-rule] dl").waitFor({ state: "detached" });
    });
  });

  describe("what can be written", () => {
    it("all corrections of a kind at once, and back", async () => {
      const page = await open();
      const before = "省通信管理局、省工信厅、省科技厅";
      await edit(page, { C7: before });
      await check(page);
      await openFinding(page, "unit-alias");
      await page.getByRole("button", { name: "同类 2 处全部改正" }).click();
      await status(page).filter({ hasText: "已改正 2 个单元格。" }).waitFor();
      await entry(page, "unit-alias").first().waitFor({ state: "detached" });
      await button(page, "撤销").click();
      await status(page).filter({ hasText: "已撤销，2 个单元格恢复原样。" }).waitFor();
      const back = await page.evaluate(() => {
        const row = globalThis.planlint.host.workbook().sheets[0]?.rows.find(({ number }) => number === 7);
        return row?.values[row.columns.indexOf(3)];
      });
      expect(back).toBe(before);
    });

    it("the plan's collective in place of one with another number", async () => {
      const page = await open();
      await check(page);
      await page.locator('[data-rule="unit-omitted"][data-cell="C18"] [data-fingerprint]').click();
      await button(page, "填入：省科技厅、14个重点产业链责任部门").click();
      await page.locator('[data-rule="unit-omitted"][data-cell="C18"]').waitFor({ state: "detached" });
    });

    it("nothing at a protected sheet, which is said in one sentence", async () => {
      const page = await open();
      await check(page);
      await openFinding(page, "unit-alias");
      await page.evaluate(() => globalThis.planlint.faults.fail("write", "protected", { sheet: "任务台账" }));
      await entry(page, "unit-alias").getByRole("button", { name: /^改为/ }).click();
      await status(page).filter({ hasText: "受保护" }).waitFor();
      expect(await status(page).textContent()).toBe("工作表「任务台账」受保护，请撤销保护后再试。");
    });
  });
}
