const unitSuffix =
  /(?:委|委员会|委員會|部|厅|廳|局|办|辦|办公室|辦公室|行|署|会|會|院|校|大学|学院|公司|集团|集團|企业|企業|政府|政协|人大|法院|检察院|中心|银行|支行|总队|總隊|支队|大队|开发区|新区|高新区|经开区|管委会|工作领导小组|领导小组|领导小组成员单位|小组|专班|指挥部|单位|單位|部门|部門|工会|妇联|残联|殘聯|团委|文联|科协|侨联|工商联|贸促会|红十字会|协会|学会|联社|总社|台|报社|电视台|海关|邮政|机场|电网|铁路|铁塔|电信|移动|联通|税务|气象|地震|人行|人民银行|省|市|县|縣|区|區|州|旗|乡|镇|街道|园区|库区|林场|基地|港|站|所|队|司|处|科|社|馆|党校|行政学院|研究院|武警|军区|军分区|人武部|兵团|机构|组织|团体|研究室|工作室|文明办|编办)$/u;
const unitTail = /(?:等(?:有关|相关)?(?:部门|单位|地方|地区|省份|市|部委)?|按(?:照)?(?:职责|职能)分工)$/u;

/** Words that end as bodies do and are none. */
const plainNoun = /(?:布局|格局|全局|大局|新局|[东西南北中内外全]部|总部|干部|机会|社会|能力建设|作用机构)$/u;

/** A name that could be a body's: ends as bodies end, short, without the words of a sentence. */
export function looksLikeUnit(name: string): boolean {
  const bare = name
    .replace(/[（(][^（）()]*[)）]/gu, "")
    .replace(unitTail, "")
    .trim();
  if (bare.length < 2 || bare.length > 24 || plainNoun.test(bare)) return false;
  if (
    /^(?:各|有关|相关)\p{Script=Han}{0,8}(?<![当本外])(?:地|省|市|县|区|州|旗|乡|镇|街道|部门|单位|机构|企业|高校|政府|市州)$/u.test(
      bare,
    )
  )
    return true;
  if (/^国网\p{Script=Han}{2,10}(?:电力|供电)$/u.test(bare)) return true;
  return unitSuffix.test(bare) && !/[。；：:！？“”]/u.test(bare);
}

/** 各县（市、区）政府 and 各市、州、直管市人民政府 are one name each, whatever marks they hold. */
export function wholeGroups(text: string): string {
  return text
    .replace(/[（(][^（）()]*[)）]/gu, "")
    .replace(new RegExp(governmentsOfAll, "gu"), "各级政府")
    .replace(/(?:\p{Script=Han}{2,3}、)+(?=\p{Script=Han}{2,8}[市州县区](?:人民)?政府)/gu, "");
}

/** 各市、州、直管市、神农架林区人民政府 without its brackets. */
export const governmentsOfAll =
  "各乡镇[（(][^（）()]{1,10}[)）](?:人民政府|政府)|各[省市州地盟县区]?[省市州地盟县区][（(]含[^（）()]{2,30}[)）](?:人民政府|政府|管委会)|各(?:地级以上|设区)?[省市州地盟县区旗](?:、[^，,；;。、（(]{0,8}[市州地盟县区旗](?:[（(][^（）()]{1,8}[)）])?){1,4}(?:人民政府|政府|管委会)";

/**
 * Whether a text is nothing but a list of bodies, by their form or because `isKnown` knows them. Where it stands
 * `apart`, behind the sentence's end, one name that can be nothing else vouches for the rest.
 */
export function isUnitList(text: string, isKnown: (name: string) => boolean, apart = false): boolean {
  const names = wholeGroups(text)
    .replace(/等$/u, "")
    .split(/[、，,；;/／\s]+|(?<=[委厅局部办会府])[和及](?=\p{Script=Han}{2})/u)
    .filter((name) => name !== "");
  if (names.length === 0) return false;
  const known = names.filter((name) => isKnown(name)).length;
  const formal = names.filter((name) => isKnown(name) || looksLikeUnit(name)).length;
  if (formal === names.length) {
    const strong = names.filter(
      (name) => (strongUnit.test(name) || (apart && /^(?:各|有关|相关)/u.test(name))) && !plainNoun.test(name),
    ).length;
    return known > 0 || strong === names.length || (apart && strong > 0);
  }
  return formal >= 3 && formal >= names.length * 0.8 && known > 0;
}
/** Endings that no place, product or plain noun has. */
const strongUnit =
  /(?:委|委员会|厅|廳|局|办|部|办公室|政府|管委会|部门|单位|机构|集团|公司|银行|总队|联社|法院|检察院|领导小组|署|总工会|妇联|团委|残联|工商联)$/u;
