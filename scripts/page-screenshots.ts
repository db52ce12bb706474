/*
 * Pictures of the page for docs/网页版.md, from the built dist/planlint.html at 1280 and 1024 pixels, light and dark;
 * and the printed report.
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
const INDICATORS = sample("江西省-主要指标进度表-2023年.xlsx");
const UNUSABLE = join(root, "tests", "browser", "fixtures", "有密码.xlsx");
const FIRST: ReadonlySet<string> = new Set(["welcome", "ledger", "finding", "files"]);
const OTHERS = [
  sample("省水利厅-任务台账-2023年上半年.xlsx"),
  sample("江西省-任务台账汇总-2023年上半年.xlsx"),
  INDICATORS,
  UNUSABLE,
];

const checked = (page: Page) => page.getByRole("status").filter({ hasText: "校核完成" }).waitFor({ state: "attached" });
const ready = (page: Page) => page.getByRole("button", { name: "选择文件" }).waitFor();

await mkdir(folder, { recursive: true });
await mkdir(join(root, "out"), { recursive: true });
const browser = await launchBrowser();
for (const width of [1280, 1024] as const) {
  for (const look of ["light", "dark"] as const) {
    const context = await browser.newContext({
      viewport: { width, height: 760 },
      colorScheme: look,
      locale: "zh-CN",
      offline: true,
    });
    const page = await context.newPage();
    const suffix = `${width === 1280 ? "" : `-${width}`}${look === "light" ? "" : "-dark"}`;
    // What people meet first is drawn at both sizes in both lights, the rest light and wide, and dark and narrow.
    const shoot = async (name: string) => {
      if (!FIRST.has(name) && (width === 1280) !== (look === "light")) return;
      await page.waitForTimeout(300);
      await page.screenshot({ path: join(folder, `${name}${suffix}.png`) });
    };
    await page.goto(address);
    await ready(page);
    await shoot("welcome");

    await page.setInputFiles("input[type=file]", LEDGER);
    await checked(page);
    await shoot("ledger");
    await page.locator("[data-rule=unit-omitted] button[data-fingerprint]").first().click();
    await shoot("finding");
    await page.locator("[data-severity=warning] button[data-fingerprint]").first().click();
    await page.getByRole("button", { name: "说明理由" }).first().click();
    await page.getByRole("textbox", { name: /理由/ }).fill("已报省政府同意，由牵头单位统一填报。");
    await shoot("reason");
    await page.getByRole("button", { name: "保存" }).click();
    await page.getByText("已报省政府同意").first().waitFor();
    await page.getByRole("button", { name: /导出报告/ }).click();
    await page.getByRole("menuitem", { name: /html/ }).waitFor();
    await shoot("export");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: /html/ }).click(),
    ]);

    await page.setInputFiles("input[type=file]", OTHERS);
    await page.getByRole("status").filter({ hasText: "共 5 个文件" }).waitFor();
    await shoot("files");
    await page.getByRole("button", { name: /打开 .*指标/ }).click();
    await checked(page);
    await page.locator("[data-severity=error] button[data-fingerprint]").first().click();
    await shoot("indicators");

    await page.goto("about:blank");
    await page.goto(address);
    await ready(page);
    await page.setInputFiles("input[type=file]", UNUSABLE);
    await page.getByRole("alert").first().waitFor();
    await shoot("unusable");

    if (suffix === "") {
      const report = await context.newPage();
      const file = join(root, "out", "report.html");
      await download.saveAs(file);
      await report.setViewportSize({ width: 794, height: 1123 });
      await report.goto(pathToFileURL(file).href);
      await report.screenshot({ path: join(folder, "report.png") });
      await report.pdf({ path: join(root, "out", "report.pdf"), preferCSSPageSize: true });
    }
    await context.close();
  }
}
await browser.close();
