import { expect, test } from "vitest";
import { convert, isMeasureUnit, sameDimension } from "./measureUnits.ts";

test.each([
  [1, "亿元", "万元", 10_000],
  [82_000_000, "万元", "亿元", 8200],
  [1, "万亿元", "亿元", 10_000],
  [3, "亿元人民币", "亿元", 3],
  [8200, "亿", "亿元", 8200],
  [1.4, "万", "公里", 14_000],
  [1.4, "万公里", "公里", 14_000],
  [15, "万亩", "万公顷", 1],
  [2, "万人", "人", 20_000],
  [5, "%", "‰", 50],
  [1, "件/万人", "件/人", 0.0001],
  [3, "吨标准煤/万元", "千克标准煤/元", 0.3],
  [1, "㎡", "平方米", 1],
  [12, "家", "个", 12],
])("%d %s is … %s", (value, from, to, expected) => {
  expect(convert(value, from, to)).toBeCloseTo(expected, 9);
  expect(sameDimension(from, to)).toBe(true);
});

test.each([
  ["亿元", "亿美元"],
  ["%", "个百分点"],
  ["%", "吨"],
  ["%", "万"],
  ["吨", "吨标准煤"],
  ["人", "人次"],
  ["年", "岁"],
  ["亩", "公里"],
  ["某某", "元"],
])("%s is not %s", (from, to) => {
  expect(convert(1, from, to)).toBeNull();
  expect(sameDimension(from, to)).toBe(false);
});

test("known units", () => {
  for (const unit of ["亿元", "万人次", "个百分点", "（%）", "立方米/万元"])
    expect(isMeasureUnit(unit), unit).toBe(true);
  for (const unit of ["", "完成", "全省"]) expect(isMeasureUnit(unit), unit).toBe(false);
});
