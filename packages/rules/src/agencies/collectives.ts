/** A bracket with the kinds of county: 县（市、区）. */
const KINDS = "\\((?:[市县区旗州乡镇]|街道|开发区|[、,和及/])+\\)";
/** Words for places in general, never a place's name. */
const PLACE = `(?:设区的?市|地级市|省直管县|县级市|地市|市州|州市|县区|区县|市县|县市区|市县区|县市|市区|市|县|区|州|地|乡镇街道|镇街道|乡镇|镇街|街镇|镇|街道|功能区|开发区|新区|园区|工业园区|管委会)(?:${KINDS})?`;
const WHO = "(?:党委|党工委)?(?:[、,和及/]?(?:人民政府|政府|管委会|管理委员会))*";
/** 发改委, 有关部门; it does not run over a conjunction into the next name (各市县和省发改委). */
const OFFICES =
  "(?:有关|相关|各)?(?:(?!等|[和及与](?:[省市各有相国中赣南九景萍新鹰宜上吉抚]|人民))[\\u4e00-\\u9fff]){0,10}?(?:部门|单位|局|委|办|厅)";
const OPEN =
  "(?:全省|全市|全区|省内|市内|沿江|沿线|环湖|湖区|其他|其它|其余|所有|有关|相关|各有关|各相关|各个|各|涉及的?|所在地?的?|项目所在|属地|当地)";

/**
 * 各市、县（区）人民政府, 相关设区市政府: a list of kinds of places, which its own separators must not split. It ends
 * before anything concrete.
 */
const PLACES = new RegExp(
  `^${OPEN}{1,3}的?${PLACE}(?:[、,和及与/]?${PLACE}(?![\\u4e00-\\u9fff]{0,3}[省市县区](?!直)))*${WHO}(?:${OFFICES})?(?=$|[、,;/\\s()和及与等]|牵头|负责|配合|按|落实)`,
  "u",
);

/** 各地各部门, 各地、各有关部门 */
const EVERYONE =
  /^(?:全省|全市)?各(?:地(?:区|方)?|级)[、,和及]?(?:各?(?:级|有关|相关)?(?:部门|单位))?(?:和单位)?(?=$|[、,;/\s()]|按|负责|落实)/u;

/**
 * The length of a collective of places that begins here (0 when none does): such words may hold separators of
 * their own, so that they are taken before a cell is split.
 */
export function collectiveSpan(text: string): number {
  const whole = spanOf(text);
  const head = text.slice(0, 60);
  if (!/\s/u.test(head.trim())) return whole;
  // A cell's line break may stand inside: 相关设区市↵政府.
  const squeezed = spanOf(head.replace(/\s/gu, ""));
  if (squeezed <= head.slice(0, whole).replace(/\s/gu, "").length) return whole;
  let length = 0;
  for (let left = squeezed; left > 0; length++) if (!/\s/u.test(head.charAt(length))) left--;
  return length;
}

const spanOf = (text: string): number => (PLACES.exec(text) ?? EVERYONE.exec(text))?.[0].length ?? 0;

const GROUP =
  "(?:部门|单位|地方|地区|政府|企业|机构|高校|院校|银行|金融机构|科研院所|厅局|委办局|市|县|区|州|局|委|办|厅|园区|开发区|集团|公司|组织|团体|协会|社团)";
const GENERAL = [
  // 各有关部门, 有关单位和企业, 省直相关部门, 其他成员单位
  new RegExp(
    `^(?:省|市|县|区|国家|中央)?(?:政府|委)?(?:级|直)?(?:驻赣|在赣|中央驻赣|驻昌)?(?:其他|其它|其余|所有|全体|各级|各类|各个|各|有关|相关|涉及)+(?:的|省|市|县|区|中央|国家|省直|市直|级|直|有关|相关|责任|成员|职能|主管|行业|牵头|配合|参与|业务|政府|驻赣|在赣|专业|地方|省属|市属|国有|商业|重点|骨干|领域|工作|条线|项目|基层)*${GROUP}(?:[、和及](?:有关|相关|各)?(?:设区)?${GROUP})*$`,
    "u",
  ),
  // 省直部门, 市直单位, 中央驻赣单位, 省属企业
  /^(?:中央|国家)?(?:省|市|县|区)?(?:驻赣|在赣|驻昌|直属|直|属|级)(?:国有)?(?:机关|部门|单位|企业|高校|机构|金融机构)(?:[、和及](?:部门|单位))*$/u,
  // ……领导小组各成员单位, ……联席会议成员单位, 14个重点产业链责任部门
  /(?:成员单位|成员部门|责任部门|责任单位|牵头部门|牵头单位|参与单位|主管部门|职能部门)$/u,
  // 南昌市有关部门, 南昌市各县区
  new RegExp(
    `^[\\u4e00-\\u9fff]{2,5}[省市县区](?:政府)?(?:各|有关|相关|直属|市直|直)+(?:有关|相关|职能|责任)*${GROUP}$`,
    "u",
  ),
  // 三省, 三省人民政府, 11个设区市, 沿江五市政府
  /^(?:[两三二四五六七八九十\d]+个?|沿江|沿线|长江沿线|湖区|环鄱阳湖)+(?:省|市|设区市|地市|县|县区|县市区|城市)(?:人民政府|政府)?$/u,
  /^(?:各|有关|相关|其他|所有|全省|全市|省内|属地|当地|所在地?|项目所在地?)(?:的|有关|相关)*(?:设区|地方|各级|各|所在)*(?:地|地区|地方|省|市|县|区|州|政府|党委)+(?:人民政府|政府|管委会)?$/u,
  /^(?:部门|单位|政府|企业|责任单位|责任部门|成员单位)(?:和|及|、)(?:部门|单位)?$/u,
];

/** A group that names nobody: 相关设区市政府, 各有关部门, ……各成员单位. The text is one name without separators. */
export function isCollective(name: string): boolean {
  return collectiveSpan(name) === name.length || GENERAL.some((pattern) => pattern.test(name));
}
