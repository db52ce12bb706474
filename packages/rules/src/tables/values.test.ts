import { describe, expect, it } from "vitest";
import { shownText } from "./values.ts";

describe("shownText", () => {
  it.each<[Parameters<typeof shownText>[0], string, string]>([
    [" 省科技厅\n", "", "省科技厅"],
    [1, "", "1"],
    [0.1 + 0.2, "", "0.3"],
    [0.66, "0%", "66%"],
    [0.07, "0.00%", "7%"],
    [45107, "yyyy-mm-dd", "2023-06-30"],
    [true, "", "TRUE"],
    [{ error: "#N/A" }, "", "#N/A"],
    [null, "", ""],
  ])("%j with the format %j reads %j", (value, format, text) => {
    expect(shownText(value, format, false)).toBe(text);
  });

  it("counts days from 1904 where the workbook does", () => {
    expect(shownText(43645, "yyyy-mm-dd", true)).toBe("2023-06-30");
  });
});
