import { plans } from "@planlint/rules/plans";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { button, check, checked, edit, entry, type Open } from "./paneTools.ts";

const tab = (page: Page, name: string) => page.getByRole("tab", { name, exact: true }).click();
const json = (name: string, text: string) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) });
const load = (page: Page, name: string, text: string) =>
  page.locator('input[type="file"]').setInputFiles(json(name, text));

/** 设置: what an office sets for itself, at once and for the next time. */
export function settingScenarios(open: Open): void {
  describe("an own plan", () => {
    const own = JSON.stringify({
      ...plans.get("jiangxi-2022-46"),
      id: "my-city-2023",
      title: "某市重点任务分工方案",
      parent: null,
    }).replaceAll("jiangxi-2022-46/", "my-city-2023/");

    it("is read from disk, can be chosen, checks, stays for the next time and can be taken out", async () => {
      const page = await open({ query: { tab: "settings" } });
      await load(page, "分工方案.json", own);
      await page.getByText("已读入《某市重点任务分工方案》。").waitFor();
      await page.reload();
      await tab(page, "设置");
      await page.getByText("某市重点任务分工方案").waitFor();
      const filing = page.getByRole("region", { name: "规划、单位和报告期" });
      await filing.getByRole("button", { name: /更改/ }).click();
      await filing.getByLabel("规划", { exact: true }).selectOption({ label: "某市重点任务分工方案" });
      await filing.getByRole("button", { name: "保存" }).click();
      await checked(page);
      expect(await page.evaluate(() => globalThis.planlint.pane.state().answer?.report.plan)).toBe("my-city-2023");
      await button(page, "删除 某市重点任务分工方案").click();
      await page.getByRole("listitem").filter({ hasText: "某市重点任务分工方案" }).waitFor({ state: "detached" });
    });

    it("that is none is refused in one plain sentence", async () => {
      const page = await open({ query: { tab: "settings" } });
      const refusals: readonly (readonly [string, string])[] = [
        ["不是数据", "「坏文件.json」不是规划数据文件，请选用 planlint import 生成的 .json 文件。"],
        ["{}", "「坏文件.json」不是规划数据文件，请选用 planlint import 生成的 .json 文件。"],
        [
          own.replace('"number":1,', '"number":"一",'),
          "「坏文件.json」有一处不合格式（tasks.0.number），请用 planlint import 重新生成。",
        ],
        [own.replaceAll("my-city-2023", "jiangxi-2022-46"), "已有编号为 jiangxi-2022-46 的规划，请换一个编号。"],
      ];
      for (const [text, sentence] of refusals) {
        await load(page, "坏文件.json", text);
        await page.getByText(sentence, { exact: true }).waitFor();
      }
      expect(await page.evaluate(() => globalThis.planlint.pane.state().settings.packs)).toEqual([]);
    });
  });

  describe("what is checked, and how strictly", () => {
    it("a local short name stands for the unit from then on", async () => {
      const page = await open();
      await edit(page, { C13: "科创办、省发展改革委、省应急厅" });
      await check(page);
      await page.locator('[data-rule="unit-unknown"][data-cell="C13"]').waitFor();
      await tab(page, "设置");
      await page.getByLabel("简称", { exact: true }).fill("科创办");
      await page.getByLabel("规范名称", { exact: true }).fill("省科技厅");
      await button(page, "添加").click();
      await page.getByText("科创办 → 省科技厅").waitFor();
      await tab(page, "问题");
      await page.locator('[data-rule="unit-unknown"][data-cell="C13"]').waitFor({ state: "detached" });
      await tab(page, "设置");
      await button(page, "删除 科创办").click();
      await tab(page, "问题");
      await page.locator('[data-rule="unit-unknown"][data-cell="C13"]').waitFor();
    });

    it("a rule's severity, or none", async () => {
      const page = await open();
      await check(page);
      expect(await entry(page, "status-conflict").getAttribute("data-severity")).toBe("warning");
      for (const [choice, severity] of [
        ["错误", "error"],
        ["提示", "info"],
      ] as const) {
        await tab(page, "设置");
        await page.getByLabel("状态前后矛盾").selectOption({ label: choice });
        await tab(page, "问题");
        await page.locator(`[data-rule="status-conflict"][data-severity="${severity}"]`).waitFor();
      }
      await tab(page, "设置");
      await page.getByLabel("状态前后矛盾").selectOption({ label: "不检查" });
      await tab(page, "问题");
      await entry(page, "status-conflict").waitFor({ state: "detached" });
    });

    it("how far a value may be off; what is no number goes back to what it was", async () => {
      const page = await open({ query: { file: "/realistic/indicators/err/江西-滞后和增速.xlsx" } });
      await check(page);
      await entry(page, "behind-path").waitFor();
      await tab(page, "设置");
      const behind = page.getByLabel("“滞后”：不到应有进度的");
      await behind.fill("很低");
      await behind.press("Tab");
      expect(await behind.inputValue()).toBe("95");
      await behind.fill("１０");
      await behind.press("Enter");
      await button(page, "恢复默认").waitFor();
      await tab(page, "问题");
      await entry(page, "behind-path").waitFor({ state: "detached" });
      await tab(page, "设置");
      await button(page, "恢复默认").click();
      await tab(page, "问题");
      await entry(page, "behind-path").waitFor();
    });

    it("the language, for the pane and the findings, also the next time", async () => {
      const page = await open();
      await check(page);
      await tab(page, "设置");
      await page.getByLabel("语言").selectOption("zh-TW");
      await page.getByRole("tab", { name: "覆蓋" }).waitFor();
      await page.getByLabel("語言").selectOption("en");
      await page.getByRole("tab", { name: "Findings" }).click();
      await page.getByText("Units left out:").first().waitFor();
      expect(await page.getByRole("main").getAttribute("lang")).toBe("en");
      await page.reload();
      await page.getByRole("tab", { name: "Findings" }).waitFor();
      await page.getByRole("tab", { name: "Settings" }).click();
      await page.getByLabel("Language").selectOption("zh-CN");
      await page.getByRole("tab", { name: "问题" }).waitFor();
    });
  });
}
