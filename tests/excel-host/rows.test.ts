import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { createExcelHost } from "../../packages/addin/src/host/excel/excelHost.ts";
import { pictureOf } from "./standIn/book.ts";
import { connect } from "./standIn/proxies.ts";
import { createStandIn } from "./standIn/standIn.ts";

const samples = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), "samples");
const LEDGER = "省科技厅-任务台账-2023年上半年.xlsx";

function open() {
  const standIn = createStandIn(new Uint8Array(readFileSync(join(samples, LEDGER))), LEDGER);
  connect(standIn);
  const [sheet] = standIn.book.sheets;
  if (!sheet) throw new Error("a workbook has a sheet");
  const host = createExcelHost();
  if (!host.insertRows || !host.removeRows) throw new Error("Excel inserts rows");
  return { standIn, sheet, host, insertRows: host.insertRows.bind(host), removeRows: host.removeRows.bind(host) };
}

describe("rows for what is missing", () => {
  it("are inserted with the formats above, what stands below moves down, and go again", async () => {
    const { standIn, sheet, host, insertRows, removeRows } = open();
    const before = pictureOf(standIn.book);
    const signature = sheet.cells.get(21);
    sheet.cells.get(20)?.set(30, { value: 0.5, formula: null, format: "0%", isError: false });
    await insertRows({ sheet: sheet.name, row: 21, count: 2 });
    expect(sheet.cells.get(23)).toEqual(signature);
    expect(sheet.cells.get(21)?.get(30)).toMatchObject({ value: "", format: "0%" });
    const undo = await host.write([{ sheet: sheet.name, cell: "B21", value: "任务" }]);
    expect(await removeRows({ sheet: sheet.name, row: 21, count: 2 })).toBe(false);
    await host.write(undo);
    expect(await removeRows({ sheet: sheet.name, row: 21, count: 2 })).toBe(true);
    sheet.cells.get(20)?.delete(30);
    expect(pictureOf(standIn.book)).toEqual(before);
  });

  it("belong to the table that ended above them, and to no other", async () => {
    const { sheet, insertRows } = open();
    sheet.tables.push({ id: "T1", area: "A3:H20", headers: [] }, { id: "T2", area: "J3:K30", headers: [] });
    await insertRows({ sheet: sheet.name, row: 21, count: 3 });
    expect(sheet.tables.map(({ area }) => area)).toEqual(["A3:H23", "J3:K33"]);
  });

  it("are refused by a protected sheet, in which nothing changes", async () => {
    const { standIn, sheet, insertRows } = open();
    sheet.isProtected = true;
    const before = pictureOf(standIn.book);
    await expect(insertRows({ sheet: sheet.name, row: 21, count: 1 })).rejects.toMatchObject({
      code: "protected",
      args: { sheet: sheet.name },
    });
    expect(pictureOf(standIn.book)).toEqual(before);
  });

  it("are read at once", async () => {
    const { sheet, host, insertRows } = open();
    const first = await host.read();
    await insertRows({ sheet: sheet.name, row: 6, count: 1 });
    const rows = (await host.read({ live: true })).workbook.sheets[0]?.rows ?? [];
    expect(rows.at(-1)?.number).toBe((first.workbook.sheets[0]?.rows.at(-1)?.number ?? 0) + 1);
  });
});
