import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Download, Page } from "playwright-core";
import { expect } from "vitest";
import { run } from "../../packages/cli/src/main.ts";

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const built = process.env.PLANLINT_PAGE ?? join(root, "dist", "planlint.html");

/** The built page's file; builds it where nothing has been built yet. */
export function pageFile(): string {
  if (!existsSync(built)) {
    execFileSync(
      process.execPath,
      [join(root, "node_modules", "webpack", "bin", "webpack.js"), "--config-name", "page"],
      {
        cwd: root,
        stdio: "inherit",
      },
    );
  }
  return built;
}

export interface OpenedPage {
  readonly page: Page;
  /** Addresses that the page asked for, its own apart. */
  readonly requests: readonly string[];
  /** What went wrong in the page: errors, and whatever the Content-Security-Policy stopped. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/** The page from disk by double-click, with the network off. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<OpenedPage> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: "zh-CN",
    acceptDownloads: true,
    offline: true,
    ...options,
  });
  const page = await context.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  const address = pathToFileURL(pageFile()).href;
  page.on("request", (request) => {
    const url = request.url();
    if (url !== address && !url.startsWith("blob:") && !url.startsWith("data:")) requests.push(url);
  });
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("dialog", (dialog) => {
    errors.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(address);
  return { page, requests, errors, close: () => context.close() };
}

/** Gives the page files and waits until the check of a single one is done. */
export async function give(page: Page, files: string | readonly string[]): Promise<void> {
  await page.setInputFiles("input[type=file]", typeof files === "string" ? [files] : [...files]);
}

export async function checked(page: Page, timeout = 20_000): Promise<string> {
  const status = page.getByRole("status").filter({ hasText: "校核完成" });
  await status.waitFor({ state: "attached", timeout });
  return (await status.textContent()) ?? "";
}

/** What a click makes the browser save. */
export async function saved(page: Page, click: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await pathOf(download)) };
}

async function pathOf(download: Download): Promise<string> {
  const failure = await download.failure();
  if (failure) throw new Error(failure);
  return download.path();
}

/** The report of a sample, from the pane's menu. */
export function savedReport(page: Page, item: RegExp): Promise<{ name: string; bytes: Buffer }> {
  return saved(page, async () => {
    await page.getByRole("button", { name: /导出报告/ }).click();
    await page.getByRole("menuitem", { name: item }).click();
  });
}

/** The command line on the same file: its stdout, and the marked copy. */
export async function commandLine(
  file: string,
  format: "json" | "html",
): Promise<{ readonly out: string; readonly marked: Buffer }> {
  const folder = mkdtempSync(join(tmpdir(), "planlint-page-"));
  const target = join(folder, basename(file));
  let out = "";
  await run(["check", file, "--format", format, "--annotate", target], {
    out: (text) => {
      out += text;
    },
    err: () => {},
    outIsTerminal: false,
    errIsTerminal: false,
    columns: 80,
    environment: {},
  });
  return { out, marked: readFileSync(target) };
}

/** Opens the page, and asks afterwards that it went nowhere and nothing failed in it. */
export async function visit(
  browser: Browser,
  work: (opened: OpenedPage) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const opened = await openPage(browser, options);
  try {
    await work(opened);
    expect(opened.requests).toEqual([]);
    expect(opened.errors).toEqual([]);
  } finally {
    await opened.close();
  }
}
