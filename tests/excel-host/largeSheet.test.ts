import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BIG_SHEET, bigLedger } from "./bigLedger.ts";
import { excelSessions, isBuilt, type Session } from "./browser/excelSession.ts";

const MEGA = 1024 * 1024;
const ROWS = 50_000;
/** Milliseconds of processor time; what is measured is printed, and only a pane that stands still fails. */
const STANDSTILL = 1000;

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Longest task of the page's main thread while something runs, in milliseconds of processor time. */
async function longestTask({ page }: Session, run: () => Promise<void>): Promise<number> {
  const browser = page.context().browser();
  if (!browser) throw new Error("the page has a browser");
  const file = join(tmpdir(), `planlint-excel-${process.pid}-${Date.now()}.json`);
  await browser.startTracing(page, { path: file, categories: ["toplevel"] });
  await run();
  await browser.stopTracing();
  const { traceEvents } = JSON.parse(readFileSync(file, "utf8")) as { readonly traceEvents: readonly TraceEvent[] };
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  const tasks = traceEvents.filter(
    ({ name, ph, pid, tid }) => ph === "X" && /RunTask$/.test(name) && main.has(`${pid}/${tid}`),
  );
  expect(tasks.length).toBeGreaterThan(0);
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}

describe.skipIf(!isBuilt())(`a sheet of ${ROWS} rows in Excel on the web`, () => {
  const open = excelSessions();

  it("is checked, marked, followed and cleared in requests under 5 MB, and the pane stays lively", async () => {
    const session = await open(bigLedger(ROWS, 500), "大表.xlsx");
    const { standIn, pane, press, says, wasQuiet } = session;
    const steps: [string, () => Promise<void>][] = [
      ["check", () => press("校核").then(() => says(/校核完成：错误 \d+/, 120_000))],
      ["mark", () => press("标注").then(() => says(/已标注/, 60_000))],
      [
        "edit",
        async () => {
          standIn.type(BIG_SHEET, { row: 6, column: 4 }, "");
          const missing = pane.locator('[data-rule="unit-missing"][data-cell="D6"]');
          await expect.poll(() => standIn.trips.length, { timeout: 30_000 }).toBeGreaterThan(0);
          await missing.waitFor({ state: "attached", timeout: 60_000 }).catch(() => says(/错误 \d+/));
        },
      ],
      ["clear", () => press("清除标注").then(() => says(/标注已清除/, 60_000))],
    ];
    for (const [name, run] of steps) {
      standIn.reset();
      const longest = await longestTask(session, run);
      const most = Math.max(...standIn.trips.map(({ sent, received }) => Math.max(sent, received)));
      process.stdout.write(
        `${ROWS} rows, ${name}: ${standIn.trips.length} trips, at most ${(most / MEGA).toFixed(1)} MB, longest task ${longest.toFixed(0)} ms\n`,
      );
      expect(standIn.trips.filter(({ error }) => error !== null)).toEqual([]);
      expect(most).toBeLessThan(5 * MEGA);
      expect(longest).toBeLessThan(STANDSTILL);
      if (name === "edit") expect(most).toBeLessThan(5000);
    }
    wasQuiet();
  }, 300_000);
});
