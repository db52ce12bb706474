import { describe, expect, it } from "vitest";
import { targetsInText } from "../src/importing/targets.ts";
import type { Plan, Target } from "../src/model/plan.ts";
import { plans } from "../src/plans.ts";
import { lintCase } from "../src/testing/lintCase.ts";
import { parseQuantity } from "../src/text/quantity.ts";
import { buildNanchang } from "./nanchang.ts";
import { readSource, sourcesAbsent } from "./sources.ts";
import { sourceText, verifyPlan } from "./verify.ts";
import { buildYrmr2015 } from "./yrmr2015.ts";

const source = readSource("nanchang-14fyp");
const provinceSource = readSource("jiangxi-2022-46");
const firstSource = readSource("yrmr-2015");
if (source === null || provinceSource === null || firstSource === null) console.warn(sourcesAbsent);

function pack(id: string): Plan {
  const plan = plans.get(id);
  if (!plan) throw new Error(`no pack ${id}`);
  return plan;
}

const nanchang = pack("nanchang-14fyp");
const province = pack("jiangxi-2022-46");
const first = pack("yrmr-2015");
const table2 = nanchang.targets.filter((target) => target.main);
const bare = (words: string) => words.replace(/\s/gu, "");

/** Readings of import that stand in no quote of the pack. */
function unseen(plan: Plan): string[] {
  const quotes = plan.targets.map((target) => bare(target.quote));
  return plan.tasks
    .flatMap((task) => targetsInText(task.text, { year: plan.period.to }))
    .map((reading) => bare(reading.quote))
    .filter((words) => !quotes.some((quote) => quote.includes(words) || words.includes(quote)));
}

describe.skipIf(source === null || provinceSource === null)("Nanchang's outline against its text", () => {
  const text = source ?? "";

  it("is what the script makes of its text", () => {
    expect(buildNanchang(text, province)).toEqual(nanchang);
  });

  it("quotes its source, and its parents' source, word for word", () => {
    expect(verifyPlan(nanchang, sourceText(text), sourceText(provinceSource ?? "")).missing).toEqual([]);
  });

  it("leaves out no figure that import reads as a target, but the age of infants", () => {
    expect(unseen(nanchang)).toEqual(["加快建立3岁以下婴幼儿照护服务体系"]);
  });

  it("has the headings that its table of contents lists", () => {
    const contents = text.slice(text.indexOf("目 录"), text.lastIndexOf("前 言"));
    const listed = contents.match(/第[一二三四五六七八九十]+[篇章节]/gu) ?? [];
    const own = nanchang.sections.filter((section) => !section.label.startsWith("专栏"));
    expect(own.map((section) => section.label.replace(/^第.+章(?=第)/u, ""))).toEqual(listed);
  });
});

describe.skipIf(source === null)("表2, read once more by cutting the lines at their tabs", () => {
  const lines = (source ?? "").split("\n");
  const from = lines.findIndex((line) => line.includes("指标名称\t2020年 基期值\t2025年 目标值"));
  const rows = lines.slice(from + 1, from + 32).map((line) => line.trimEnd().split("\t").slice(-5));

  it("has 31 rows, the last one before the notes", () => {
    expect(rows).toHaveLength(31);
    expect(lines[from + 32]).toBe("");
    expect(table2.map((target) => target.id)).toEqual(rows.map((_, at) => `nanchang-14fyp/target/t2-${at + 1}`));
  });

  it("has the printed cells and quotes them", () => {
    for (const [at, target] of table2.entries()) {
      const [name, baseline, goal, growth, nature] = rows[at] ?? [];
      expect(target.printed).toEqual({ name, baseline, target: goal, growth, nature });
      expect(bare(target.quote)).toBe(bare((rows[at] ?? []).join("")));
      expect(bare(lines[from + 1 + at] ?? "")).toContain(bare(target.quote));
    }
  });

  it("has the figures and words that the reader of cells finds in them", () => {
    for (const [at, target] of table2.entries()) {
      const [name = "", baseline = "", goal = "", growth = "", nature] = rows[at] ?? [];
      expect(`${target.name}${target.measureUnit === null ? "" : `（${target.measureUnit}）`}`).toBe(name);
      expect(target.baseline?.value ?? null).toBe(parseQuantity(baseline)?.value ?? null);
      expect(target.value).toBe(parseQuantity(goal)?.value ?? null);
      expect(target.growth?.value ?? null).toBe(parseQuantity(growth)?.value ?? null);
      expect(target.growth?.kind === "cumulative").toBe(parseQuantity(growth)?.cumulative ?? false);
      expect(target.growth === null).toBe(growth === "--");
      expect(target.nature).toBe(nature === "约束性" ? "binding" : "anticipatory");
    }
  });
});

describe("表2 as it is checked", () => {
  const operators = (wanted: Target["operator"]) =>
    table2.filter((target) => target.operator === wanted).map((target) => Number(target.id.split("t2-")[1]));

  it("asks each row for what the plan asks", () => {
    expect(operators("delegated")).toEqual([17, 18, 19, 20, 21, 24]);
    expect(operators("rank")).toEqual([16]);
    expect(operators("hold")).toEqual([6, 22]);
    expect(operators("<=")).toEqual([26, 31]);
    expect(operators("≈")).toEqual([3, 4, 8, 9, 11, 12, 13]);
    expect(operators(">")).toEqual([]);
  });

  const HEADER = ["指标名称", "2020年基期值", "2025年目标值", "年均或累计增长", "属性", "2025年完成值"];
  const printed = (target: Target) => {
    const { name, baseline, target: goal, growth, nature } = target.printed ?? {};
    return [name ?? "", baseline ?? "", goal ?? "", growth ?? "", nature ?? ""];
  };
  /** What a filing would say of a row that just came out right. */
  const reached = (target: Target): number | string => {
    if (target.operator === "rank") return "全省领先";
    return target.value ?? target.growth?.value ?? target.baseline?.value ?? "";
  };

  it.each([null, "nanchang-14fyp"])("raises nothing where the table is repeated as printed (plan %s)", (plan) => {
    const sheets = {
      指标进度: [
        ["南昌市“十四五”规划主要指标进度表"],
        HEADER,
        ...table2.map((target) => [...printed(target), reached(target)]),
      ],
    };
    const report = lintCase({ description: "", plan, asOf: "2025-12-31", sheets });
    expect(report.plan).toBe("nanchang-14fyp");
    expect(report.rows.map((row) => row.ids)).toEqual(table2.map((target) => [target.id]));
    const alarms = report.findings.filter(({ rule }) => !["reporting-unit-unknown", "number-as-text"].includes(rule));
    expect(alarms.map(({ rule, cell, message }) => `${rule} ${cell} ${message}`)).toEqual([]);
  });
});

describe("goals that the text and a box set twice", () => {
  it.each([
    ["学前教育毛入园率", "%", 90, "s43-1-1"],
    ["高新技术企业", "家", 3500, "s4-4-13"],
    ["5G基站", "座", 25000, "s10-4-1"],
    ["5G基站", "万个", 2.5, "box-6-1-1"],
  ])("%s（%s） is one of them, and no doubtful row", (name, unit, value, slug) => {
    const sheets = {
      指标进度: [
        ["指标名称", "计量单位", "2025年目标值", "2025年完成值"],
        [name, unit, value, value],
        ["地区生产总值", "亿元", 8200, 8300],
      ],
    };
    const report = lintCase({ description: "", plan: "nanchang-14fyp", asOf: "2025-12-31", sheets });
    expect(report.rows[0]?.ids).toEqual([`nanchang-14fyp/target/${slug}`]);
    expect(report.findings.filter(({ cell }) => cell.endsWith("2"))).toEqual([]);
  });
});

describe("ties to the province", () => {
  it("share their words with a task of the province that exists", () => {
    for (const task of nanchang.tasks) {
      const title = nanchang.sections.find((section) => section.id === task.section)?.title ?? "";
      for (const link of task.parents) {
        const above = province.tasks.find((one) => one.id === link.id);
        expect(above?.text).toContain(link.quote);
        expect(`${title}${task.text}`.replace(/\(/gu, "（").replace(/\)/gu, "）")).toContain(link.quote);
      }
    }
  });

  it("compare 城镇化率 with 城镇化率, and no share with a growth rate", () => {
    const tied = nanchang.targets.filter((target) => (target.parents ?? []).length > 0);
    expect(tied.map((target) => [target.id, target.parents?.[0]?.id])).toEqual([
      ["nanchang-14fyp/target/t2-12", "jiangxi-2022-46/target/1"],
      ["nanchang-14fyp/target/s4-4-9", "jiangxi-2022-46/target/1"],
    ]);
  });
});

describe.skipIf(firstSource === null)("the plan of 2015", () => {
  const text = firstSource ?? "";

  it("is what the script makes of its text", () => {
    expect(buildYrmr2015(text)).toEqual(first);
  });

  it("quotes its source word for word", () => {
    expect(verifyPlan(first, sourceText(text), null).missing).toEqual([]);
  });

  it("has nine chapters, a task for every section, and every figure that import reads", () => {
    expect(first.sections.filter((section) => section.parent === null)).toHaveLength(9);
    expect(first.tasks).toHaveLength(first.sections.length - 9);
    expect(unseen(first)).toEqual([]);
  });
});
