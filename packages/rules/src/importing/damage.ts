import type { SourceIssue } from "../model/plan.ts";

interface Sign {
  readonly pattern: RegExp;
  readonly note: string;
}

const signs: readonly Sign[] = [
  { pattern: /\uFFFD+|[\uE000-\uF8FF]+/u, note: "有无法显示的字符" },
  // Official prose asks nothing: a bare question mark stands for a character that was lost.
  { pattern: /[?？][^。，,]{0,12}/u, note: "有字符在网页转换中丢失或错乱" },
  { pattern: /[\u00C0-\u00FF]{2,}[^\s]{0,8}/u, note: "有编码错误的字符" },
  { pattern: /(?<=\p{Script=Han})(?:and|or|the|of)(?=\p{Script=Han})/u, note: "中文里夹有英文词" },
  { pattern: /[_^]\{[^}]{0,8}\}/u, note: "有排版代码" },
  { pattern: /&(?:nbsp|amp|lt|gt|quot|#\d+);/u, note: "有网页代码" },
  { pattern: /『[^』]*$|「[^」]*$/u, note: "引号不成对，疑为编码错误" },
];

/** What the web or a scan visibly spoiled in a text. */
export function damageIn(text: string): SourceIssue[] {
  for (const { pattern, note } of signs) {
    const found = pattern.exec(text);
    if (!found) continue;
    const from = Math.max(0, found.index - 6);
    return [{ kind: "damage", note, quote: text.slice(from, found.index + found[0].length + 6) }];
  }
  return [];
}
