import { describe, expect, it } from "vitest";
import { cellAt } from "../model/workbook.ts";
import { workbookOf } from "./grid.ts";

describe("workbookOf", () => {
  it("places cells, leaves empty ones out and keeps formats, formulas and errors", () => {
    const book = workbookOf(
      {
        任务台账: [
          ["序号", null, "任务"],
          [],
          [1, "", { v: 0.66, format: "0%", formula: "=B1" }, { error: "#REF!" }, { v: null, formula: "A1" }],
        ],
      },
      { merges: { 任务台账: ["A1:B1"] }, hiddenRows: { 任务台账: [3] }, formats: { 任务台账: { A3: "0.0" } } },
    );
    const sheet = book.sheets[0];
    if (!sheet) throw new Error("no sheet");
    expect(sheet.rows.map((row) => [row.number, row.hidden, [...row.columns]])).toEqual([
      [1, false, [1, 3]],
      [3, true, [1, 3, 4, 5]],
    ]);
    expect(cellAt(sheet, { row: 3, column: 1 })?.format).toBe("0.0");
    expect(cellAt(sheet, { row: 3, column: 3 })).toEqual({
      row: 3,
      column: 3,
      value: 0.66,
      format: "0%",
      formula: "B1",
    });
    expect(cellAt(sheet, { row: 3, column: 4 })?.value).toEqual({ error: "#REF!" });
    expect(cellAt(sheet, { row: 3, column: 5 })).toMatchObject({ value: null, formula: "A1" });
    expect(sheet.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 2 }]);
  });

  it("can begin anywhere on the sheet", () => {
    const book = workbookOf({ 表: [["序号"]] }, { origins: { 表: "H60" } });
    expect(book.sheets[0]?.rows[0]).toMatchObject({ number: 60, columns: [8] });
  });

  it("refuses options for a sheet that is not there", () => {
    expect(() => workbookOf({ 表: [] }, { merges: { 别的: ["A1:B1"] } })).toThrow(TypeError);
    expect(() => workbookOf({ 表: [] }, { merges: { 表: ["一"] } })).toThrow("not an area");
  });
});
