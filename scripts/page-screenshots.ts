/*
 * Pictures of the page for docs/网页版.md, from the built dist/planlint.html:
 * npx tsx --conditions=planlint-source scripts/page-screenshots.ts
 */
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { launchBrowser } from "../tests/browser/launch.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, "docs", "images", "page");
const address = pathToFileURL(process.env.PLANLINT_PAGE ?? join(root, "dist", "planlint.html")).href;
const sample = (name: string) => join(root, "samples", name);
const LEDGER = sample("省科技厅-任务台账-2023年上半年.xlsx");
const ALL = [
  LEDGER,
  sample("省水利厅-任务台账-2023年上半年.xlsx"),
  sample("江西省-任务台账汇总-2023年上半年.xlsx"),
  sample("江西省-主要指标进度表-2023年.xlsx"),
];

const checked = (page: Page) => page.getByRole("status").filter({ hasText: "校核完成" }).waitFor({ state: "attached" });

await mkdir(folder, { recursive: true });
const browser = await launchBrowser();
for (const [look, width] of [
  ["light", 1280],
  ["dark", 1024],
] as const) {
  const context = await browser.newContext({ viewport: { width, height: 760 }, colorScheme: look, offline: true });
  const page = await context.newPage();
  const suffix = look === "light" ? "" : "-dark";
  const shoot = async (name: string) => {
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(folder, `${name}${suffix}.png`) });
  };
  await page.goto(address);
  await page.getByRole("button", { name: "选择文件" }).waitFor();
  await shoot("welcome");
  await page.setInputFiles("input[type=file]", LEDGER);
  await checked(page);
  await shoot("ledger");
  await page.locator("[data-rule=unit-omitted] button[data-fingerprint]").first().click();
  await shoot("finding");
  await page.getByRole("button", { name: /导出报告/ }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: /html/ }).click(),
  ]);
  await page.setInputFiles("input[type=file]", ALL.slice(1));
  await page.getByRole("status").filter({ hasText: "共 4 个文件" }).waitFor();
  await shoot("files");
  if (look === "light") {
    const report = await context.newPage();
    await report.setViewportSize({ width: 794, height: 1123 });
    await download.saveAs(join(root, "out", "report.html"));
    await report.goto(pathToFileURL(join(root, "out", "report.html")).href);
    await report.screenshot({ path: join(folder, "report.png") });
  }
  await context.close();
}
await browser.close();
