/**
 * Makes packages/rules/src/text/foldTable.ts, the table that folds traditional script to simplified, from opencc-js.
 *
 *   npx tsx --conditions=planlint-source scripts/make-fold-table.ts
 *
 * Kept: characters of the Basic Multilingual Plane, standard as well as Taiwan and Hong Kong variants, whose simplified
 * form is in GB 2312 (the characters of everyday official text); one character gives one character, so that offsets
 * into the text survive folding. Then the phrases in which a single character folds differently (乾坤, not 干坤).
 */
import { writeFileSync } from "node:fs";

interface Dictionary {
  readonly default: string;
}

const load = async (name: string): Promise<Array<readonly [string, string]>> => {
  const module = (await import(`opencc-js/dict/${name}`)) as Dictionary;
  return module.default.split("|").map((entry) => {
    const [from = "", to = ""] = entry.split(" ");
    return [from, to] as const;
  });
};

/** The characters of GB 2312, rows 16 to 87. */
function everydayCharacters(): Set<string> {
  const decoder = new TextDecoder("gbk");
  const characters = new Set<string>();
  for (let lead = 0xb0; lead <= 0xf7; lead++)
    for (let trail = 0xa1; trail <= 0xfe; trail++)
      for (const character of decoder.decode(new Uint8Array([lead, trail]))) characters.add(character);
  characters.delete("\ufffd");
  return characters;
}

/**
 * Readings that the dictionary lacks or leaves to its reader. 著 is 着 except in the words below; 鉅 is 巨 as Taiwan
 * writes it; 佔 … 遊 are variants that some exports keep.
 */
const EXTRA: ReadonlyArray<readonly [string, string]> = [
  ["著", "着"],
  ["藉", "借"],
  ["瞭", "了"],
  ["鉅", "巨"],
  ["嶽", "岳"],
  ["甦", "苏"],
  ["鍾", "钟"],
  ["徵", "征"],
  ["乾", "干"],
  ["於", "于"],
  ["覆", "覆"],
  ["餘", "余"],
  ["麼", "么"],
  ["迴", "回"],
  ["蒐", "搜"],
  ["崙", "仑"],
];

/** Words whose characters keep their form, or fold otherwise than alone. The traditional spelling comes first. */
const EXTRA_PHRASES: ReadonlyArray<readonly [string, string]> = [
  ..."著名 著作 著称 著述 著录 著书 著者 名著 专著 论著 遗著 译著 显著 卓著 昭著"
    .split(" ")
    .map((word) => [word, word] as const),
  ..."著稱 著錄 著書 專著 論著 遺著 譯著 顯著"
    .split(" ")
    .map((word, index) => [word, "著称 著录 著书 专著 论著 遗著 译著 显著".split(" ")[index] ?? word] as const),
  ["瞭望", "瞭望"],
  ["瞭哨", "瞭哨"],
  ["狼藉", "狼藉"],
  ["慰藉", "慰藉"],
  ["蘊藉", "蕴藉"],
  ["藉藉", "藉藉"],
  ["甚麼", "什么"],
  ["答覆", "答复"],
  ["回覆", "回复"],
  ["批覆", "批复"],
  ["反覆", "反复"],
  ["函覆", "函复"],
  ["電覆", "电复"],
  ["傢俱", "家具"],
  ["瀋陽", "沈阳"],
  ["角徵羽", "角徵羽"],
  ["魏徵", "魏徵"],
  ..."乾坤 乾隆 乾陵 乾县 乾安县 乾州 乾清宫 乾卦".split(" ").map((word) => [word, word] as const),
  ["乾縣", "乾县"],
  ["乾安縣", "乾安县"],
  ["乾清宮", "乾清宫"],
  ["計畫", "计划"],
  ["規畫", "规划"],
  ["企畫", "企划"],
  ["籌畫", "筹划"],
];

const everyday = everydayCharacters();
const standard = new Map(await load("TSCharacters"));
const single = new Map<string, string>();
const keep = (from: string, to: string): void => {
  if ([...from].length === 1 && from.length === 1 && to.length === 1 && from !== to && everyday.has(to)) {
    single.set(from, to);
  }
};
for (const [from, to] of standard) keep(from, to);
for (const name of ["TWVariants", "HKVariants"]) {
  for (const [canonical, variants] of await load(name)) {
    for (const variant of variants) {
      // A variant that is itself an everyday simplified character (吃, 才, 群) needs no folding.
      if (!everyday.has(variant) && !single.has(variant)) keep(variant, standard.get(canonical) ?? canonical);
    }
    if (!single.has(canonical)) {
      const simplified = standard.get(canonical) ?? canonical;
      if (!everyday.has(canonical)) {
        const variant = [...variants].find((character) => everyday.has(character));
        keep(canonical, everyday.has(simplified) ? simplified : (variant ?? simplified));
      }
    }
  }
}
for (const [from, to] of EXTRA) keep(from, to);

const foldSingly = (text: string): string => [...text].map((character) => single.get(character) ?? character).join("");

const phrases = new Map<string, string>();
/** Phrases of the dictionary that hold these are names of persons or span words of running text (服務於單位): left out. */
const RISKY = /[於鍾鉅乾徵逕著藉瞭覆麼吒鍊]/u;
const usual = (await load("TSPhrases")).filter(
  ([from, to]) => !RISKY.test(from) && (from === to || [...from].some((character) => !everyday.has(character))),
);
const candidates = [
  ...EXTRA_PHRASES,
  ...usual.filter(([, to]) => [...to].every((character) => everyday.has(character))),
]
  .filter(([from, to]) => from.length === to.length && [...from].length === from.length)
  .sort((a, b) => a[0].length - b[0].length);
const applyPhrases = (text: string): string => {
  let folded = foldSingly(text);
  for (const [from, to] of phrases) {
    const at = text.indexOf(from);
    if (at >= 0) folded = folded.slice(0, at) + to + folded.slice(at + from.length);
  }
  return folded;
};
for (const [from, to] of candidates) if (applyPhrases(from) !== to) phrases.set(from, to);

const entries = [...single].sort(([a], [b]) => (a < b ? -1 : 1));
const wrap = (text: string): string => {
  const lines: string[] = [];
  const characters = [...text];
  for (let start = 0; start < characters.length; start += 100) {
    lines.push(JSON.stringify(characters.slice(start, start + 100).join("")));
  }
  return lines.join(" +\n  ");
};

/** How a distance is written, as foldScript.ts reads it. */
const SHORT_STEP = 0x23;
const LONG_STEP = 0x4e00;
const SHORT_STEPS = 0x7f - SHORT_STEP;

/**
 * Ascending characters as the distance of each from the one before, a character a distance: mostly ASCII, so that the
 * table is a third smaller in a compressed bundle.
 */
const stepsOf = (characters: string): string => {
  let before = 0;
  let steps = "";
  for (const character of characters) {
    const distance = character.charCodeAt(0) - before;
    before = character.charCodeAt(0);
    steps += String.fromCharCode(distance + (distance < SHORT_STEPS ? SHORT_STEP : LONG_STEP));
  }
  return steps;
};
/** Characters in no order as two digits of base 90: the fewer signs there are, the better a bundle compresses. */
const offsetOf = (character: string): number => character.charCodeAt(0) - 0x4e00;
const ninetyOf = (character: string): string => {
  const ninety = Math.floor(offsetOf(character) / 90);
  return String.fromCharCode(ninety < SHORT_STEPS ? SHORT_STEP + ninety : 0x100 + ninety);
};

const output = `// Made by scripts/make-fold-table.ts from opencc-js (Apache-2.0). Do not edit by hand.

/**
 * ${entries.length} traditional and variant characters in ascending order, as the distance of each from the one before: below U+4E00
 * the code less 0x23, from there on the code less 0x4E00.
 */
export const TRADITIONAL_STEPS =
  ${wrap(stepsOf(entries.map(([from]) => from).join("")))};

/**
 * What each folds to, in the same order: U+4E00 and 90 × the code of the first less 0x23 (from U+0100 on less 0x100), and
 * the code of the second less 0x23.
 */
export const SIMPLIFIED_NINETIES =
  ${wrap(entries.map(([, to]) => ninetyOf(to)).join(""))};
export const SIMPLIFIED_REST =
  ${wrap(entries.map(([, to]) => String.fromCharCode(SHORT_STEP + (offsetOf(to) % 90))).join(""))};

/** Words that do not fold character by character: as written and as folded, of equal length, one space between words. */
export const PHRASES =
  ${wrap([...phrases].map(([from, to]) => `${from}${to}`).join(" "))};
`;
writeFileSync(new URL("../packages/rules/src/text/foldTable.ts", import.meta.url), output);
console.log(`${entries.length} characters, ${phrases.size} phrases`);
