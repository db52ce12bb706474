import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { AxeBuilder } from "@axe-core/playwright";
import { unzipSync } from "fflate";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clear, readWorkbook } from "../../packages/xlsx/src/index.ts";
import { launchBrowser } from "./launch.ts";
import { checked, commandLine, give, type OpenedPage, pageFile, root, saved, savedReport, visit } from "./pageTools.ts";

const samples = readdirSync(join(root, "samples"))
  .filter((name) => name.endsWith(".xlsx") && !name.startsWith("~"))
  .map((name) => join(root, "samples", name));
const ledger = samples.find((name) => name.includes("科技厅")) ?? "";

let browser: Browser;
beforeAll(async () => {
  pageFile();
  browser = await launchBrowser();
}, 180_000);
afterAll(() => browser?.close());

const withPage = (work: (opened: OpenedPage) => Promise<void>, options = {}) => visit(browser, work, options);

describe("the one file", () => {
  it("is small, and lets nothing run but its own script", () => {
    const html = readFileSync(pageFile());
    expect(gzipSync(html).length).toBeLessThan(1.5 * 1024 * 1024);
    const text = html.toString("utf8");
    expect(text).toMatch(/Content-Security-Policy/);
    expect(text).toMatch(/default-src 'none'; script-src 'sha256-[^']+'/);
    expect(text.replace(/<script>[\s\S]*<\/script>/, "")).not.toMatch(/<script|<link[^>]+href="?https?:|src="?https?:/);
  });
});

describe("from disk, with the network off, as on the command line", () => {
  it.each(samples)("%s", async (file) => {
    const wanted = await commandLine(file, "json");
    await withPage(async ({ page }) => {
      await give(page, file);
      const status = await checked(page);
      const { summary } = JSON.parse(wanted.out);
      expect(status).toContain(`校核完成：错误 ${summary.error}，警告 ${summary.warning}，提示 ${summary.info}`);
      const report = await savedReport(page, /json/);
      expect(report.bytes.toString("utf8")).toBe(wanted.out);
      const marked = await saved(page, () => page.getByRole("button", { name: "下载标注副本" }).click());
      expect(marked.name).toMatch(/-校核\.xlsx$/);
      expect(marked.bytes.equals(wanted.marked)).toBe(true);
      const html = await savedReport(page, /html/);
      expect(html.bytes.toString("utf8")).toBe((await commandLine(file, "html")).out);
    });
  });
});

describe("a file beside the pane", () => {
  it("leads from a finding to its cell and back", () =>
    withPage(async ({ page }) => {
      await give(page, ledger);
      await checked(page);
      const entries = page.getByRole("list", { name: "问题" }).locator("[data-rule]");
      const entry = entries.and(page.locator("[data-rule=unit-omitted]")).first();
      const cell = (await entry.getAttribute("data-cell")) ?? "";
      await entry.locator("button[data-fingerprint]").click();
      await expect.poll(() => page.locator(".cellName").textContent()).toBe(cell);
      expect(await page.locator(".note").textContent()).toContain("责任单位");
      const other = page.locator(`.cell[data-severity]:not([data-cell="${cell}"])`).first();
      const place = (await other.getAttribute("data-cell")) ?? "";
      await other.click();
      await expect.poll(() => page.locator(".cellName").textContent()).toBe(place);
      await expect.poll(() => page.locator(`[data-cell="${place}"] button[aria-current=true]`).count()).toBe(1);
    }));

  it("corrects a cell, saves the corrected file, and takes it back", () =>
    withPage(async ({ page }) => {
      await give(page, ledger);
      await checked(page);
      const before = JSON.parse((await savedReport(page, /json/)).bytes.toString("utf8"));
      const aliases = page.getByRole("list", { name: "问题" }).locator("[data-rule=unit-alias]");
      const cell = (await aliases.first().getAttribute("data-cell")) ?? "";
      await aliases.first().locator("button[data-fingerprint]").click();
      await page.getByRole("button", { name: /^改为/ }).click();
      await expect.poll(() => aliases.count()).toBe(0);
      const corrected = await saved(page, () => page.getByRole("button", { name: "下载改好的文件" }).click());
      const rows = readWorkbook(corrected.bytes).sheets[0]?.rows ?? [];
      const row = rows.find(({ number }) => number === Number(cell.replace(/\D/g, "")));
      expect(String(row?.values[2])).toContain("省工业和信息化厅");
      // What is saved is the file with the correction, and passes as such on the command line.
      const copy = join(mkdtempSync(join(tmpdir(), "planlint-corrected-")), before.file);
      writeFileSync(copy, corrected.bytes);
      const wanted = await commandLine(copy, "json");
      expect((await savedReport(page, /json/)).bytes.toString("utf8")).toBe(wanted.out);
      await page.getByRole("button", { name: "撤销" }).click();
      await expect.poll(() => aliases.count()).toBe(1);
      expect(JSON.parse((await savedReport(page, /json/)).bytes.toString("utf8"))).toEqual(before);
      const change = page.getByRole("button", { name: /^改为/ });
      if ((await change.count()) === 0) await aliases.first().locator("button[data-fingerprint]").click();
      await change.click();
      await expect.poll(() => aliases.count()).toBe(0);
      const marked = await saved(page, () => page.getByRole("button", { name: "下载标注副本" }).click());
      expect(marked.bytes.equals(wanted.marked)).toBe(true);
    }));

  it("takes marks out again", () =>
    withPage(async ({ page }) => {
      const { marked } = await commandLine(ledger, "json");
      await page.setInputFiles("input[type=file]", {
        name: "台账-校核.xlsx",
        mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        buffer: marked,
      });
      await checked(page);
      const cleared = await saved(page, () => page.getByRole("button", { name: "清除标注" }).click());
      expect(cleared.bytes.equals(clear(marked))).toBe(true);
    }));

  it("is used with the keyboard alone: open, walk, correct, give a reason, save", () =>
    withPage(async ({ page }) => {
      const chosen = new Promise<void>((resolve, reject) => {
        page.once("filechooser", (chooser) => chooser.setFiles(ledger).then(resolve, reject));
      });
      await page.getByRole("button", { name: "选择文件" }).waitFor();
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("选择文件");
      await page.keyboard.press("Enter");
      await chosen;
      await checked(page);
      const { press } = page.keyboard;
      const key = (name: string) => press.call(page.keyboard, name);
      const focused = (attribute: string) =>
        page.evaluate((name) => document.activeElement?.getAttribute(name) ?? "", attribute);
      const until = async (name: string, done: () => Promise<boolean>) => {
        for (let i = 0; i < 40 && !(await done()); i++) await key(name);
        expect(await done(), name).toBe(true);
      };
      // Into the sheet, whose focus is seen, and down to a coloured cell.
      await until("Tab", async () => (await focused("role")) === "grid");
      expect(await page.locator(".ring").isVisible()).toBe(true);
      await key("Control+Home");
      for (const name of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowRight", "ArrowRight"])
        await key(name);
      expect(await page.locator(".cellName").textContent()).toBe("C5");
      // What a screen reader is at says the cell, what stands in it, and what is the matter.
      const at = page.locator(`[id="${await focused("aria-activedescendant")}"]`);
      expect(await at.textContent()).toMatch(/^C5，省发展改革委.*。错误：责任单位少了/);
      // Enter leads to its finding, F6 back.
      await key("Enter");
      await expect.poll(() => focused("data-fingerprint")).not.toBe("");
      expect(await page.evaluate(() => document.activeElement?.closest("li")?.dataset.cell)).toBe("C5");
      await key("F6");
      expect(await focused("role")).toBe("grid");
      await key("F6");
      await until("ArrowDown", () =>
        page.evaluate(() => document.activeElement?.closest("li")?.dataset.rule === "unit-alias"),
      );
      await key("f");
      await page.getByRole("button", { name: "下载改好的文件" }).waitFor();
      await until("Shift+Tab", () => page.evaluate(() => document.activeElement?.textContent === "下载标注副本"));
      const marked = await saved(page, () => key("Enter"));
      expect(marked.name).toMatch(/-校核\.xlsx$/);
      // The sheets' tabs are one stop; arrows walk them.
      await until("Tab", async () => (await focused("role")) === "tab");
    }));
});

describe("several files", () => {
  it("become a table with verdicts; marked copies and one report come out", () =>
    withPage(async ({ page }) => {
      await give(page, [...samples, join(root, "package.json")]);
      await page.getByRole("status").filter({ hasText: "共 5 个文件" }).waitFor({ timeout: 30_000 });
      expect(await page.locator("tr[data-state=checked]").count()).toBe(samples.length);
      expect(await page.locator("tr[data-state=unusable]").textContent()).toContain("「package.json」");
      const archive = await saved(page, () => page.getByRole("button", { name: "下载全部标注副本" }).click());
      const copies = unzipSync(archive.bytes);
      expect(Object.keys(copies)).toHaveLength(samples.length);
      for (const file of samples) {
        const { marked } = await commandLine(file, "json");
        const name = `${file.split("/").at(-1)?.replace(".xlsx", "")}-校核.xlsx`;
        expect(Buffer.from(copies[name] ?? []).equals(marked)).toBe(true);
      }
      const overview = await saved(page, async () => {
        await page.getByRole("button", { name: /导出汇总报告/ }).click();
        await page.getByRole("menuitem", { name: /html/ }).click();
      });
      expect(overview.bytes.toString("utf8")).toContain("package.json");
      await page.getByRole("button", { name: /打开 .*科技厅/ }).click();
      await checked(page);
      await page.getByRole("button", { name: /全部文件/ }).click();
      await page.locator("tr[data-state=checked]").first().waitFor();
    }));
});

describe("for everybody", () => {
  it.each(["light", "dark"] as const)("axe finds nothing in %s, whatever is shown", (colorScheme) =>
    withPage(
      async ({ page }) => {
        const analyse = async (state: string) => {
          // Half-faded words have no contrast yet.
          await page.evaluate(() =>
            Promise.all(
              document
                .getAnimations()
                .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
                .map(({ finished }) => finished.catch(() => null)),
            ),
          );
          // What Fluent UI puts round an open menu to catch the focus is hidden, and hands the focus on at once.
          const { violations } = await new AxeBuilder({ page }).exclude("[data-tabster-dummy]").analyze();
          expect(
            violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
            state,
          ).toEqual([]);
        };
        await page.getByRole("button", { name: "选择文件" }).waitFor();
        await analyse("welcome");
        const unusable = { name: "空.xlsx", mimeType: "application/octet-stream", buffer: Buffer.alloc(0) };
        await page.setInputFiles("input[type=file]", unusable);
        await page.getByRole("alert").first().waitFor();
        await analyse("a file that cannot be used");
        await give(page, ledger);
        await checked(page);
        await analyse("a file");
        await page.locator(".cell[data-severity]").nth(1).click();
        await analyse("a cell and its finding");
        await page.getByRole("button", { name: /导出报告/ }).click();
        await page.getByRole("menuitem", { name: /xlsx/ }).waitFor();
        await analyse("the menu");
        await page.keyboard.press("Escape");
        await page.locator("[data-rule=unit-alias] button[data-fingerprint]").first().click();
        await page.getByRole("button", { name: /^改为/ }).click();
        await page.getByRole("button", { name: "下载改好的文件" }).waitFor();
        await analyse("after a correction");
        await give(page, [...samples.slice(1, 3), join(root, "package.json")]);
        await page.getByRole("status").filter({ hasText: "共 4 个文件" }).waitFor();
        await analyse("several files");
      },
      { colorScheme },
    ),
  );
});
