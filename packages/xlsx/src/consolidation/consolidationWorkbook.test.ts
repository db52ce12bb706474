import type { Consolidation, Statement } from "@planlint/rules/model";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "../read/readWorkbook.ts";
import { writeWorkbook } from "../write/writeWorkbook.ts";
import { openPackage } from "../zip/openPackage.ts";
import { consolidationWorkbook, isConsolidationWorkbook } from "./consolidationWorkbook.ts";

const share = { of: 2, count: 1, percent: 50 };
const statement: Statement = {
  unit: "省水利厅",
  agency: "jx-water",
  role: "lead",
  stage: "ongoing",
  status: "推进中",
  percent: 33.33,
  percentText: "33.33%",
  progress: "=1+1\n第二行",
  measures: "",
  problems: "",
  next: "",
  file: "一组/省水利厅 #1.xlsx",
  sheet: "it's",
  cell: "D5",
  aside: null,
};
const RESULT: Consolidation = {
  schema: "planlint-consolidation/1",
  rules: { version: "0", dataHash: "sha256:0" },
  plan: "p",
  title: "测试规划",
  period: "2023H1",
  asOf: "2023-06-30",
  summary: {
    files: { total: 2, counted: 1, aside: 0, unusable: 1, skipped: 1, withErrors: 0 },
    units: {
      named: 2,
      filed: 1,
      standings: { complete: 1, covered: 0, partial: 0, empty: 0, "other-period": 0, unusable: 0, absent: 1 },
    },
    tasks: {
      total: 2,
      standings: { done: 0, ongoing: 1, late: 0, notStarted: 0, stopped: 0, unclear: 0, leadMissing: 0, nobody: 1 },
      reported: share,
      byLead: share,
    },
    duties: share,
    indicators: { of: 1, count: 0, percent: 0 },
    contradictions: { warning: 1, info: 0 },
    findings: { error: 0, warning: 0, info: 0 },
  },
  tasks: [
    {
      id: "p/task/1",
      number: 1,
      locator: "一、1",
      text: "建设水库。",
      units: [
        { as: "省水利厅", agency: "jx-water", role: "lead", collective: false },
        { as: "省林业局", agency: "jx-forestry", role: "support", collective: false },
        { as: "相关设区市政府", agency: null, role: "support", collective: true },
      ],
      standing: "ongoing",
      statements: [
        statement,
        { ...statement, file: "旧.xlsx", aside: "superseded", percent: null, percentText: "0.6" },
      ],
      silent: ["省林业局"],
    },
    {
      id: "p/task/2",
      number: 2,
      locator: "一、2",
      text: "植树。",
      units: [{ as: "省林业局", agency: "jx-forestry", role: "lead", collective: false }],
      standing: "nobody",
      statements: [],
      silent: ["省林业局"],
    },
  ],
  indicators: [
    {
      id: "p/target/1",
      name: "森林覆盖率",
      measureUnit: "%",
      nature: null,
      baseline: null,
      aim: "63%",
      year: 2025,
      units: ["省林业局"],
      chosen: null,
      values: [],
    },
  ],
  units: [
    {
      unit: "省水利厅",
      agency: "jx-water",
      standing: "complete",
      tasks: 1,
      lead: 1,
      reported: 1,
      covered: 0,
      missing: [],
      missingLead: 0,
      files: ["一组/省水利厅 #1.xlsx"],
    },
    {
      unit: "省林业局",
      agency: "jx-forestry",
      standing: "absent",
      tasks: 2,
      lead: 1,
      reported: 0,
      covered: 0,
      missing: ["p/task/1", "p/task/2"],
      missingLead: 1,
      files: [],
    },
  ],
  contradictions: [
    {
      kind: "other-period",
      severity: "warning",
      task: null,
      target: null,
      message: "省林业局报的是 2022H2，不是本期",
      detail: "请核对。",
      places: [{ unit: "省林业局", said: "2022H2", file: "旧.xlsx", sheet: "", cell: "" }],
    },
  ],
  files: [
    {
      file: "一组/省水利厅 #1.xlsx",
      fileHash: "sha256:1",
      unit: "省水利厅",
      agency: "jx-water",
      unitFrom: "folder",
      filers: ["省水利厅"],
      whole: false,
      plan: "p",
      period: null,
      savedAt: null,
      aside: null,
      summary: { error: 0, warning: 0, info: 0 },
      coverage: { expected: 1, reported: 1 },
      blank: 0,
      untied: 0,
    },
  ],
  unusable: [{ file: "b.xls", reason: "「b.xls」是旧版格式。" }],
  skipped: [{ file: "~$a.xlsx", why: "lock" }],
};

const linkTo = (file: string) => (file === "旧.xlsx" ? null : `报送/${file.replace(" #", "%20%23")}`);
const bytes = writeWorkbook(consolidationWorkbook(RESULT, { linkTo }));
const book = readWorkbook(bytes);
/** The filled cells of a sheet from a row on. */
const rows = (name: string, from = 5) =>
  book.sheets
    .find((sheet) => sheet.name === name)
    ?.rows.filter(({ number }) => number >= from)
    .map(({ values }) => values);

describe("the consolidated workbook", () => {
  it("has a row a unit for every task, the silent ones too", () => {
    expect(rows("汇总台账")).toEqual([
      [
        1,
        "一、1",
        "建设水库。",
        "推进中",
        "牵头",
        "省水利厅",
        "已报",
        "推进中",
        0.3333,
        "=1+1\n第二行",
        statement.file,
        "it's!D5",
      ],
      [
        1,
        "一、1",
        "建设水库。",
        "推进中",
        "牵头",
        "省水利厅",
        "不计：另有一份",
        "推进中",
        "0.6",
        "=1+1\n第二行",
        "旧.xlsx",
        "it's!D5",
      ],
      [1, "一、1", "建设水库。", "推进中", "配合", "省林业局", "未报"],
      [1, "一、1", "建设水库。", "推进中", "配合", "相关设区市政府", "规划未点名"],
      [2, "一、2", "植树。", "无人填报", "牵头", "省林业局", "未报"],
    ]);
  });

  it("lists who has to be reminded first, what nobody reports, and what became of each file", () => {
    expect(rows("催报清单")).toEqual([
      [1, "省林业局", "没有报", 2, 1, 0, 0, 2, 1, "1、2"],
      [2, "省水利厅", "已报齐", 1, 1, 1, 0, 0, 0, statement.file],
    ]);
    expect(rows("缺报任务")).toEqual([[2, "一、2", "植树。", "无人填报", "省林业局", "没有报", "省林业局"]]);
    expect(rows("填报矛盾")?.[0]?.slice(0, 4)).toEqual([1, "报告期", "▲ 提醒", "省林业局报的是 2022H2，不是本期"]);
    expect(rows("指标汇总")).toEqual([["森林覆盖率", "%", "63%（2025）", "省林业局", "牵头", "未报"]]);
    expect(rows("文件清单")).toEqual([
      [1, statement.file, "省水利厅", "未写明", "计入", 1, 1, 0, 0, 0, 0, 0, "填报单位按文件夹名认定"],
      [2, "b.xls", "打不开", "「b.xls」是旧版格式。"],
      ["~$a.xlsx", "跳过：正在打开的临时文件"],
    ]);
  });

  it("opens with what is left to do", () => {
    expect(rows("汇总说明", 4)?.[0]).toEqual(["还有 1 个单位要催报，1 项任务缺牵头单位填报，1 处矛盾待核对"]);
  });

  it("leads to the cells of the files, as addresses that hold every file name", () => {
    const pkg = openPackage(bytes);
    expect(pkg.readText("xl/worksheets/_rels/sheet2.xml.rels")).toContain(
      'Target="报送/一组/省水利厅%20%231.xlsx" TargetMode="External"',
    );
    expect(pkg.readText("xl/worksheets/sheet2.xml")).toContain(
      `<hyperlink ref="L5" r:id="rId1" location="'it''s'!D5" display="it's!D5"/>`,
    );
    // Nothing leads to a file that cannot be reached.
    expect(pkg.readText("xl/worksheets/sheet2.xml").match(/<hyperlink /g)).toHaveLength(1);
  });

  it("holds no formula, freezes and filters under the heading, and prints on A4", () => {
    expect(book.sheets.flatMap((sheet) => sheet.rows).every(({ formulas }) => formulas === null)).toBe(true);
    const xml = openPackage(bytes).readText("xl/worksheets/sheet2.xml");
    expect(xml).toContain('<autoFilter ref="A4:L9"/>');
    expect(xml).toContain('ySplit="4"');
    expect(xml).toContain('paperSize="9" orientation="landscape"');
  });

  it("is known again, and leaves columns out that nobody fills", () => {
    expect(isConsolidationWorkbook(book)).toBe(true);
    expect(isConsolidationWorkbook({ ...book, sheets: book.sheets.slice(0, 2) })).toBe(false);
    const more = { ...statement, problems: "资金不足" };
    const [first] = RESULT.tasks;
    if (!first) throw new Error("a task");
    const wider = consolidationWorkbook({ ...RESULT, tasks: [{ ...first, statements: [more] }] });
    expect(wider.sheets[1]?.rows[3]?.cells.map((cell) => cell?.value)).toContain("存在问题");
    expect(rows("汇总台账", 4)?.[0]).not.toContain("存在问题");
  });

  it("says no task is owed where only indicators were filed", () => {
    const only = consolidationWorkbook({ ...RESULT, tasks: RESULT.tasks.map((task) => ({ ...task, statements: [] })) });
    const texts = only.sheets.map(({ rows }) => rows.flatMap(({ cells }) => cells.map((cell) => cell?.value)));
    expect(texts[1]).toContain("收到的文件里没有任务台账，本次只汇总指标。");
    expect(texts[2]).not.toContain("省林业局");
    expect(texts[0]).not.toContain("规划任务（项）");
  });

  it("speaks three languages under the same sheet names", () => {
    const sheets = (["zh-CN", "zh-TW", "en"] as const).map(
      (locale) => consolidationWorkbook(RESULT, { locale }).sheets,
    );
    for (const each of sheets) expect(each.map(({ name }) => name)).toEqual(sheets[0]?.map(({ name }) => name));
    const headings = sheets.map((each) => each[1]?.rows[3]?.cells[2]?.value);
    expect(headings).toEqual(["任务内容", "任務內容", "Task"]);
  });
});
