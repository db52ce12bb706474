/** What the words around the names of a 责任单位 cell say. */

export type Role = "lead" | "support";

const UNIT = "(?:责任)?(?:单位|部门|机构|方|处室)";
const LEAD = `(?:牵头|主办|主责|主要责任|主要负责|主体责任|第一责任|总牵头|共同牵头|组织)(?:责任)?(?:${UNIT})?`;
const SUPPORT = `(?:责任)?(?:配合|协办|协助|协同|协作|参与|参加|辅助|协调|支持)(?:责任)?(?:${UNIT})?`;
const PLAIN = `(?:(?:责任|落实|实施|承办|完成|承担|负责|填报|报送|主管)(?:主体|${UNIT})?|${UNIT})`;

/** `牵头单位：`, `配合部门:`, `责任单位（牵头）：`; the colon makes the label. */
const LABEL = new RegExp(
  `(?:其他|其它|相关)?(?:(${LEAD})|(${SUPPORT})|(${PLAIN}))(?:\\((牵头|配合)?[^()]{0,4}\\))?\\s*:`,
  "gu",
);
const WHOLE_LABEL = new RegExp(`^(?:(${LEAD})|(${SUPPORT})|(${PLAIN}))$`, "u");

export interface LabelMark {
  readonly start: number;
  readonly end: number;
  readonly role: Role | null;
}

function labelRole(lead: string | undefined, support: string | undefined, inside?: string): Role | null {
  if (inside) return inside === "牵头" ? "lead" : "support";
  return lead ? "lead" : support ? "support" : null;
}

/** The labels of a cell, in order. */
export function labelsIn(text: string): LabelMark[] {
  return [...text.matchAll(LABEL)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    role: labelRole(match[1], match[2], match[4]),
  }));
}

/** The role that a word standing alone gives to what follows (`牵头单位` on a line of its own); undefined for no label. */
export function wholeLabel(text: string): Role | null | undefined {
  const match = WHOLE_LABEL.exec(text);
  return match ? labelRole(match[1], match[2]) : undefined;
}

const SUFFIX =
  /(?:按|根据|依照)?(?:各自)?(?:职责|职能)?(?:分工|任务分工)?(?:共同|分别|联合|具体|负责|统筹)*(?:(?<lead>总?牵头(?:抓总|负责|组织|落实|单位|部门|实施|推进)*|为主|主办|主责|为牵头单位|任牵头单位)|(?<support>(?:予以|给予|积极|做好|为|协同|参与|配合|协助|协办|参加|支持)*(?:配合|协助|协办|参与|参加|协同|支持)(?:单位|部门|落实|实施|推进)?)|(?<plain>负责|落实|实施|组织实施|推进|承担|完成|贯彻落实|抓落实|负责落实|组织落实))$/u;

/** A closing word such as `牵头`, `配合`, `按职责分工负责`: its length, and the role it gives; `null` when there is none. */
export function roleSuffix(text: string): { readonly length: number; readonly role: Role | null } | null {
  const match = SUFFIX.exec(text);
  if (!match) return null;
  return { length: match[0].length, role: match.groups?.lead ? "lead" : match.groups?.support ? "support" : null };
}

/** The role that the inside of a bracket gives: `牵头`, `牵头单位`, `配合`; undefined when it says something else. */
export function bracketRole(inside: string): Role | null | undefined {
  const words = inside.replace(/\s/gu, "");
  if (/^(?:总|共同|并列|双)?(?:牵头|主办|主责|主)(?:负责|单位|部门|责任单位|抓总)?$/u.test(words)) return "lead";
  if (/^(?:共同|积极)?(?:配合|协办|协助|协同|参与|参加|协|支持)(?:单位|部门|责任单位)?$/u.test(words)) return "support";
  if (/^(?:责任单位|负责|落实|承办|实施)$/u.test(words)) return null;
  return undefined;
}

/** `等`, `等单位`, `等有关部门`, `等5家单位` at the end: the list goes on. */
export const OPEN_END =
  /(?:等)(?:(?:\d+|[一二三四五六七八九十两]+)(?:家|个|余家|余个)?)?(?:省直|市直|省级|省|市)?(?:其他|各|有关|相关|成员|责任|职能|配合|参与|设区市)*(?:单位|部门|地|地区|地方|市|县|区|省|厅局|机构|企业|政府|县区|设区市|人民政府)*(?:和单位)?$/u;

/** A mark before a name: star or triangle for the lead, bullets and numbers for nothing. */
export const LEADING =
  /^(?<bullet>(?:\s|[·•●○◆◇■□▪◎–—-]|[①-⑳❶-❿]|\(?\d{1,2}(?:[.)]|(?=\s*省))|[一二三四五六七八九十]{1,2}[.)])*)(?<star>[★☆▲△*※]*)\s*/u;

/** Someone to call, not an agency: skipped up to the end of the clause. */
export const CONTACT =
  /(?:联系人|联络员|经办人|责任人|负责人|分管领导|分管负责同志|填报人|联系电话|电话|手机|Tel|TEL|tel)[:\s]?/u;

export const PHONE = /^(?:\+?86-?)?\d[\d\s()-]{5,}$/u;

const SURNAMES =
  "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧肖程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文欧涂占章游饶揭艾桂聂";

/** Two to three characters that begin with a surname and do not end like an office. */
export function looksLikePerson(text: string): boolean {
  return (
    /^\p{Script=Han}{2,3}$/u.test(text) &&
    SURNAMES.includes(text.charAt(0)) &&
    !/[厅局委办部会院区县市省处科社行队组]$/u.test(text)
  );
}

/** Ends like the name of a body. */
export const BODY =
  /(?:厅|局|委|办|部|会|院|政府|公司|集团|中心|总队|支队|大队|银行|支行|分行|社|署|联|处|站|所|大学|学院|学校|区|县|市|省|组|团|单位|部门|机构)$/u;

/** What an agency does, behind its name: the agency is meant. */
export const DUTY = /^(?:负责|牵头|主办|配合|协助|参与|指导|落实|组织|统筹|按照?职责).+/u;

/** A part of an agency: the agency is meant. */
export const DIVISION =
  /^(?:\p{Script=Han}{1,10})(?:处|科|室|股|司|组|中心|总队|支队|大队|专班|办公室|办)(?:\p{Script=Han}{2,3})?$/u;

/** Words that stand inside a group's name, never at its beginning: 赣江新区↵建设领导小组各成员单位. */
export const INNER = /^(?:建设|领导|工作|协调|推进|联席|各成员)/u;
