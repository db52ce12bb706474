import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readWorkbook } from "../../packages/xlsx/src/index.ts";
import { LATER_CALLS, LATER_MEMBERS, LATER_PAGE_MEMBERS, LATER_STYLES } from "./chromium100.ts";
import { launchBrowser } from "./launch.ts";
import { checked, commandLine, give, pageFile, root, saved, savedReport } from "./pageTools.ts";

const ledger = `${root}/samples/省科技厅-任务台账-2023年上半年.xlsx`;

let browser: Browser;
beforeAll(async () => {
  pageFile();
  browser = await launchBrowser();
}, 180_000);
afterAll(() => browser?.close());

/**
 * Places that look like it and do no harm in Chromium 100: what the library tries first and does without, or hands over
 * to whatever style sheet asks for it.
 */
const HARMLESS: readonly RegExp[] = [
  // Fluent UI's style engine names the at-rules that a style might hold.
  /case"@container":|`@container \$\{|"@container"===/,
  /`@scope \(\$\{/,
  // Lines that are merely broken less evenly.
  /textWrap:"balance"/,
  // A chart part of Fluent UI that the page does not draw.
  /fill:color-mix\(in srgb, var\(--colorPalette\w+Background3\) 20%, transparent\)/,
];

describe("the built file asks nothing of a browser that Chromium 100 doesn't know", () => {
  const text = readFileSync(pageFile(), "utf8");

  it.each([...LATER_CALLS, ...LATER_STYLES])("%s", (_what, pattern) => {
    const places = [...text.matchAll(new RegExp(pattern.source, "g"))].map(({ index }) =>
      text.slice(Math.max(0, index - 60), index + 80),
    );
    expect(places.filter((place) => !HARMLESS.some((harmless) => harmless.test(place)))).toEqual([]);
  });

  it("and the list finds what it names", () => {
    const samples =
      "a.toSorted();Object.groupBy(x);new Set().isSubsetOf(b);new DecompressionStream('x');p:has(b){width:1dvh}";
    const found = [...LATER_CALLS, ...LATER_STYLES].filter(([, pattern]) => pattern.test(samples));
    expect(found.map(([what]) => what)).toHaveLength(6);
  });
});

it("runs from start to end in a browser that has forgotten what came after Chromium 100, in its worker as well", async () => {
  // Some owners are not in every browser: what is not there needs no forgetting.
  const forget = (members: typeof LATER_MEMBERS) =>
    members
      .map(([owner, names]) => `try{const o=${owner};for(const n of ${JSON.stringify(names)})delete o[n]}catch{}`)
      .join(";");
  const context = await browser.newContext({ locale: "zh-CN", offline: true, acceptDownloads: true });
  await context.addInitScript(
    `${forget(LATER_MEMBERS)};${forget(LATER_PAGE_MEMBERS)};
     const Whole = Blob;
     window.Blob = class extends Whole {
       constructor(parts, options) {
         super(options?.type === "text/javascript" ? [${JSON.stringify(`${forget(LATER_MEMBERS)};`)}, ...parts] : parts, options);
       }
     };`,
  );
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.goto(`file://${pageFile()}`);
  const known = await page.evaluate(
    "[typeof [].toSorted, typeof Promise.withResolvers, typeof new Set().union, 'popover' in document.body, " +
      "typeof Object.getPrototypeOf(Object.getPrototypeOf([].values())).map].join()",
  );
  expect(known).toBe("undefined,undefined,undefined,false,undefined");
  await give(page, ledger);
  await checked(page);
  const wanted = await commandLine(ledger, "json");
  expect((await savedReport(page, /json/)).bytes.toString("utf8")).toBe(wanted.out);
  expect(
    (await saved(page, () => page.getByRole("button", { name: "下载标注副本" }).click())).bytes.equals(wanted.marked),
  ).toBe(true);
  expect(readWorkbook((await savedReport(page, /xlsx/)).bytes).sheets).toHaveLength(1);
  expect((await savedReport(page, /html/)).bytes.length).toBeGreaterThan(1000);
  for (const name of ["覆盖", "指标", "规划", "设置"]) await page.getByRole("tab", { name, exact: true }).click();
  expect(errors).toEqual([]);
  await context.close();
});
