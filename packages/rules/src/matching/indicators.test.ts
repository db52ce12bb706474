import { describe, expect, it } from "vitest";
import type { RowMatch } from "../model/match.ts";
import type { Plan, Target } from "../model/plan.ts";
import { indexPlan, matchIndicators, type PlanIndex } from "./match.ts";
import { jiangxi } from "./testing/plans.ts";
import { indicatorsOf } from "./testing/tables.ts";

const provincial = indexPlan(jiangxi);

const match = (
  index: PlanIndex,
  name: string,
  measureUnit: string | null = null,
  category: string | null = null,
): RowMatch =>
  matchIndicators(
    indicatorsOf(["category", "name", "measureUnit"], [[category, name, measureUnit]]),
    index,
  )[0] as RowMatch;

describe("the provincial plan's indicators", () => {
  it.each([
    ["常住人口城镇化率", 1, "exact"],
    ["常住人口城镇化率（%）", 1, "exact"],
    ["常住人口城鎮化率", 1, "exact"],
    ["1.常住人口城镇化率", 1, "exact"],
    ["城镇化率", 1, "fuzzy"],
    ["常住人口城镇化率达到66%左右", 1, "normalized"],
    ["时速250公里以上的高铁通车里程", 2, "exact"],
    ["时速250公里以上高铁通车里程（公里）", 2, "normalized"],
    ["时速250km以上高铁营业里程", 2, "normalized"],
    ["高速铁路运营里程", 2, "normalized"],
    ["力争时速250公里以上的高铁通车里程突破2000公里，普通铁路通车里程接近4000公里。", 2, "normalized"],
    ["普通铁路通车里程", "2b", "exact"],
    ["普铁通车里程", "2b", "normalized"],
    ["全社会研发经费投入年均增长", 3, "normalized"],
    ["1.全社会R&D经费投入增长", 3, "normalized"],
    ["全社会研究与试验发展（R&D）经费投入增速（%）", 3, "normalized"],
    ["研发经费投入增长率", 3, "normalized"],
  ])("%s", (name, number, how) => {
    const found = match(provincial, name);
    expect(found.ids).toEqual([`jiangxi-2022-46/target/${number}`]);
    expect(found.how).toBe(how);
    expect(found.relation).toBeNull();
  });

  it.each([
    ["户籍人口城镇化率", "%"],
    ["全社会研发经费投入强度", "%"],
    ["研发经费投入占地区生产总值比重（%）", null],
    ["全社会研发经费投入", "亿元"],
    ["高速公路通车里程", "公里"],
    ["地区生产总值", "亿元"],
    ["人均预期寿命", "岁"],
    ["其他", null],
  ])("%s is another quantity", (name, unit) => {
    expect(match(provincial, name, unit).ids).toEqual([]);
  });

  it("reads a name that its category completes", () => {
    expect(match(provincial, "年均增长", "%", "全社会研发经费投入").ids).toEqual(["jiangxi-2022-46/target/3"]);
  });
});

/** A target as a city's table has it. */
const target = (id: string, name: string, measureUnit: string, more: Partial<Target> = {}): Target => ({
  id: `city/target/${id}`,
  name,
  quantity: name,
  measureUnit,
  operator: ">=",
  qualifier: null,
  value: 1,
  year: 2025,
  baseline: null,
  growth: null,
  kind: measureUnit === "%" ? "share" : "level",
  direction: "higher",
  nature: null,
  units: [],
  main: true,
  quote: `${id} ${name}`,
  locator: "表",
  ...more,
});

const city = indexPlan({
  ...jiangxi,
  id: "city",
  tasks: [],
  targets: [
    target("gdp", "地区生产总值", "亿元"),
    target("industry", "规模以上工业增加值增速", "%", { kind: "annual-growth" }),
    target("investment", "固定资产投资增速", "%", { kind: "annual-growth" }),
    target("retail", "社会消费品零售总额", "亿元"),
    target("culture", "文化产业增加值占GDP比重", "%"),
    target("research", "研发支出占地区生产总值比重", "%"),
    target("patents", "每万人口发明专利拥有量", "件"),
    target("ratio", "城乡居民人均可支配收入比", ""),
    target("services", "服务业增加值占GDP比重", "%"),
    target("trade", "进出口总额", "亿元"),
    target("foreign", "实际利用外资额", "亿美元"),
    target("energy", "单位GDP能源消耗降幅", "%"),
    target("carbon", "单位GDP二氧化碳排放降幅", "%"),
    target("land", "单位GDP建设用地降幅", "%"),
    target("air", "空气质量优良天数比例", "%"),
    target("water", "国考地表水达到或好于Ⅲ类水体比例", "%"),
    target("income", "居民人均可支配收入", "元"),
    target("jobless", "城镇登记失业率", "%"),
    target("doctors", "每千人口拥有执业（助理）医师数", "人"),
    target("nursery", "每千人口拥有0-3岁婴幼儿托位数", "个"),
    target("deaths", "亿元GDP安全生产死亡事故率", "%"),
    target("pension", "基本养老保险参保率", "%"),
    target("later", "地区生产总值", "亿元", { main: false, year: 2035 }),
    target("past", "森林覆盖率", "%", { status: "outcome" }),
  ],
} satisfies Plan);

describe("a city's table", () => {
  it.each([
    ["GDP", "亿元", "gdp"],
    ["地区生产总值（亿元）", null, "gdp"],
    ["规上工业增加值", "%", "industry"],
    ["规模以上工业增加值增长率（%）", null, "industry"],
    ["固投增速", null, "investment"],
    ["社零总额", "亿元", "retail"],
    ["R&D经费支出占GDP比重", "%", "research"],
    ["研发经费投入强度（%）", null, "research"],
    ["万人发明专利拥有量（件）", null, "patents"],
    ["人均可支配收入比", null, "ratio"],
    ["城乡居民收入比", null, "ratio"],
    ["第三产业增加值占GDP比重", "%", "services"],
    ["外贸进出口总额（亿元）", null, "trade"],
    ["实际使用外资", "亿美元", "foreign"],
    ["实际利用外资", "亿元", "foreign"],
    ["单位GDP能耗降低", "%", "energy"],
    ["单位GDP二氧化碳排放下降", "%", "carbon"],
    ["单位GDP建设用地使用面积下降率", "%", "land"],
    ["空气质量优良率", "%", "air"],
    ["国家地表水考核断面水质达到或优于Ⅲ类比例", "%", "water"],
    ["国考断面水质优良比例", "%", "water"],
    ["每千人口执业（助理）医师数", "人", "doctors"],
    ["每千人口3岁以下婴幼儿托位数", "个", "nursery"],
    ["亿元地区生产总值生产安全事故死亡率", "%", "deaths"],
    ["养老保险参保率", "%", "pension"],
  ])("%s (%s) is %s", (name, unit, id) => {
    expect(match(city, name, unit).ids).toEqual([`city/target/${id}`]);
  });

  it.each([
    ["人均地区生产总值", "元"],
    ["地区生产总值增速", "%"],
    ["规模以上工业增加值", "亿元"],
    ["固定资产投资", "亿元"],
    ["工业投资增速", "%"],
    ["社会消费品零售总额增速", "%"],
    ["文化产业增加值", "亿元"],
    ["全社会研发经费增长", "%"],
    ["每万人口高价值发明专利拥有量", "件"],
    ["出口总额", "亿元"],
    ["城镇居民人均可支配收入", "元"],
    ["农村居民人均可支配收入", "元"],
    ["城镇调查失业率", "%"],
    ["每千人口护士数", "人"],
    ["基本医疗保险参保率", "%"],
    ["PM2.5浓度", "微克/立方米"],
    ["森林覆盖率", "%"],
  ])("%s (%s) is none of them", (name, unit) => {
    expect(match(city, name, unit).ids).toEqual([]);
  });
});

describe("a growth that the plan asks for", () => {
  const research = (unit: string, growth: string | null) =>
    matchIndicators(
      indicatorsOf(["name", "measureUnit", "valueGrowth"], [["全社会研发经费投入", unit, growth]]),
      provincial,
    )[0]?.ids;

  it("is reported beside its amount", () => {
    expect(research("亿元", "14.6")).toEqual(["jiangxi-2022-46/target/3"]);
    expect(research("亿元", null)).toEqual([]);
  });

  it("stays what it is with a slip in its unit", () => {
    expect(match(provincial, "全社会研发经费投入年均增长", "亿元").ids).toEqual(["jiangxi-2022-46/target/3"]);
  });
});

describe("a plan that says its main indicators twice", () => {
  const target = (id: string, change: Partial<Target>): Target => ({
    ...(jiangxi.targets[0] as Target),
    id: `twice/target/${id}`,
    measureUnit: "%",
    parents: [],
    ...change,
  });
  const share = "服务业增加值占地区生产总值比重";
  const twice = indexPlan({
    ...jiangxi,
    targets: [
      target("table", { name: "服务业增加值占GDP比重", quantity: share, main: true }),
      target("text", { name: "第三产业占比", quantity: share, main: false }),
      target("past", { name: "第三产业增加值比例", quantity: share, main: false, status: "outcome", year: 2020 }),
      target("later", { name: "服务业增加值占GDP比重", quantity: share, main: false, year: 2035 }),
      target("deaths", {
        name: "亿元GDP安全生产死亡事故率",
        quantity: "安全生产死亡率",
        kind: "level",
        main: true,
        issues: [{ kind: "contradiction", note: "计量单位印作%，应为人/亿元", quote: "（%）" }],
      }),
    ],
  });

  it.each([
    ["服务业增加值占GDP比重", "%", "table"],
    ["第三产业占比", "%", "table"],
    ["第三产业增加值比例", "%", "table"],
    ["亿元GDP安全生产死亡事故率", "人/亿元", "deaths"],
  ])("%s (%s) is %s", (name, unit, id) => {
    expect(match(twice, name, unit).ids).toEqual([`twice/target/${id}`]);
  });
});
