/*
 * Pictures of the task pane for the documentation: `npm run screenshots` (or this script after `npx webpack --env
 * harness`, with names, looks or widths after it to make only those). Every tab and state in light, dark and high contrast, at the widths
 * that a pane has in Excel. `PLANLINT_HARNESS` and `PLANLINT_PICTURES` take the built harness and the folder from
 * elsewhere.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { plans } from "@planlint/rules/plans";
import type { Page } from "playwright-core";
import { launchBrowser, serve } from "../tests/browser/launch.ts";
import "../tests/browser/pane/paneTools.ts";
import { palettePng } from "./palettePng.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = process.env.PLANLINT_PICTURES ?? join(root, "docs", "images", "pane");
const harness = process.env.PLANLINT_HARNESS ?? join(root, "out", "harness");

const LEDGER = "/samples/省科技厅-任务台账-2023年上半年.xlsx";
const WARNINGS = "/realistic/err/省教育厅-下半年.xlsx";
const TASKS = "/realistic/err/省水利厅-任务内容.xlsx";
const CLEAN = "/realistic/ok/省水利厅-两张表.xlsx";
const INDICATORS = "/samples/江西省-主要指标进度表-2023年.xlsx";
const CITY = "/realistic/indicators/err/南昌-数值有误.xlsx";

interface Shot {
  readonly name: string;
  readonly file?: string;
  readonly tab?: string;
  readonly held?: boolean;
  /** What is done before the picture is taken. */
  readonly act?: (page: Page) => Promise<unknown>;
}

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const status = (page: Page, text: string) => page.getByRole("status").filter({ hasText: text }).waitFor();
const recognised = (page: Page) => page.waitForFunction(() => globalThis.planlint.pane.state().recognised !== null);

async function check(page: Page): Promise<void> {
  await recognised(page);
  await button(page, "校核").click();
  await status(page, "校核完成");
}

const opened = (rule: string) => async (page: Page) => {
  await check(page);
  await page.locator(`[data-rule="${rule}"] button[aria-expanded]`).last().click();
};

/** Edits cells as a person would, before the check. */
const after =
  (edits: Readonly<Record<string, string | null>>, act: (page: Page) => Promise<unknown>) => async (page: Page) => {
    await recognised(page);
    await page.evaluate(
      (cells) =>
        globalThis.planlint.host.edit(
          Object.entries(cells).map(([cell, value]) => ({ sheet: "任务台账", cell, value })),
        ),
      edits,
    );
    await act(page);
  };

/** The pane after a host that would not. */
const refused =
  (call: "read" | "mark", code: string, args: Readonly<Record<string, string>> = {}) =>
  async (page: Page) => {
    if (call === "mark") await check(page);
    else await recognised(page);
    await page.evaluate(([name, why, details]) => globalThis.planlint.faults.fail(name, why as "protected", details), [
      call,
      code,
      args,
    ] as const);
    await button(page, call === "mark" ? "标注" : "校核").click();
    await page.getByRole("main").getByText("再试").last().waitFor();
  };

async function trace(page: Page): Promise<void> {
  await check(page);
  await page.getByRole("searchbox").fill("4");
  await page.getByRole("button", { name: "上下级规划" }).first().click();
}

async function ownPack(page: Page): Promise<void> {
  await recognised(page);
  const pack = {
    ...plans.get("jiangxi-2022-46"),
    id: "my-city-2023",
    title: "某市长江中游城市群重点任务分工方案",
    parent: null,
  };
  const buffer = Buffer.from(JSON.stringify(pack).replaceAll("jiangxi-2022-46/", "my-city-2023/"));
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "分工方案.json", mimeType: "application/json", buffer });
  await page.getByText("已读入").waitFor();
  await page.getByLabel("简称", { exact: true }).fill("科创办");
  await page.getByLabel("规范名称", { exact: true }).fill("省科技厅");
  await button(page, "添加").click();
  await page.getByText("科创办 →").waitFor();
}

async function badPack(page: Page): Promise<void> {
  await recognised(page);
  const buffer = Buffer.from('{"tasks": []}');
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "分工方案.json", mimeType: "application/json", buffer });
  await page.getByText("「分工方案.json」").waitFor();
}

const SHOTS: readonly Shot[] = [
  { name: "start", held: true },
  { name: "recognised", act: recognised },
  {
    name: "change-filing",
    act: async (page) => {
      await recognised(page);
      await page.getByRole("region", { name: "规划、单位和报告期" }).getByRole("button", { name: /更改/ }).click();
    },
  },
  {
    name: "progress",
    act: async (page) => {
      await check(page);
      await page.evaluate(() => globalThis.planlint.faults.hold());
      await button(page, "校核").click();
      await button(page, "取消").waitFor();
    },
  },
  { name: "findings", act: check },
  {
    name: "findings-by-rule",
    act: async (page) => {
      await check(page);
      await page.getByLabel("分组").selectOption("rule");
    },
  },
  {
    name: "filters",
    act: async (page) => {
      await check(page);
      await button(page, "筛选").click();
      await page.getByRole("button", { name: /^提醒/ }).click();
    },
  },
  {
    name: "warnings-left",
    file: WARNINGS,
    act: after({ E5: "已完成", D7: "正在办理。", D8: "正在办理。", D9: "正在办理。" }, check),
  },
  { name: "finding", act: opened("unit-omitted") },
  { name: "wording", file: TASKS, act: opened("task-text-altered") },
  { name: "fix", act: opened("unit-alias") },
  {
    name: "fix-all",
    act: after(
      { C10: "省工信厅、省科技厅、南昌市政府、吉安市政府", C7: "省通信管理局、省委网信办、省工信厅、省科技厅" },
      opened("unit-alias"),
    ),
  },
  {
    name: "undo",
    act: after(
      { C10: "省工信厅、省科技厅、南昌市政府、吉安市政府", C7: "省通信管理局、省委网信办、省工信厅、省科技厅" },
      async (page) => {
        await opened("unit-alias")(page);
        await page.getByRole("button", { name: /全部改正/ }).click();
        await status(page, "已改正");
      },
    ),
  },
  {
    name: "reason",
    act: async (page) => {
      await opened("status-conflict")(page);
      await button(page, "说明理由").click();
      await page.getByLabel("理由", { exact: true }).fill("已通过验收，进度按资金支付口径填报。");
    },
  },
  {
    name: "reason-given",
    act: async (page) => {
      await opened("status-conflict")(page);
      await button(page, "说明理由").click();
      await page.getByLabel("理由", { exact: true }).fill("已通过验收，进度按资金支付口径填报。");
      await button(page, "保存").click();
      await status(page, "理由");
    },
  },
  { name: "ambiguous", act: after({ A12: null, B12: "推动城市群内" }, opened("task-ambiguous")) },
  { name: "clean", file: CLEAN, act: check },
  {
    name: "marked",
    act: async (page) => {
      await check(page);
      await button(page, "标注").click();
      await status(page, "已标注");
    },
  },
  { name: "protected", act: refused("mark", "protected", { sheet: "任务台账" }) },
  { name: "editing", act: refused("read", "editing") },
  { name: "too-old", act: refused("read", "unsupported", { needs: "ExcelApi 1.13" }) },
  {
    name: "no-table",
    act: after({ A3: null, B3: null, C3: null, D3: null, E3: null, F3: null, G3: null, H3: null, I3: null }, check),
  },
  { name: "coverage", tab: "coverage", act: check },
  { name: "indicators", tab: "indicators", file: INDICATORS, act: check },
  { name: "indicators-city", tab: "indicators", file: CITY, act: check },
  {
    name: "plan",
    tab: "plan",
    act: async (page) => {
      await check(page);
      await page.getByRole("searchbox").fill("城镇化");
    },
  },
  { name: "trace", tab: "plan", act: trace },
  { name: "settings", tab: "settings", act: recognised },
  { name: "settings-own", tab: "settings", act: ownPack },
  { name: "settings-bad-pack", tab: "settings", act: badPack },
];
const LOOKS = ["light", "dark", "contrast"] as const;
const WIDTHS = [320, 450] as const;
const HEIGHT = 640;

/** What is asked for: of names, looks and widths each those given, or all where none is. */
const asked = new Set(process.argv.slice(2));
const wanted = <T extends string | number>(all: readonly T[]): readonly T[] => {
  const some = all.filter((each) => asked.has(String(each)));
  return some.length === 0 ? all : some;
};
const names = new Set(wanted(SHOTS.map(({ name }) => name)));
const server = await serve({
  "/": harness,
  "/samples/": join(root, "samples"),
  "/realistic/": join(root, "tests", "realistic"),
});
const browser = await launchBrowser();
mkdirSync(folder, { recursive: true });
let bytes = 0;
for (const { name, file = LEDGER, tab = "findings", held, act } of SHOTS) {
  if (!names.has(name)) continue;
  for (const look of wanted(LOOKS)) {
    for (const width of wanted(WIDTHS)) {
      const context = await browser.newContext({
        viewport: { width, height: HEIGHT },
        colorScheme: look === "light" ? "light" : "dark",
        forcedColors: look === "contrast" ? "active" : "none",
        reducedMotion: "reduce",
        locale: "zh-CN",
      });
      const page = await context.newPage();
      await page.goto(`${server.origin}/index.html?${new URLSearchParams({ file, tab, ...(held && { held: "1" }) })}`);
      await button(page, "校核").waitFor();
      await act?.(page);
      await page.mouse.move(0, 0);
      await page.waitForTimeout(200);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      if (sideways) process.stderr.write(`${name} ${look} ${width}: scrolls sideways\n`);
      const picture = palettePng(await page.screenshot());
      bytes += picture.length;
      writeFileSync(join(folder, `${name}-${look}-${width}.png`), picture);
      await context.close();
    }
  }
}
process.stdout.write(`${Math.round(bytes / 1024)} KB\n`);
await browser.close();
await server.close();
