import { describe, expect, it } from "vitest";
import { asText } from "./plainText.ts";

describe("a text stays a text", () => {
  it.each(["省科技厅", "第 4 项", "● 错误", "（一）强化都市圈", "“66%左右”", "planlint", "①推进中"])(
    "%s as it is",
    (text) => {
      expect(asText(text)).toBe(text);
    },
  );

  it.each([
    "=1+1",
    "+86",
    "-",
    "@SUM(A1)",
    "66",
    "66%",
    "2023年6月",
    "6-30",
    "TRUE",
    "false",
    "'引号",
    " 空格在前",
    "March 5",
    "上午9时",
    "十二月",
    "1e5",
    "¥8200",
    "#REF!",
  ])("%s with an apostrophe", (text) => {
    expect(asText(text)).toBe(`'${text}`);
  });

  it("nothing stays nothing", () => {
    expect(asText("")).toBe("");
  });
});
