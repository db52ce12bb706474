import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { unzipSync } from "fflate";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { applyFixes, readWaivers, readWorkbook, writeEmbedded } from "../../packages/xlsx/src/index.ts";
import { launchBrowser } from "./launch.ts";
import { checked, give, type OpenedPage, pageFile, root, saved, savedReport, visit } from "./pageTools.ts";

const ledger = join(root, "samples", "省科技厅-任务台账-2023年上半年.xlsx");
const other = join(root, "samples", "江西省-任务台账汇总-2023年上半年.xlsx");
const fixture = (name: string) => readFileSync(join(root, "tests", "browser", "fixtures", name));
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

let browser: Browser;
beforeAll(async () => {
  pageFile();
  browser = await launchBrowser();
}, 180_000);
afterAll(() => browser?.close());

const withPage = (work: (opened: OpenedPage) => Promise<void>, options = {}) => visit(browser, work, options);

const whole = readFileSync(ledger);

describe("a file that cannot be used gets one plain sentence and what to do", () => {
  it.each<[name: string, bytes: Buffer, says: RegExp]>([
    ["有密码.xlsx", fixture("有密码.xlsx"), /设有打开密码，请取消密码后再试。$/],
    ["旧版.xls", fixture("旧版.xls"), /是旧版格式.*另存为 \.xlsx 后再试。$/],
    ["空.xlsx", Buffer.alloc(0), /是空文件.*请重新获取或重新保存后再试。$/],
    ["截断.xlsx", whole.subarray(0, whole.length >> 1), /不完整.*请重新获取后再试。$/],
    ["文本.xlsx", Buffer.from("序号,任务"), /实际上是文本文件.*另存为 \.xlsx 后再试。$/],
    ["图片.xlsx", Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), /实际上是图片.*后再试。$/],
    ["坏了.xlsx", damaged(whole), /损坏.*后再试。$/],
  ])("%s", (name, buffer, says) =>
    withPage(async ({ page }) => {
      await page.setInputFiles("input[type=file]", { name, mimeType: "application/octet-stream", buffer });
      const said = page.getByRole("alert").filter({ hasText: `「${name}」` });
      await said.waitFor();
      const text = (await said.textContent()) ?? "";
      expect(text).toMatch(says);
      expect(text.match(/。/g)).toHaveLength(1);
      // Another file can be given at once, and takes its place.
      expect(await page.getByRole("button", { name: "选择别的文件" }).isEnabled()).toBe(true);
      await give(page, ledger);
      await checked(page);
    }),
  );

  it("that is too large is not even read", () =>
    withPage(async ({ page }) => {
      await page.waitForFunction(() => document.querySelector("input[type=file]") !== null);
      await page.evaluate(() => {
        const transfer = new DataTransfer();
        const file = new File(["PK"], "巨大.xlsx");
        Object.defineProperty(file, "size", { value: 400 * 1024 * 1024 });
        Object.defineProperty(file, "arrayBuffer", {
          value: () => {
            throw new Error("must not be read");
          },
        });
        transfer.items.add(file);
        const input = document.querySelector<HTMLInputElement>("input[type=file]");
        if (!input) throw new Error("no input");
        Object.defineProperty(input, "files", { value: [file] });
        input.dispatchEvent(new Event("change", { bubbles: true }));
      });
      await page.getByText("「巨大.xlsx」文件太大，超出能处理的范围，请删去无关内容或拆分后再试。").first().waitFor();
    }));
});

/** A package whose sheet is no longer what its checksum says. */
function damaged(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const at = copy.indexOf("xl/worksheets/sheet1.xml");
  copy.fill(0xff, at + 60, at + 400);
  return copy;
}

describe("long work", () => {
  it(
    "is cancelled while the file is still being read, and started again",
    () =>
      withPage(async ({ page }) => {
        const cells = Array.from({ length: 30 }, (_, column) => ({ value: column }));
        const rows = Array.from(
          { length: 100_000 },
          (_, row) => `<row r="${row + 1}">${cells.map(({ value }) => `<c><v>${value + row}</v></c>`).join("")}</row>`,
        ).join("");
        const { buildWorkbook } = await import("../../packages/xlsx/src/testing/buildPackage.ts");
        const buffer = Buffer.from(buildWorkbook({ sheets: [{ name: "数据", rows }] }));
        await clickWhenShown(page, "取消");
        await page.setInputFiles("input[type=file]", { name: "很长.xlsx", mimeType: XLSX, buffer });
        await page.getByRole("status").filter({ hasText: "已取消" }).waitFor({ state: "attached" });
        await page.getByRole("button", { name: "校核", exact: true }).click();
        await checked(page, 60_000);
        await page.locator('.cell[data-cell="A1"]').waitFor();
      }),
    120_000,
  );
});

/** Clicks a button in the moment it comes up: a fast machine would be through before the driver gets there. */
async function clickWhenShown(page: Page, name: string): Promise<void> {
  await page.evaluate((text) => {
    const watcher = new MutationObserver(() => {
      const button = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === text);
      if (!button) return;
      watcher.disconnect();
      button.click();
    });
    watcher.observe(document.body, { childList: true, subtree: true });
  }, name);
}

describe("what is taken along", () => {
  it("a reason given on the page is in the marked copy, in all reports, and found again", () =>
    withPage(async ({ page }) => {
      await give(page, ledger);
      await checked(page);
      const entry = page.getByRole("list", { name: "问题" }).locator("[data-severity=warning]").first();
      await entry.locator("button[data-fingerprint]").click();
      const fingerprint = (await entry.locator("button[data-fingerprint]").getAttribute("data-fingerprint")) ?? "";
      await giveReason(page, "已与省发展改革委商定");
      const marked = await saved(page, () => page.getByRole("button", { name: "下载标注副本" }).click());
      expect(readWaivers(marked.bytes)[fingerprint]).toBe("已与省发展改革委商定");
      const table = await savedReport(page, /xlsx/);
      expect(table.name).toBe("省科技厅-任务台账-2023年上半年-校核结果.xlsx");
      const [sheet] = readWorkbook(table.bytes).sheets;
      expect(sheet?.name).toBe("校核结果");
      expect(sheet?.rows.flatMap(({ values }) => values)).toContain("已与省发展改革委商定");
      const json = JSON.parse((await savedReport(page, /json/)).bytes.toString("utf8"));
      const waived = json.findings.filter((finding: { waiver?: string }) => finding.waiver !== undefined);
      expect(waived).toMatchObject([{ fingerprint, waiver: "已与省发展改革委商定" }]);
      expect((await savedReport(page, /html/)).bytes.toString("utf8")).toContain("已与省发展改革委商定");
      // As many rows in the table as findings, each with the words of its finding.
      expect(sheet?.rows.slice(-json.findings.length).map(({ values }) => values[5])).toEqual(
        json.findings.map(({ message }: { message: string }) => message),
      );
    }));

  it("the result tables of several files are one workbook", () =>
    withPage(async ({ page }) => {
      await give(page, [ledger, other, join(root, "package.json")]);
      await page.getByRole("status").filter({ hasText: "共 3 个文件" }).waitFor({ timeout: 60_000 });
      const { bytes, name } = await saved(page, async () => {
        await page.getByRole("button", { name: /导出汇总报告/ }).click();
        await page.getByRole("menuitem", { name: /xlsx/ }).click();
      });
      expect(name).toBe("校核汇总.xlsx");
      const [verdicts, findings] = readWorkbook(bytes).sheets;
      expect(verdicts?.rows.slice(2).map(({ values }) => values[0])).toEqual([
        basename(ledger),
        basename(other),
        "package.json",
      ]);
      expect(new Set(findings?.rows.slice(2).map(({ values }) => values[0]))).toEqual(
        new Set([basename(ledger), basename(other)]),
      );
    }));
});

async function giveReason(page: Page, reason: string): Promise<void> {
  await page.getByRole("button", { name: "说明理由" }).first().click();
  await page.getByRole("textbox", { name: /理由/ }).fill(reason);
  await page.getByRole("button", { name: "保存" }).click();
  await page.getByText(reason).first().waitFor();
}

describe("the same file again", () => {
  it("after a change in WPS takes the place of the earlier one: reasons and the selection stay", () =>
    withPage(async ({ page }) => {
      await give(page, ledger);
      await checked(page);
      const aliases = page.getByRole("list", { name: "问题" }).locator("[data-rule=unit-alias]");
      const warning = page.getByRole("list", { name: "问题" }).locator("[data-severity=warning]").first();
      await warning.locator("button[data-fingerprint]").click();
      const fingerprint = (await warning.locator("button[data-fingerprint]").getAttribute("data-fingerprint")) ?? "";
      await giveReason(page, "按上级要求填报");
      // What the official changes in WPS: the alias; the reasons of the page are not in that file.
      const fixed = applyFixes(whole, [{ sheet: "任务台账", cell: "D5", value: "已完成方案编制。" }]).bytes;
      await page.setInputFiles("input[type=file]", {
        name: basename(ledger),
        mimeType: XLSX,
        buffer: Buffer.from(fixed),
      });
      await page.getByText("已换成新的").waitFor();
      await page.locator('.cell[data-cell="D5"]').filter({ hasText: "已完成方案编制。" }).waitFor();
      expect(await aliases.count()).toBe(1);
      expect(await page.locator(`button[data-fingerprint="${fingerprint}"][aria-current=true]`).count()).toBe(1);
      expect(await page.getByText("按上级要求填报").count()).toBeGreaterThan(0);
      const marked = await saved(page, () => page.getByRole("button", { name: "下载标注副本" }).click());
      expect(readWaivers(marked.bytes)[fingerprint]).toBe("按上级要求填报");
    }));

  it("with a reason of its own keeps that one", () =>
    withPage(async ({ page }) => {
      await give(page, ledger);
      await checked(page);
      const warning = page.getByRole("list", { name: "问题" }).locator("[data-severity=warning]").first();
      await warning.locator("button[data-fingerprint]").click();
      const fingerprint = (await warning.locator("button[data-fingerprint]").getAttribute("data-fingerprint")) ?? "";
      await giveReason(page, "先写的");
      const next = writeEmbedded(whole, {
        waivers: { [fingerprint]: "后写的" },
        choices: {},
        certificate: null,
        rows: {},
      });
      await page.setInputFiles("input[type=file]", {
        name: basename(ledger),
        mimeType: XLSX,
        buffer: Buffer.from(next),
      });
      await page.getByText("已换成新的").waitFor();
      await page.getByText("后写的").first().waitFor();
      expect(await page.getByText("先写的").count()).toBe(0);
    }));

  it("is kept beside the one that was corrected here and not downloaded", () =>
    withPage(async ({ page }) => {
      await give(page, ledger);
      await checked(page);
      const aliases = page.getByRole("list", { name: "问题" }).locator("[data-rule=unit-alias]");
      await aliases.first().locator("button[data-fingerprint]").click();
      await page.getByRole("button", { name: /^改为/ }).click();
      await expect.poll(() => aliases.count()).toBe(0);
      await give(page, ledger);
      await page.getByText("两份都留着").waitFor();
      await page.getByRole("status").filter({ hasText: "共 2 个文件" }).waitFor({ timeout: 30_000 });
      expect(await page.locator("tbody th").allTextContents()).toEqual([
        basename(ledger),
        basename(ledger).replace(".xlsx", " (2).xlsx"),
      ]);
    }));

  it("is read again from disk by one click, where the browser leads back to it", () =>
    withPage(async ({ page }) => {
      const versions = [whole, applyFixes(whole, [{ sheet: "任务台账", cell: "D5", value: "第二版" }]).bytes];
      await drop(page, [{ name: "台账.xlsx", versions: versions.map((bytes) => [...bytes]) }]);
      await checked(page);
      await page.evaluate(() => {
        (window as unknown as { version: number }).version = 1;
        window.dispatchEvent(new Event("focus"));
      });
      await page.getByRole("button", { name: "重新读取" }).click();
      await page.locator('.cell[data-cell="D5"]').filter({ hasText: "第二版" }).waitFor();
      await expect.poll(() => page.getByRole("button", { name: "重新读取" }).count()).toBe(0);
    }));
});

/** Drops files that the browser can lead back to, as Chromium does for files from disk. */
async function drop(page: Page, files: readonly { readonly name: string; readonly versions: number[][] }[]) {
  await page.getByRole("button", { name: "选择文件" }).waitFor();
  await page.evaluate((given) => {
    const state = window as unknown as { version: number };
    state.version = 0;
    const transfer = new DataTransfer();
    const handles = given.map(({ name, versions }) => ({
      kind: "file",
      name,
      getFile: async () =>
        new File([new Uint8Array(versions[state.version] ?? [])], name, { lastModified: state.version }),
      isSameEntry: async () => true,
    }));
    for (const { name, versions } of given) {
      transfer.items.add(new File([new Uint8Array(versions[0] ?? [])], name, { lastModified: 0 }));
    }
    const items = [...transfer.items];
    for (const [index, item] of items.entries()) {
      Object.assign(item, { getAsFileSystemHandle: async () => handles[index] });
    }
    Object.defineProperty(transfer, "items", { value: items });
    document
      .querySelector(".page")
      ?.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: transfer }));
  }, files);
}

describe("folders and names", () => {
  it("of two files with one name both are kept apart, however long it is", () =>
    withPage(async ({ page }) => {
      const name = `${"江西省落实长江中游城市群发展十四五实施方案任务台账".repeat(8)}.xlsx`;
      const file = { name, mimeType: XLSX, buffer: whole };
      await page.setInputFiles("input[type=file]", [file, { ...file, buffer: readFileSync(other) }]);
      await page.getByRole("status").filter({ hasText: "共 2 个文件" }).waitFor({ timeout: 30_000 });
      expect(await page.locator("tbody th").allTextContents()).toEqual([name, name.replace(".xlsx", " (2).xlsx")]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      const archive = await saved(page, () => page.getByRole("button", { name: "下载全部标注副本" }).click());
      expect(Object.keys(unzipSync(archive.bytes))).toEqual([
        name.replace(".xlsx", "-校核.xlsx"),
        name.replace(".xlsx", "-校核 (2).xlsx"),
      ]);
      await page.locator("tbody th button").first().click();
      await checked(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(await page.getByRole("button", { name: "下载标注副本" }).isVisible()).toBe(true);
    }));

  it("of a folder, the workbooks in it and in its folders are taken", () =>
    withPage(async ({ page }) => {
      const folder = join(mkdtempSync(join(tmpdir(), "planlint-folder-")), "报送");
      for (const [unit, bytes] of [
        ["科技厅", whole],
        ["省政府", readFileSync(other)],
      ] as const) {
        mkdirSync(join(folder, unit), { recursive: true });
        writeFileSync(join(folder, unit, "台账.xlsx"), bytes);
        writeFileSync(join(folder, unit, "~$台账.xlsx"), "locked");
        writeFileSync(join(folder, unit, "说明.txt"), "…");
      }
      const cdp = await page.context().newCDPSession(page);
      const data = { items: [], files: [folder], dragOperationsMask: 1 };
      for (const type of ["dragEnter", "dragOver", "drop"] as const) {
        await cdp.send("Input.dispatchDragEvent", { type, x: 400, y: 400, data });
      }
      await page.getByRole("status").filter({ hasText: "共 2 个文件" }).waitFor({ timeout: 30_000 });
      expect((await page.locator("tbody th").allTextContents()).sort()).toEqual([
        "报送/省政府/台账.xlsx",
        "报送/科技厅/台账.xlsx",
      ]);
      const archive = await saved(page, () => page.getByRole("button", { name: "下载全部标注副本" }).click());
      expect(Object.keys(unzipSync(archive.bytes)).sort()).toEqual([
        "报送/省政府/台账-校核.xlsx",
        "报送/科技厅/台账-校核.xlsx",
      ]);
    }));
});
