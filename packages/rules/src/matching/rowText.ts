import { lazily } from "../text/lazily.ts";
import { textKey, wordingKey } from "../text/normalize.ts";
import { readChineseNumeral } from "./numberColumn.ts";

/**
 * The forms of a task text that matching compares, from strict to loose. All are made from `textKey`, so script,
 * full-width letters and blanks no longer matter in any of them.
 */
export interface TextForms {
  /** `textKey` of the text without what does not belong to it (ordinal, closing （责任单位：…）). */
  readonly key: string;
  /** `wordingKey`: punctuation gone. */
  readonly bare: string;
  /** Stronger cleaning: parentheses out, 与/及→和, 的/地 out, doubled characters joined. What alignment works on. */
  readonly plain: string;
  /** `plain` with the usual verbs unified: equal loose forms are `normalized` matches. */
  readonly loose: string;
}

const unitsHead = "(?:责任单位|責任單位|牵头单位|牽頭單位|配合单位|配合單位|责任部门|責任部門|主办单位|责任分工)";

/** `（责任单位：…）` with whatever bracket, anywhere: the plan's own words about units, never part of a task. */
const bracketedUnits = new RegExp(`[（(【\\[〔]\\s*${unitsHead}\\s*[:：][^）)】\\]〕]*[）)】\\]〕]`, "gu");
/** `责任单位：…` up to the end of the cell, on a line or sentence of its own. */
const trailingUnits = new RegExp(`(?:^|[\\n。；;])\\s*${unitsHead}\\s*[:：][\\s\\S]*$`, "u");
/** An unfinished `（责任单位：…` where the cell was cut. */
const openUnits = new RegExp(`[（(【\\[]\\s*${unitsHead}\\s*[:：][^）)】\\]]*$`, "u");
/** `（省发展改革委牵头，省财政厅配合）` at the end. */
const ledBy = /[（(][^（()）]{2,200}(?:牵头|配合|负责|参与|牽頭|負責)[）)]\s*[。.]?\s*$/u;

/** `（省交通运输厅、南昌市政府）` at the end; of several, the last may be any kind of body. */
const unitList =
  /[（(][省市县区各南九景萍新鹰赣吉宜抚上国民江人](?:[^（()）]{1,200}(?:厅|委|局|政府|办|海关|管委会|公司|支行|总队)|[^（()）]{1,200}[、，,；;][^（()）、，,；;]{1,20}(?:社|联|会|部|院|集团|银行|分行|中心|单位|部门))[）)]\s*[。.]?\s*$/u;
/** `【交通】`, `任务内容：` before the text: a label of the sheet. */
const label = /^\s*(?:[【〖][^】〗]{1,12}[】〗]\s*|(?:任务内容|工作任务|主要任务|重点任务|工作内容)\s*[:：]\s*)/u;

/** Takes a sheet's own label off the beginning of a task text. */
export const withoutLabel = (text: string): string => text.replace(label, "");

/** Takes the words about responsible units out of a task text. */
export function withoutUnits(text: string): string {
  if (!/[（(【[〔:：]/u.test(text)) return text;
  return text
    .replace(bracketedUnits, "")
    .replace(openUnits, "")
    .replace(trailingUnits, (found) => (/^[。；;]/u.test(found) ? (found[0] ?? "") : ""))
    .replace(ledBy, "")
    .replace(unitList, "");
}

/** The words about responsible units in a task cell, without their brackets, and where they begin; `null` when there are none. */
export function unitsPart(text: string): { readonly start: number; readonly text: string } | null {
  if (!/[（(【[〔:：]/u.test(text)) return null;
  const bracketed = [...text.matchAll(bracketedUnits)].at(-1) ?? ledBy.exec(text) ?? unitList.exec(text);
  if (bracketed) {
    const inner = bracketed[0].replace(/[）)】\]〕]\s*[。.]?\s*$/u, "");
    return { start: bracketed.index + 1, text: inner.slice(1) };
  }
  const rest = openUnits.exec(text) ?? trailingUnits.exec(text);
  if (!rest) return null;
  const start = rest.index + rest[0].search(new RegExp(unitsHead, "u"));
  return { start, text: text.slice(start) };
}

/** Ordinals that a cell may carry before the text: `1．`, `（1）`, `第1项：`, `①`, `一是`, `三（一）1．`, `任务3：`. */
const ordinal =
  /^\s*(?:[一二三四五六七八九十]{1,3}[、.．]?\s*(?=[（(][一二三四五六七八九十]{1,3}[）)]))?(?:[（(][一二三四五六七八九十]{1,3}[）)]\s*[、.．]?\s*)?(?:(?:重点|主要)?任务\s*)?(?:(?:第?\s*([0-9０-９]{1,3})\s*(?:项|条|号)?\s*(?:[、:：）)]|[.．](?![0-9０-９])|\s+(?![0-9０-９])))|(?:[（(]\s*([0-9０-９]{1,3})\s*[）)]\s*[.．、]?)|[①-⑳⑴-⒇]\s*|(?:[一二三四五六七八九十]{1,3}(?:是|、|[.．:：]))\s*)?/u;

/** Splits a cell's text into the number it carries itself (if any) and the rest. */
export function splitOrdinal(text: string): { readonly number: number | null; readonly rest: string } {
  const found = ordinal.exec(text);
  if (!found || found[0].length === 0) return { number: null, rest: text };
  const rest = text.slice(found[0].length);
  if (rest.trim().length < 2) return { number: null, rest: text };
  const digits = found[1] ?? found[2];
  if (digits !== undefined) return { number: Number(digits.normalize("NFKC")), rest };
  const spelled = /^\s*[（(]([一二三四五六七八九十]{1,3})[）)]\s*$/u.exec(found[0]);
  return { number: spelled ? readChineseNumeral(spelled[1] ?? "") : null, rest };
}

/** Words that say the same and that a damaged page mixes up (`and` for 和). */
const conjunctions = /and|以及|与|及|暨/gu;

/** Verbs that officials swap freely when they retype a task. Longer ones first. */
const verbs: readonly (readonly [RegExp, string])[] = [
  [/加快推进|加快推动|深入推进|持续推进|持续推动|大力推进|扎实推进|稳步推进|积极推进|积极推动|推动|促进/gu, "推进"],
  [/进一步|着力|切实|不断/gu, ""],
  [/加大|增强|强化/gu, "加强"],
  [/建立健全|健全完善|健全/gu, "完善"],
  [/打造|构建/gu, "建设"],
  [/提高/gu, "提升"],
  [/鼓励/gu, "支持"],
  [/开展/gu, "实施"],
];

function plainOf(key: string): string {
  let text = key.replace(/\([^()]*\)/gu, "");
  if (text.length < 4) text = key;
  return text
    .toLowerCase()
    .replace(/(?<!\d)\.|\.(?!\d)|[^\p{L}\p{N}%.]/gu, "")
    .replace(conjunctions, "和")
    .replace(/[的地得之]/gu, "")
    .replace(/(\p{Script=Han})\1+/gu, "$1");
}

function looseOf(plain: string): string {
  let text = plain;
  for (const [pattern, word] of verbs) text = text.replace(pattern, word);
  return text;
}

/** The forms of a text; all but the strictest are made when they are asked for, since most rows never ask. */
export function formsOf(text: string): TextForms {
  const key = textKey(text);
  const bare = lazily(() => wordingKey(text));
  const plain = lazily(() => plainOf(key));
  const loose = lazily(() => looseOf(plain()));
  return {
    key,
    get bare() {
      return bare();
    },
    get plain() {
      return plain();
    },
    get loose() {
      return loose();
    },
  };
}

/** Clauses of a plan's text, each bare: what stands between commas, stops, colons and parentheses (items of a list stay). */
export function clausesOf(text: string): string[] {
  return text
    .split(/[,，;；。:：!！?？…()（）\n]/u)
    .map(wordingKey)
    .filter((clause) => clause.length > 0);
}
