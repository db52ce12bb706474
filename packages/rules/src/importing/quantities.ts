/**
 * Plan-neutral names of measured quantities, so that a share, a growth rate and an amount are never compared:
 * 研发经费投入 (an amount, or its growth) and 研发经费投入强度 (its share of GDP) are two quantities.
 * The first pattern that fits an indicator's name decides; a name that none fits is its own quantity.
 */
const known: readonly (readonly [RegExp, string])[] = [
  [/户籍人口城镇化率/u, "户籍人口城镇化率"],
  [/城镇化率/u, "常住人口城镇化率"],
  [/(?:研发|研究与试验发展|R&D).{0,10}(?:强度|占.{0,10}(?:比重|比例|比))/u, "研发经费投入强度"],
  [/(?:研发|研究与试验发展|R&D).{0,8}(?:经费|投入|支出)/u, "研发经费投入"],
  [/(?:人均)(?:地区生产总值|GDP|生产总值)/u, "人均地区生产总值"],
  [/(?:单位)(?:地区生产总值|GDP|生产总值).{0,4}(?:能耗|能源消耗)/u, "单位地区生产总值能耗"],
  [/(?:单位)(?:地区生产总值|GDP|生产总值).{0,4}二氧化碳/u, "单位地区生产总值二氧化碳排放"],
  [/(?:单位|万元)(?:地区生产总值|GDP|生产总值).{0,4}用水/u, "单位地区生产总值用水量"],
  [/^(?:地区生产总值|生产总值|GDP|经济总量)$/u, "地区生产总值"],
  [/高(?:速)?铁(?:路)?.{0,4}里程/u, "高速铁路里程"],
  [/普通铁路.{0,4}里程/u, "普通铁路里程"],
  [/^铁路.{0,6}里程/u, "铁路里程"],
  [/城市生活污水集中收集率/u, "城市生活污水集中收集率"],
];

const affixes = /^(?:全社会|全市|全省|全县|全区|全国|城市群|力争|确保|实现|基本|使|其中)+|(?:分别|累计|总体|总量)$/gu;

/** The quantity that an indicator of this name measures. */
export function quantityOf(name: string): string {
  const bare = name.replace(/[\s“”"《》]/gu, "");
  return known.find(([pattern]) => pattern.test(bare))?.[1] ?? (bare.replace(affixes, "") || bare);
}
