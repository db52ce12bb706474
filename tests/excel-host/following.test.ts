import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { cellAt, type Sheet } from "@planlint/rules";
import { describe, expect, it } from "vitest";
import { createExcelHost } from "../../packages/addin/src/host/excel/excelHost.ts";
import type { HostEdit } from "../../packages/addin/src/host/host.ts";
import { connect, deliverEvents } from "./standIn/proxies.ts";
import { createStandIn } from "./standIn/standIn.ts";

const samples = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), "samples");
const LEDGER = "省科技厅-任务台账-2023年上半年.xlsx";

async function follow() {
  const standIn = createStandIn(new Uint8Array(readFileSync(join(samples, LEDGER))), LEDGER);
  connect(standIn);
  deliverEvents(standIn);
  const host = createExcelHost({ busyPauses: [], editingPauses: [] });
  await host.read();
  const edits: HostEdit[] = [];
  const stop = host.watch((edit) => edits.push(edit));
  await settled();
  // What was typed before Excel told of edits is not known: the first reading after that is a whole one.
  const { workbook } = await host.read({ live: true });
  standIn.reset();
  return { standIn, host, edits, stop, workbook, sheet: workbook.sheets[0]?.name ?? "" };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
const valueAt = (sheets: readonly Sheet[], row: number, column: number) =>
  sheets[0] && cellAt(sheets[0], { row, column })?.value;

describe("following edits", () => {
  it("tells where a person typed, and reads just that", async () => {
    const { standIn, host, edits, sheet, workbook } = await follow();
    standIn.type(sheet, { row: 6, column: 3 }, "省科技厅");
    await settled();
    expect(edits).toEqual([{ sheet, area: "C6" }]);
    const { workbook: next } = await host.read({ live: true });
    expect(valueAt(next.sheets, 6, 3)).toBe("省科技厅");
    expect(standIn.trips).toHaveLength(1);
    expect(standIn.trips[0]?.received).toBeLessThan(2000);
    expect(next.sheets).toEqual((await host.read()).workbook.sheets);
    expect(next.sheets).not.toEqual(workbook.sheets);
  });

  it("sees cells that were emptied, and rows that were added below", async () => {
    const { standIn, host, sheet } = await follow();
    standIn.type(sheet, { row: 6, column: 3 }, "");
    standIn.type(sheet, { row: 900, column: 2 }, "附注");
    await settled();
    const { workbook } = await host.read({ live: true });
    expect(valueAt(workbook.sheets, 6, 3)).toBeUndefined();
    expect(valueAt(workbook.sheets, 900, 2)).toBe("附注");
    expect(standIn.trips).toHaveLength(1);
    expect(workbook.sheets).toEqual((await host.read()).workbook.sheets);
  });

  it("reads formulas again, whose results may have changed", async () => {
    const { standIn, host, sheet } = await follow();
    const row = new Map(standIn.sheet(sheet).cells.get(6));
    row.set(20, { value: 1, formula: "C7*2", format: "General", isError: false });
    standIn.sheet(sheet).cells.set(6, row);
    await host.read();
    row.set(20, { value: 2, formula: "C7*2", format: "General", isError: false });
    standIn.type(sheet, { row: 7, column: 3 }, "1");
    await settled();
    const { workbook } = await host.read({ live: true });
    expect(valueAt(workbook.sheets, 6, 20)).toBe(2);
  });

  it("takes its own writing and marking for what they are", async () => {
    const { standIn, host, edits, sheet, workbook } = await follow();
    await host.write([{ sheet, cell: "C6", value: "省科技厅" }]);
    await host.mark({
      ...(await import("@planlint/rules")).lint(workbook, { plans: [], agencies: [], file: "", fileHash: "" }),
    });
    await settled();
    expect(edits).toEqual([]);
    expect(valueAt((await host.read({ live: true })).workbook.sheets, 6, 3)).toBe("省科技厅");
    standIn.type(sheet, { row: 6, column: 3 }, "别的");
    await settled();
    expect(edits).toEqual([{ sheet, area: "C6" }]);
  });

  it("follows a number format, which may change what a cell means", async () => {
    const { standIn, host, edits, sheet } = await follow();
    standIn.format(sheet, { row: 6, column: 5 }, "0%");
    await settled();
    expect(edits).toEqual([{ sheet, area: "E6" }]);
    const { workbook } = await host.read({ live: true });
    expect(standIn.trips).toHaveLength(1);
    expect(workbook.sheets).toEqual((await host.read()).workbook.sheets);
  });

  it("reads rows anew where some were inserted or deleted", async () => {
    const { standIn, host, edits, sheet, workbook } = await follow();
    standIn.moveRows(sheet, 6, 2);
    await settled();
    expect(edits).toEqual([{ sheet, area: null }]);
    const inserted = (await host.read({ live: true })).workbook;
    expect(valueAt(inserted.sheets, 8, 2)).toBe(valueAt(workbook.sheets, 6, 2));
    standIn.moveRows(sheet, 6, -2);
    await settled();
    expect((await host.read({ live: true })).workbook.sheets).toEqual(workbook.sheets);
  });

  it("notices sheets that were renamed without a word, and still goes to their cells", async () => {
    const { standIn, host, sheet } = await follow();
    standIn.sheet(sheet).name = "台账（改）";
    await host.select({ sheet, cell: "C6" });
    expect(standIn.book.active).toMatchObject({ cell: "C6", sheet: { name: "台账（改）" } });
    standIn.type("台账（改）", { row: 6, column: 3 }, "省科技厅");
    await settled();
    const { workbook } = await host.read({ live: true });
    expect(workbook.sheets[0]?.name).toBe("台账（改）");
    expect(valueAt(workbook.sheets, 6, 3)).toBe("省科技厅");
  });

  it("stops when told to", async () => {
    const { standIn, edits, stop, sheet } = await follow();
    stop();
    await settled();
    standIn.type(sheet, { row: 6, column: 3 }, "x");
    await settled();
    expect(edits).toEqual([]);
  });
});
