import { lint } from "@planlint/rules/engine";
import { agencies, plans } from "@planlint/rules/plans";
import { readWorkbook } from "@planlint/xlsx";
import { expect, it } from "vitest";
import { HostError } from "../host/host.ts";
import { templateFile } from "./templateFile.ts";

const plan = plans.get("jiangxi-2022-46");
if (!plan) throw new Error("The pack is missing");
const wanted = { plan, agencies, period: "2023H1", locale: "zh-CN" } as const;

it("makes the workbook of a unit and period: nothing is missing in it, and nothing is filled in yet", () => {
  const { name, bytes } = templateFile({ ...wanted, unit: "省科技厅" });
  expect(name).toBe("填报模板-省科技厅-2023年上半年.xlsx");
  const report = lint(readWorkbook(bytes), { plans: [...plans.values()], agencies, file: name });
  expect(report).toMatchObject({ plan: plan.id, reportingUnit: "省科技厅", period: "2023H1" });
  expect(report.coverage.missing).toEqual([]);
});

it("says in a sentence why there is none", () => {
  const attempt = () => templateFile({ ...wanted, unit: "省某某厅" });
  expect(attempt).toThrow(HostError);
  try {
    attempt();
  } catch (error) {
    expect((error as HostError).args.sentence).toContain("没有找到单位「省某某厅」");
  }
});
