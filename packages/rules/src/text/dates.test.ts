import { describe, expect, test } from "vitest";
import { dateOfSerial, isDateFormat, isPercentFormat, parseDateText } from "./dates.ts";

describe("dates in text", () => {
  test.each([
    ["2023.6.30", "2023-06-30", "day"],
    ["2023/6/30", "2023-06-30", "day"],
    ["2023-06-30", "2023-06-30", "day"],
    ["2023-06-30 10:00", "2023-06-30", "day"],
    ["20230630", "2023-06-30", "day"],
    ["2023年6月30日前", "2023-06-30", "day"],
    ["２０２３年６月３０日", "2023-06-30", "day"],
    ["二〇二三年六月三十日", "2023-06-30", "day"],
    ["23.6.30", "2023-06-30", "day"],
    ["2024年2月29日", "2024-02-29", "day"],
    ["2023年6月", "2023-06-30", "month"],
    ["二〇二三年六月", "2023-06-30", "month"],
    ["二○二三年十二月底前", "2023-12-31", "month"],
    ["2025年12月底前", "2025-12-31", "month"],
    ["2023年6月中旬", "2023-06-20", "month"],
    ["2023年1-6月", "2023-06-30", "month"],
    ["202306", "2023-06-30", "month"],
    ["2023年上半年", "2023-06-30", "half"],
    ["2023年第三季度", "2023-09-30", "quarter"],
    ["2025年Q3", "2025-09-30", "quarter"],
    ["2023Q3", "2023-09-30", "quarter"],
    ["2023年4季度", "2023-12-31", "quarter"],
    ["2023年底", "2023-12-31", "year"],
    ["2025年底前完成", "2025-12-31", "year"],
    ["2021—2025年", "2025-12-31", "year"],
    ["2023", "2023-12-31", "year"],
  ])("%s", (text, date, precision) => {
    expect(parseDateText(text)).toEqual({ date, precision });
  });

  test.each(["", "6月30日", "2023-2-30", "2023年13月", "持续推进", "长期坚持", "66", "8200亿元", "已完成"])(
    "%j",
    (text) => {
      expect(parseDateText(text)).toBeNull();
    },
  );
});

describe("date serials", () => {
  test.each([
    [1, "1900-01-01"],
    [59, "1900-02-28"],
    [60, null],
    [61, "1900-03-01"],
    [45107, "2023-06-30"],
    [45107.99, "2023-06-30"],
    [2_958_465, "9999-12-31"],
    [2_958_466, null],
    [0, null],
    [-1, null],
    [Number.NaN, null],
  ])("%d from 1900 is %s", (serial, date) => {
    expect(dateOfSerial(serial, false)).toBe(date);
  });

  test.each([
    [0, "1904-01-01"],
    [43645, "2023-06-30"],
    [-1, null],
  ])("%d from 1904 is %s", (serial, date) => {
    expect(dateOfSerial(serial, true)).toBe(date);
  });
});

test.each([
  ["yyyy-mm-dd", true, false],
  ['yyyy"年"m"月"', true, false],
  ["[$-804]yyyy年m月d日;@", true, false],
  ["m月d日", true, false],
  ["mmm-yy", true, false],
  ["h:mm", false, false],
  ["[h]:mm", false, false],
  ["General", false, false],
  ["0.00E+00", false, false],
  ["[Red]0.0", false, false],
  ["@", false, false],
  ["0.00%", false, true],
  ["0%;[Red]-0%", false, true],
  ['0"%"', false, false],
  ["0.0\\%", false, false],
])("format %s: date %s, percent %s", (format, date, percent) => {
  expect([isDateFormat(format), isPercentFormat(format)]).toEqual([date, percent]);
});
