import { foldScript } from "./foldScript.ts";
import { compactText } from "./plainText.ts";

/** What a unit of measure (计量单位) measures, and how many of the dimension's base units it is. */
interface Measure {
  /** `null` for a bare multiplier (8200亿), which counts whatever the other side does. */
  readonly dimension: string | null;
  readonly factor: number;
  /** The part of the factor that a word such as 万 gives. */
  readonly multiplier: number;
}

const MULTIPLIERS: ReadonlyArray<readonly [string, number]> = [
  ["万亿", 1e12],
  ["千亿", 1e11],
  ["百亿", 1e10],
  ["十亿", 1e9],
  ["亿", 1e8],
  ["千万", 1e7],
  ["百万", 1e6],
  ["十万", 1e5],
  ["万", 1e4],
  ["千", 1e3],
  ["百", 100],
  ["十", 10],
];

/** Dimension → units with their size. 亩 is a fifteenth of a 公顷. */
const DIMENSIONS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  人民币: { 元: 1, 块: 1, RMB: 1, CNY: 1 },
  美元: { 美元: 1, 美金: 1, USD: 1 },
  欧元: { 欧元: 1 },
  港元: { 港元: 1, 港币: 1 },
  长度: { 公里: 1e3, 千米: 1e3, km: 1e3, KM: 1e3, 米: 1, m: 1, 延米: 1, 厘米: 0.01, cm: 0.01, 毫米: 0.001, mm: 0.001 },
  海里: { 海里: 1 },
  面积: {
    平方公里: 1e6,
    平方千米: 1e6,
    km2: 1e6,
    公顷: 1e4,
    hm2: 1e4,
    ha: 1e4,
    亩: 1e4 / 15,
    平方米: 1,
    平米: 1,
    m2: 1,
  },
  体积: { 立方米: 1, 方: 1, m3: 1, 标准立方米: 1, 升: 0.001, L: 0.001, 毫升: 1e-6 },
  质量: {
    吨: 1e3,
    t: 1e3,
    公斤: 1,
    千克: 1,
    kg: 1,
    斤: 0.5,
    克: 1e-3,
    g: 1e-3,
    毫克: 1e-6,
    mg: 1e-6,
    微克: 1e-9,
    μg: 1e-9,
    ug: 1e-9,
  },
  标准煤: { 吨标准煤: 1e3, 吨标煤: 1e3, tce: 1e3, 千克标准煤: 1, 公斤标准煤: 1, 克标准煤: 1e-3 },
  二氧化碳: { 吨二氧化碳: 1, 吨二氧化碳当量: 1 },
  电量: { 千瓦时: 1, 度: 1, kWh: 1, 兆瓦时: 1e3, MWh: 1e3 },
  功率: { 千瓦: 1, kW: 1, KW: 1, 兆瓦: 1e3, MW: 1e3, 吉瓦: 1e6, GW: 1e6, 瓦: 1e-3 },
  电压: { 千伏: 1, kV: 1, KV: 1 },
  带宽: { Mbps: 1, Gbps: 1e3, Tbps: 1e6, 兆: 1 },
  占比: { "%": 1, "‰": 0.1 },
  百分点: { 个百分点: 1, 百分点: 1, pct: 1, 个基点: 0.01, 基点: 0.01, bp: 0.01 },
  年月: { 年: 12, 个月: 1, 月: 1 },
  时间: { 天: 86400, 日: 86400, 个工作日: 86400, 小时: 3600, 个小时: 3600, 分钟: 60, 分: 60, 秒: 1 },
  岁: { 岁: 1, 周岁: 1 },
  人: { 人: 1, 名: 1, 位: 1, 个人: 1 },
  人次: { 人次: 1 },
  户: { 户: 1 },
  倍: { 倍: 1 },
  箱: { 标箱: 1, TEU: 1, 标准箱: 1, 个标箱: 1, 个标准箱: 1 },
  得分: { 得分: 1 },
  温度: { "°C": 1, 摄氏度: 1 },
  件数: Object.fromEntries(
    "个 家 项 件 座 所 处 条 台 套 辆 张 只 册 篇 部 枚 艘 架 列 列次 班次 次 起 宗 笔 批 种 类 片 块地 支 对 头 羽 株 万株 期 场 间 栋 床 座次 盏 根 口 眼 孔 基 棵 份 门 例 村 镇 社区 站 点 单 票 幅"
      .split(" ")
      .map((unit) => [unit, 1]),
  ),
};

const UNITS = new Map<string, { readonly dimension: string; readonly factor: number }>();
for (const [dimension, units] of Object.entries(DIMENSIONS)) {
  for (const [unit, factor] of Object.entries(units)) UNITS.set(unit, { dimension, factor });
}

function simple(unit: string): Measure | null {
  const direct = UNITS.get(unit);
  if (direct) return { ...direct, multiplier: 1 };
  for (const [word, factor] of MULTIPLIERS) {
    if (!unit.startsWith(word)) continue;
    const rest = unit.slice(word.length);
    if (rest === "") return { dimension: null, factor, multiplier: factor };
    const base = UNITS.get(rest);
    if (base && base.dimension !== "占比" && base.dimension !== "百分点") {
      return { dimension: base.dimension, factor: factor * base.factor, multiplier: factor };
    }
  }
  return null;
}

const cache = new Map<string, Measure | null>();

function measureOf(written: string): Measure | null {
  const known = cache.get(written);
  if (known !== undefined) return known;
  const unit = compactText(written)
    .replace(/^[([](.*)[)\]]$/u, "$1")
    .replace(/人民币/gu, "")
    .replace(/℃/gu, "°C");
  const [above = "", ...below] = unit.split(/[/每]/u);
  let measure = simple(above);
  for (const part of below) {
    const divisor = simple(part.replace(/[·.]/gu, "")) ?? named(part);
    measure = measure && {
      dimension: `${measure.dimension ?? ""}/${divisor.dimension ?? ""}`,
      factor: measure.factor / divisor.factor,
      multiplier: measure.multiplier,
    };
  }
  if (cache.size < 1000) cache.set(written, measure);
  return measure;
}

/** What is counted may follow a multiplier (`件/万人口`): kept by name. */
function named(part: string): Measure {
  const multiplier = MULTIPLIERS.find(([word]) => part.startsWith(word) && part.length > word.length);
  const factor = multiplier?.[1] ?? 1;
  return { dimension: multiplier ? part.slice(multiplier[0].length) : part, factor, multiplier: factor };
}

/** Whether text is a unit of measure that this module knows (`亿元`, `个百分点`, `件/万人`). */
export function isMeasureUnit(unit: string): boolean {
  return measureOf(unit) !== null;
}

/** Dimensions of things that are counted one by one: which word counts them says little. */
export const countedThings: ReadonlySet<string> = new Set(["件数", "人", "人次", "户", "箱", "岁"]);

/**
 * What a unit measures (`人民币`, `件数`, `人民币/人`), the part of that above the stroke, and its size; `null` for units that
 * are not known and for bare multipliers.
 */
export function dimensionOf(
  unit: string,
): { readonly name: string; readonly over: string; readonly factor: number } | null {
  const measure = measureOf(foldScript(unit));
  if (!measure || measure.dimension === null) return null;
  const [over = ""] = measure.dimension.split("/");
  return over === "" ? null : { name: measure.dimension, over, factor: measure.factor };
}

/** A share or points cannot be counted in 万. */
const takesMultiplier = ({ dimension }: Measure): boolean => dimension !== "占比" && dimension !== "百分点";

/** Whether two units measure the same: 亿元 and 万元 do, 亿元 and 亿美元, % and 个百分点 do not. */
export function sameDimension(a: string, b: string): boolean {
  return compactText(a) === compactText(b) || convert(1, a, b) !== null;
}

/**
 * A value in another unit of the same dimension (1 亿元 = 10 000 万元); `null` where the units measure different things or
 * are unknown. A bare 亿 or 万 takes the other unit's dimension: 8200亿 are 8200 亿元.
 */
export function convert(value: number, from: string, to: string): number | null {
  if (compactText(from) === compactText(to)) return value;
  const [source, target] = [measureOf(from), measureOf(to)];
  if (!source || !target) return null;
  const exact = (result: number): number => Number(result.toPrecision(12));
  if (source.dimension === null && takesMultiplier(target)) return exact((value * source.factor) / target.multiplier);
  if (target.dimension === null && takesMultiplier(source)) return exact((value * source.multiplier) / target.factor);
  return source.dimension === target.dimension ? exact((value * source.factor) / target.factor) : null;
}

/** All words that units are made of, longest first: for readers of running text. */
export const UNIT_WORDS: readonly string[] = [...UNITS.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
