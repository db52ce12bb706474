import { foldScript, foldsAt } from "./foldScript.ts";
import { remembered } from "./remembered.ts";

export { foldScript } from "./foldScript.ts";

/** Blanks, controls, zero-width characters, soft hyphens and variation selectors: nothing a reader sees. */
const INVISIBLE = /(?:[\s\p{Cc}\p{Cf}\u115f\u1160\u3164]|[\ufe00-\ufe0f])+/gu;

/** Marks that writers take for one another, each class with the mark that stands for it. NFKC has already narrowed. */
const MARKS: ReadonlyArray<readonly [string, string]> = [
  [",", "、，､﹑"],
  [".", "。｡．"],
  [";", "；"],
  [":", "：∶︰﹕"],
  ["!", "！"],
  ["?", "？"],
  ["(", "（〔［[【〖｛{❨"],
  [")", "）〕］]】〗｝}❩"],
  ["<", "《〈«‹＜"],
  [">", "》〉»›＞"],
  ['"', "“”„‟‘’‚‛'＂＇`´「」『』〝〞〟″′"],
  ["-", "—–―‐‑‒−－─━➖﹣ー~～∼〜"],
  ["·", "•・‧∙⋅●"],
];
const unified = new Map<string, string>();
for (const [stands, marks] of MARKS) for (const mark of marks) unified.set(mark, stands);
const MARK = new RegExp(
  `[${[...unified.keys()].map((mark) => `\\u{${mark.codePointAt(0)?.toString(16)}}`).join("")}]`,
  "gu",
);

/** Radicals that PDFs carry for whole characters and that NFKC leaves alone (⻓ for 长). */
const RADICALS = new Map(
  "⺠民 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻓长 ⻔门 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻥鱼 ⻦鸟 ⻩黄 ⻬齐 ⻮齿 ⻰龙 ⻳龟 ⺟母 ⼾户"
    .split(" ")
    .map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
);
const RADICAL = /[\u2e80-\u2fdf]/gu;

/** Full-width letters, digits and marks narrowed, compatibility forms resolved (NFKC), radicals made characters. */
function narrow(text: string): string {
  return text.replace(RADICAL, (radical) => RADICALS.get(radical) ?? radical).normalize("NFKC");
}

function keyOf(text: string): string {
  return (
    foldScript(narrow(text))
      .replace(INVISIBLE, "")
      .replace(MARK, (mark) => unified.get(mark) ?? mark)
      .replace(/-{2,}/gu, "-")
      .replace(/\.{2,}/gu, "…")
      .replace(/[.,;:]+$/u, "")
      // Where a blank between combining marks went, their order is no longer the canonical one.
      .normalize("NFC")
  );
}

/** What the key has for a code unit: itself (0), nothing (GONE), or another one. OTHER needs the long way. */
const GONE = 0xffff;
const OTHER = 0xfffe;
const DASH = 0x2d;
const DOT = 0x2e;

/**
 * The key of each character that stands alone: it joins with no neighbour, and no word decides how it folds. These are
 * ASCII, the usual marks, full-width forms and the Chinese characters; nearly all official text has no others.
 */
const PLAIN = new Uint16Array(0x10000).fill(OTHER);
// Chinese characters stand for themselves unless they fold: asking for each key would take longer than a whole check.
for (let code = 0x4e00; code <= 0x9fff; code++) if (!foldsAt(code)) PLAIN[code] = 0;
for (const [first, last] of [
  [0x09, 0x0d],
  [0x20, 0x7e],
  [0x2010, 0x2025],
  [0x3000, 0x3029],
  [0xff01, 0xff5e],
] as const) {
  for (let code = first; code <= last; code++) {
    if (foldsAt(code)) continue;
    // With a letter behind it, since a final mark is dropped.
    const key = keyOf(`${String.fromCharCode(code)}a`).slice(0, -1);
    if (key === "") PLAIN[code] = GONE;
    else if (key.length === 1 && key.charCodeAt(0) < OTHER)
      PLAIN[code] = key.charCodeAt(0) === code ? 0 : key.charCodeAt(0);
  }
}

/** The key of a text of plain characters, or `null` when the long way has to be taken. */
function plainKey(text: string): string | null {
  let key = "";
  let copied = 0;
  let previous = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const mapped = PLAIN[code] as number;
    if (mapped === OTHER) return null;
    if (mapped === GONE) {
      key += text.slice(copied, index);
      copied = index + 1;
      continue;
    }
    const kept = mapped === 0 ? code : mapped;
    // Runs of dashes and dots shrink: rare enough for the long way.
    if (kept === previous && (kept === DASH || kept === DOT)) return null;
    previous = kept;
    if (mapped !== 0) {
      key += text.slice(copied, index) + String.fromCharCode(mapped);
      copied = index + 1;
    }
  }
  key = copied === 0 ? text : key + text.slice(copied);
  return /[.,;:]$/u.test(key) ? key.replace(/[.,;:]+$/u, "") : key;
}

/**
 * The one way to compare Chinese official text.
 *
 * Two texts are equal when their keys are: NFKC, traditional script folded to simplified, blanks gone, punctuation
 * unified, a final 。 dropped. Nothing beyond that: no synonyms, no stop words.
 */
export function textKey(text: string): string {
  return plainKey(text) ?? keyOf(text);
}

/**
 * The wording alone: `textKey` without punctuation, except inside a figure (`2.5`, `4+1`), and without letter case.
 * Texts with equal wording say the same, whatever their marks.
 */
export const wordingKey: (text: string) => string = remembered(wordingOf, 400);

function wordingOf(text: string): string {
  return textKey(text)
    .replace(/(?<!\d)[.,:-]|[.,:-](?!\d)|[^\p{L}\p{N}.,:+%‰<>≥≤=°/-]/gu, "")
    .replace(/(?<!\d)[<>=]|[<>=](?!\d)/gu, "")
    .toLowerCase();
}
