import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { type Traced, traced } from "../pageTrace.ts";
import { button, check, edit, entries, type Open, status } from "./paneTools.ts";

/**
 * Longer than this and a person believes that the pane has died. The aim is 100 ms: the figures are printed, and only a
 * pane that stands still fails, since a machine that does other things counts them in.
 */
const FROZEN_MS = 3000;
/** What a worker may take with 50 000 rows. */
const MOST_MEMORY_BYTES = 1024 ** 3;

/** Long ledgers: what each step costs the thread that people wait for. */
export function largeScenarios(open: Open): void {
  describe("large workbooks", () => {
    it("never freeze the pane, lay out only what is seen, and can be cancelled", async () => {
      const page = await open({ query: { rows: "50000" } });
      const measured: string[] = [];
      let longest = 0;
      const step = async (name: string, act: () => Promise<unknown>) => {
        const { main } = await run(page, act);
        const [task] = main;
        measured.push(`${name} ${Math.round(task?.cpu ?? 0)}`);
        longest = Math.max(longest, task?.cpu ?? 0);
      };
      await button(page, "校核").click();
      await page.getByText("识别", { exact: false }).last().waitFor();
      await button(page, "取消").click();
      await status(page).filter({ hasText: "已取消" }).waitFor();

      await step("check", () => check(page));
      expect(await entries(page).count()).toBeLessThan(120);
      const findings = await page.evaluate(() => globalThis.planlint.pane.state().answer?.report.findings.length ?? 0);
      expect(findings).toBeGreaterThan(1000);
      const search = page.getByRole("searchbox", { name: "搜索问题" });
      await step("search", async () => {
        await search.pressSequentially("南昌 C12", { delay: 30 });
        await entries(page).first().waitFor();
      });
      await step("search cleared", () => search.fill(""));
      const grouping = page.getByLabel("分组", { exact: true });
      await step("grouped by kind", () => grouping.selectOption("rule"));
      await step("grouped by task", () => grouping.selectOption("task"));
      await step("next finding", () => button(page, "下一条").click());
      for (const tab of ["覆盖", "指标", "规划", "问题"]) {
        await step(tab, async () => {
          await page.getByRole("tab", { name: tab }).click();
          await page.getByRole("tab", { name: tab, selected: true }).waitFor();
        });
      }
      await step("edit", () => followed(page, () => edit(page, { C777: null })));
      // Cancelled, a later check leaves the list that was there.
      const list = await page.evaluate(() => globalThis.planlint.pane.state().answer?.report.findings.length);
      await button(page, "校核").click();
      await page.getByText("识别", { exact: false }).last().waitFor();
      await button(page, "取消").click();
      await status(page).filter({ hasText: "已取消" }).waitFor();
      expect(await page.evaluate(() => globalThis.planlint.pane.state().answer?.report.findings.length)).toBe(list);

      process.stdout.write(
        `50 000 rows, ${findings} findings, longest tasks of the pane's thread in ms of its own time: ${measured.join(", ")}\n`,
      );
      expect(longest).toBeLessThan(FROZEN_MS);
    }, 180_000);

    it("keep the worker's memory in bounds", async () => {
      const page = await open({ query: { rows: "2" } });
      const heap = await watchHeap(page);
      await page.goto(page.url().replace("rows=2", "rows=50000"));
      await button(page, "校核").waitFor();
      await check(page);
      const most = await heap();
      process.stdout.write(`50 000 rows: the worker's heap took up to ${Math.round(most / 1e6)} MB\n`);
      expect(most).toBeGreaterThan(0);
      expect(most).toBeLessThan(MOST_MEMORY_BYTES);
    }, 120_000);

    it("follow an edit of 5 000 rows soon after it is read", async () => {
      const page = await open({ query: { rows: "5000", slips: "500" } });
      await check(page);
      const times: string[] = [];
      let slowest = 0;
      for (const row of [100, 137, 2000, 4900]) {
        let wall = 0;
        const { mainCpu, workerCpu } = await run(page, async () => {
          wall = await followed(page, () => edit(page, { [`C${row}`]: "省档案局" }));
        });
        const cpu = Math.round(mainCpu + workerCpu);
        times.push(`${Math.round(wall)} (${cpu} of the two threads' own time)`);
        slowest = Math.max(slowest, wall);
        expect(await shows(page, `C${row}`)).toBe(true);
      }
      process.stdout.write(`5 000 rows, from reading to the list as drawn, in ms: ${times.join(", ")}\n`);
      expect(slowest).toBeLessThan(FROZEN_MS);
    }, 60_000);
  });
}

async function run(page: Page, act: () => Promise<unknown>): Promise<Traced> {
  const browser = page.context().browser();
  if (!browser) throw new Error("a page without a browser");
  return traced(browser, page, async () => {
    await act();
  });
}

/** Lets an edit be made; milliseconds from the beginning of its reading to the first frame with the new list. */
async function followed(page: Page, change: () => Promise<unknown>): Promise<number> {
  const drawn = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const { pane } = globalThis.planlint;
        const before = pane.state().answer;
        let began = 0;
        const stop = pane.subscribe(() => {
          const { refreshing, answer } = pane.state();
          if (refreshing && began === 0) began = performance.now();
          if (answer === before) return;
          stop();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
        });
      }),
  );
  await change();
  return drawn;
}

function shows(page: Page, cell: string): Promise<boolean> {
  return page.evaluate(
    (at) => globalThis.planlint.pane.state().answer?.report.findings.some((finding) => finding.cell === at) ?? false,
    cell,
  );
}

/** Follows the heaps of a page's workers; the result gives the largest size seen, in bytes. */
async function watchHeap(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  const workers = new Set<string>();
  let most = 0;
  let asked = 0;
  session.on("Target.attachedToTarget", ({ sessionId }) => void workers.add(sessionId));
  session.on("Target.detachedFromTarget", ({ sessionId }) => void workers.delete(sessionId));
  session.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { result } = JSON.parse(message) as { readonly result?: { readonly totalSize?: number } };
    most = Math.max(most, result?.totalSize ?? 0);
  });
  await session.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const ask = async () => {
    const message = JSON.stringify({ id: ++asked, method: "Runtime.getHeapUsage" });
    for (const sessionId of workers) {
      // A worker may end between two looks.
      await session.send("Target.sendMessageToTarget", { sessionId, message }).catch(() => workers.delete(sessionId));
    }
  };
  const timer = setInterval(() => void ask(), 100);
  return async () => {
    await ask();
    await new Promise((resolve) => setTimeout(resolve, 500));
    clearInterval(timer);
    await session.detach();
    return most;
  };
}
