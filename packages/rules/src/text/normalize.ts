import { foldScript } from "./foldScript.ts";

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

/**
 * The one way to compare Chinese official text.
 *
 * Two texts are equal when their keys are: NFKC, traditional script folded to simplified, blanks gone, punctuation
 * unified, a final 。 dropped. Nothing beyond that: no synonyms, no stop words.
 */
export function textKey(text: string): string {
  return foldScript(narrow(text))
    .replace(INVISIBLE, "")
    .replace(MARK, (mark) => unified.get(mark) ?? mark)
    .replace(/-{2,}/gu, "-")
    .replace(/\.{2,}/gu, "…")
    .replace(/[.,;:]+$/u, "")
    // Where a blank between combining marks went, their order is no longer the canonical one.
    .normalize("NFC");
}

/**
 * The wording alone: `textKey` without punctuation, except inside a figure (`2.5`, `4+1`), and without letter case.
 * Texts with equal wording say the same, whatever their marks.
 */
export function wordingKey(text: string): string {
  return textKey(text)
    .replace(/(?<!\d)[.,:-]|[.,:-](?!\d)|[^\p{L}\p{N}.,:+%‰<>≥≤=°/-]/gu, "")
    .replace(/(?<!\d)[<>=]|[<>=](?!\d)/gu, "")
    .toLowerCase();
}
