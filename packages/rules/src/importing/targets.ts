import type { MeasureKind, Operator, Target } from "../model/plan.ts";
import { quantityOf } from "./quantities.ts";

/** A target read from running text: everything but its place in the plan. */
export type TargetReading = Pick<
  Target,
  | "name"
  | "quantity"
  | "measureUnit"
  | "operator"
  | "qualifier"
  | "value"
  | "year"
  | "baseline"
  | "growth"
  | "kind"
  | "direction"
  | "quote"
> & { readonly valueTo?: number };

export interface TargetContext {
  /** The year that a target without one is for: the plan's last. */
  readonly year: number;
  /** True in a list of 主要指标, where a figure is a target without any word such as 达到. */
  readonly listed?: boolean;
}

const measureUnits =
  "%|％|‰|个百分点|百分点|万亿元|万亿美元|亿美元|万美元|美元|亿元|万元|千元|元|亿吨标准煤|万吨标准煤|吨标准煤|亿吨|万吨|吨|公斤|千克|斤|亿千瓦时|万千瓦时|千瓦时|亿千瓦|万千瓦|千瓦|兆瓦|MW|GW|万公里|公里|千米|海里|平方公里|万平方米|平方米|亿立方米|万立方米|立方米|米|万公顷|公顷|万亩|亩|亿人次|万人次|人次|万人|人|万户|户|万家|家|万个|个|万座|座|条|项|所|万张|张|万件|件|万辆|辆|万台|台|万套|套|处|万名|名|位|对|支|种|款|天|小时|分钟|岁|年|倍|次|万标箱|万标准箱|标箱|万TEU|TEU|架次|万架次|克|微克/立方米|毫克/升|分|级|片|宗|艘|班|场次|万场次|场|届|期|门|组|户次|轮|列|册|平米|里|亿件|万头|头|万只|只|万株|株|亿|万";

/** A bare number is a figure only where it ends the clause behind a word such as 提高到: a coefficient, an index. */
const bareFigure =
  /(?<=达到|提高到|提升到|提高至|提升至|控制在|保持在|稳定在|降到|下降到|降至|不低于|不高于)(\d+(?:\.\d+)?)(?=(?:以上|以内|以下|左右)?$)/gu;

/** 新增…50万亩, 改造…120个: the verb opens the clause, the figure ends it. */
const opensCount =
  /^(?:其中|同时|全年|每年|全市|全省|全县|全区|累计|共|计划|力争|确保|要|将|再|今年)*(?:新增|新建|新改扩建|新改建|改扩建|改建|扩建|建成|建设|改造|打造|培育|推出|完成|创建|争创|创成|引进|引入|建立|培训|培养|开展|举办|布局|推广|整治|治理|修复|认定|组建|选派|惠及|覆盖|发放|引育|实施|设立|增加|造林|化解|盘活|处置|清理|安排|落实|争取|招引|签约)(?=[\p{Script=Han}“”A-Za-z\d、（）()]{2,})/u;
const shedVerb = /^(?:建成|建设|打造|培育|推出|完成|创建|引进|建立|培养|开展|举办|实现|实施|安排)/u;
const nounVerb = /^(?:培训|改造|整治|治理|修复|建设|推广|增加)$/u;

const figure = new RegExp(
  `(?<![A-Za-z\\d.．第G“+])(\\d+(?:[,，]\\d{3})*(?:[.．]\\d+)?)(?:\\s*(?:[-—–~～]|至)\\s*(\\d+(?:\\.\\d+)?))?\\s*(${measureUnits})(?![+＋]\\d)`,
  "gu",
);

/** A figure: its number, the upper end of a range, its unit. */
type Hit = RegExpExecArray;

interface Word {
  readonly pattern: RegExp;
  readonly operator: Operator;
  readonly lower?: boolean;
  readonly change?: boolean;
  /** Words that count what is made: 建成, 新增 … */
  readonly count?: boolean;
  /** Makes a target only together with a date or with 以上, 左右: 实现1分钟接警 describes. */
  readonly weak?: boolean;
}

/** The word just before the figure, longest and most telling first. */
const before: readonly Word[] = [
  { pattern: /(?:不低于|不少于|不小于|不得低于|高于|至少(?:有|达到|建成)?)$/u, operator: ">=" },
  { pattern: /(?:突破|超过|超|大于)$/u, operator: ">" },
  { pattern: /(?:不超过|不高于|不大于|控制在|低于|小于|少于|压减到|压缩至|压缩到)$/u, operator: "<=", lower: true },
  { pattern: /(?:下降到|降低到|降至|降到|减少到|减至|下降至|降低至)$/u, operator: "<=", lower: true },
  { pattern: /(?:接近)$/u, operator: "approach" },
  {
    pattern: /(?:年均|每年|年)?(?:实际|累计|平均)?(?:增长|增速|增幅|递增|提高|提升)(?:达到|达|超过|为|在)?$/u,
    operator: ">=",
    change: true,
  },
  { pattern: /(?:年均|每年)?(?:累计)?(?:下降|降低|减少|压减|削减)(?:达到|达|超过)?$/u, operator: ">=", change: true },
  {
    pattern:
      /(?:达到|达|提高到|提升到|提高至|提升至|增加到|增至|增加至|增长到|增长至|扩大到|扩大至|上升到|上升至|保持在|稳定在|维持在|总量到)$/u,
    operator: ">=",
  },
  { pattern: /(?:为|实现|完成)$/u, operator: ">=", weak: true },
  {
    pattern:
      /(?:新增|新建|新改建|建成|建设|改造|改建|培育|打造|创建|引进|建立|培训|发展|形成|布局|推广|实施|培养|认定|组建|遴选|选派|支持|增加|整治|治理|修复|完成|开展|举办|落地|签约|扶持|引育|聚集|集聚|拥有|设立|覆盖|惠及|服务)$/u,
    operator: ">=",
    count: true,
  },
];

const after: readonly { readonly pattern: RegExp; readonly operator: Operator; readonly lower?: boolean }[] = [
  { pattern: /^(?:及)?以上|^\+|^以上/u, operator: ">=" },
  { pattern: /^左右|^上下/u, operator: "≈" },
  { pattern: /^(?:及|或)?(?:以内|以下|之内)/u, operator: "<=", lower: true },
];

const soft = /力争|争取|努力|基本|大约|约|左右|上下|接近/gu;
const yearWords = /(?:到|至|截至|在)?\s*((?:19|20)\d{2})\s*年(?:底|末|前|期间|以前|之前)*/u;
const leadIn =
  /^(?:其中|同时|力争|确保|争取|努力|基本|使|将|全面|进一步|并|实现|要|推动|推进|加快|累计|到|至|全力|预计|平均)+/u;

/** The sentence pieces of a text with the year that holds in each. */
function* pieces(
  text: string,
  year: number,
): Generator<{ piece: string; sentence: string; year: number; dated: boolean }> {
  for (const sentence of text.split(/(?<=[。；;！])/u)) {
    let own = year;
    let dated = false;
    for (const piece of sentence.split(/[，：:。；;]|,(?!\d{3})|、(?=[^、]{0,24}\d)/u)) {
      const found = /(?:到|至|截至)\s*((?:19|20)\d{2})\s*年|((?:19|20)\d{2})\s*年(?:底|末|前)/u.exec(piece);
      if (found) {
        own = Number(found[1] ?? found[2]);
        dated = true;
      } else if (/[“"]?十四五[”"]?(?:末|期间|时期)/u.test(piece)) {
        own = 2025;
        dated = true;
      }
      // A bare year at the head of a clause dates that clause alone.
      const alone = found ? null : /^((?:19|20)\d{2})年(?!以来|来|起|度?报告)/u.exec(piece);
      if (piece !== "") yield { piece, sentence, year: alone ? Number(alone[1]) : own, dated: dated || alone !== null };
    }
  }
}

/**
 * The targets that a text sets: an indicator's name, a figure, and a word that makes it a target (达到, 以上, 控制在 …)
 * or a date to reach it by. Figures that only describe (二级以上医疗机构, 时速250公里以上的高铁) are not targets.
 */
export function targetsInText(text: string, context: TargetContext): TargetReading[] {
  const targets: TargetReading[] = [];
  // Full-width figures are read as plain ones; the quote keeps what is printed.
  const plain = text.replace(/[０-９％．]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  let from = 0;
  let before: { readonly sentence: string; readonly read: TargetReading } | null = null;
  for (const { piece, sentence, year, dated } of pieces(plain, context.year)) {
    const at = plain.indexOf(piece, from);
    // 建成消防站15座、消防队60支: the verb holds for the whole series.
    const series: boolean =
      plain[at - 1] === "、" && before !== null && from === at - 1 && before.read.kind === "count";
    from = at + piece.length;
    const named = before?.sentence === sentence ? before.read.name : null;
    const read = readPiece(piece, year, dated || series || context.listed === true, named);
    if (read) {
      const shared = series && before ? { kind: "count" as const, year: before.read.year } : {};
      const target: TargetReading = { ...read, ...shared, quote: text.slice(at, from) };
      targets.push(target);
      before = { sentence, read: target };
    }
  }
  return targets;
}

/** @param named the indicator read before in the same sentence: …年均增长7%，达到4.5万元 goes on about it. */
function readPiece(piece: string, year: number, expected: boolean, named: string | null): TargetReading | null {
  const found: Hit[] = [...piece.matchAll(figure)].filter((hit) => !isDate(hit, piece));
  if (found.length === 0) found.push(...piece.matchAll(bareFigure));
  // The last figure is the target; those before it describe (时速250公里以上的高铁通车里程突破2000公里) or say where it starts.
  const hit = found.findLast((one) => !isAttribute(piece, one));
  if (!hit) return null;
  const unit = (hit[3] ?? "").replace("％", "%");
  const head = piece.slice(0, hit.index);
  const tail = piece.slice(hit.index + hit[0].length);
  const plainHead = head.replace(/(?:力争|争取|努力|基本|约|大约|将|要)$/u, "");
  const opened =
    opensCount.test(plainHead.replace(yearWords, "").replace(/^[，,]/u, "")) && /^(?:以上|左右|及以上)?$/u.test(tail);
  const word: Word | undefined =
    before.find(({ pattern }) => pattern.test(plainHead)) ??
    (opened ? { pattern: /$/u, operator: ">=", count: true } : undefined);
  const ending = after.find(({ pattern }) => pattern.test(tail));
  if ((!word || word.weak) && !ending && !expected) return null;
  if (!word && !ending && !/\p{Script=Han}{2}/u.test(head)) return null;
  const lead = word ? plainHead.replace(word.pattern, "") : plainHead;
  const verb = word ? (word.pattern.exec(plainHead)?.[0] ?? "") : "";
  const rest = ending ? tail.replace(ending.pattern, "") : tail;
  const own = nameFrom(lead, rest, word?.count === true, verb);
  const name = own ?? (word && !word.count && /^(?:[总规]*(?:额|量|值|模)?)$/u.test(lead) ? named : null);
  if (name === null) return null;
  const change = word?.change === true && (unit === "%" || unit === "‰" || unit.endsWith("百分点"));
  const operator: Operator =
    ending && ending.operator !== ">=" ? ending.operator : (word?.operator ?? ending?.operator ?? ">=");
  const falling = change && /下降|降低|减少|压减|削减/u.test(verb);
  const fullName =
    falling && !/(?:下降|降低|减少)/u.test(name) ? `${name}${/下降/u.test(verb) ? "下降" : "降低"}` : name;
  const qualifier = [...new Set(piece.match(soft) ?? [])].join("、") || null;
  const baseline = baselineIn(piece, found, hit);
  const value = Number((hit[1] ?? "").replace(/[,，]/gu, "").replace("．", "."));
  return {
    name: fullName,
    quantity: quantityOf(fullName),
    measureUnit: unit === "" ? null : unit,
    operator,
    qualifier,
    value,
    ...(hit[2] === undefined ? {} : { valueTo: Number(hit[2]) }),
    year,
    baseline,
    growth: null,
    kind: kindOf(fullName, unit, change, verb + head, word?.count === true),
    direction: !falling && (word?.lower || ending?.lower) ? "lower" : "higher",
    quote: piece,
  };
}

function isDate(hit: Hit, piece: string): boolean {
  const value = hit[1] ?? "";
  if (hit[3] === "年" && /^(?:19|20)\d{2}$/u.test(value)) return true;
  const next = piece.slice((hit.index ?? 0) + hit[0].length);
  // 119火警, 12月, 24小时服务 and the like name something.
  return hit[3] === "年" && /^(?:来|以来|内|期)/u.test(next);
}

/** A figure that only describes the noun behind it: 时速250公里以上的高铁, 1亿元以上项目. */
function isAttribute(piece: string, hit: Hit): boolean {
  const next = piece.slice((hit.index ?? 0) + hit[0].length);
  return (
    /^(?:及?以上|以下|以内|左右)?的(?=\p{Script=Han})/u.test(next) ||
    /^(?:及?以上|以下)(?=[\p{Script=Han}]{2,}(?:达到|突破|超过|占|完成|实现|\d))/u.test(next)
  );
}

function nameFrom(lead: string, rest: string, counts: boolean, verb: string): string | null {
  const clean = (text: string) =>
    text
      .replace(/(?:比|较)(?:(?:19|20)\d{2}年|上年|“?十三五”?末?|基期)(?:末|底)?$/u, "")
      .replace(yearWords, "")
      .replace(/[“"]?十[三四五]五[”"]?(?:末|期间|时期)?/u, "")
      .replace(/^[\s，,、]+|[\s，,、]+$/gu, "")
      .replace(/(?:从|由)(?:(?:19|20)\d{2}年的?|现在的?|目前的?)?(?:的?\d.*)?$/u, "")
      .replace(leadIn, "")
      .replace(/(?:力争|争取|努力|基本|分别|累计|总数|约|将|要|的|均|年均|每年)+$/u, "")
      .trim();
  const fromLead =
    nounVerb.test(verb) && rest.trim() === "" ? clean(lead) + verb : clean(lead).replace(shedVerb, "") || clean(lead);
  const object = rest
    .replace(/^(?:的|以上|左右)/u, "")
    .replace(/[（(].*$/u, "")
    .trim();
  if (counts && (fromLead.length < 2 || /^(?:推动|支持|加快|引导|鼓励|组织)/u.test(fromLead)) && object.length >= 2)
    return object;
  if (fromLead.length >= 2) return counts && !/[率数量额]$/u.test(fromLead) && object.length >= 2 ? object : fromLead;
  if (object.length >= 2) return object;
  return verb.length >= 2 && counts && object !== "" ? object : null;
}

function kindOf(name: string, unit: string, change: boolean, words: string, counts: boolean): MeasureKind {
  const percent = unit === "%" || unit === "‰" || unit.endsWith("百分点");
  if (percent && /年均|每年|年增/u.test(words) && change) return "annual-growth";
  if (percent && /(?:增速|增长率)/u.test(name + words)) return "annual-growth";
  if (change) return "cumulative-change";
  if (percent) return "share";
  return counts ? "count" : "level";
}

function baselineIn(piece: string, figures: readonly Hit[], target: Hit): Target["baseline"] {
  const start = figures.find((one) => one !== target && /(?:从|由)[^，]{0,12}$/u.test(piece.slice(0, one.index)));
  if (!start) return null;
  const year = /((?:19|20)\d{2})\s*年/u.exec(piece.slice(0, start.index));
  return year ? { value: Number(start[1]), year: Number(year[1]) } : null;
}
