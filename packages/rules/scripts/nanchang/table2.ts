import type { MeasureKind, Operator, SourceIssue, Target } from "../../src/model/plan.ts";

/** A row of 表2 as a person reads it: what the print alone does not say. */
interface Reading {
  readonly quantity: string;
  readonly kind: MeasureKind;
  readonly direction: Target["direction"];
  /** Where the target column prints no words of its own. */
  readonly operator?: Operator;
  readonly issues?: readonly SourceIssue[];
}

const share = { kind: "share", direction: "higher" } as const;
const level = { kind: "level", direction: "higher" } as const;
const growth = { kind: "annual-growth", direction: "higher", operator: "≈" } as const;
/** 降幅: the fall itself is counted, more of it is better. */
const fall = { kind: "cumulative-change", direction: "higher" } as const;

const ownBracket = (quote: string): SourceIssue => ({
  kind: "ambiguous",
  note: "表下注1说基期值是2020年预计数，注2说这里的[]是“十三五”年均增速：按2016—2020年的年均增速理解，不是五年累计数",
  quote,
});
const lastFall = (quote: string): SourceIssue => ({
  kind: "ambiguous",
  note: "基期一栏的[]是“十三五”时期五年累计降幅，不是2020年当年的数；2021—2025年的降幅从零算起",
  quote,
});

/** The 31 rows by their printed names, in the order of the table. */
const readings: ReadonlyMap<string, Reading> = new Map<string, Reading>([
  [
    "地区生产总值（亿元）",
    {
      quantity: "地区生产总值",
      ...level,
      issues: [
        {
          kind: "ambiguous",
          note: "正文写“力争”，表2没有；增速按可比价格，目标值是现价，两者不能互推",
          quote: "力争地区生产总值 8200 亿元",
        },
      ],
    },
  ],
  ["全员劳动生产率（万元/人）", { quantity: "全员劳动生产率", ...level }],
  [
    "规模以上工业增加值增速（%）",
    { quantity: "规模以上工业增加值", ...growth, issues: [ownBracket("规模以上工业增加值增速（%）\t[8.3]")] },
  ],
  [
    "固定资产投资增速（%）",
    { quantity: "固定资产投资", ...growth, issues: [ownBracket("固定资产投资增速（%）\t[11.2]")] },
  ],
  ["社会消费品零售总额（亿元）", { quantity: "社会消费品零售总额", ...level }],
  // 保持稳定 stands in the growth column and 42 on both sides: to be held, not to be reached.
  ["粮食综合生产能力（亿斤）", { quantity: "粮食综合生产能力", kind: "level", direction: "hold", operator: "hold" }],
  ["文化产业增加值占GDP比重（%）", { quantity: "文化产业增加值占地区生产总值比重", ...share }],
  ["研发支出占地区生产总值比重（%）", { quantity: "研发经费投入强度", ...share }],
  ["数字经济核心产业增加值占GDP比重（%）", { quantity: "数字经济核心产业增加值占地区生产总值比重", ...share }],
  ["每万人口发明专利拥有量（件）", { quantity: "每万人口发明专利拥有量", ...level }],
  ["城乡居民人均可支配收入比", { quantity: "城乡居民人均可支配收入比", kind: "level", direction: "lower" }],
  ["常住人口城镇化率（%）", { quantity: "常住人口城镇化率", ...share }],
  ["服务业增加值占GDP比重（%）", { quantity: "服务业增加值占地区生产总值比重", ...share }],
  ["进出口总额（亿元）", { quantity: "进出口总额", ...level }],
  [
    "实际利用外资额（亿美元）",
    {
      quantity: "实际利用外资额",
      ...level,
      issues: [
        {
          kind: "contradiction",
          note: "增速一栏写“6左右”，按基期值和目标值推算年均只有5.48%；目标值以表2为准",
          quote: "实际利用外资额（亿美元）\t40.6\t53\t6左右",
        },
        {
          kind: "contradiction",
          note: "正文写“突破53亿美元”，表2写53，没有“突破”二字；以表2为准，达到53即可",
          quote: "实际利用外资额突破 53 亿美元",
        },
      ],
    },
  ],
  [
    "营商环境便利度",
    {
      quantity: "营商环境",
      ...level,
      issues: [
        {
          kind: "contradiction",
          note: "表2写“全省领先”，第四章第四节正文写“达到国内一流水平”；以表2为准",
          quote: "营商环境达到国内一流水平",
        },
      ],
    },
  ],
  [
    "单位GDP能源消耗降幅（%）",
    { quantity: "单位地区生产总值能耗", ...fall, issues: [lastFall("能源消耗降幅（%）\t[20.3]")] },
  ],
  [
    "单位GDP二氧化碳排放降幅（%）",
    { quantity: "单位地区生产总值二氧化碳排放", ...fall, issues: [lastFall("二氧化碳排放降幅（%）\t[25]")] },
  ],
  [
    "单位GDP建设用地降幅（%）",
    { quantity: "单位地区生产总值建设用地", ...fall, issues: [lastFall("建设用地降幅（%）\t[20]")] },
  ],
  [
    "单位GDP用水量降幅（%）",
    {
      quantity: "单位地区生产总值用水量",
      ...fall,
      issues: [
        lastFall("用水量降幅（%）\t[28.1]"),
        {
          kind: "contradiction",
          note: "计量单位印作%，这个基期数出自表1，在那里是万元GDP用水量减少的吨数（80吨降到51.9吨），折合下降35.1%",
          quote: "万元 GDP 用水量 (吨)\t80\t70\t[-10]\t51.9\t[-28.1]",
        },
      ],
    },
  ],
  ["耕地保有量（万公顷）", { quantity: "耕地保有量", ...level }],
  ["森林覆盖率（%）", { quantity: "森林覆盖率", kind: "share", direction: "hold", operator: "hold" }],
  ["空气质量优良天数比例（%）", { quantity: "空气质量优良天数比例", ...share }],
  [
    "国考地表水达到或好于Ⅲ类水体比例（%）",
    {
      quantity: "地表水达到或好于Ⅲ类水体比例",
      ...share,
      issues: [
        {
          kind: "damage",
          note: "本行在来源文本中整行左移一格（指标名称落在类别一栏），按右移一格读",
          quote: "国考地表水达到或好于Ⅲ类水体比例（%）\t88.9\t省下达目标\t--\t约束性",
        },
        {
          kind: "contradiction",
          note: "正文写“保持稳定”，表2写“省下达目标”；以表2为准",
          quote: "国考地表水达到或好于 III 类水体比例保持稳定",
        },
      ],
    },
  ],
  [
    "居民人均可支配收入（元）",
    {
      quantity: "居民人均可支配收入",
      ...level,
      issues: [
        {
          kind: "ambiguous",
          note: "增长一栏写“与经济增长基本同步”（地区生产总值年均增长百分之七点五左右），按基期值和目标值推算年均只有百分之六；以目标值为准",
          quote: "与经济增长基本同步",
        },
      ],
    },
  ],
  ["城镇登记失业率（%）", { quantity: "城镇登记失业率", kind: "share", direction: "lower" }],
  ["新增劳动年龄人口平均受教育年限（年）", { quantity: "新增劳动年龄人口平均受教育年限", ...level }],
  ["每千人口拥有执业（助理）医师数（人）", { quantity: "每千人口拥有执业（助理）医师数", ...level }],
  ["基本养老保险参保率（%）", { quantity: "基本养老保险参保率", ...share }],
  ["每千人口拥有0-3岁婴幼儿托位数（个）", { quantity: "每千人口拥有3岁以下婴幼儿托位数", ...level }],
  [
    "亿元GDP安全生产死亡事故率（%）",
    {
      quantity: "亿元地区生产总值生产安全事故死亡率",
      kind: "level",
      direction: "lower",
      // The lower the better, and a bare figure: at most 0.027.
      operator: "<=",
      issues: [
        {
          kind: "contradiction",
          note: "计量单位印作%，按指标含义应为“人/亿元”；数值照印，填报写哪一种计量单位都不算错",
          quote: "亿元GDP安全生产死亡事故率（%）",
        },
      ],
    },
  ],
]);

/** 表2 of 第四章第四节: all rows, in the order of the table. */
export function readTable2(text: string): Target[] {
  const lines = text.split("\n");
  const head = lines.findIndex((line) => line.startsWith("类别\t指标名称\t2020年 基期值"));
  const title = lines.findIndex((line) => line.startsWith("表2：南昌市“十四五”规划主要指标"));
  if (head < 0 || title < 0) throw new Error("没有找到表2");
  const rows: Target[] = [];
  for (let at = head + 1; (lines[at] ?? "").trim() !== ""; at++) {
    rows.push(readRow(lines[at] ?? "", rows.length + 1));
  }
  if (rows.length !== readings.size) throw new Error(`表2应有${readings.size}行，读到${rows.length}行`);
  return rows;
}

/** The five cells from the name on; the category before them is merged over several rows and printed once, or cut off. */
function readRow(line: string, row: number): Target {
  // The row of 国考地表水 stands one cell too far to the left: no category before it, an empty cell behind it.
  const cells = line.replace(/\t+$/u, "").split("\t");
  const [name = "", baseline = "", target = "", change = "", nature = ""] = cells.slice(-5);
  const reading = readings.get(name);
  const place = [...readings.keys()].indexOf(name) + 1;
  if (!reading || place !== row) throw new Error(`表2第${row}行读作“${name}”`);
  const bracket = /（([^（）]*)）$/u.exec(name);
  const goal = readCell(target);
  const growing = readCell(change);
  const base = readCell(baseline);
  const operator = reading.operator ?? goal.operator;
  if (operator === null) throw new Error(`表2第${row}行没有目标：${line}`);
  return {
    id: `nanchang-14fyp/target/t2-${row}`,
    name: bracket ? name.slice(0, bracket.index) : name,
    quantity: reading.quantity,
    measureUnit: bracket?.[1] ?? null,
    operator,
    qualifier: /左右/u.test(target) || operator === "≈" ? "左右" : null,
    value: goal.value,
    year: 2025,
    baseline: base.value === null ? null : { value: base.value, year: 2020 },
    growth:
      growing.operator === null
        ? null
        : { operator: growing.operator, value: growing.value, kind: growing.cumulative ? "cumulative" : "annual" },
    kind: reading.kind,
    direction: reading.direction,
    nature: nature === "约束性" ? "binding" : "anticipatory",
    units: [],
    section: "nanchang-14fyp/section/第四章第四节",
    main: true,
    printed: { name, baseline, target, growth: change, nature },
    quote: [name, baseline, target, change, nature].join("\t"),
    locator: `第四章第四节 表2 第${row}行`,
    ...(reading.issues ? { issues: [...reading.issues] } : {}),
  };
}

interface Cell {
  readonly operator: Operator | null;
  readonly value: number | null;
  readonly cumulative: boolean;
}

const words: Readonly<Record<string, Operator>> = {
  省下达目标: "delegated",
  全省领先: "rank",
  保持稳定: "hold",
  与经济增长基本同步: "follow",
};

function readCell(printed: string): Cell {
  const text = printed.trim();
  if (text === "--" || text === "") return { operator: null, value: null, cumulative: false };
  const word = words[text];
  if (word) return { operator: word, value: null, cumulative: false };
  const found = /^(不低于)?(\[)?(\d+(?:\.\d+)?)(\])?(左右|以内)?$/u.exec(text);
  if (!found || (found[2] === undefined) !== (found[4] === undefined)) throw new Error(`读不懂表2的“${printed}”`);
  return {
    operator: found[5] === "左右" ? "≈" : found[5] === "以内" ? "<=" : ">=",
    value: Number(found[3]),
    cumulative: found[2] !== undefined,
  };
}
