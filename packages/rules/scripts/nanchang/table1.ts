import { quantityOf } from "../../src/importing/quantities.ts";
import type { MeasureKind, Operator, SourceIssue, Target } from "../../src/model/plan.ts";

const contradiction = (note: string, quote: string): SourceIssue => ({ kind: "contradiction", note, quote });
const ambiguous = (note: string, quote: string): SourceIssue => ({ kind: "ambiguous", note, quote });
const constantPrices = (note: string, quote: string) =>
  ambiguous(`${note}：数值是现价，增速应按可比价格，两者不能互推`, quote);
const earlierPlan = (quote: string) => ambiguous("“2015年基数”一栏带[]，是“十二五”五年累计数", quote);

/** What the print of 表1 leaves unclear, by the beginning of the row's name. */
const issues: Readonly<Record<string, readonly SourceIssue[]>> = {
  "地区生产总值 (亿元)": [
    constantPrices("3778.82到5745.51按年均推算约8.7%，表中写7.6", "3778.82\t>7000\t9-10\t5745.51\t7.6"),
  ],
  人均地区生产总值: [
    constantPrices("71683到102000按年均推算约7.3%，表中写6.1左右", "71683\t124600\t10.4\t102000\t6.1左右"),
  ],
  三次产业结构: [
    {
      kind: "damage",
      note: "完成情况拆成了“4.1”和“46.6 49.3”两格，应合为4.1:46.6:49.3，并不是增长4.1",
      quote: "三次产业结构\t4.7:52.5:42.8\t3.5:49:47.5\t\t4.1\t46.6 49.3",
    },
  ],
  工业营业收入: [
    contradiction("5569.43到7346.91按年均推算为5.7%，表中写5.8", "5569.43\t10000\t12.8\t7346.91\t5.8"),
    ambiguous("第一章写的是“规模以上工业营业收入”，数字相同", "规模以上工业营业收入达到7346.91亿元"),
  ],
  服务业增加值: [
    constantPrices("1616.72到2833.35按年均推算约11.9%，表中写8.3", "1616.72\t>3300\t五年翻番\t2833.35\t8.3"),
  ],
  全社会劳动生产率: [
    constantPrices("11.42到17.5按年均推算约8.9%，表中写7.6左右", "11.42\t18.88\t9.5\t17.5 左右\t7.6左右"),
    ambiguous("表2称“全员劳动生产率”，基期值17.5没有“左右”", "全员劳动生产率（万元/人）\t17.5"),
  ],
  "万元 GDP 用水量": [
    contradiction(
      "增长一栏的计量单位印作%，[-28.1]实为吨（80降到51.9）；按百分比是下降35.1%",
      "万元 GDP 用水量 (吨)\t80\t70\t[-10]\t51.9\t[-28.1]",
    ),
  ],
  "万元 GDP 能耗": [constantPrices("0.369到0.291按数值推算下降21.1%，表中写20.3", "0.369\t—\t[-16]\t0.291\t[-20.3]")],
  "万元 GDP 二氧化碳排放": [
    constantPrices("0.786到0.586按数值推算下降25.4%，表中写25", "0.786\t—\t[-21]\t0.586\t[-25]"),
  ],
  "主要河流监测断面 I-III类以上水质比率": [
    ambiguous(
      "表2的“国考地表水达到或好于Ⅲ类水体比例”2020年为88.9，断面范围不同，不是同一个量",
      "92\t92\t[—]\t100\t[8]",
    ),
  ],
  化学需氧量累计减少: [earlierPlan("化学需氧量累计减少(%)\t[7.2]")],
  氨氮累计减少: [earlierPlan("氨氮累计减少(%)\t[11]")],
  二氧化硫累计减少: [earlierPlan("二氧化硫累计减少(%)\t[11]")],
  氮氧化物累计减少: [earlierPlan("氮氧化物累计减少(%)\t[16]")],
  基层民主参选率: [ambiguous("一个指标分村委会、居委会两行，属性只印一次", "基层民主参选率(%)\t村委会")],
  亿元GDP生产安全事故死亡率: [
    contradiction("计量单位印作%，按指标含义应为“人/亿元”；-10没有[]，是年均降幅", "亿元GDP生产安全事故死亡率(%)"),
  ],
};

/** The same quantities under the names that 表2 gives them. */
const quantities: ReadonlyMap<string, string> = new Map([
  ["全社会劳动生产率", "全员劳动生产率"],
  ["新增劳动力平均受教育年限", "新增劳动年龄人口平均受教育年限"],
  ["500万元以上固定资产投资", "固定资产投资"],
  ["万元GDP能耗", "单位地区生产总值能耗"],
  ["万元GDP二氧化碳排放", "单位地区生产总值二氧化碳排放"],
  ["空气质量达标率", "空气质量优良天数比例"],
  ["亿元GDP生产安全事故死亡率", "亿元地区生产总值生产安全事故死亡率"],
]);

const lessIsBetter = /用水量|能耗|煤炭|二氧化碳排放|失业率|贫困|死亡率/u;

/** 表1 of 第一章: what the plan reports of 2016–2020, row by row as printed. */
export function readTable1(text: string): Target[] {
  const lines = text.split("\n");
  const start = lines.findIndex((line) => line.startsWith("表 1："));
  const end = lines.findIndex((line, at) => at > start && line.startsWith("注："));
  if (start < 0 || end < 0) throw new Error("没有找到表1");
  const rows: Target[] = [];
  let above = "";
  for (const line of lines.slice(start + 1, end)) {
    const cells = line.split("\t").map((cell) => cell.trim());
    if (cells.length < 7 || /指标名称|基数/u.test(line)) continue;
    // 基层民主参选率 has a cell more: the committee whose election is meant.
    const split = cells[2] === "村委会" || cells[2] === "居委会";
    if (cells[1] !== "") above = cells[1] ?? "";
    const part = split ? (cells[2] ?? "") : "";
    const values = cells.slice(split ? 3 : 2);
    rows.push(readRow(line.replace(/^[^\t]*\t+|\t+$/gu, ""), above, part, values, rows.length + 1));
  }
  return rows;
}

function readRow(quote: string, printed: string, part: string, values: readonly string[], row: number): Target {
  const [base = "", goal = "", goalGrowth = "", outcome = "", change = "", nature = ""] = values;
  const bracket = /\s*\(([^()]*)\)$/u.exec(printed);
  const name = `${(bracket ? printed.slice(0, bracket.index) : printed).replace(/\s/gu, "")}${part === "" ? "" : `（${part}）`}`;
  const measureUnit = bracket?.[1] ?? null;
  const value = plainNumber(outcome);
  const composite = name === "三次产业结构";
  const growth = readChange(change);
  const baseline = plainNumber(base);
  const found = Object.entries(issues).find(([key]) => printed.startsWith(key))?.[1];
  const operator: Operator = /未下达/u.test(outcome) ? "delegated" : /左右/u.test(outcome) ? "≈" : ">=";
  const kind: MeasureKind = /累计减少/u.test(name) ? "cumulative-change" : measureUnit === "%" ? "share" : "level";
  return {
    id: `nanchang-14fyp/target/t1-${row}`,
    name,
    quantity: quantities.get(name) ?? quantityOf(name),
    measureUnit,
    operator,
    qualifier: operator === "≈" ? "左右" : null,
    value: composite ? null : kind === "cumulative-change" ? (growth?.value ?? null) : value,
    year: 2020,
    baseline: baseline === null || composite ? null : { value: baseline, year: 2015 },
    growth: composite ? null : growth,
    kind,
    direction: lessIsBetter.test(name) ? "lower" : "higher",
    nature: nature === "约束性" ? "binding" : nature === "预期性" || part !== "" ? "anticipatory" : null,
    units: [],
    section: "nanchang-14fyp/section/第一章",
    status: "outcome",
    printed: { name: printed, baseline: base, target: goal, growth: goalGrowth, nature },
    quote,
    locator: `第一章 表1 第${row}行`,
    ...(found ? { issues: [...found] } : {}),
  };
}

function plainNumber(cell: string): number | null {
  const found = /^\[?(-?\d+(?:\.\d+)?)\]?(?:\s*左右)?$/u.exec(cell);
  return found ? Number(found[1]) : null;
}

function readChange(cell: string): Target["growth"] {
  const value = plainNumber(cell);
  if (value === null) return null;
  return { operator: /左右/u.test(cell) ? "≈" : ">=", value, kind: cell.startsWith("[") ? "cumulative" : "annual" };
}
