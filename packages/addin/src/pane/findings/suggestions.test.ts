import type { Finding } from "@planlint/rules/engine";
import { describe, expect, it } from "vitest";
import { suggestionsFor } from "./suggestions.ts";

const finding = (change: Partial<Finding>): Finding => ({
  rule: "unit-omitted",
  severity: "error",
  sheet: "任务台账",
  cell: "C5",
  task: "jiangxi-2022-46/task/126",
  target: null,
  message: "",
  detail: "",
  args: {},
  expected: null,
  actual: null,
  source: null,
  fix: null,
  fingerprint: "",
  ...change,
});
const omitted = (actual: string, units: readonly string[]) =>
  suggestionsFor(finding({ actual, args: { units } })).map(({ value }) => value);

describe("a unit that the plan names and the cell doesn't", () => {
  it("is added at the end", () => {
    expect(omitted("省发展改革委、省财政厅；", ["南昌市政府", "九江市政府"])).toEqual([
      "省发展改革委、省财政厅、南昌市政府、九江市政府",
    ]);
  });

  it("replaces a collective that only has another number", () => {
    expect(omitted("省科技厅、12个重点产业链责任部门", ["14个重点产业链责任部门"])).toEqual([
      "省科技厅、14个重点产业链责任部门",
    ]);
    expect(omitted("省科技厅，重点产业链责任部门", ["14个重点产业链责任部门", "省教育厅"])).toEqual([
      "省科技厅，14个重点产业链责任部门、省教育厅",
    ]);
    expect(omitted("牵头单位：省科技厅\n配合单位：１２个重点产业链责任部门", ["14个重点产业链责任部门"])).toEqual([
      "牵头单位：省科技厅\n配合单位：14个重点产业链责任部门",
    ]);
  });

  it("is left to people where the cell words a collective in another way, leaves the list open, or has an order", () => {
    expect(omitted("省科技厅、各产业链部门", ["14个重点产业链责任部门"])).toEqual([]);
    expect(omitted("省科技厅等", ["省教育厅"])).toEqual([]);
    expect(omitted("牵头单位：省科技厅", ["省教育厅"])).toEqual([]);
    expect(omitted("", ["省教育厅"])).toEqual([]);
  });
});

describe("a suggestion", () => {
  it("is the plan's own wording where the finding is about the whole cell", () => {
    const altered = { rule: "task-text-altered", expected: "强化引领功能。", actual: "增强引领功能。" } as const;
    expect(suggestionsFor(finding(altered))).toEqual([{ value: "强化引领功能。" }]);
  });

  it("is not made where a certain correction exists", () => {
    expect(
      suggestionsFor(finding({ actual: "省科技厅", args: { units: ["省教育厅"] }, fix: { cell: "C5", value: "甲" } })),
    ).toEqual([]);
  });

  it("names the nearest units for an unknown one", () => {
    const unknown = {
      rule: "unit-unknown",
      actual: "省科技厅、省水力厅",
      args: { units: ["省水力厅"], nearest: [["省水利厅"]] },
    } as const;
    expect(suggestionsFor(finding(unknown))).toEqual([{ value: "省科技厅、省水利厅" }]);
  });
});
