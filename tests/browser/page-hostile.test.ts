import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readWorkbook } from "../../packages/xlsx/src/index.ts";
import { buildWorkbook } from "../../packages/xlsx/src/testing/buildPackage.ts";
import { escapeXml } from "../../packages/xlsx/src/xml/entities.ts";
import { launchBrowser } from "./launch.ts";
import { checked, openPage, pageFile, saved, savedReport } from "./pageTools.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What an attacker, or an accident, puts into cells. */
const HOSTILE = [
  '<img src=x onerror="document.title=`owned`">',
  "</script><script>document.title='owned'</script>",
  '"><svg onload=alert(1)>',
  '=HYPERLINK("http://attacker.example/","点我")',
  "javascript:alert(1)",
  "\u202e单位任责\u202c\u2066",
  "{{constructor.constructor('alert(1)')()}}",
  "__proto__",
  "甲".repeat(10_000),
  "a\u0301".repeat(500),
];

let browser: Browser;
beforeAll(async () => {
  pageFile();
  browser = await launchBrowser();
}, 180_000);
afterAll(() => browser?.close());

it("text of a workbook never becomes anything but text", async () => {
  const cell = (address: string, text: string) =>
    `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
  const head = ["序号", "任务内容", "责任单位", "进展情况", "进展状态"];
  const rows = [
    `<row r="1">${head.map((text, index) => cell(`${"ABCDE"[index]}1`, text)).join("")}</row>`,
    ...HOSTILE.map((text, index) => {
      const row = index + 2;
      return `<row r="${row}">${"ABCDE"
        .split("")
        .map((letter) => cell(`${letter}${row}`, letter === "A" ? String(index + 1) : text))
        .join("")}</row>`;
    }),
  ];
  const bytes = buildWorkbook({ sheets: [{ name: "=1+1&lt;b&gt;台账", rows: rows.join("") }] });
  const name = "<img src=x onerror=alert(1)>\"'.xlsx";
  const { page, errors, requests, close } = await openPage(browser);
  await page.setInputFiles("input[type=file]", { name, mimeType: XLSX, buffer: Buffer.from(bytes) });
  await checked(page);
  for (const entry of await page.locator("button[data-fingerprint]").all()) await entry.click();
  for (let index = 0; index < HOSTILE.length; index++) {
    await page.getByRole("grid").focus();
    await page.keyboard.press("ArrowDown");
  }
  expect(await page.locator("img, iframe, object, embed, svg[onload], main a, .workbook a").count()).toBe(0);
  expect(await page.title()).toContain("onerror");
  expect(await page.title()).not.toBe("owned");

  const marked = await saved(page, () => page.getByRole("button", { name: "下载标注副本" }).click());
  expect(readWorkbook(marked.bytes).sheets[0]?.rows.map(({ values }) => values)).toEqual(
    readWorkbook(bytes).sheets[0]?.rows.map(({ values }) => values),
  );
  const html = (await savedReport(page, /html/)).bytes.toString("utf8");
  expect(html).not.toMatch(/<(?:img|script|svg onload|iframe|a )/i);
  expect(html).not.toContain("\u202e");

  // In the result table, too, every text is a text: nothing is computed, whatever it begins with.
  const table = (await savedReport(page, /xlsx/)).bytes;
  for (const sheet of readWorkbook(table).sheets) {
    expect(sheet.rows.every(({ formulas }) => formulas === null)).toBe(true);
    for (const { values, formats } of sheet.rows) {
      for (const [index, value] of values.entries()) {
        if (typeof value !== "string") continue;
        expect(value).not.toContain("\u202e");
        if (/^[=+\-@]/.test(value)) expect(formats[index]).toBe("@");
      }
    }
  }

  // The report itself, opened beside its own policy, runs nothing either.
  const report = await page.context().newPage();
  const popups: string[] = [];
  report.on("dialog", (dialog) => {
    popups.push(dialog.message());
    void dialog.dismiss();
  });
  await report.setContent(html);
  expect(await report.title()).not.toBe("owned");
  expect(popups).toEqual([]);
  expect(await report.evaluate(() => document.documentElement.scrollWidth <= innerWidth + 1)).toBe(true);
  expect(errors).toEqual([]);
  expect(requests).toEqual([]);
  await close();
});
