import { describe, expect, it } from "vitest";
import type { SheetOutline } from "../../host/file/rowBlocks.ts";
import type { SheetLook } from "../../host/file/sheetSizes.ts";
import { geometryOf, hidesAnything, indexAt } from "./geometry.ts";

const NOWHERE = { rows: new Set<number>(), columns: new Set<number>() };
const outline = (change: Partial<SheetOutline> = {}): SheetOutline => ({
  name: "台账",
  hidden: false,
  merges: [],
  lastRow: 5,
  lastColumn: 3,
  hiddenRows: [],
  ...change,
});
const look = (change: Partial<SheetLook> = {}): SheetLook => ({
  columns: [],
  defaultWidth: 10,
  standardHeight: 20,
  heights: Float32Array.of(0, 40, 20, 0, 20, 20),
  patternOf: Uint32Array.of(0, 1, 0, 0, 2),
  patterns: [
    [0, 1, 0],
    [0, 0, 2],
  ],
  frozen: { rows: 2, columns: 1 },
  gridLines: true,
  looks: [{}, { bold: true }, { fill: "ff0000" }, { italic: true }],
  ...change,
});

describe("where rows and columns stand", () => {
  it("follows heights, and hides what is hidden unless a finding stands there", () => {
    expect([...geometryOf(outline(), look(), NOWHERE).tops.slice(0, 6)]).toEqual([0, 40, 60, 60, 80, 100]);
    const { tops } = geometryOf(outline(), look(), { rows: new Set([3]), columns: new Set() });
    expect([...tops.slice(0, 5)]).toEqual([0, 40, 60, 80, 100]);
    expect(hidesAnything(outline(), look())).toBe(true);
    expect(hidesAnything(outline(), look({ heights: Float32Array.of(0, 20) }))).toBe(false);
  });

  it("finds the row at a height, never a hidden one", () => {
    const { tops } = geometryOf(outline(), look(), NOWHERE);
    expect([0, 39, 40, 60, 79, 80].map((offset) => indexAt(tops, offset))).toEqual([1, 1, 2, 4, 4, 5]);
  });

  it("takes a cell's own look, else its column's; rows past those read look like the last of them", () => {
    const columns = [{ first: 3, last: 3, width: 9, hidden: false, style: 3 }];
    const { styleAt, lookOf, lastStyled } = geometryOf(outline(), look({ columns }), NOWHERE);
    const lookAt = (row: number, column: number) => lookOf(styleAt(row, column));
    expect(lookAt(1, 1)).toEqual({ bold: true });
    expect(lookAt(1, 2)).toEqual({});
    expect(lookAt(2, 3)).toEqual({ italic: true });
    expect(lookAt(5, 2)).toEqual({ fill: "ff0000" });
    expect(lookAt(6, 2)).toEqual({});
    expect([1, 2, 4].map(lastStyled)).toEqual([2, -1, 2]);
  });

  it("finds merged areas, short and tall", () => {
    const title = { top: 1, left: 1, bottom: 1, right: 3 };
    const group = { top: 2, left: 1, bottom: 900, right: 1 };
    const { mergesIn, mergeAt } = geometryOf(outline({ lastRow: 1000, merges: [title, group] }), null, NOWHERE);
    expect(mergeAt(1, 3)).toBe(title);
    expect(mergeAt(500, 1)).toBe(group);
    expect(mergeAt(500, 2)).toBeUndefined();
    expect(mergesIn({ top: 400, left: 1, bottom: 420, right: 4 })).toEqual([group]);
    expect(mergesIn({ top: 1, left: 2, bottom: 20, right: 4 })).toEqual([title]);
  });
});
