import type { Plan, Target } from "../../model/index.ts";

/** A target for tests: only what matters is given, the rest is plain. */
export function exampleTarget(given: Partial<Target> & { readonly name: string }): Target {
  return {
    id: "nanchang-14fyp/target/example",
    quantity: given.name,
    measureUnit: "%",
    operator: ">=",
    qualifier: null,
    value: null,
    year: 2025,
    baseline: null,
    growth: null,
    kind: "level",
    direction: "higher",
    nature: "anticipatory",
    units: [],
    quote: given.name,
    locator: "表2",
    ...given,
  };
}

const at2020 = (value: number) => ({ value, year: 2020 });

/** Rows of 表2 of the Nanchang outline and indicators of the Jiangxi plan, typed in by hand: one of each kind. */
export const gdp = exampleTarget({
  name: "地区生产总值",
  measureUnit: "亿元",
  value: 8200,
  baseline: at2020(5745.51),
  growth: { operator: "≈", value: 7.5, kind: "annual" },
});
export const investmentGrowth = exampleTarget({
  name: "固定资产投资增速",
  operator: "≈",
  qualifier: "左右",
  kind: "annual-growth",
  growth: { operator: "≈", value: 8, kind: "annual" },
});
export const grainCapacity = exampleTarget({
  name: "粮食综合生产能力",
  measureUnit: "亿斤",
  value: 42,
  baseline: at2020(42),
  growth: { operator: "hold", value: null, kind: "annual" },
  direction: "hold",
  nature: "binding",
});
export const incomeRatio = exampleTarget({
  name: "城乡居民人均可支配收入比",
  measureUnit: null,
  operator: "≈",
  qualifier: "左右",
  value: 2.2,
  baseline: at2020(2.24),
  direction: "lower",
});
export const urbanisation = exampleTarget({
  name: "常住人口城镇化率",
  operator: "≈",
  qualifier: "左右",
  value: 78,
  baseline: at2020(76),
  growth: { operator: ">=", value: 2, kind: "cumulative" },
  kind: "share",
});
export const foreignCapital = exampleTarget({
  name: "实际利用外资额",
  measureUnit: "亿美元",
  value: 53,
  baseline: at2020(40.6),
  growth: { operator: "≈", value: 6, kind: "annual" },
});
export const businessEnvironment = exampleTarget({
  name: "营商环境便利度",
  measureUnit: null,
  operator: "rank",
  quote: "营商环境便利度 全省领先",
});
export const energyFall = exampleTarget({
  name: "单位GDP能源消耗降幅",
  operator: "delegated",
  kind: "cumulative-change",
  nature: "binding",
});
export const forestCover = exampleTarget({
  name: "森林覆盖率",
  operator: "hold",
  baseline: at2020(21.27),
  kind: "share",
  direction: "hold",
  nature: "binding",
});
export const cleanAirDays = exampleTarget({
  name: "空气质量优良天数比例",
  value: 90,
  baseline: at2020(91.5),
  kind: "share",
  nature: "binding",
});
export const unemployment = exampleTarget({
  name: "城镇登记失业率",
  operator: "<=",
  value: 4.5,
  baseline: at2020(2.93),
  kind: "share",
  direction: "lower",
});
export const accidentRate = exampleTarget({
  name: "亿元GDP安全生产死亡事故率",
  value: 0.027,
  baseline: at2020(0.038),
  direction: "lower",
  nature: "binding",
});
export const income = exampleTarget({
  name: "居民人均可支配收入",
  measureUnit: "元",
  value: 52300,
  baseline: at2020(39121),
  growth: { operator: "follow", value: null, kind: "annual" },
});
/** Jiangxi prints no baseline. */
export const urbanisationOfJiangxi = exampleTarget({
  name: "常住人口城镇化率",
  operator: "≈",
  qualifier: "左右",
  value: 66,
  kind: "share",
  nature: null,
});
export const railway = exampleTarget({
  name: "时速250公里以上高铁通车里程",
  measureUnit: "公里",
  operator: ">",
  qualifier: "力争",
  value: 2000,
  nature: null,
});
export const ordinaryRailway = exampleTarget({
  name: "普通铁路通车里程",
  measureUnit: "公里",
  operator: "approach",
  qualifier: "接近",
  value: 4000,
  nature: null,
});
export const researchGrowth = exampleTarget({
  name: "全社会研发经费投入年均增长",
  value: 14,
  kind: "annual-growth",
  nature: null,
});

/** A plan that holds some rows of 表2, for tests. */
export const planOfNanchang: Plan = {
  schema: "planlint-plan/1",
  id: "nanchang-example",
  title: "南昌市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要",
  documentNumber: null,
  issuer: "南昌市人民政府",
  period: { from: 2021, to: 2025 },
  parent: null,
  sections: [],
  tasks: [],
  targets: [
    gdp,
    investmentGrowth,
    grainCapacity,
    incomeRatio,
    urbanisation,
    foreignCapital,
    businessEnvironment,
    energyFall,
    forestCover,
    cleanAirDays,
    unemployment,
    income,
    accidentRate,
  ].map((target, index) => ({ ...target, id: `nanchang-example/target/${index + 1}`, main: true })),
};

/** The same plan with one indicator only, so that nothing else is missing from a one-row filing. */
export function planWithOnly(name: string): Plan {
  return { ...planOfNanchang, targets: planOfNanchang.targets.filter((target) => target.name === name) };
}
