import type { Sheet, SheetRow } from "@planlint/rules/engine";
import type { SheetLayout, WorkbookLayout } from "@planlint/xlsx";
import { describe, expect, it } from "vitest";
import { columnWidths, sheetLooks } from "./sheetSizes.ts";

const rowOf = (number: number, values: SheetRow["values"], hidden = false): SheetRow => ({
  number,
  hidden,
  columns: values.map((_, index) => index + 1),
  values,
  formats: values.map(() => ""),
  formulas: null,
});
const sheetOf = (rows: readonly SheetRow[], merges: Sheet["merges"] = []): Sheet => ({
  name: "台账",
  hidden: false,
  merges,
  rows,
});
const layoutOf = (change: Partial<SheetLayout>): WorkbookLayout => ({
  looks: [{}, { wrap: true }],
  sheets: [
    {
      name: "台账",
      columns: [{ first: 1, last: 1, width: 10, hidden: false, style: 0 }],
      defaultWidth: 8,
      defaultHeight: 15,
      heights: new Map(),
      frozen: { rows: 0, columns: 0 },
      gridLines: true,
      styles: new Map(),
      cut: null,
      ...change,
    },
  ],
});
const heightsOf = (sheet: Sheet, layout: WorkbookLayout) => [...(sheetLooks([sheet], layout)[0]?.heights ?? [])];

describe("how high rows are", () => {
  it("is what the file says, in pixels; hidden rows have no height", () => {
    const rows = [rowOf(1, ["甲"]), rowOf(2, ["乙"], true), rowOf(3, ["丙"])];
    const styles = new Map([1, 2, 3].map((row) => [row, [0, 0]] as const));
    expect(heightsOf(sheetOf(rows), layoutOf({ styles, heights: new Map([[1, 30]]) }))).toEqual([20, 40, 0, 20]);
  });

  it("is found out for wrapped texts where the file leaves it open, but not for merged cells", () => {
    const text = "强化南昌省会城市引领功能，全面提升南昌综合竞争力";
    const rows = [rowOf(1, [text]), rowOf(2, [text])];
    const styles = new Map([1, 2].map((row) => [row, [0, 1]] as const));
    const merges = [{ top: 2, left: 1, bottom: 2, right: 8 }];
    const [, wrapped = 0, merged = 0] = heightsOf(sheetOf(rows, merges), layoutOf({ styles }));
    expect(wrapped).toBeGreaterThan(100);
    expect(merged).toBe(20);
  });

  it("beyond the rows that were read is that of the last ones", () => {
    const rows = Array.from({ length: 9 }, (_, index) => rowOf(index + 1, ["甲"]));
    const styles = new Map([1, 2, 3].map((row) => [row, [0, 1]] as const));
    const heights = new Map([1, 2, 3].map((row) => [row, 45] as const));
    expect(heightsOf(sheetOf(rows), layoutOf({ styles, heights, cut: 3 })).slice(1)).toEqual(Array(9).fill(60));
  });
});

describe("how wide columns are", () => {
  it("is what the file says, in pixels; hidden columns have no width", () => {
    const columns = [
      { first: 1, last: 2, width: 10, hidden: false, style: 0 },
      { first: 3, last: 3, width: 10, hidden: true, style: 0 },
    ];
    expect(columnWidths({ columns, defaultWidth: 8 }, 4).slice(1)).toEqual([70, 70, 0, 61]);
  });
});
