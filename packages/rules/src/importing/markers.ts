/** What numbers a paragraph: 第一篇, 第一章, 第一节, 第一条, 专栏1, 一、, （一）, 1. 1．1、, 1.1, （1）, ①, 一是, 任务1：. */
export type MarkerKind =
  | "part"
  | "chapter"
  | "section"
  | "article"
  | "box"
  | "task"
  | "cn"
  | "cnParen"
  | "decimal"
  | "arabic"
  | "arabicParen"
  | "circled"
  | "shi";

export interface Marker {
  readonly kind: MarkerKind;
  readonly value: number;
  /** As printed, without blanks: `（一）`, `1．`, `专栏1`. */
  readonly printed: string;
  /** The bare ordinal for ids and locators: `一`, `1`, `1.2`. */
  readonly ordinal: string;
  /** Characters of the line that the marker takes, blanks after it included. */
  readonly length: number;
  /** Nothing but a blank sets it off: `3 加快建设`. */
  readonly loose: boolean;
}

const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  两: 2,
};

/** 一 → 1, 二十一 → 21, 一百零五 → 105; `null` for anything else. Full-width and Arabic digits count too. */
export function ordinalValue(text: string): number | null {
  const plain = text.normalize("NFKC");
  if (/^\d+$/u.test(plain)) return Number(plain);
  let total = 0;
  let digit: number | null = null;
  for (const char of plain) {
    const value = digits[char];
    if (value !== undefined) {
      digit = value;
    } else if (char === "十" || char === "百") {
      total += (digit ?? 1) * (char === "十" ? 10 : 100);
      digit = null;
    } else {
      return null;
    }
  }
  total += digit ?? 0;
  return total > 0 ? total : null;
}

const cn = "[一二三四五六七八九十百零〇]{1,5}";
const number = "[\\d０-９]{1,3}";

const patterns: readonly (readonly [MarkerKind, RegExp])[] = [
  ["part", new RegExp(`^第\\s*(${cn}|${number})\\s*(?:[篇编編]|部分)(?![章节節])\\s*[、：:.．]?\\s*`, "u")],
  ["chapter", new RegExp(`^第\\s*(${cn}|${number})\\s*章\\s*[、：:.．]?\\s*`, "u")],
  ["section", new RegExp(`^第\\s*(${cn}|${number})\\s*[节節]\\s*[、：:.．]?\\s*`, "u")],
  ["article", new RegExp(`^第\\s*(${cn}|${number})\\s*[条條]\\s*[、：:.．]?\\s*`, "u")],
  ["box", new RegExp(`^(?:专\\s*[栏拦]|專\\s*[欄栏])\\s*(${cn}|${number})\\s*[、：:.．—]?\\s*`, "u")],
  [
    "task",
    new RegExp(`^(?:重点|重點|主要)?(?:任务|任務|工作任务|事项|事項)\\s*(${cn}|${number})\\s*[、：:.．]\\s*`, "u"),
  ],
  ["cnParen", new RegExp(`^[（(﹙]\\s*(${cn})\\s*[)）﹚]\\s*[、.．]?\\s*`, "u")],
  ["shi", new RegExp(`^(${cn})是(?![否非])\\s*[：:，,]?\\s*`, "u")],
  ["cn", new RegExp(`^(${cn})\\s*[、.．](?![一二三四五六七八九十]{1,3}、)\\s*`, "u")],
  ["arabicParen", new RegExp(`^[（(﹙]\\s*(${number})\\s*[)）﹚]\\s*[、.．]?\\s*`, "u")],
  ["arabicParen", new RegExp(`^(${number})\\s*[)）]\\s*[、.．]?\\s*`, "u")],
  // 1.1 and 1.1.2 are ordinals only when set off from the text, else they are figures (1.4万公里).
  ["decimal", /^([\d０-９]{1,2}(?:[.．][\d０-９]{1,2}){1,3})(?:[、.．]\s*|\s+(?=\p{Script=Han}))/u],
  [
    "arabic",
    new RegExp(`^(${number})\\s*(?:[.．、﹒](?![\\d０-９])|[.．、](?=(?:19|20)\\d{2}\\s*年|[3-6]G))\\s*`, "u"),
  ],
  // A number and a blank: only where the sequence asks for it (see `loose`).
  ["arabic", new RegExp(`^(${number})[ \\t]+(?=\\p{Script=Han}{4})`, "u")],
  ["cn", new RegExp(`^(${cn})[ \\t]+(?=\\p{Script=Han}{2})`, "u")],
  ["circled", /^([①-⑳⑴-⒇⒈-⒛])\s*[、.．]?\s*/u],
];

/** The marker that opens a line, or `null`. Whether it really numbers something is decided by its neighbours. */
export function markerOf(line: string): Marker | null {
  for (const [kind, pattern] of patterns) {
    const found = pattern.exec(line);
    if (!found) continue;
    const ordinal = (found[1] ?? "")
      .normalize("NFKC")
      .replace(/[()\s]/gu, "")
      .replace(/\.$/u, "");
    const value = kind === "decimal" ? Number(ordinal.split(".").at(-1)) : ordinalValue(ordinal);
    if (value === null || value === 0) continue;
    const length = found[0].length;
    const loose =
      /^[\d０-９]+\s+$/u.test(found[0]) || (kind === "cn" && /^\S+\s+$/u.test(found[0]) && !/[、.．]/u.test(found[0]));
    return { kind, value, printed: found[0].replace(/\s/gu, ""), ordinal, length, loose };
  }
  return null;
}
