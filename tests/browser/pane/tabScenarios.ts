import { describe, expect, it } from "vitest";
import { button, calls, check, edit, INDICATORS, type Open, status } from "./paneTools.ts";

/** 覆盖, 指标, 规划, and what stands beside the tabs. */
export function tabScenarios(open: Open): void {
  describe("覆盖", () => {
    it("counts, lists what is missing first, shows those of a state, and goes to the row", async () => {
      const page = await open({ query: { tab: "coverage" } });
      await check(page);
      await page.getByText("应报 13 · 已报 12").waitFor();
      await page.getByText("应报任务 13 项，已报 12 项，缺 1 项").waitFor();
      const tasks = page.getByRole("list", { name: "任务" }).getByRole("listitem");
      expect(await tasks.first().textContent()).toMatch(/^127.*缺报$/);
      await page.getByRole("button", { name: /^已完成/ }).click();
      expect(await tasks.count()).toBe(1);
      await page.getByRole("button", { name: /^全部/ }).click();
      await tasks.nth(1).getByRole("button").click();
      expect((await calls(page)).at(-1)).toBe("select 任务台账!B5");
    });
  });

  describe("a missing task", () => {
    it("gets its row in one click, with the plan's words, and loses it again", async () => {
      const page = await open({ query: { tab: "coverage", file: "/realistic/err/省水利厅-任务内容.xlsx" } });
      // The signature line below the ledger is taken away: nothing stands there any more.
      await edit(page, { A16: null });
      await check(page);
      await button(page, "补上缺报任务（1）").click();
      await status(page).filter({ hasText: "已在表尾补上 1 行，请填写进展。" }).waitFor();
      await page.getByText("应报任务 12 项，已全部报齐").waitFor();
      await button(page, "撤销").click();
      await page.getByText("应报任务 12 项，已报 11 项，缺 1 项").waitFor();
    });

    it("never writes over what stands below the ledger", async () => {
      const page = await open({ query: { tab: "coverage" } });
      await check(page);
      await button(page, "补上缺报任务（1）").click();
      await status(page).filter({ hasText: "请先在「任务台账」第 21 行上方插入 1 个空行，再点一次。" }).waitFor();
      expect((await calls(page)).some((call) => call.startsWith("write"))).toBe(false);
    });
  });

  describe("指标", () => {
    it("draws each indicator and says the same in words; a doubtful value is said to be so", async () => {
      const page = await open({ query: { tab: "indicators", file: `/samples/${INDICATORS}` } });
      await check(page);
      const urban = page.getByRole("listitem").filter({ hasText: "常住人口城镇化率" }).first();
      await urban.getByText("疑似有误").waitFor();
      await urban.getByText("填报 0.6313，疑似 63.13%，请核对").waitFor();
      expect(await urban.getByRole("img").getAttribute("aria-label")).toBe(
        "常住人口城镇化率的进度图：2025 年目标 66%左右，填报 0.6313，疑似 63.13%，请核对",
      );
      await urban.getByRole("button").click();
      expect((await calls(page)).at(-1)).toMatch(/^select /);
    });

    it("draws the path of those that have a baseline", async () => {
      const page = await open({ query: { tab: "indicators", file: "/realistic/indicators/err/南昌-数值有误.xlsx" } });
      await check(page);
      const product = page.getByRole("listitem").filter({ hasText: "地区生产总值" }).first();
      expect(await product.locator("polyline").count()).toBe(1);
      await product.getByText("2020 年基期 5745.51").waitFor();
      await product.getByText("填报 72035000，疑似 7203.5亿元，请核对").waitFor();
    });
  });

  describe("规划", () => {
    it("finds by number, words and unit, and writes into the selected cell", async () => {
      const page = await open({ query: { tab: "plan" } });
      const search = page.getByRole("searchbox");
      await search.fill("17");
      const cards = page.getByRole("article");
      await cards.first().getByText("第 17 项").waitFor();
      await cards.first().getByRole("button", { name: "填入责任单位" }).click();
      await status(page).filter({ hasText: "请先在表格里选中一个单元格。" }).waitFor();
      await page.evaluate(() => globalThis.planlint.host.setSelection({ sheet: "任务台账", cell: "C22" }));
      await cards.first().getByRole("button", { name: "填入责任单位" }).click();
      await status(page).filter({ hasText: "已填入 任务台账 C22。" }).waitFor();
      const written = await page.evaluate(() => {
        const row = globalThis.planlint.host.workbook().sheets[0]?.rows.find(({ number }) => number === 22);
        return row?.values[0];
      });
      expect(written).toMatch(/^省.*、/);
      await button(page, "撤销").click();
      await status(page).filter({ hasText: "已撤销" }).waitFor();
      await search.fill("省科技厅");
      await page.getByLabel("筛选").selectOption("unit");
      await cards.first().getByText("13 项任务，其中牵头").waitFor();
    });

    it("traces a task to the plans above and below", async () => {
      const page = await open({ query: { tab: "plan" } });
      await page.getByRole("searchbox").fill("4");
      const first = page.getByRole("article").first();
      await first.getByRole("button", { name: "上下级规划" }).click();
      await first.getByText("落实的上级规划").waitFor();
      await first.getByText("长江中游城市群发展“十四五”实施方案 （七）").waitFor();
      await first.getByText("承接的下级任务").waitFor();
    });
  });

  describe("beside the tabs", () => {
    it("help opens apart, and the template is made for the unit and period shown", async () => {
      const page = await open();
      await page.getByText("2023年上半年").waitFor();
      const help = page.getByRole("link", { name: "帮助" });
      expect([await help.getAttribute("href"), await help.getAttribute("target")]).toEqual(["help.html", "_blank"]);
      await button(page, "填报模板").click();
      await status(page).filter({ hasText: "已生成省科技厅的填报模板。" }).waitFor();
      expect(await page.evaluate(() => globalThis.planlint.faults.made)).toEqual(["省科技厅 2023H1"]);
    });

    it("an Excel that is too old is told in one sentence, with the way out", async () => {
      const page = await open();
      await page.getByText("2023年上半年").waitFor();
      await page.evaluate(() => globalThis.planlint.faults.fail("read", "unsupported", { needs: "ExcelApi 1.13" }));
      await button(page, "校核").click();
      await status(page).filter({ hasText: "太旧" }).waitFor();
      expect(await status(page).textContent()).toBe(
        "这个版本的 Excel 太旧（需要 ExcelApi 1.13），请更新后再试，或改用网页版。",
      );
      expect(await page.getByRole("link", { name: "打开网页版" }).getAttribute("href")).toBe("planlint.html");
    });
  });
}
