import { MAX_COLUMN, MAX_ROW } from "@planlint/rules/engine";
import { describe, expect, it } from "vitest";
import { editedAreas } from "./readEdits.ts";
import type { SheetShape } from "./shapes.ts";

const shape: SheetShape = {
  id: "1",
  name: "台账",
  hidden: false,
  used: { top: 1, left: 1, bottom: 80, right: 8 },
  merges: [],
  special: null,
};
const outline = { file: "", recordId: null, sheets: [shape] };
const workbook = {
  sheets: [{ name: "台账", hidden: false, rows: [], merges: [] }],
  date1904: false,
  embedded: null,
};
const areasFor = (top: number, left: number, bottom: number, right: number, name = "台账") =>
  editedAreas({ outline, workbook }, new Map([[name, [{ top, left, bottom, right }]]]))?.flatMap(({ areas }) => areas);

describe("what is read after an edit", () => {
  it("is what was edited, outside the used area too", () => {
    expect(areasFor(5, 3, 6, 4)).toEqual([{ top: 5, left: 3, bottom: 6, right: 4 }]);
    expect(areasFor(900, 2, 900, 2)).toEqual([{ top: 900, left: 2, bottom: 900, right: 2 }]);
  });

  it("ends where contents end, in whole columns and rows", () => {
    expect(areasFor(1, 3, MAX_ROW, 3)).toEqual([{ top: 1, left: 3, bottom: 80, right: 3 }]);
    expect(areasFor(7, 1, 7, MAX_COLUMN)).toEqual([{ top: 7, left: 1, bottom: 7, right: 8 }]);
  });

  it("is everything where much was edited, or a sheet that is not known", () => {
    expect(areasFor(1, 1, 5000, 1)).toBeUndefined();
    expect(areasFor(1, 1, 1, 1, "新表")).toBeUndefined();
  });
});
