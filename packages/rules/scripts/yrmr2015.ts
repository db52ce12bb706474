import { cleanLines } from "../src/importing/lines.ts";
import type { MeasureKind, Operator, Plan, SourceIssue, Target } from "../src/model/plan.ts";
import { readUnassigned } from "./unassignedPlan.ts";

const id = "yrmr-2015";

/** A target as a person read it: section, name, unit of measure, operator, value, kind, verbatim quote. */
interface Reading {
  readonly slug: string;
  readonly at: string;
  readonly name: string;
  readonly quantity?: string;
  readonly measureUnit: string | null;
  readonly operator: Operator;
  readonly value: number | null;
  readonly to?: number;
  readonly kind: MeasureKind;
  readonly year?: number;
  readonly quote: string;
  readonly qualifier?: string;
  readonly outcome?: true;
  readonly issue?: SourceIssue;
}

const hours = { measureUnit: "小时", operator: "<=", kind: "level" } as const;
const threshold = { measureUnit: "万人", operator: ">=", kind: "level" } as const;
const of2014 = { year: 2014, outcome: true, kind: "level" } as const;
/** 覆盖50万人口以上城市: the figure says which cities, all of them have to be reached. */
const whichCities = (quote: string): SourceIssue => ({
  kind: "ambiguous",
  note: "数字说的是哪些城市，没有覆盖率；凡达到这个人口规模的城市都应覆盖",
  quote,
});

const readings: readonly Reading[] = [
  {
    slug: "s2-4-1",
    at: "第二章第四节",
    name: "生态环境质量",
    measureUnit: null,
    operator: "rank",
    value: null,
    kind: "level",
    quote: "生态环境质量位居全国前列",
  },
  {
    slug: "s2-4-2",
    at: "第二章第四节",
    name: "现代化城市群",
    measureUnit: null,
    operator: "rank",
    value: null,
    kind: "level",
    year: 2030,
    quote: "发展成为我国经济增长与转型升级的重要引擎和具有一定国际竞争力的现代化城市群",
  },
  {
    ...hours,
    slug: "s4-1-1",
    at: "第四章第一节",
    name: "省会城市之间通达时间",
    quantity: "城市群内主要城市间通达时间",
    value: 2,
    quote: "实现省会城市之间2小时通达",
  },
  {
    ...hours,
    slug: "s4-1-2",
    at: "第四章第一节",
    name: "省会城市与周边城市之间通达时间",
    value: 1,
    to: 2,
    quote: "省会城市与周边城市之间1—2小时通达",
  },
  {
    ...threshold,
    slug: "s4-1-3",
    at: "第四章第一节",
    name: "快速铁路网覆盖城市的人口规模",
    value: 50,
    quote: "形成覆盖50万人口以上城市的快速铁路网",
    issue: whichCities("覆盖50万人口以上城市"),
  },
  {
    ...threshold,
    slug: "s4-1-4",
    at: "第四章第一节",
    name: "铁路网覆盖城市的人口规模",
    value: 20,
    quote: "与快速铁路形成覆盖20万人口以上城市的铁路网",
    issue: whichCities("覆盖20万人口以上城市"),
  },
  {
    ...threshold,
    slug: "s4-1-5",
    at: "第四章第一节",
    name: "高速公路网连通城市的人口规模",
    value: 20,
    quote: "建成连通20万人口以上城市和主要港口的高速公路网络",
    issue: whichCities("连通20万人口以上城市"),
  },
  {
    slug: "s4-1-6",
    at: "第四章第一节",
    name: "普通国道二级及以上公路比重",
    measureUnit: "%",
    operator: ">=",
    value: 90,
    kind: "share",
    quote: "普通国道二级及以上公路比重达到90%以上",
  },
  {
    slug: "s4-1-7",
    at: "第四章第一节",
    name: "建制村通客车率",
    measureUnit: "%",
    operator: ">=",
    value: 100,
    kind: "share",
    quote: "建制村通客车率达到100%",
  },
  {
    slug: "s4-1-8",
    at: "第四章第一节",
    name: "具备条件的乡（镇）、建制村通沥青（水泥）路",
    measureUnit: null,
    operator: ">=",
    value: null,
    kind: "share",
    quote: "实现具备条件的乡(镇)、建制村通沥青(水泥)路",
    issue: { kind: "ambiguous", note: "原文只写“实现”，没有写数值", quote: "实现具备条件的乡(镇)、建制村" },
  },
  {
    ...hours,
    slug: "s5-2-1",
    at: "第五章第二节",
    name: "高效物流服务圈",
    value: 2,
    quote: "形成以武汉、长沙、南昌为中心的两小时高效物流服务圈",
  },
  {
    ...of2014,
    slug: "outcome-1",
    at: "",
    name: "国土面积",
    measureUnit: "万平方公里",
    operator: "≈",
    qualifier: "约",
    value: 31.7,
    quote: "国土面积约31.7万平方公里",
  },
  {
    ...of2014,
    slug: "outcome-2",
    at: "",
    name: "地区生产总值",
    measureUnit: "万亿元",
    operator: ">=",
    value: 6,
    quote: "2014年实现地区生产总值6万亿元",
  },
  {
    ...of2014,
    slug: "outcome-3",
    at: "",
    name: "年末总人口",
    quantity: "常住人口",
    measureUnit: "亿人",
    operator: ">=",
    value: 1.21,
    quote: "年末总人口1.21亿人",
  },
  {
    ...of2014,
    slug: "outcome-4",
    at: "第一章第一节",
    name: "常住人口城镇化率",
    measureUnit: "%",
    operator: ">",
    value: 55,
    kind: "share",
    quote: "2014年常住人口城镇化率超过55%",
  },
  {
    ...of2014,
    slug: "outcome-5",
    at: "第一章第一节",
    name: "跨省交流合作平台",
    measureUnit: "个",
    operator: ">",
    value: 30,
    kind: "count",
    quote: "目前区域内跨省交流合作平台已达30多个",
    issue: { kind: "ambiguous", note: "原文写“目前”，没有写年份，按2014年计", quote: "目前区域内跨省交流合作平台" },
  },
];

/** The plan of 2015 from its text: structure by script, figures as a person read them. */
export function buildYrmr2015(text: string): Plan {
  const body = withoutPage(text);
  const { sections, tasks } = readUnassigned(id, body);
  const bare = body.replace(/\s/gu, "");
  const targets = readings.map((read): Target => {
    const holder = tasks.find((task) => task.section === `${id}/section/${read.at}`);
    const words = read.quote.replace(/\s/gu, "");
    if (!(read.at === "" ? bare : (holder?.text ?? "")).includes(words)) throw new Error(`${read.slug}: ${read.quote}`);
    return {
      id: `${id}/target/${read.slug}`,
      name: read.name,
      quantity: read.quantity ?? read.name,
      measureUnit: read.measureUnit,
      operator: read.operator,
      qualifier: read.qualifier ?? null,
      value: read.value,
      ...(read.to === undefined ? {} : { valueTo: read.to }),
      year: read.year ?? 2020,
      baseline: null,
      growth: null,
      kind: read.kind,
      direction: read.operator === "<=" ? "lower" : "higher",
      nature: null,
      units: [],
      section: holder?.section ?? null,
      ...(read.outcome ? { status: "outcome" as const } : {}),
      quote: read.quote,
      locator: read.at === "" ? "前言" : read.at,
      ...(read.issue ? { issues: [read.issue] } : {}),
    };
  });
  return {
    schema: "planlint-plan/1",
    id,
    title: "长江中游城市群发展规划",
    documentNumber: null,
    issuer: null,
    period: { from: 2015, to: 2020 },
    parent: null,
    sections: [...sections],
    tasks: tasks.map((task) =>
      task.id === `${id}/task/4-3`
        ? {
            ...task,
            issues: [{ kind: "damage", note: "“建设”重出，衍一“建设”", quote: "加快建设天然气储备设施建设" }],
          }
        : task,
    ),
    targets,
  };
}

/** The plan itself: the page that it was taken from goes on with links to others. */
function withoutPage(text: string): string {
  const { lines } = cleanLines(text);
  const end = lines.findIndex((line) => /^上一篇\s*下一篇$/u.test(line.text));
  return end < 0
    ? text
    : text
        .split("\n")
        .slice(0, (lines[end]?.number ?? 0) - 1)
        .join("\n");
}
