import type { Page } from "playwright-core";
import type { Pane } from "../../../packages/addin/src/pane/store/pane.ts";
import type { Faults } from "../../../packages/addin/src/pane/testing/faults.ts";
import type { MemoryHost } from "../../../packages/addin/src/pane/testing/memoryHost.ts";

declare global {
  var planlint: { readonly pane: Pane; readonly host: MemoryHost; readonly faults: Faults };
}

export const LEDGER = "省科技厅-任务台账-2023年上半年.xlsx";
export const INDICATORS = "江西省-主要指标进度表-2023年.xlsx";

export interface OpenOptions {
  /** `file` (an address on the test's server, else the shipped ledger), `rows` (and `slips`), `look`, `tab`, `held`. */
  readonly query?: Readonly<Record<string, string>>;
  readonly width?: number;
  readonly height?: number;
}
/** Opens the pane over a workbook in memory, in a browser of its own. */
export type Open = (options?: OpenOptions) => Promise<Page>;

export const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
export const status = (page: Page) => page.getByRole("status");
export const entries = (page: Page) => page.getByRole("list", { name: "问题" }).locator("[data-rule]");
export const entry = (page: Page, rule: string) => page.locator(`[data-rule="${rule}"]`);
export const checked = (page: Page) => status(page).filter({ hasText: "校核完成" }).waitFor();
export const calls = (page: Page) => page.evaluate(() => [...globalThis.planlint.host.calls]);

export async function check(page: Page): Promise<void> {
  await button(page, "校核").click();
  await checked(page);
}

/** Opens the details of the first finding of a rule. */
export async function openFinding(page: Page, rule: string): Promise<void> {
  await entry(page, rule).first().locator("[data-fingerprint]").click();
}

/** Edits cells as a person at the sheet does. */
export async function edit(page: Page, cells: Readonly<Record<string, string | number | null>>): Promise<void> {
  await page.evaluate(
    (contents) =>
      globalThis.planlint.host.edit(
        Object.entries(contents).map(([cell, value]) => ({ sheet: "任务台账", cell, value })),
      ),
    cells,
  );
}

/** Rule, severity, sheet and cell of each entry of the list. */
export function listed(page: Page): Promise<string[][]> {
  return entries(page).evaluateAll((items) =>
    items.map((item) => ["rule", "severity", "sheet", "cell"].map((name) => item.getAttribute(`data-${name}`) ?? "")),
  );
}
