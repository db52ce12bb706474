import { describe, expect, it } from "vitest";
import { shownAs } from "./numberFormat.ts";

describe("contents as Excel shows them", () => {
  it.each<[number, string, string]>([
    [0.66, "0%", "66%"],
    [0.6613, "0.00%", "66.13%"],
    [1234567.891, "#,##0.00", "1,234,567.89"],
    [-1234, "#,##0", "-1,234"],
    [-1234, "#,##0;(#,##0)", "(1,234)"],
    [0, '0;-0;"—"', "—"],
    [5, "000", "005"],
    [1.5, "0.0##", "1.5"],
    [1.005, "0.00", "1.01"],
    [0.5, "#.##", ".5"],
    [8200, '0"亿元"', "8200亿元"],
    [1234567, "0.0,", "1234.6"],
    [12345, "0.00E+00", "1.23E+04"],
    [45107, "yyyy/m/d", "2023/6/30"],
    [45107, 'yyyy"年"m"月"d"日"', "2023年6月30日"],
    [45107, "yyyy-mm-dd", "2023-06-30"],
    [45107.75, "yyyy/m/d h:mm", "2023/6/30 18:00"],
    [45107.75, "h:mm AM/PM", "6:00 PM"],
    [45107, "[$-804]aaaa", "星期五"],
    [1.5, "[h]:mm", "36:00"],
    [43107, "yyyy/m/d", "2018/1/7"],
    [66, "", "66"],
    [0.1 + 0.2, "", "0.3"],
    [360102199001011200, "", "3.60102E+17"],
    [3, "@", "3"],
    [-3, "[Red]-0.0;[Blue]0", "3"],
    [41.5, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', " 41.50 "],
  ])("%d under %s is %s", (value, format, shown) => {
    expect(shownAs(value, format, false)).toBe(shown);
  });

  it("leaves text as it is, or puts it into the format's place", () => {
    expect(shownAs("66%左右", "0.00%", false)).toBe("66%左右");
    expect(shownAs("甲", '0;0;0;"（"@"）"', false)).toBe("（甲）");
    expect(shownAs({ error: "#REF!" }, "0%", false)).toBe("#REF!");
    expect(shownAs(null, "", false)).toBe("");
    expect(shownAs(45107 - 1462, "yyyy/m/d", true)).toBe("2023/6/30");
  });
});
