import { describe, expect, it } from "vitest";
import { countsFrom1904, isDateFormat } from "./date1904.ts";

describe("the date system", () => {
  it.each([
    [45_107, "2023/6/30", false],
    [45_107, "2027/7/1", true],
    [43_645, "2023年6月30日", true],
    [45_107, "30-Jun-23", false],
    [43_645, "23-06-30", true],
    [45_107, "########", null],
    [45_107, "", null],
  ])("%d shown as %s", (serial, text, expected) => {
    expect(countsFrom1904(serial, text)).toBe(expected);
  });

  it.each(["yyyy/m/d", 'yyyy"年"m"月"d"日"', "[$-804]yyyy年m月", "d-mmm-yy", "m/d/yyyy;@"])(
    "%s shows a date",
    (format) => {
      expect(isDateFormat(format)).toBe(true);
    },
  );

  it.each(["", "0.00%", "#,##0", "@", '0"日"', "[Red]0.0", "0.00E+00", "h:mm"])("%s shows none", (format) => {
    expect(isDateFormat(format)).toBe(false);
  });
});
