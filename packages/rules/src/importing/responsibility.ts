import { isUnitList, looksLikeUnit, wholeGroups } from "./bodyNames.ts";
import { readDeadline } from "./deadlines.ts";

/** Names that share one role in a plan's statement of who is responsible. */
export interface UnitGroup {
  readonly role: "lead" | "support" | null;
  readonly names: string;
  /** Offices inside one body (责任处室): they count only where no body is named. */
  readonly inner?: boolean;
}

/** What a closing （责任单位：…） says. */
export interface Responsibility {
  readonly groups: readonly UnitGroup[];
  /** Units that a sentence such as 以下均需各市政府落实，不再列出 lays on the tasks after it. */
  readonly blanket: string | null;
  /** Deadline written with the units (`完成时限：2025年12月底前`). */
  readonly due: string | null;
}

/** A task's text, with what stood about its units taken off the end. */
export interface SplitText {
  readonly text: string;
  readonly responsibility: Responsibility | null;
  /** The statement as printed. */
  readonly printed: string;
  /** The statement is a bare list in brackets, known only by its names. */
  readonly bare: boolean;
}

/** Labels of persons: their names are no units. */
const person = /(?:领导|責任人|责任人|联系人|牵头人|负责人)\s*[:：]?$/u;

const roleOfLabel: readonly (readonly [RegExp, UnitGroup["role"] | "due" | "ignore"])[] = [
  [person, "ignore"],
  [/^(?:牵头|牽頭|主办|主辦|主责|主要责任|第一责任|主管|总牵头|共同牵头|首责)/u, "lead"],
  [/^(?:配合|协办|協辦|协同|协助|参与|參與|参加|支持|支撑|会办|协作)/u, "support"],
  [/^(?:完成|时间|時間|时限|時限|工作时限|推进时|整改时|截止|进度)/u, "due"],
];

const labelPrefix =
  "(?:主要|第一|共同|总|具体)?(?:责任|責任|牵头|牽頭|配合|主办|主辦|协办|協辦|承办|承辦|主责|主管|负责|負責|落实|落實|实施|實施|参与|參與|参加|协同|协助|协作|支持|支撑|指导|会办|完成|推进|时间|時間|工作|任务|分工|联系|分管|包抓|包保|包联|挂点|挂帅|督办|督导)";
const labelNoun =
  "(?:单位|單位|部门|部門|主体|主體|地区|机构|[省市县区]?领导|处室|科室|人|时限|時限|时间|時間|节点|要求|分工|进度|期限)(?:及分工|和单位|分工|安排)?";
/** `责任单位：`, `牵头：`, `单位：`, `完成时限：`. */
const label = new RegExp(
  `(?:${labelPrefix}${labelNoun}|(?:牵头|牽頭|配合|责任|責任|分工|单位|單位|部门|部門|时限|時限))\\s*[:：]`,
  "u",
);

const labelStart = new RegExp(`^[\\s，,；;。、]*(${label.source})`, "u");
const labelAnywhere = new RegExp(label.source, "gu");

/** Endings that say that the names before them act: 负责, 牵头, 配合 … */
export const actWord =
  /(?:按照?(?:各自)?(?:职责|職責|职能)(?:分工)?(?:分别|分別)?(?:负责|負責|落实|落實|组织实施|牵头|做好|推进)?|(?:共同|分别|具体|组织|统筹|统一|分工)?(?:负责|負責)(?:落实|落實|组织|实施|推进)?|(?:共同|总|分别|分別)?(?:牵头|牽頭)(?:负责|負責|落实|组织实施|推进|抓总)?|(?:积极|协同|做好|予以)?(?:配合|参与|參與|参加|协办|協辦|协助|协同|支持)(?:落实|实施|推进|做好)?|(?:共同|分别|组织|贯彻|抓好|具体)?(?:落实|落實|实施|實施|承担|推进|组织实施))(?:工作)?/u;

/** The last balanced bracket group that closes the text, with what follows it; `null` when the text ends otherwise. */
function closingBracket(text: string): { readonly start: number; readonly inside: string } | null {
  const tail = /[。．.；;，,\s]*$/u.exec(text)?.[0] ?? "";
  const end = text.length - tail.length;
  const close = text[end - 1];
  const open =
    close === "）" || close === ")"
      ? "（("
      : close === "】"
        ? "【"
        : close === "]" || close === "］"
          ? "[［"
          : close === "〕"
            ? "〔"
            : null;
  if (open === null || close === undefined) return null;
  const closers = open === "（(" ? "）)" : close === "]" || close === "］" ? "]］" : close;
  let depth = 0;
  for (let at = end - 1; at >= 0; at--) {
    const char = text[at] ?? "";
    if (closers.includes(char)) depth++;
    else if (open.includes(char)) {
      depth--;
      if (depth === 0) return { start: at, inside: text.slice(at + 1, end - 1) };
    }
  }
  // The opening bracket was lost: the label still tells where the list begins.
  const lost = /[。；;](?=(?:责任|責任|牵头|牽頭|配合)(?:单位|單位|部门|部門)[:：])/u.exec(text);
  return lost ? { start: lost.index + 1, inside: text.slice(lost.index + 1, end - 1) } : null;
}

/**
 * Takes the statement of responsibility off the end of a task: `（责任单位：…）`, `【…】`, `责任单位：…`,
 * `（…牵头，…配合）`, `（…负责）`, `（国家发展改革委、教育部）`. Several closing groups in a row are read together.
 */
export function splitResponsibility(text: string, isKnown: (name: string) => boolean): SplitText {
  // The statement closes the text: of an endless paragraph only the end is looked at.
  if (text.length > 6000) {
    const head = text.slice(0, -3000);
    const split = splitResponsibility(text.slice(-3000), isKnown);
    return { ...split, text: head + split.text };
  }
  const printed: string[] = [];
  const inside: string[] = [];
  let rest = text;
  let bare = false;
  for (let pass = 0; pass < 4; pass++) {
    const found = closingStatement(rest, isKnown);
    if (!found) break;
    printed.unshift(rest.slice(found.start));
    inside.unshift(found.inside);
    bare ||= found.bare;
    rest = rest.slice(0, found.start).replace(/[\s，,；;、]+$/u, (tail) => (/[；;]/u.test(tail) ? tail : ""));
  }
  if (inside.length === 0) return { text, responsibility: null, printed: "", bare: false };
  return { text: rest, responsibility: readResponsibility(inside.join("；")), printed: printed.join(""), bare };
}

interface Statement {
  readonly start: number;
  readonly inside: string;
  readonly bare: boolean;
}

/** 排在首位的为牵头部门，下同: what the order means, not who acts. */
const leadNote =
  /[。；;，,]?(?:排|列)(?:名|在)*(?:首|第一)位?[^。；;]{0,16}牵头[^。；;，,]*(?:[，,](?:下同|以下同))?[。；;]?$/u;

function closingStatement(text: string, isKnown: (name: string) => boolean): Statement | null {
  const bracket = closingBracket(text);
  if (bracket && bracket.inside.length < 1200) {
    const { start } = bracket;
    const inside = bracket.inside.replace(leadNote, "");
    if (labelStart.test(inside)) return { start, inside, bare: false };
    // （处室：地区振兴处；责任单位：…）: a label of the office's own goes before.
    const behind = inside.replace(/^[^：:。；;]{1,8}[：:][^：:。；;]{1,60}[；;]\s*/u, "");
    if (behind !== inside && labelStart.test(behind)) return { start, inside: behind, bare: false };
    if (
      inside.includes("不再列出") ||
      /^(?:以[下上])?[^。]{0,30}均(?:需|由|须)[^。]{2,40}(?:落实|负责|配合)/u.test(inside)
    )
      return { start, inside, bare: false };
    const undated = withoutDues(inside, []);
    const acted = new RegExp(`${actWord.source}[。；;，,]?$`, "u").exec(undated);
    if (acted && acted.index > 0 && namesUnits(undated, isKnown)) return { start, inside, bare: false };
    const duties = dutiesOf(inside, isKnown);
    if (duties !== null) return { start, inside: duties, bare: false };
    if (isUnitList(undated, isKnown, /(?:^|[。；;！])\s*$/u.test(text.slice(0, start)) || text[start] === "【")) {
      // …各县区政府（管委会） closes a labelled list, it is no list of its own.
      const whole = labelledTail(text, isKnown);
      return whole && whole.start < start ? whole : { start, inside, bare: true };
    }
    const afterLabel = inside.lastIndexOf("：");
    if (afterLabel > 0 && afterLabel < 12 && isUnitList(inside.slice(afterLabel + 1), isKnown))
      return { start, inside, bare: false };
  }
  return labelledTail(text, isKnown) ?? spokenTail(text, isKnown);
}

/** `…。由市自然资源局牵头，市公安局配合。`: the last sentence says who acts, without brackets. */
function spokenTail(text: string, isKnown: (name: string) => boolean): Statement | null {
  const found = /(?<=[。；;！）)])([^。；;！]{4,200})[。；;]?$/u.exec(text);
  const sentence = found?.[1];
  if (!found || sentence === undefined) return null;
  const parts = sentence.split(/[，,]/u);
  const whole = new RegExp(`^(?:并)?由?(.+?)(?:${actWord.source})$`, "u");
  const allAct = parts.every((part, at) => {
    const names = whole.exec(part)?.[1] ?? (at < parts.length - 1 ? part.replace(/^由/u, "") : null);
    return names !== null && isUnitList(names, isKnown, true);
  });
  return allAct && /牵头|牽頭|负责|負責|配合|落实/u.test(sentence)
    ? { start: found.index, inside: sentence, bare: false }
    : null;
}

/** `甲局负责用地，乙局负责用能`: each named for a part of the task; the names alone, in order, or `null`. */
function dutiesOf(inside: string, isKnown: (name: string) => boolean): string | null {
  const parts = inside.split(/[，,；;]/u).filter((part) => part !== "");
  if (parts.length === 0) return null;
  const names = parts.map((part) => /^由?(.{2,60}?)(负责|牵头|配合|参与|承担|落实|做好|指导)/u.exec(part));
  if (!names.every((found) => found !== null && isUnitList(found[1] ?? "", isKnown))) return null;
  return names
    .map((found) =>
      found
        ? `${found[1]}${/配合|参与/u.test(found[2] ?? "") ? "配合" : /牵头/u.test(found[2] ?? "") ? "牵头" : "负责"}`
        : "",
    )
    .join("，");
}

/** `…。责任单位：省科技厅。完成时限：2025年底。` without brackets. */
function labelledTail(text: string, isKnown: (name: string) => boolean): Statement | null {
  labelAnywhere.lastIndex = 0;
  for (let found = labelAnywhere.exec(text); found; found = labelAnywhere.exec(text)) {
    const before = text.slice(0, found.index);
    if (before !== "" && !/[。；;！？）)\]】”\s，,]$/u.test(before)) continue;
    const inside = text.slice(found.index);
    if (roleOf(found[0]) === "due" ? isDueOnly(inside) : isLabelledList(inside, isKnown))
      return { start: found.index, inside, bare: false };
  }
  return null;
}

function isDueOnly(text: string): boolean {
  return text.length < 60;
}

/** Every sentence of the tail must be labelled or a list, else it is running text that happens to hold a label. */
function isLabelledList(text: string, isKnown: (name: string) => boolean): boolean {
  const parts = text.split(/[。；;]/u).filter((part) => part.trim() !== "");
  return parts.every((part) => {
    const names = part.replace(labelStart, "");
    if (roleOf(part) === "due") return true;
    if (labelStart.test(part)) return names.length < 900 && (namesUnits(names, isKnown) || names.length <= 12);
    return isUnitList(part, isKnown) || /不再列出/u.test(part);
  });
}

function namesUnits(text: string, isKnown: (name: string) => boolean): boolean {
  const names = splitNames(text);
  const formal = names.filter((name) => isKnown(name) || looksLikeUnit(name)).length;
  return formal > 0 && formal * 2 >= names.length;
}

function splitNames(text: string): string[] {
  return wholeGroups(text)
    .split(new RegExp(`[、，,；;。/／\\s]+|${actWord.source}|会同|會同|由|以及`, "u"))
    .filter((name) => name !== undefined && name !== "");
}

function roleOf(labelText: string): UnitGroup["role"] | "due" | "ignore" {
  const bare = labelText.replace(/^[\s，,；;。、]+/u, "");
  return roleOfLabel.find(([pattern]) => pattern.test(bare))?.[1] ?? null;
}

const blanketSentence =
  /[，,。；;]?\s*(?:以[下上])(?:各项|各條|各条|所有|其他)?(?:任务|任務|工作|事项|措施|内容|重点任务)?(?:，)?(?:均|都)(?:需|须|由|要)?由?([^，,。；;]{1,60}?)(?:按职责(?:分工)?)?(?:负责|配合|组织|贯彻|抓好)?(?:落实|落實|负责|負責|配合|实施|承担)(?:到位)?[，,]?(?:(?:不再|不另)(?:一一|逐一|重复|单独)?(?:列出|列明|标明|注明|赘述))?[。；;]?/u;

/** Reads the inside of a statement of responsibility. */
export function readResponsibility(inside: string): Responsibility {
  let text = inside;
  let blanket: string | null = null;
  text = text.replace(blanketSentence, (_all, names: string) => {
    blanket = names;
    return "；";
  });
  text = text.replace(/[，,；;]?(?:不再列出|下同)[。；;]?/gu, "");
  const dues: string[] = [];
  text = withoutDues(text, dues);
  const groups: UnitGroup[] = [];
  for (const { role, inner, body } of labelled(text)) {
    if (role === "ignore") continue;
    if (role === "due") {
      dues.push(body.replace(/[。；;，,\s]+$/u, ""));
      continue;
    }
    groups.push(...actedGroups(body, role).map((group) => (inner ? { ...group, inner } : group)));
  }
  return { groups, blanket, due: dues.find((due) => due !== "") ?? null };
}

/** Takes out clauses that are nothing but a deadline: `…配合，2024年底前完成`. */
function withoutDues(text: string, dues: string[]): string {
  return text
    .split(/(?<=[，,；;。])/u)
    .filter((clause) => {
      const bare = clause.replace(/^[，,；;。\s]+|[，,；;。\s]+$/gu, "");
      const isDue =
        bare.length <= 24 &&
        (/^(?:力争|确保|于|在)?(?:(?:19|20)\d{2}年|\d{1,2}月|年内|年底|全年|[上下]半年|每(?:年|半年|季度|月))[^省市县区厅局委部]{0,14}$/u.test(
          bare,
        ) ||
          /^(?:持续|长期|常年|常态化)(?:推进|坚持|实施|开展|落实|推动)?$/u.test(bare)) &&
        readDeadline(bare, 2000) !== null;
      if (isDue) dues.push(bare);
      return !isDue;
    })
    .join("");
}

/** Cuts at the labels: `牵头单位：A；配合单位：B` → two parts with their roles. */
function labelled(
  text: string,
): { readonly role: ReturnType<typeof roleOf>; readonly inner: boolean; readonly body: string }[] {
  const parts: { role: ReturnType<typeof roleOf>; inner: boolean; body: string }[] = [];
  let from = 0;
  let role: ReturnType<typeof roleOf> = null;
  let inner = false;
  labelAnywhere.lastIndex = 0;
  for (let found = labelAnywhere.exec(text); found; found = labelAnywhere.exec(text)) {
    const body = text.slice(from, found.index);
    if (body.replace(/[\s，,；;。、]+/gu, "") !== "") parts.push({ role, inner, body });
    role = roleOf(found[0]);
    inner = /(?:处室|科室)\s*[:：]$/u.test(found[0]);
    from = found.index + found[0].length;
  }
  const body = text.slice(from);
  if (body.replace(/[\s，,；;。、]+/gu, "") !== "") parts.push({ role, inner, body });
  return parts;
}

/** 太原、临汾等市人民政府: the ending is each one's. */
const placesOfOneKind =
  /((?:\p{Script=Han}{1,3}(?<![厅局委办部院])、)+\p{Script=Han}{2,3}(?<![厅局委办部院]))等([市县区州])((?:人民)?政府)/gu;

/** Cuts at the words that act: `A牵头，B、C配合` → lead A, support B、C. */
function actedGroups(body: string, labelRole: "lead" | "support" | null): UnitGroup[] {
  // 甲、乙（共同牵头）、丙: the mark is for all the names before it.
  const joint = /^([^；;（(]+)[（(](?:共同|联合|分别)(?:牵头|负责)[)）][、，,；;]?/u.exec(body);
  if (joint?.[1] !== undefined)
    return [{ role: "lead", names: joint[1] }, ...actedGroups(body.slice(joint[0].length), labelRole ?? "support")];
  const groups: UnitGroup[] = [];
  const act = new RegExp(`(${actWord.source})(?=$|[，,；;。、）)\\s])`, "gu");
  let from = 0;
  const push = (names: string, role: UnitGroup["role"]) => {
    const clean = names
      .replace(/^[\s，,；;。、]*(?:并)?由/u, "")
      .replace(/^[\s，,；;。、]+|[\s，,；;。、]+$/gu, "")
      .replace(/(?<=[委厅局部办会府行])[及和](?=有关|相关|各)/gu, "、")
      .replace(/[★☆]/gu, "（牵头）")
      .replace(placesOfOneKind, (_all, names: string, kind: string, ending: string) =>
        [...names.split("、").map((name) => name + kind + ending), "等"].join("、").replace(/、等$/u, "等"),
      );
    if (clean === "") return;
    const [first, second] = clean.split(/会同|會同/u);
    if (second !== undefined && first !== undefined) {
      push(first, "lead");
      push(second, "support");
    } else groups.push({ role, names: clean });
  };
  for (let found = act.exec(body); found; found = act.exec(body)) {
    const word = found[1] ?? "";
    const role = /牵头|牽頭/u.test(word)
      ? "lead"
      : /配合|参与|參與|参加|协办|協辦|协助|协同|支持/u.test(word)
        ? "support"
        : null;
    const names = body.slice(from, found.index);
    // `A（牵头）、B` marks a name inside its own brackets: that is for the reader of names.
    if (/[（(]$/u.test(names)) continue;
    push(names, labelRole ?? role);
    from = found.index + found[0].length;
  }
  push(body.slice(from), labelRole);
  return groups;
}
