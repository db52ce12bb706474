import { describe, expect, it } from "vitest";
import { type Moving, passHidden, placeAfter } from "./keys.ts";

const moving = (row: number, column: number, change: Partial<Moving> = {}): Moving => ({
  at: { row, column },
  area: { top: row, left: column, bottom: row, right: column },
  page: 20,
  rows: 120,
  columns: 9,
  lastRow: 100,
  lastColumn: 7,
  ...change,
});

describe("keys in the sheet", () => {
  it.each<[string, boolean, [number, number]]>([
    ["ArrowDown", false, [6, 3]],
    ["ArrowUp", false, [4, 3]],
    ["ArrowRight", false, [5, 4]],
    ["ArrowLeft", false, [5, 2]],
    ["ArrowDown", true, [100, 3]],
    ["ArrowRight", true, [5, 7]],
    ["PageDown", false, [25, 3]],
    ["Home", false, [5, 1]],
    ["Home", true, [1, 1]],
    ["End", true, [100, 7]],
  ])("%s (with Ctrl: %s) leads to %j", (key, control, [row, column]) => {
    expect(placeAfter(key, control, moving(5, 3))).toEqual({ row, column });
  });

  it("leaves a merged area as a whole, and the sheet never", () => {
    const area = { top: 5, left: 2, bottom: 8, right: 4 };
    expect(placeAfter("ArrowDown", false, moving(5, 2, { area }))).toEqual({ row: 9, column: 2 });
    expect(placeAfter("ArrowRight", false, moving(5, 2, { area }))).toEqual({ row: 5, column: 5 });
    expect(placeAfter("ArrowUp", false, moving(1, 1))).toEqual({ row: 1, column: 1 });
    expect(placeAfter("PageDown", false, moving(118, 1))).toEqual({ row: 120, column: 1 });
  });

  it("leaves other keys, and Ctrl+PageDown, to others", () => {
    expect(placeAfter("a", false, moving(1, 1))).toBeNull();
    expect(placeAfter("PageDown", true, moving(1, 1))).toBeNull();
  });

  it("passes over hidden rows in the direction of the move, and turns back at the end", () => {
    const tops = Float64Array.of(0, 20, 20, 20, 40, 40);
    const lefts = Float64Array.of(0, 64, 128);
    const to = (row: number, from: number) => passHidden({ row, column: 1 }, { row: from, column: 1 }, tops, lefts).row;
    expect(to(2, 1)).toBe(4);
    expect(to(3, 4)).toBe(1);
    expect(to(5, 4)).toBe(4);
  });
});
