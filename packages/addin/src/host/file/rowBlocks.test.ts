import type { Sheet, SheetRow } from "@planlint/rules/engine";
import { describe, expect, it } from "vitest";
import { createSheetView, outlineOf, packRows } from "./rowBlocks.ts";

const columns = [1, 3];
const formats = ["", "0.0%"];
const rowOf = (number: number, values: SheetRow["values"], hidden = false): SheetRow => ({
  number,
  hidden,
  columns,
  values,
  formats,
  formulas: number % 2 === 0 ? [null, "A1*2"] : null,
});
const sheetOf = (rows: readonly SheetRow[]): Sheet => ({ name: "台账", hidden: false, merges: [], rows });

describe("rows in packed blocks", () => {
  it("come out as they went in, whatever stands in the cells", () => {
    const rows = [
      rowOf(1, ["=HYPERLINK(1)\n<img>\u202e", 0.1 + 0.2]),
      rowOf(2, [{ error: "#REF!" }, null]),
      rowOf(7, [true, "\ud800 alone"], true),
    ];
    const view = createSheetView(outlineOf(sheetOf(rows)), [...packRows(rows)]);
    expect([1, 2, 7].map((number) => view.rowAt(number))).toEqual(rows);
    expect([0, 3, 6, 8].map((number) => view.rowAt(number))).toEqual([undefined, undefined, undefined, undefined]);
    expect(view).toMatchObject({ lastRow: 7, lastColumn: 3, hiddenRows: [7] });
  });

  it("are small: by cells, and by characters", () => {
    const many = Array.from({ length: 10_000 }, (_, index) => rowOf(index + 1, [index, "甲"]));
    const blocks = [...packRows(many)];
    expect(blocks.length).toBe(7);
    const view = createSheetView(outlineOf(sheetOf(many)), blocks);
    for (const number of [1, 1500, 1501, 9999, 10_000, 2]) expect(view.rowAt(number)).toEqual(many[number - 1]);
    const long = Array.from({ length: 20 }, (_, index) => rowOf(index + 1, ["甲".repeat(30_000), 1]));
    expect([...packRows(long)].length).toBe(3);
  });

  it("of an empty sheet are none", () => {
    expect([...packRows([])]).toEqual([]);
    expect(createSheetView(outlineOf(sheetOf([])), []).rowAt(1)).toBeUndefined();
  });
});
