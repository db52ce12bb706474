import { describe, expect, it } from "vitest";
import { lint } from "../lint.ts";
import type { Report } from "../model/index.ts";
import { reportSchema } from "../model/schemas.ts";
import { agencies, plans } from "../plans.ts";
import { exampleLedger } from "../rules/exampleLedger.ts";
import { type ExampleCell, workbookOf } from "../testing/grid.ts";

const plan = plans.get("jiangxi-2022-46");
if (!plan) throw new Error("the Jiangxi plan is built in");
const { tasks } = plan;

type Row = ExampleCell[];
/** The full ledger, collectives made concrete, as a careful office would send it. */
const clean = (): Row[] =>
  tasks.map(({ number, text, units }) => [
    number,
    text,
    units
      .map(({ as, collective }) => (collective ? (as.includes("市政府") ? "上饶市政府" : "省人防办") : as))
      .join("、"),
    `第${number}项已完成阶段性工作，印发了实施方案。`,
  ]);
const check = (rows: readonly Row[], options: Partial<Parameters<typeof lint>[1]> = {}): Report =>
  lint(workbookOf(exampleLedger(rows)), { plans: [...plans.values()], agencies, ...options });
const spoken = (report: Report) =>
  report.findings.filter(({ severity }) => severity !== "info").map(({ rule, cell }) => `${rule} ${cell}`);
/** The clean ledger with one cell of task `number` changed. */
const changed = (number: number, column: number, change: (text: string) => ExampleCell): Row[] => {
  const rows = clean();
  const row = rows[number - 1];
  if (row) row[column] = change(String(row[column]));
  return rows;
};

describe("lint", () => {
  it("says nothing about a clean full ledger", () => {
    const report = check(clean());
    expect(spoken(report)).toEqual([]);
    expect(report.plan).toBe("jiangxi-2022-46");
    expect(report.summary).toEqual({ error: 0, warning: 0, info: 0, ok: true });
    expect(report.coverage).toEqual({ expected: 153, reported: 153, missing: [] });
    expect(report.rows.every(({ how, ids }) => how === "exact" && ids.length === 1)).toBe(true);
  });

  it("gives a report that its schema knows", () => {
    const report = check(
      changed(15, 2, () => "省水利厅"),
      { file: "台账.xlsx", fileHash: "sha256:0" },
    );
    expect(reportSchema.parse(report)).toEqual(report);
    expect(report.rules.dataHash).toMatch(/^sha256:[0-9a-f]{64}$/u);
  });

  it("takes a section's title for no task, though it stands among them without a mark", () => {
    const rows: Row[] = clean();
    rows.splice(141, 0, ["", "合作事项", "", ""]);
    expect(spoken(check(rows))).toEqual([]);
  });

  it("expects all tasks of the office that files for all", () => {
    const others = tasks.find(({ units }) => !units.some(({ as }) => as === "省发展改革委"));
    const found = check(
      clean().filter(([number]) => number !== others?.number),
      { unit: "省发展改革委" },
    );
    expect(found.coverage).toEqual({ expected: 153, reported: 152, missing: [others?.id] });
  });

  it("does not ask the whole plan of a ledger of one unit that forgot to write its name", () => {
    const water = clean().filter(([number]) =>
      tasks.some((task) => task.number === number && task.units.some(({ as }) => as === "省水利厅")),
    );
    expect(spoken(check(water))).toEqual(["reporting-unit-unknown A2"]);
    expect(spoken(check(water.slice(1)))).toContain("task-missing A2");
  });

  it("finds the period in the file's name when the workbook has none", () => {
    const bare = workbookOf({ 台账: [["序号", "任务内容", "责任单位", "进展情况"], ...clean()] });
    const options = { plans: [...plans.values()], agencies };
    expect(lint(bare, options).period).toBeNull();
    expect(lint(bare, { ...options, file: "任务台账（2023年上半年）.xlsx" })).toMatchObject({
      period: "2023H1",
      asOf: "2023-06-30",
    });
  });

  it("calls the filer as the plan does, whatever it is called by now", () => {
    const named = tasks.filter(({ units }) => units.some(({ as }) => as === "省金融监管局"));
    const rows = named.map(({ number, text, units }): Row => [number, text, units.map(({ as }) => as).join("、")]);
    expect(check(rows, { unit: "江西省地方金融监督管理局" }).reportingUnit).toBe("省金融监管局");
    expect(check(rows, { unit: "省委金融办" }).coverage).toMatchObject({ expected: named.length, missing: [] });
  });

  it("gives the same bytes for the same input", () => {
    const rows = changed(15, 2, () => "省水利厅");
    expect(JSON.stringify(check(rows))).toBe(JSON.stringify(check(rows)));
  });

  describe("one wrong cell gives the finding that explains it, and no other", () => {
    const cases: readonly (readonly [string, Row[], readonly string[]])[] = [
      ["a unit left out", changed(15, 2, (text) => text.replace("、省水利厅", "")), ["unit-omitted C17"]],
      ["the first unit left out", changed(15, 2, (text) => text.replace("省交通运输厅、", "")), ["unit-omitted C17"]],
      ["a unit added", changed(15, 2, (text) => `${text}、省林业局`), ["unit-extra C17"]],
      ["a unit misspelt", changed(15, 2, (text) => text.replace("水利厅", "水力厅")), ["unit-unknown C17"]],
      ["the lead misspelt", changed(15, 2, (text) => text.replace("交通运输厅", "交通远输厅")), ["unit-unknown C17"]],
      ["the order changed", changed(15, 2, () => "省水利厅、省交通运输厅、省发展改革委"), ["unit-lead-changed C17"]],
      ["no units", changed(15, 2, () => null), ["unit-missing C17"]],
      ["a unit twice", changed(15, 2, (text) => `${text}、省水利厅`), ["unit-duplicate C17"]],
      ["a word replaced", changed(15, 1, (text) => text.replace("整治", "改造")), ["task-text-altered B17"]],
      ["a figure changed", changed(14, 1, (text) => text.replace("G60", "G70")), ["task-figure-altered B16"]],
      ["another number", changed(15, 0, () => 88), ["task-number-mismatch A17"]],
      ["a short name", changed(15, 2, (text) => text.replace("省发展改革委", "省发改委")), []],
      ["a shortened text", changed(17, 1, () => "推动长江中游港口群一体化治理"), []],
      ["an error value", changed(15, 3, () => ({ error: "#REF!" })), ["formula-error D17"]],
    ];
    for (const [name, rows, expected] of cases) {
      it(name, () => expect(spoken(check(rows))).toEqual(expected));
    }
  });

  it("calls an invented task unmapped and the one whose place it took missing", () => {
    const rows = changed(15, 1, () => "举办全省机关干部羽毛球比赛。");
    expect(spoken(check(rows))).toEqual(["task-missing A2", "task-unmapped B17"]);
  });

  it("keeps a finding's fingerprint when its row moves, and attaches the reason given for it", () => {
    const rows = changed(15, 2, () => "省交通运输厅、省水利厅");
    const [finding] = check(rows).findings;
    const moved = [
      ...rows.slice(20),
      ["（二）健全基础设施网络，共同提高内联外达能力。", "", "", ""],
      ...rows.slice(0, 20),
    ];
    const again = check(moved).findings.find(({ rule }) => rule === "unit-omitted");
    expect(again?.fingerprint).toBe(finding?.fingerprint);
    expect(again?.cell).not.toBe(finding?.cell);

    const embedded = {
      waivers: { [finding?.fingerprint ?? ""]: "分工已调整" },
      choices: {},
      certificate: null,
      rows: {},
    };
    const waived = lint(workbookOf(exampleLedger(moved), { embedded }), { plans: [plan], agencies });
    expect(waived.findings.map(({ waiver }) => waiver)).toEqual(["分工已调整"]);
  });

  it("gives findings that nothing tells apart fingerprints of their own", () => {
    const rows = clean().slice(0, 3);
    const twice = check([...rows, ...rows, ...rows]).findings.filter(({ rule }) => rule === "task-duplicate");
    expect(new Set(twice.map(({ fingerprint }) => fingerprint)).size).toBe(twice.length);
  });

  it("lets an office set a rule's severity or turn it off", () => {
    const rows = changed(15, 2, (text) => `${text}、省林业局`);
    const severity = (setting: "error" | "off") =>
      check(rows, { config: { rules: { "unit-extra": setting } } }).findings[0]?.severity;
    expect(severity("error")).toBe("error");
    expect(severity("off")).toBeUndefined();
  });

  it("speaks the language that it is asked for; plans are quoted as printed", () => {
    const rows = changed(15, 2, () => "省交通运输厅、省水利厅");
    const words = (locale: "zh-CN" | "zh-TW" | "en") => check(rows, { locale }).findings[0]?.message;
    expect(words("zh-CN")).toBe("责任单位少了省发展改革委");
    expect(words("zh-TW")).toBe("責任單位少了省发展改革委");
    expect(words("en")).toBe("Units left out: 省发展改革委");
  });

  it("checks the workbook itself when no plan fits", () => {
    const report = lint(
      workbookOf({
        活动: [
          ["序号", "任务内容", "责任单位"],
          [1, "组织机关干部羽毛球比赛", "工会"],
          [2, "采购节日慰问品", "后勤中心"],
        ],
      }),
      { plans: [...plans.values()], agencies },
    );
    expect(report.plan).toBeNull();
    expect(spoken(report)).toEqual(["table-not-found A1"]);
    expect(report.coverage).toEqual({ expected: 0, reported: 0, missing: [] });
  });

  it("knows no plan by a wrong id", () => {
    expect(() => check(clean(), { plan: "jiangxi-2099-1" })).toThrow(RangeError);
  });

  it("finds the reporting unit and expects its tasks alone", () => {
    const own = clean().filter((_, i) => tasks[i]?.units.some(({ agency }) => agency === "jx-science"));
    const sheets = {
      台账: [
        ["填报单位：江西省科学技术厅"],
        ["报告期：2023年上半年"],
        ["序号", "任务内容", "责任单位", "进展情况"],
        ...own.slice(1),
      ],
    };
    const report = lint(workbookOf(sheets), { plans: [...plans.values()], agencies });
    expect(report).toMatchObject({ reportingUnit: "省科技厅", period: "2023H1", asOf: "2023-06-30" });
    expect(report.coverage).toMatchObject({ expected: own.length, reported: own.length - 1 });
    expect(spoken(report)).toEqual(["task-missing A3"]);
  });
});
