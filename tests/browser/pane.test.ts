import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { lint } from "@planlint/rules/engine";
import { agencies, plans } from "@planlint/rules/plans";
import { readWorkbook } from "@planlint/xlsx";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { buildHarness, root } from "./buildHarness.ts";
import { launchBrowser, type StaticServer, serve } from "./launch.ts";
import { largeScenarios } from "./pane/largeScenarios.ts";
import { listScenarios } from "./pane/listScenarios.ts";
import {
  button,
  calls,
  check,
  checked,
  entries,
  INDICATORS,
  LEDGER,
  type OpenOptions,
  status,
} from "./pane/paneTools.ts";
import { settingScenarios } from "./pane/settingScenarios.ts";
import { tabScenarios } from "./pane/tabScenarios.ts";

const TABS = ["findings", "coverage", "indicators", "plan", "settings"] as const;

let browser: Browser;
let server: StaticServer;
let context: BrowserContext | null = null;
const outside: string[] = [];

beforeAll(async () => {
  const folder = await buildHarness();
  server = await serve({
    "/": folder,
    "/samples/": join(root, "samples"),
    "/realistic/": join(root, "tests", "realistic"),
  });
  browser = await launchBrowser();
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});
afterEach(async () => {
  await context?.close();
  context = null;
  expect(outside.splice(0), "requests to other places").toEqual([]);
});

async function open({ query = {}, width = 350, height = 720 }: OpenOptions = {}): Promise<Page> {
  context = await browser.newContext({ viewport: { width, height }, locale: "zh-CN" });
  const page = await context.newPage();
  page.on("request", (request) => {
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(server.origin)) outside.push(request.url());
  });
  const asked = query.rows === undefined ? { file: `/samples/${LEDGER}`, ...query } : query;
  await page.goto(`${server.origin}/index.html?${new URLSearchParams(asked)}`);
  await button(page, "校核").waitFor();
  return page;
}

const expected = lint(readWorkbook(readFileSync(join(root, "samples", LEDGER))), {
  plans: [...plans.values()],
  agencies,
  file: LEDGER,
  fileHash: "",
});

describe("a check", () => {
  it("says the outcome, lists the findings and gives the engine's own report", async () => {
    const page = await open();
    await check(page);
    const { error, warning, info } = expected.summary;
    expect(await status(page).textContent()).toBe(`校核完成：错误 ${error}，警告 ${warning}，提示 ${info}`);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(`还有 ${error} 处错误，改完再提交`);
    const listed = await entries(page).evaluateAll((items) =>
      items.map((item) => [
        item.getAttribute("data-rule"),
        item.getAttribute("data-severity"),
        item.getAttribute("data-sheet"),
        item.getAttribute("data-cell"),
      ]),
    );
    const wanted = expected.findings.map(({ rule, severity, sheet, cell }) => [rule, severity, sheet, cell]);
    expect([...listed].sort()).toEqual([...wanted].sort());
    expect(await page.evaluate(() => globalThis.planlint.pane.state().answer?.report)).toEqual(
      JSON.parse(JSON.stringify(expected)),
    );
  });

  it("shows plan, unit and period before, and takes others", async () => {
    const page = await open();
    const filing = page.getByRole("region", { name: "规划、单位和报告期" });
    await filing.getByText("省科技厅").waitFor();
    expect(await filing.textContent()).toContain("2023年上半年");
    await filing.getByRole("button").first().click();
    await filing.getByLabel("单位", { exact: true }).fill("省水利厅");
    await filing.getByRole("button", { name: "保存" }).click();
    await checked(page);
    expect(await filing.textContent()).toContain("省水利厅");
  });

  it("says in one sentence why it could not be done", async () => {
    const page = await open();
    // The pane reads once by itself on opening; that reading must not be the one that fails.
    await page.getByText("省科技厅").first().waitFor();
    await page.evaluate(() => globalThis.planlint.host.failNext("read", "editing"));
    await button(page, "校核").click();
    await status(page).filter({ hasText: "正在编辑" }).waitFor();
    expect(await status(page).textContent()).toBe("有单元格正在编辑，请按回车结束编辑后再试。");
  });
});

describe("the findings", () => {
  it("open in place with the plan's words, the cell's content and what to do; a click lands on the cell", async () => {
    const page = await open();
    await check(page);
    const entry = page.locator('[data-rule="unit-omitted"][data-cell="C5"]');
    await entry.getByRole("button").last().click();
    const finding = expected.findings.find(({ rule, cell }) => rule === "unit-omitted" && cell === "C5");
    const text = (await entry.textContent()) ?? "";
    for (const part of [finding?.detail, finding?.actual, finding?.source?.quote, finding?.source?.locator]) {
      expect(text).toContain(part);
    }
    expect((await calls(page)).at(-1)).toBe("select 任务台账!C5");
    await button(page, "下一条").click();
    expect((await calls(page)).at(-1)).toBe("select 任务台账!C9");
  });

  it("filter by severity and search", async () => {
    const page = await open();
    await check(page);
    await page.getByRole("button", { name: /^提醒/ }).click();
    expect(await entries(page).count()).toBe(expected.summary.warning);
    await page.getByRole("searchbox", { name: "搜索问题" }).fill("没有这样的问题");
    expect(await entries(page).count()).toBe(0);
    await button(page, "显示全部").click();
    expect(await entries(page).count()).toBe(expected.findings.length);
  });

  it("take a reason, which settles the warning and stays in the workbook", async () => {
    const page = await open();
    await check(page);
    const entry = page.locator('[data-rule="status-conflict"]');
    await entry.getByRole("button").last().click();
    await entry.getByRole("button", { name: "说明理由" }).click();
    await entry.getByLabel("理由").fill("已通过验收，进度按资金支付口径填报");
    await entry.getByRole("button", { name: "保存" }).click();
    await entry.getByText("已说明：已通过验收").waitFor();
    const kept = await page.evaluate(() => globalThis.planlint.host.workbook().embedded?.waivers);
    expect(Object.values(kept ?? {})).toEqual(["已通过验收，进度按资金支付口径填报"]);
  });

  it("follow an edit in the workbook and keep what was selected", async () => {
    const page = await open();
    await check(page);
    await page.locator('[data-rule="status-conflict"]').getByRole("button").last().click();
    await page.evaluate(() =>
      globalThis.planlint.host.edit([{ sheet: "任务台账", cell: "D13", value: "完成指南编制，发布两批项目。" }]),
    );
    await page.locator('[data-rule="measure-missing"]').waitFor({ state: "detached" });
    expect(await page.locator('[aria-current="true"]').count()).toBe(1);
    expect(await page.locator('[data-rule="status-conflict"] [aria-current="true"]').count()).toBe(1);
  });

  it("never become markup, whatever stands in the cells", async () => {
    const page = await open();
    await page.evaluate(() => {
      const value = "<img src=x onerror=\"document.title='broken'\"><b>省某厅</b>";
      globalThis.planlint.host.edit([{ sheet: "任务台账", cell: "C5", value }]);
    });
    await check(page);
    await page.locator('[data-cell="C5"]').first().getByRole("button").last().click();
    expect(await page.locator("#pane img, #pane b").count()).toBe(0);
    expect(await page.title()).toBe("规划校核");
  });
});

describe("the keyboard alone", () => {
  it("checks, goes through the list, opens, corrects and takes back", async () => {
    const page = await open();
    await page.keyboard.press("Tab");
    for (let i = 0; i < 8 && (await focusedName(page)) !== "校核"; i++) await page.keyboard.press("Tab");
    expect(await focusedName(page)).toBe("校核");
    await page.keyboard.press("Enter");
    await checked(page);
    for (let i = 0; i < 30 && !(await onFinding(page)); i++) await page.keyboard.press("Tab");
    expect(await onFinding(page)).toBe(true);
    for (let i = 0; i < 30 && (await focusedRule(page)) !== "unit-alias"; i++) await page.keyboard.press("ArrowDown");
    expect(await focusedRule(page)).toBe("unit-alias");
    await page.keyboard.press("Enter");
    await page.locator('[data-rule="unit-alias"] dl').waitFor();
    await page.keyboard.press("f");
    await page.locator('[data-rule="unit-alias"]').waitFor({ state: "detached" });
    expect(await onFinding(page)).toBe(true);
    await page.keyboard.press("Alt+ArrowDown");
    expect((await calls(page)).at(-1)).toMatch(/^select /);
    expect(await page.evaluate(() => globalThis.planlint.pane.state().undo.length)).toBe(1);
    await button(page, "撤销").press("Enter");
    await page.locator('[data-rule="unit-alias"]').waitFor();
  });

  it("walks the tabs with the arrows", async () => {
    const page = await open();
    await page.getByRole("tab", { name: "问题" }).focus();
    for (const name of ["覆盖", "指标", "规划", "设置", "问题"]) {
      await page.keyboard.press("ArrowRight");
      expect(await page.getByRole("tab", { selected: true }).textContent()).toBe(name);
      expect(await focusedName(page)).toBe(name);
    }
  });
});

function focusedName(page: Page): Promise<string> {
  return page.evaluate(
    () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
  );
}
function onFinding(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement?.hasAttribute("data-fingerprint") ?? false);
}
function focusedRule(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.closest("[data-rule]")?.getAttribute("data-rule") ?? null);
}

describe("for everybody", () => {
  for (const look of ["light", "dark", "contrast"]) {
    it(`axe finds nothing in the ${look} theme, and nothing scrolls sideways at 320 px`, async () => {
      for (const tab of TABS) {
        const file = `/samples/${tab === "indicators" ? INDICATORS : LEDGER}`;
        const page = await open({ query: { look, tab, file }, width: 320 });
        await check(page);
        if (tab === "findings")
          await page.locator('[data-rule="unit-alias"], [data-rule]').last().getByRole("button").last().click();
        await page.waitForTimeout(200);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => [tab, id, nodes[0]?.html, nodes[0]?.failureSummary]),
          tab,
        ).toEqual([]);
        expect(await widest(page), tab).toBeLessThanOrEqual(320);
        await context?.close();
      }
    });
  }

  it("fits in English and in traditional Chinese", async () => {
    for (const locale of ["en", "zh-TW"] as const) {
      const page = await open({ width: 320 });
      await check(page);
      await page.evaluate((chosen) => globalThis.planlint.pane.configure({ locale: chosen }), locale);
      for (const tab of await page.getByRole("tab").all()) {
        await tab.click();
        expect(await widest(page), locale).toBeLessThanOrEqual(320);
      }
      await context?.close();
    }
  });
});

/** The right edge of whatever reaches furthest right. */
function widest(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(
      document.documentElement.scrollWidth,
      ...[...document.querySelectorAll("#pane *")]
        .filter((element) => getComputedStyle(element).position !== "absolute" && element.tagName !== "OPTION")
        .filter((element) => (element.parentElement?.closest("[class]")?.scrollWidth ?? 0) > 0)
        .map((element) =>
          element instanceof HTMLElement && element.offsetWidth > 0 ? element.getBoundingClientRect().right : 0,
        ),
    ),
  );
}

listScenarios(open);
largeScenarios(open);
tabScenarios(open);
settingScenarios(open);
