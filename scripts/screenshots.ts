/*
 * Pictures of the task pane for the documentation: `npm run screenshots` (after `npx webpack --env harness`).
 * Every tab and state in light, dark and high contrast, at the widths that a pane has in Excel.
 */
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { launchBrowser, serve } from "../tests/browser/launch.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, "docs", "images", "pane");
const LEDGER = "/samples/省科技厅-任务台账-2023年上半年.xlsx";
const INDICATORS = "/samples/江西省-主要指标进度表-2023年.xlsx";

interface Shot {
  readonly name: string;
  readonly file?: string;
  readonly tab?: string;
  readonly height?: number;
  /** What is done before the picture is taken. */
  readonly act?: (page: Page) => Promise<unknown>;
}

const check = (page: Page) =>
  page
    .getByRole("button", { name: "校核", exact: true })
    .click()
    .then(() => page.getByRole("status").filter({ hasText: "校核完成" }).waitFor());

const open = (rule: string) => async (page: Page) => {
  await check(page);
  await page.locator(`[data-rule="${rule}"] button[aria-expanded]`).last().click();
};

const SHOTS: readonly Shot[] = [
  { name: "start" },
  { name: "findings", act: check },
  { name: "finding", act: open("unit-omitted") },
  { name: "fix", act: open("unit-alias") },
  { name: "coverage", tab: "coverage", act: check },
  { name: "indicators", tab: "indicators", file: INDICATORS, act: check },
  {
    name: "plan",
    tab: "plan",
    act: async (page) => {
      await check(page);
      await page.getByRole("searchbox").fill("城镇化");
    },
  },
  { name: "settings", tab: "settings" },
];
const LOOKS = ["light", "dark", "contrast"] as const;
const WIDTHS = [320, 450] as const;

const only = process.argv.slice(2);
const server = await serve({ "/": join(root, "out", "harness"), "/samples/": join(root, "samples") });
const browser = await launchBrowser();
await mkdir(folder, { recursive: true });
for (const shot of SHOTS) {
  if (only.length > 0 && !only.includes(shot.name)) continue;
  for (const look of LOOKS) {
    for (const width of WIDTHS) {
      // Light at 320 px is what most people see: the other widths and themes once each are enough.
      if ((look === "contrast" && width !== 320) || (look === "dark" && width !== 320)) continue;
      const context = await browser.newContext({
        viewport: { width, height: shot.height ?? 680 },
        colorScheme: look === "light" ? "light" : "dark",
        locale: "zh-CN",
      });
      const page = await context.newPage();
      const query = new URLSearchParams({ file: shot.file ?? LEDGER, look, tab: shot.tab ?? "findings" });
      await page.goto(`${server.origin}/index.html?${query}`);
      await page.getByText("2023", { exact: false }).first().waitFor();
      await shot.act?.(page);
      await page.mouse.move(0, 0);
      await page.waitForTimeout(150);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      if (sideways) console.error(`${shot.name} ${look} ${width}: scrolls sideways`);
      await page.screenshot({ path: join(folder, `${shot.name}-${look}-${width}.png`) });
      await context.close();
    }
  }
}
await browser.close();
await server.close();
