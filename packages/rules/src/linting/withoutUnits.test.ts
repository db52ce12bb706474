import { describe, expect, it } from "vitest";
import { lint } from "../lint.ts";
import type { ExampleCell } from "../model/exampleSheets.ts";
import { agencies, plans } from "../plans.ts";
import { workbookOf } from "../testing/grid.ts";

const HEADER = ["序号", "任务内容", "进展情况", "完成状态"];

function check(title: string, rows: readonly ExampleCell[][], ...more: Record<string, ExampleCell[][]>[]) {
  const sheets = Object.assign({ 台账: [[title], HEADER, ...rows] }, ...more);
  const report = lint(workbookOf(sheets), { plans: [...plans.values()], agencies });
  return {
    plan: report.plan,
    rows: report.rows.length,
    findings: report.findings
      .map(({ rule, cell }) => `${rule} ${cell}`)
      .filter((text) => !/^task-missing|unit-unknown/u.test(text)),
  };
}

const textsOf = (plan: string) => (plans.get(plan)?.tasks ?? []).slice(0, 12).map(({ text }) => text);

describe("a ledger without 责任单位", () => {
  it("is whole where the plan names no units", () => {
    const rows = textsOf("yrmr-2015").map((text, at): ExampleCell[] => [
      at + 1,
      text,
      `已完成第${at + 1}批。`,
      "推进中",
    ]);
    const [first, second, ...others] = rows;
    const found = check("长江中游城市群发展规划任务台账（2019年）", [
      [...(first ?? []).slice(0, 3), null],
      [...(second ?? []).slice(0, 2), null, "推进中"],
      ...others,
    ]);
    expect(found).toEqual({ plan: "yrmr-2015", rows: 12, findings: ["status-missing D3", "measure-missing C4"] });
  });

  it("lacks a column where the plan names them; the rest is checked all the same", () => {
    const rows = textsOf("jiangxi-2022-46").map((text, at): ExampleCell[] => [
      at + 1,
      text,
      at === 3 ? null : `已完成第${at + 1}批。`,
      "推进中",
    ]);
    const found = check("江西省分工方案任务台账（2023年上半年）", rows);
    expect(found).toMatchObject({ plan: "jiangxi-2022-46", rows: 12 });
    expect(found.findings).toContain("column-missing A2");
    expect(found.findings).toContain("measure-missing C6");
  });

  it("is something else where none of its rows is a task", () => {
    const found = check("项目进展表（2023年上半年）", [
      [1, "某大桥引桥工程", "桩基完成。", "推进中"],
      [2, "某污水处理厂", "设备安装。", "推进中"],
    ]);
    expect(found).toMatchObject({ plan: null, rows: 0, findings: expect.arrayContaining(["column-missing A2"]) });
  });
});
