import { type Report, rowAt } from "@planlint/rules/engine";
import { describe, expect, it } from "vitest";
import type { HostReading } from "../host/host.ts";
import { largeLedger } from "../pane/testing/largeLedger.ts";
import { loadPacks } from "./packs.ts";
import type { Order } from "./protocol.ts";
import { warmUp } from "./warmUp.ts";
import { createEngine, type WorkerLike } from "./workerEngine.ts";

/** A worker that only notes what it is sent, and answers when told to. */
function fakeWorker() {
  const orders: Order[] = [];
  const worker: WorkerLike & { ended: boolean } = {
    ended: false,
    onmessage: null,
    onerror: null,
    postMessage: (order) => void orders.push(order),
    terminate() {
      worker.ended = true;
    },
  };
  const tell = (data: unknown) => worker.onmessage?.({ data } as MessageEvent);
  const sent = (kind: Order["kind"]) => orders.filter((order) => order.kind === kind);
  const until = async (kind: Order["kind"], count: number) => {
    for (let i = 0; i < 400 && sent(kind).length < count; i++) await new Promise((done) => setTimeout(done, 1));
    return sent(kind);
  };
  return { worker, orders, tell, sent, until };
}

const packs = await loadPacks();
const plan = packs.plans.find(({ id }) => id === "jiangxi-2022-46");
if (!plan) throw new Error("The pack is missing");
const reading: HostReading = { workbook: largeLedger(plan, 1200), file: "台账.xlsx", fileHash: "" };
const answer = { report: { findings: [], rows: [] } as unknown as Report, overview: {} };

describe("the engine in a worker", () => {
  it("sends a workbook in slices, and after an edit only the edited row", async () => {
    const { worker, tell, sent, until, orders } = fakeWorker();
    const engine = createEngine(() => worker);
    const first = engine.check(reading, packs, {});
    await until("check", 1);
    tell({ kind: "answer", id: 1, answer });
    await first;
    expect(sent("packs")).toHaveLength(1);
    expect(sent("rows").map((order) => order.kind === "rows" && order.rows.length)).toEqual([500, 500, 201]);

    orders.length = 0;
    const [sheet] = reading.workbook.sheets;
    if (!sheet) throw new Error("no sheet");
    const edited = sheet.rows
      .filter(({ number }) => number !== 3)
      .map((row) => (row === rowAt(sheet, 700) ? { ...row, hidden: true } : row));
    const workbook = { ...reading.workbook, sheets: [{ ...sheet, rows: edited }] };
    const second = engine.check({ ...reading, workbook }, packs, {});
    await until("check", 1);
    tell({ kind: "answer", id: 2, answer });
    await second;
    expect(sent("packs")).toEqual([]);
    expect(sent("keep")).toMatchObject([
      { from: 0, end: 2 },
      { from: 3, end: 699 },
      { from: 700, end: 1201 },
    ]);
    expect(sent("rows")).toMatchObject([{ rows: [{ number: 700, hidden: true }] }]);
    expect(orders.map(({ kind }) => kind)).toEqual(["sheet", "keep", "keep", "rows", "keep", "check"]);
  });

  it("gets ready ahead of the workbook, and sends the packs once", async () => {
    const { worker, sent, until, tell } = fakeWorker();
    const engine = createEngine(() => worker);
    engine.prepare?.(packs);
    engine.prepare?.(packs);
    expect(sent("packs")).toMatchObject([{ ahead: true }]);
    const running = engine.check(reading, packs, {});
    await until("check", 1);
    tell({ kind: "answer", id: 1, answer });
    await running;
    expect(sent("packs")).toHaveLength(1);
    expect(() => warmUp(packs)).not.toThrow();
  });

  it("puts a report together again from its slices", async () => {
    const { worker, tell, until } = fakeWorker();
    const running = createEngine(() => worker).check(reading, packs, {});
    await until("check", 1);
    tell({ kind: "findings", id: 1, findings: [{ rule: "a" }] });
    tell({ kind: "findings", id: 1, findings: [{ rule: "b" }] });
    tell({ kind: "reported", id: 1, rows: [{ row: 5 }] });
    tell({ kind: "answer", id: 1, answer });
    expect((await running).report).toEqual({ findings: [{ rule: "a" }, { rule: "b" }], rows: [{ row: 5 }] });
  });

  it("ends the worker when cancelled; its late error is nobody's", async () => {
    const workers = [fakeWorker(), fakeWorker()];
    let next = 0;
    const engine = createEngine(() => workers[next++]?.worker as WorkerLike);
    const [first, second] = workers;
    const controller = new AbortController();
    const cancelled = engine.check(reading, packs, {}, { signal: controller.signal });
    const lateError = first?.worker.onerror;
    controller.abort();
    await expect(cancelled).rejects.toMatchObject({ code: "cancelled" });
    expect(first?.worker).toMatchObject({ ended: true, onerror: null });
    expect(lateError).not.toBeNull();
    const running = engine.check(reading, packs, {});
    await second?.until("check", 1);
    second?.tell({ kind: "answer", id: 2, answer });
    expect((await running).report.findings).toEqual([]);
  });

  it("passes on that the rules broke down", async () => {
    const { worker, tell, until } = fakeWorker();
    const running = createEngine(() => worker).check(reading, packs, {});
    await until("check", 1);
    tell({ kind: "failed", id: 1, message: "no plan has the id x" });
    await expect(running).rejects.toMatchObject({ code: "failed", message: "no plan has the id x" });
  });
});
