import type { Finding, Report } from "@planlint/rules/model";
import { describe, expect, it } from "vitest";
import { readLayout, readWorkbook, resultTable } from "../index.ts";
import { DEFAULT_LIMITS } from "../zip/limits.ts";
import { openPackage } from "../zip/openPackage.ts";

const finding = (change: Partial<Finding>): Finding =>
  ({
    rule: "unit-omitted",
    severity: "error",
    sheet: "任务台账",
    cell: "C5",
    task: "jiangxi-2022-46/t4",
    target: null,
    message: "责任单位少了九江市政府",
    detail: "请补上；确有调整的，请说明理由。",
    actual: null,
    expected: null,
    source: { quote: "南昌市、九江市政府", locator: "三、（一）4" },
    fix: null,
    fingerprint: "a1",
    ...change,
  }) as Finding;

const report = (findings: readonly Finding[], file = "台账.xlsx"): Report =>
  ({
    file,
    plan: "jiangxi-2022-46",
    reportingUnit: "省科技厅",
    period: "2023-H1",
    asOf: "2023-06-30",
    summary: {
      error: findings.filter(({ severity }) => severity === "error").length,
      warning: findings.filter(({ severity }) => severity === "warning").length,
      info: 0,
    },
    coverage: { expected: 3, reported: 2, missing: [] },
    findings,
    rows: [],
  }) as unknown as Report;

const sheetsOf = (bytes: Uint8Array) => readWorkbook(bytes).sheets;
const textsOf = (bytes: Uint8Array, sheet = 0) => sheetsOf(bytes)[sheet]?.rows.map(({ values }) => values) ?? [];

describe("the result table as a workbook of its own", () => {
  it("says what the sheet 校核结果 of a marked copy says", () => {
    const bytes = resultTable([
      {
        report: report([finding({}), finding({ severity: "warning", rule: "progress-empty", waiver: "已报省政府" })]),
        planTitle: "实施方案",
      },
    ]);
    const rows = textsOf(bytes);
    expect(rows.slice(0, 5).flat()).toEqual([
      "校核结果",
      "还有 1 处错误，改完再提交",
      "错误 1　　提醒 1　　提示 0　　应报 3 项，已报 2 项",
      "规划：实施方案　　填报单位：省科技厅　　报告期：2023-H1　　校核基准日：2023-06-30",
      "台账.xlsx",
    ]);
    expect(rows[5]).toEqual(["序号", "级别", "表", "位置", "任务", "问题", "规划原文", "建议", "说明理由"]);
    expect(rows[6]).toEqual([
      1,
      "● 错误",
      "任务台账",
      "C5",
      "第 t4 项",
      "责任单位少了九江市政府",
      "南昌市、九江市政府（三、（一）4）",
      "请补上；确有调整的，请说明理由。",
    ]);
    expect(rows[7]?.at(-1)).toBe("已报省政府");
    expect(sheetsOf(bytes).map(({ name }) => name)).toEqual(["校核结果"]);
    expect(readLayout(bytes).sheets[0]?.frozen.rows).toBe(6);
  });

  it.each(['=HYPERLINK("http://x")', "+1", "-1", "@SUM(A1)", "\t=1"])("keeps %j a text", (text) => {
    const bytes = resultTable([{ report: report([finding({ sheet: text, message: text })], text) }]);
    const [sheet] = sheetsOf(bytes);
    const row = sheet?.rows.at(-1);
    expect(sheet?.rows.every(({ formulas }) => formulas === null)).toBe(true);
    expect(row?.values).toContain(text);
    expect(row?.formats[2]).toBe("@");
    const xml = new TextDecoder().decode(openPackage(bytes, DEFAULT_LIMITS).read("xl/worksheets/sheet1.xml"));
    expect(xml).not.toContain("<f>");
  });

  it("shows direction marks and cuts endless texts", () => {
    const rows = textsOf(
      resultTable([{ report: report([finding({ message: "\u202e反", detail: "甲".repeat(40_000) })]) }]),
    );
    expect(rows.at(-1)?.[5]).toBe("⟨U+202E⟩反");
    expect(String(rows.at(-1)?.[7]).length).toBe(32_000);
  });

  it("of several files is one table behind a sheet of verdicts", () => {
    const bytes = resultTable([{ report: report([finding({})], "甲.xlsx") }, { report: report([], "乙.xlsx") }], {
      unusable: [{ file: "丙.xls", sentence: "「丙.xls」是旧版格式。" }],
    });
    expect(sheetsOf(bytes).map(({ name }) => name)).toEqual(["校核汇总", "校核结果"]);
    expect(textsOf(bytes)[2]).toEqual(["甲.xlsx", "省科技厅", "2023-H1", "还有 1 处错误，改完再提交", 1, 0, 0, 2, 3]);
    expect(textsOf(bytes)[4]).toEqual(["丙.xls", "无法校核：「丙.xls」是旧版格式。"]);
    expect(textsOf(bytes, 1).at(-1)?.slice(0, 3)).toEqual(["甲.xlsx", 1, "● 错误"]);
  });

  it("of a clean file says so", () => {
    expect(textsOf(resultTable([{ report: report([]) }])).at(-1)).toEqual(["没有发现问题。"]);
  });
});
