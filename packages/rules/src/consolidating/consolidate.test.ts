import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Consolidation } from "../model/index.ts";
import { consolidationSchema } from "../model/schemas.ts";
import { agencies, plans } from "../plans.ts";
import { filed, ledgerOf, together, type Written } from "../testing/filings.ts";
import { taskFixture } from "../testing/fixturePlan.ts";
import { consolidate } from "./consolidate.ts";
import { frameOf, needsSecondLook } from "./frame.ts";

const { plan } = taskFixture([
  ["推进赣江航道整治工程，畅通出省通道。", "省交通运输厅、省水利厅、省发展改革委"],
  ["加快四方井水库建设，保障城乡供水。", "省水利厅、省发展改革委"],
  ["建设鄱阳湖湿地保护区，完善生态补偿。", "省林业局、相关设区市政府"],
  ["完善低保跨省核对机制，推动跨省通办。", "省民政厅、省残联"],
]);

const task = (result: Consolidation, number: number) => {
  const found = result.tasks.find((each) => each.number === number);
  if (!found) throw new RangeError(`no task ${number}`);
  return found;
};
/** `牵头 省水利厅：推进中`, one a row; what doesn't count in brackets. */
const said = (result: Consolidation, number: number) =>
  task(result, number).statements.map(({ role, unit, status, aside }) => {
    const text = `${role} ${unit}: ${status}`;
    return aside === null ? text : `(${text}: ${aside})`;
  });
const standing = (result: Consolidation, unit: string) => {
  const found = result.units.find((each) => each.unit === unit);
  return found && [found.standing, found.reported, found.missing.length, found.missingLead];
};

const TRANSPORT: Written = { unit: "省交通运输厅", says: { 1: ["推进中", 0.5] } };
const WATER: Written = { unit: "省水利厅", says: { 1: ["推进中", 0.4], 2: ["已完成", 1] } };
const DRC: Written = { unit: "省发展改革委", says: { 1: ["推进中", 0.6], 2: ["已完成", 1] } };

describe("the ledger", () => {
  test("has every task in the plan's order, the lead's word first", () => {
    const result = together(plan, [DRC, WATER, TRANSPORT]);
    expect(result.tasks.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(said(result, 1)).toEqual([
      "lead 省交通运输厅: 推进中",
      "support 省水利厅: 推进中",
      "support 省发展改革委: 推进中",
    ]);
    expect(task(result, 2).standing).toBe("done");
    expect(task(result, 3)).toMatchObject({ standing: "nobody", statements: [], silent: ["省林业局"] });
  });

  test("quotes progress as written and says where it stands", () => {
    const progress = "一、开工。\n二、=1+1，“引号”  两个空格 <b>";
    const result = together(plan, [{ unit: "省水利厅", file: "水/台账.xlsx", says: { 2: ["推进中", 0.5, progress] } }]);
    expect(task(result, 2).statements).toMatchObject([
      { progress, percent: 50, percentText: "50%", file: "水/台账.xlsx", sheet: "任务台账", cell: "D4" },
    ]);
  });

  test("takes the lead's word, and says so where only others speak", () => {
    const result = together(plan, [DRC]);
    expect(task(result, 2)).toMatchObject({ standing: "leadMissing", silent: ["省水利厅"] });
    expect(result.summary.tasks).toMatchObject({
      total: 4,
      reported: { count: 2, percent: 50 },
      byLead: { count: 0, percent: 0 },
      standings: { leadMissing: 2, nobody: 2 },
    });
  });

  test("counts who reports for a group that the plan leaves open as one of it", () => {
    const result = together(plan, [{ unit: "九江市政府", says: { 3: ["推进中", 0.5] } }]);
    expect(said(result, 3)).toEqual(["support 九江市政府: 推进中"]);
  });

  test("shows a unit that the task does not name, as such", () => {
    const result = together(plan, [{ unit: "省林业局", says: { 3: ["推进中", 0.5], 4: ["推进中", 0.5] } }]);
    expect(said(result, 4)).toEqual(["other 省林业局: 推进中"]);
    expect(standing(result, "省残联")).toEqual(["absent", 0, 1, 0]);
  });

  test("does not take a row that lists the task and says nothing for a report", () => {
    const result = together(plan, [{ unit: "省水利厅", says: { 1: ["推进中", 0.5], 2: [null, null, "无"] } }]);
    expect(task(result, 2)).toMatchObject({
      standing: "nobody",
      statements: [{ stage: "blank" }],
      silent: ["省水利厅", "省发展改革委"],
    });
    expect(standing(result, "省水利厅")).toEqual(["partial", 1, 1, 1]);
    expect(result.files).toMatchObject([{ blank: 1 }]);
  });
});

describe("who files", () => {
  test("is told by the file's name where the workbook doesn't, as far as the rows bear it out", () => {
    const named = together(plan, [{ ...WATER, unit: null, file: "省水利厅台账（定稿）.xlsx" }]);
    expect(named.files).toMatchObject([{ unit: "省水利厅", whole: false }]);
    const misnamed = together(plan, [{ ...WATER, unit: null, file: "报省民政厅.xlsx" }]);
    expect(misnamed.files).toMatchObject([{ unit: null, whole: false }]);
  });

  test("is told by the folder, the innermost first", () => {
    const result = together(plan, [
      { unit: null, file: "省直/省民政厅/第一次/台账.xlsx", says: { 4: ["推进中", 0.5] } },
    ]);
    expect(result.files).toMatchObject([{ unit: "省民政厅", unitFrom: "folder" }]);
  });

  test("is the agency where a row or a sheet names one of its offices", () => {
    const [ledger] = Object.values(ledgerOf(plan, WATER));
    const sheets = {
      封面: [["填报单位：省水利厅"]],
      台账: (ledger ?? []).map((row, index) =>
        index === 1 ? ["填报单位：规划计划处"] : [...row, ["", "", "填报单位"][index] ?? "建设管理处"],
      ),
    };
    expect(said(together(plan, [{ file: "a.xlsx", sheets }]), 2)).toEqual(["lead 省水利厅: 已完成"]);
  });

  test("files for nobody else by leaving the others' rows of the whole list blank", () => {
    const whole: Written = {
      unit: "省林业局",
      says: { 1: [null], 2: [null], 3: ["推进中", 0.5], 4: [null] },
    };
    const result = together(plan, [
      whole,
      { unit: "省民政厅", says: { ...whole.says, 3: [null], 4: ["推进中", 0.5] } },
    ]);
    expect(result.tasks.map(({ number }) => said(result, number ?? 0))).toEqual([
      [],
      [],
      ["lead 省林业局: 推进中"],
      ["lead 省民政厅: 推进中"],
    ]);
    expect(result.files).toMatchObject([
      { unit: "省林业局", whole: false, blank: 0 },
      { unit: "省民政厅", whole: false, blank: 0 },
    ]);
  });

  test("may differ from row to row", () => {
    const rows = plan.tasks
      .slice(0, 2)
      .flatMap(({ number, text, units }) =>
        units.map(({ as }) => [number, text, units.map((unit) => unit.as).join("、"), as, `${as}开展工作。`, "推进中"]),
      );
    const sheets = {
      汇总: [
        [`${plan.title}任务台账（2023年上半年）`],
        ["序号", "任务内容", "责任单位", "填报单位", "进展情况", "进展状态"],
        ...rows,
      ],
    };
    const result = together(plan, [{ file: "汇总.xlsx", sheets }]);
    expect(said(result, 2)).toEqual(["lead 省水利厅: 推进中", "support 省发展改革委: 推进中"]);
    expect(result.files).toMatchObject([{ filers: ["省交通运输厅", "省水利厅", "省发展改革委"] }]);
  });
});

describe("rows of somebody who is not named", () => {
  const unnamed: Written = { file: "台账.xlsx", unit: null, says: { 2: ["已完成", 1] } };

  test("are shown, and take nobody's place", () => {
    const result = together(plan, [unnamed, { ...unnamed, file: "台账（2）.xlsx", says: { 2: ["推进中", 0.5] } }]);
    expect(said(result, 2)).toEqual(["other null: 已完成", "other null: 推进中"]);
    expect(task(result, 2).standing).toBe("leadMissing");
    expect(standing(result, "省水利厅")).toEqual(["absent", 0, 2, 1]);
    expect(result.contradictions).toEqual([]);
  });
});

describe("a template that nobody filled in", () => {
  test("is taken for what it is, and owes everything", () => {
    const blank = Object.fromEntries([1, 2, 3, 4].map((number) => [number, [null] as const]));
    const result = together(plan, [
      { file: "空白模板.xlsx", unit: null, says: blank },
      { unit: "省水利厅", says: { 1: [null], 2: [null] } },
    ]);
    expect(result.files.map(({ unit, aside, whole, blank }) => [unit, aside, whole, blank])).toEqual([
      ["省水利厅", null, false, 2],
      [null, null, false, 0],
    ]);
    expect(result.summary.tasks.standings.nobody).toBe(4);
    expect(standing(result, "省水利厅")).toEqual(["empty", 0, 2, 1]);
  });
});

describe("a full ledger", () => {
  const whole: Written = {
    file: "总台账.xlsx",
    unit: null,
    says: { 1: ["推进中", 0.5], 2: ["推进中", 0.5], 3: ["推进中", 0.5], 4: ["已完成", 1] },
  };

  test("is the coordinating office's too, and the government's", () => {
    for (const unit of ["省发展改革委", "江西省人民政府"]) {
      const result = together(plan, [{ ...whole, unit }]);
      expect([unit, result.files[0]?.whole, task(result, 4).standing]).toEqual([unit, true, "done"]);
      expect(said(result, 4)).toEqual([expect.stringMatching(/^whole /u)]);
    }
  });

  test("counts for all units, after what they say themselves", () => {
    const result = together(plan, [whole, WATER]);
    expect(task(result, 2).standing).toBe("done");
    expect(said(result, 2)).toEqual(["lead 省水利厅: 已完成", "whole null: 推进中"]);
    expect(task(result, 4).standing).toBe("done");
    expect(standing(result, "省民政厅")).toEqual(["covered", 0, 0, 0]);
    expect(standing(result, "省水利厅")).toEqual(["complete", 2, 0, 0]);
    expect(result.summary.units).toMatchObject({ named: 6, filed: 1 });
  });
});

describe("a full ledger that comes twice", () => {
  const says: Written["says"] = { 1: ["推进中", 0.5], 2: ["推进中", 0.5], 3: ["推进中", 0.5] };

  test("counts as it was saved last", () => {
    const result = together(plan, [
      { file: "a.xlsx", unit: null, savedAt: "2023-07-09T00:00:00Z", says: { ...says, 2: ["已完成", 1] } },
      { file: "b.xlsx", unit: null, savedAt: "2023-07-01T00:00:00Z", says },
    ]);
    expect(task(result, 2).standing).toBe("done");
    expect(result.contradictions).toMatchObject([{ kind: "filed-twice", message: "总台账报了 2 份，内容不一致" }]);
  });
});

describe("a workbook with a sheet a unit", () => {
  test("speaks for each of them", () => {
    const sheets = Object.fromEntries(
      ["省水利厅", "省林业局"].map((unit, index) => {
        const [sheet] = Object.values(ledgerOf(plan, { unit, says: { [index + 2]: ["推进中", 0.5] } }));
        return [unit, sheet ?? []];
      }),
    );
    const result = together(plan, [{ file: "三家.xlsx", sheets }]);
    expect(said(result, 2)).toEqual(["lead 省水利厅: 推进中"]);
    expect(said(result, 3)).toEqual(["lead 省林业局: 推进中"]);
    expect(result.files).toMatchObject([{ unit: null, filers: ["省水利厅", "省林业局"], whole: false }]);
  });
});

describe("units to remind", () => {
  test("are those that the plan names, with what they owe", () => {
    const result = together(plan, [TRANSPORT, { unit: "省水利厅", says: { 1: ["推进中", 0.4] } }], {
      unusable: [{ file: "省民政厅.xls", reason: "旧版格式", agency: "jx-civil" }],
    });
    expect(result.units.map(({ unit, tasks, lead }) => [unit, tasks, lead])).toEqual([
      ["省交通运输厅", 1, 1],
      ["省水利厅", 2, 1],
      ["省发展改革委", 2, 0],
      ["省林业局", 1, 1],
      ["省民政厅", 1, 1],
      ["省残联", 1, 0],
    ]);
    expect(standing(result, "省交通运输厅")).toEqual(["complete", 1, 0, 0]);
    expect(standing(result, "省水利厅")).toEqual(["partial", 1, 1, 1]);
    expect(standing(result, "省林业局")).toEqual(["absent", 0, 1, 1]);
    expect(standing(result, "省民政厅")).toEqual(["unusable", 0, 1, 1]);
    expect(result.summary.duties).toEqual({ of: 8, count: 2, percent: 25 });
  });

  test("include one that filed without saying anything, and one that filed for another period", () => {
    const result = together(plan, [
      TRANSPORT,
      WATER,
      { unit: "省林业局", says: { 3: [null] } },
      { unit: "省民政厅", period: "2022年下半年", says: { 4: ["已完成", 1] } },
    ]);
    expect(standing(result, "省林业局")).toEqual(["empty", 0, 1, 1]);
    expect(standing(result, "省民政厅")).toEqual(["other-period", 0, 1, 1]);
  });
});

describe("the period", () => {
  test("is that of most ledgers; 截至6月底 and 上半年 are one", () => {
    const result = together(plan, [
      TRANSPORT,
      { ...WATER, period: "截至2023年6月底" },
      { ...DRC, period: "2022年下半年" },
    ]);
    expect(result).toMatchObject({ period: "2023H1", asOf: "2023-06-30" });
    expect(result.files.map(({ unit, aside }) => [unit, aside])).toEqual([
      ["省交通运输厅", null],
      ["省发展改革委", "other-period"],
      ["省水利厅", null],
    ]);
    expect(said(result, 1).at(-1)).toBe("(support 省发展改革委: 推进中: other-period)");
    expect(result.contradictions).toMatchObject([{ kind: "other-period", severity: "warning" }]);
  });

  test.each([
    ["2023年", null],
    ["截至2023年7月10日", null],
    ["2023年二季度", null],
    ["2023年7月", null],
    ["截至2023年8月10日", "other-period"],
    ["2023年一季度", "other-period"],
    ["2022年", "other-period"],
    ["2024年上半年", "other-period"],
  ])("of a filing that says %s beside 上半年: %s", (period, aside) => {
    const result = together(plan, [TRANSPORT, WATER, { ...DRC, period }]);
    expect(result.files.find(({ unit }) => unit === "省发展改革委")?.aside).toBe(aside);
  });

  test("by the month is taken to the letter", () => {
    const months = [TRANSPORT, WATER].map((each) => ({ ...each, period: "2023年6月" }));
    const result = together(plan, [...months, { ...DRC, period: "2023年7月" }]);
    expect(result.files.map(({ aside }) => aside)).toEqual([null, "other-period", null]);
  });

  test("can be given, and holds for filings that state none", () => {
    const result = together(plan, [TRANSPORT, { ...WATER, period: null }], { period: "2022H2" });
    expect(result.files.map(({ unit, aside }) => [unit, aside])).toEqual([
      ["省交通运输厅", "other-period"],
      ["省水利厅", null],
    ]);
  });

  test("that is not stated asks for a second look with the others' period", () => {
    const filings = [filed(plan, TRANSPORT), filed(plan, { ...WATER, period: null })];
    const frame = frameOf(filings, [plan]);
    expect(frame).toMatchObject({ period: "2023H1" });
    expect(filings.map((filing) => frame && needsSecondLook(filing, frame))).toEqual([false, true]);
  });

  test("beside the right one is only mentioned", () => {
    const result = together(plan, [WATER, TRANSPORT, { ...WATER, file: "旧.xlsx", period: "2022年下半年" }]);
    expect(result.contradictions).toMatchObject([{ kind: "other-period", severity: "info" }]);
    expect(standing(result, "省水利厅")).toEqual(["complete", 2, 0, 0]);
  });
});

describe("the same unit twice", () => {
  const first: Written = { unit: "省水利厅", file: "a.xlsx", says: { 1: ["推进中", 0.4], 2: ["推进中", 0.5] } };

  test("counts the file that was saved last, and shows the other", () => {
    const result = together(plan, [
      { ...first, savedAt: "2023-07-09T00:00:00Z" },
      { ...WATER, file: "b.xlsx", savedAt: "2023-07-03T00:00:00Z" },
    ]);
    expect(said(result, 2)).toEqual(["lead 省水利厅: 推进中", "(lead 省水利厅: 已完成: superseded)"]);
    expect(task(result, 2).standing).toBe("ongoing");
    const [twice] = result.contradictions;
    expect(twice).toMatchObject({ kind: "filed-twice", severity: "warning", message: "省水利厅报了 2 份，内容不一致" });
    expect(twice?.detail).toContain("第 2 项");
    expect(twice?.detail).toContain("保存时间最晚");
    expect(result.files.map(({ file, aside }) => [file, aside])).toEqual([
      ["a.xlsx", null],
      ["b.xlsx", "superseded"],
    ]);
  });

  test("without saving times counts the last by name, and says that it could not tell", () => {
    const result = together(plan, [
      { ...first, file: "水利（2）.xlsx" },
      { ...WATER, file: "水利.xlsx" },
    ]);
    expect(said(result, 2)[0]).toBe("lead 省水利厅: 推进中");
    expect(result.contradictions[0]?.detail).toContain("分不出先后");
  });

  test("is a mere note where both say the same", () => {
    const result = together(plan, [WATER, { ...WATER, file: "省水利厅-副本.xlsx" }]);
    expect(result.contradictions).toMatchObject([{ kind: "filed-twice", severity: "info" }]);
  });

  test("is none where the files complete each other", () => {
    const result = together(plan, [
      { unit: "省水利厅", file: "a.xlsx", says: { 1: ["推进中", 0.4] } },
      { unit: "省水利厅", file: "b.xlsx", says: { 2: ["已完成", 1] } },
    ]);
    expect(result.contradictions).toEqual([]);
    expect(standing(result, "省水利厅")).toEqual(["complete", 2, 0, 0]);
  });

  test("does not let a row that says nothing take the place of one that does", () => {
    const result = together(plan, [
      { ...WATER, file: "a.xlsx", savedAt: "2023-07-01T00:00:00Z" },
      { unit: "省水利厅", file: "b.xlsx", savedAt: "2023-07-09T00:00:00Z", says: { 1: ["推进中", 0.9], 2: [null] } },
    ]);
    expect(task(result, 2).standing).toBe("done");
    expect(said(result, 1)[0]).toBe("lead 省水利厅: 推进中".replace("lead", "support"));
  });
});

describe("a 填报单位 that was left over from another ledger", () => {
  test("is asked about, and kept as written", () => {
    const result = together(plan, [{ unit: "省水利厅", file: "省民政厅台账.xlsx", says: { 4: ["推进中", 0.5] } }]);
    expect(said(result, 4)).toEqual(["other 省水利厅: 推进中"]);
    expect(result.contradictions).toMatchObject([{ kind: "unit", message: "填报单位写的是省水利厅，疑似省民政厅" }]);
  });

  test("is none where the rows are the stated unit's", () => {
    expect(together(plan, [{ ...WATER, file: "报省民政厅.xlsx" }]).contradictions).toEqual([]);
  });
});

describe("lead and supporters", () => {
  const against = (lead: string, other: string, percent: number | null = null) =>
    together(plan, [
      { unit: "省水利厅", says: { 2: [lead, percent] } },
      { unit: "省发展改革委", says: { 2: [other] } },
    ]).contradictions.map(({ message }) => message);

  test.each([
    ["已完成", "推进中"],
    ["办结", "滞后"],
    ["已完成", "未启动"],
    ["已完成", "有序推进"],
  ])("lead %s, supporter %s: a contradiction", (lead, other) => {
    expect(against(lead, other)).toEqual(["第 2 项：牵头单位报完成，1 个配合单位没有完成"]);
  });

  test.each([
    ["未启动", "已完成"],
    ["未启动", "推进中"],
  ])("lead %s, supporter %s: the other way round", (lead, other) => {
    expect(against(lead, other)).toEqual(["第 2 项：牵头单位报未开展，配合单位已开展"]);
  });

  test.each([
    ["推进中", "已完成"], // its share is done
    ["已完成", "已完成"],
    ["已完成", "持续推进"],
    ["已完成", "长期坚持"],
    ["已完成", "基本完成"],
    ["已完成", "不涉及"],
    ["年度任务已完成", "推进中"],
    ["已完成，持续推进", "推进中"],
    ["推进中", "未启动"],
    ["滞后", "推进中"],
    ["√", "推进中"],
  ])("lead %s, supporter %s: none", (lead, other) => {
    expect(against(lead, other)).toEqual([]);
  });

  test("names all sides with their places", () => {
    const result = together(plan, [
      { unit: "省交通运输厅", says: { 1: ["已完成", 1] } },
      { unit: "省水利厅", says: { 1: ["推进中", 0.4], 2: ["推进中", 0.4] } },
      { unit: "省发展改革委", says: { 1: ["已完成", 1], 2: ["推进中", 0.4] } },
    ]);
    expect(result.contradictions).toMatchObject([
      {
        kind: "status",
        task: "fixture/task/1",
        detail: "省交通运输厅：已完成 100%；省水利厅：推进中 40%。请牵头单位与配合单位核对后再定状态。",
        places: [
          { unit: "省交通运输厅", file: "省交通运输厅.xlsx", cell: "D4" },
          { unit: "省水利厅", file: "省水利厅.xlsx", cell: "D4" },
        ],
      },
    ]);
  });
});

describe("indicators", () => {
  const jiangxi = plans.get("jiangxi-2022-46");
  if (!jiangxi) throw new Error("the Jiangxi plan is built in");
  const table = (unit: string, value: string | number, year = 2022): Written => ({
    unit,
    sheets: {
      指标进度: [
        [`${jiangxi.title}主要指标进度表`],
        [`填报单位：${unit}`, null, null, null, "报告期：2023年上半年"],
        ["序号", "指标名称", "计量单位", "2020年基期值", "2025年目标值", `${year}年完成值`],
        [1, "常住人口城镇化率", "%", 60.44, "66%左右", value],
      ],
    },
  });
  const first = (written: readonly Written[]) => {
    const [indicator] = together(jiangxi, written).indicators;
    if (!indicator) throw new Error("the plan has indicators");
    return indicator;
  };

  test("have every value, the lead's chosen, rated along the path from the filed baseline", () => {
    const indicator = first([table("省统计局", 62.07), table("省发展改革委", 62.1)]);
    expect(indicator).toMatchObject({ name: "常住人口城镇化率", year: 2025, chosen: 0 });
    expect(indicator.values).toMatchObject([
      {
        unit: "省发展改革委",
        role: "lead",
        value: 62.1,
        at: 2022,
        rating: "滞后",
        baseline: { value: 60.44, year: 2020 },
      },
      { unit: "省统计局", role: "support", value: 62.07 },
    ]);
  });

  test("contradict where values of the same time differ by more than rounding", () => {
    const kinds = (written: readonly Written[]) =>
      together(jiangxi, written).contradictions.map(({ message }) => message);
    expect(kinds([table("省统计局", 62.07), table("省发展改革委", 62.1)])).toEqual([]);
    expect(kinds([table("省统计局", "62.07%"), table("省发展改革委", 63.4)])).toEqual([
      "常住人口城镇化率：报了 2 个不同的数",
    ]);
    expect(kinds([table("省统计局", 61.5, 2021), table("省发展改革委", 62.1)])).toEqual([]);
  });

  test("go by the latest value up to the end of the period", () => {
    const own = (value: number, year: number): Written => ({
      ...table("省发展改革委", value, year),
      file: `${year}.xlsx`,
    });
    const result = together(jiangxi, [own(61.5, 2021), own(62.1, 2022), own(64.9, 2024)]);
    const values = result.indicators[0]?.values.map(({ value, aside }) => [value, aside]);
    expect(values?.filter(([, aside]) => aside === null)).toEqual([[62.1, null]]);
    expect(result.contradictions).toEqual([]);
  });

  test("keep what is no number as words, and are not reported where nothing is", () => {
    expect(first([table("省发展改革委", "尚未公布")]).values).toMatchObject([
      { value: null, text: "尚未公布", rating: null },
    ]);
    expect(first([])).toMatchObject({ chosen: null, values: [] });
  });
});

describe("the result", () => {
  const written: readonly Written[] = [
    TRANSPORT,
    WATER,
    DRC,
    { ...WATER, file: "b/省水利厅.xlsx" },
    { ...DRC, file: "c.xlsx", period: "2022年" },
  ];

  test("is what its schema says", () => {
    const result = together(plan, written, {
      unusable: [{ file: "x.xls", reason: "旧版格式", agency: null }],
      skipped: [{ file: "~$x.xlsx", why: "lock" }],
    });
    expect(consolidationSchema.parse(result)).toEqual(result);
  });

  test("is the same whatever the order of the files", () => {
    const filings = written.map((each) => filed(plan, each));
    const frame = frameOf(filings, [plan]);
    if (!frame) throw new Error("a frame");
    const bytes = (order: typeof filings) =>
      JSON.stringify(consolidate({ frame, filings: order, unusable: [], skipped: [], agencies }));
    const expected = bytes(filings);
    fc.assert(
      fc.property(fc.shuffledSubarray(filings, { minLength: filings.length }), (order) => {
        expect(bytes(order)).toBe(expected);
        expect(frameOf(order, [plan])).toEqual(frame);
      }),
      { numRuns: 20, seed: 1 },
    );
  });

  test("takes two thousand filings", () => {
    const water = filed(plan, WATER);
    const filings = Array.from({ length: 2000 }, (_, index) => ({
      ...water,
      file: `${index}.xlsx`,
      savedAt: `${index}`,
    }));
    const frame = frameOf(filings, [plan]);
    if (!frame) throw new Error("a frame");
    const result = consolidate({ frame, filings, unusable: [], skipped: [], agencies });
    expect(result.summary.files).toMatchObject({ total: 2000, counted: 1, aside: 1999 });
    expect(task(result, 2).statements).toHaveLength(2000);
    expect(result.contradictions).toMatchObject([{ message: "省水利厅报了 2000 份，内容相同" }]);
  });

  test("speaks three languages, and nothing else differs", () => {
    const texts = (["zh-CN", "zh-TW", "en"] as const).map((locale) =>
      together(plan, written, { locale }).contradictions.map(({ message }) => message),
    );
    expect(texts).toEqual([
      ["省水利厅报了 2 份，内容相同", "省发展改革委报的是2022年度，不是本期"],
      ["省水利厅報了 2 份，內容相同", "省发展改革委報的是2022年度，不是本期"],
      ["省水利厅 filed 2 times, the same", "省发展改革委 filed for 2022"],
    ]);
  });
});
