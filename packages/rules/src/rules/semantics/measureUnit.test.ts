import { describe, expect, it } from "vitest";
import { conversion, readMeasureUnit } from "./measureUnit.ts";

describe("conversion", () => {
  it.each([
    ["万元", "亿元", 1e-4],
    ["亿元", "亿元", 1],
    ["（万亿元）", "亿元", 1e4],
    ["％", "%", 1],
    ["‰", "%", 0.1],
    ["千米", "公里", 1],
    ["万公里", "公里", 1e4],
    ["元/人", "万元/人", 1e-4],
    ["万亩", "万公顷", 1 / 15],
    ["亿斤", "万吨", 5],
    ["天", "小时", 24],
    ["億元", "亿元", 1],
    ["萬元", "亿元", 1e-4],
  ])("%s → %s", (from, to, factor) => {
    const found = conversion(from, to);
    expect(found === null || found === "other" ? found : Number(found.toPrecision(12))).toBeCloseTo(factor, 9);
  });

  it.each([
    ["亿元", "亿美元"],
    ["個百分點", "%"],
    ["个百分点", "%"],
    ["百分点", "%"],
    ["平方公里", "公里"],
    ["亿元", "%"],
    ["万元", "万元/人"],
    ["亿元", "件"],
    ["億元", "件"],
    ["个百分点", "人"],
    ["公里", "件"],
    ["%", "月"],
    ["小时", "年"],
  ])("%s and %s measure different things", (from, to) => {
    expect(conversion(from, to)).toBe("other");
  });

  it("does not pretend to know every unit", () => {
    expect(conversion("件", "项")).toBeNull();
    expect(conversion("件/万人", "件")).toBeNull();
    expect(conversion("个", "人")).toBeNull();
    expect(readMeasureUnit("标准箱")).toBeNull();
    expect(conversion("标准箱", "标准箱")).toBe(1);
  });
});
