import { describe, expect, it } from "vitest";
import { createRegistry } from "../agencies/registry.ts";
import { agencies, plans } from "../plans.ts";
import { findPeriod } from "../text/dates.ts";
import type { FilingTemplate } from "./filingTemplate.ts";
import { concerns, makeTemplate, type TemplateRequest } from "./makeTemplate.ts";
import { periodName } from "./periodName.ts";
import { templateProblem } from "./words.ts";

const registry = createRegistry(agencies);

function planOf(id: string) {
  const plan = plans.get(id);
  if (!plan) throw new Error(`no plan ${id}`);
  return plan;
}

const make = (unit: string, more: Partial<TemplateRequest> & { plan?: string } = {}) => {
  const { plan = "jiangxi-2022-46", ...request } = more;
  return makeTemplate(planOf(plan), registry, { unit, period: "2024H1", ...request });
};

/** The template of a unit that has one. */
function templateOf(...request: Parameters<typeof make>): FilingTemplate {
  const outcome = make(...request);
  if (outcome.kind !== "template") throw new Error(outcome.kind);
  return outcome.template;
}

describe("a template", () => {
  it("holds exactly the tasks that name the unit, in the plan's order, in the plan's words", () => {
    const { ledger } = templateOf("省水利厅");
    const own = planOf("jiangxi-2022-46").tasks.filter(({ units }) => units.some(({ as }) => as === "省水利厅"));
    expect(ledger?.tasks.map(({ number }) => number)).toEqual([15, 26, 27, 28, 31, 75, 77, 102, 112, 116, 117, 134]);
    expect(ledger?.tasks.map(({ text }) => text)).toEqual(own.map(({ text }) => text));
    expect(ledger?.tasks[0]).toMatchObject({
      id: "jiangxi-2022-46/task/15",
      units: "省交通运输厅、省水利厅、省发展改革委",
      role: "support",
      open: [],
    });
    expect(ledger?.tasks[1]?.role).toBe("lead");
  });

  it("knows the unit by its short, official and former names", () => {
    const names = ["省科技厅", "江西省科学技术厅", "科技厅", "江西省科技厅（盖章）"];
    expect(names.map((name) => templateOf(name).unit.name)).toEqual(names.map(() => "省科技厅"));
    expect(templateOf("省发改委").unit.name).toBe("省发展改革委");
    expect(templateOf("省金融办").unit.agency).toBe(templateOf("省金融监管局").unit.agency);
  });

  it("holds the indicators whose unit it is", () => {
    expect(templateOf("省科技厅").indicators?.targets).toEqual([
      {
        id: "jiangxi-2022-46/target/3",
        name: "全社会研发经费投入年均增长",
        measureUnit: "%",
        nature: "",
        baseline: "",
        target: "14%",
        growth: "",
        units: "省科技厅、省工业和信息化厅、省国资委、省发展改革委、省教育厅、省财政厅",
      },
    ]);
    expect(templateOf("省水利厅").indicators).toBeNull();
  });

  it("of the government whose plan it is holds the whole plan", () => {
    const { ledger, indicators } = templateOf("江西省人民政府");
    expect([ledger?.tasks.length, indicators?.targets.length]).toEqual([153, 3]);
  });

  it("of a plan that names no units holds its indicators as the plan prints them", () => {
    const { ledger, indicators, guide } = templateOf("南昌市统计局", { plan: "nanchang-14fyp" });
    expect(ledger).toBeNull();
    expect(indicators?.targets).toHaveLength(31);
    expect(indicators?.targets[2]).toMatchObject({
      baseline: "[8.3]",
      target: "--",
      growth: "7.5左右",
      nature: "预期性",
    });
    expect(indicators?.targets[0]).toMatchObject({ baseline: 5745.51, target: 8200, measureUnit: "亿元" });
    expect(indicators?.headings).toMatchObject({ baseline: "2020年基期值", value: "2024年上半年完成值" });
    expect(guide.lines.join("")).toContain("可以整行删除");
    expect(templateOf("南昌市政府", { plan: "nanchang-14fyp" }).ledger?.tasks).toHaveLength(381);
  });

  it("names implied units nowhere, but counts their tasks", () => {
    const { ledger } = templateOf("江西省", { plan: "yrmr-14fyp" });
    expect(ledger?.tasks).toHaveLength(50);
    expect(ledger?.tasks[1]?.units).toBe("国家发展改革委、自然资源部、住房城乡建设部、交通运输部");
  });

  it("of a collective asks who it is", () => {
    const template = templateOf("相关设区市政府");
    expect(template.unit).toEqual({ name: "相关设区市政府", agency: null });
    expect(template.ledger?.tasks.map(({ number }) => number)).toEqual([33, 101]);
    expect(template.guide.lines[1]).toContain("请把表上方的填报单位改成本单位的名称");
  });

  it("is plain data", () => {
    const template = templateOf("省发展改革委");
    expect(JSON.parse(JSON.stringify(template))).toEqual(template);
  });

  it("speaks the reader's language, the plan's text apart", () => {
    const [cn, tw, en] = (["zh-CN", "zh-TW", "en"] as const).map((locale) => templateOf("省民政厅", { locale }));
    expect([cn?.labels.unit, tw?.labels.unit]).toEqual(["填报单位：省民政厅", "填報單位：省民政厅"]);
    expect(en?.guide.title).toBe("How to fill in this workbook");
    expect(tw?.ledger?.tasks).toEqual(cn?.ledger?.tasks);
  });
});

describe("the plans that concern a unit", () => {
  it.each([
    ["省科技厅", ["jiangxi-2022-46"]],
    ["相关设区市政府", ["jiangxi-2022-46"]],
    ["交通运输部", ["yrmr-14fyp"]],
    ["江西省", ["jiangxi-2022-46", "yrmr-14fyp"]],
    ["南昌市政府", ["jiangxi-2022-46", "nanchang-14fyp"]],
    ["南昌市统计局", ["nanchang-14fyp"]],
    ["省体育局", []],
    ["某某局", []],
  ])("%s", (unit, ids) => {
    const found = [...plans.values()].filter((plan) => concerns(plan, registry, unit));
    expect(found.map(({ id }) => id)).toEqual(ids);
  });
});

describe("there is no template", () => {
  const say = (...request: Parameters<typeof make>) => {
    const outcome = make(...request);
    return outcome.kind === "template" ? "" : templateProblem(outcome, planOf(request[1]?.plan ?? "jiangxi-2022-46"));
  };

  it("for a name that nobody has", () => {
    expect(say("省水力厅")).toBe("没有找到单位「省水力厅」，是不是：省水利厅。");
    expect(say("？？？")).toBe("没有找到单位「？？？」。");
  });

  it("for a unit that the plan does not name", () => {
    expect(say("省体育局")).toBe(
      "《长江中游城市群发展“十四五”实施方案江西省分工方案》没有点名由省体育局负责的任务和指标，不用填报。",
    );
    expect(say("省体育局", { plan: "nanchang-14fyp" })).toContain("没有点名由省体育局负责");
    expect(say("赣州市")).toContain("规划里的“相关设区市政府”是否包括本单位");
  });

  it("for a period that is none", () => {
    for (const period of ["2024H3", "上半年", ""]) expect(say("省科技厅", { period })).toContain("报告期要写成");
  });
});

describe("the name of a period", () => {
  it("reads back as the period", () => {
    for (const period of ["2024H1", "2024H2", "2024Q1", "2024Q2", "2024Q3", "2024Q4", "2024-06", "2024-12", "2024"]) {
      expect(findPeriod(periodName(period))?.period).toBe(period);
    }
  });
});
