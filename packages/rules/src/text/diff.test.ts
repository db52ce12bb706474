import fc from "fast-check";
import { expect, test } from "vitest";
import { diffText } from "./diff.ts";

const show = (expected: string, actual: string): string =>
  diffText(expected, actual)
    .map(({ kind, text }) => (kind === "same" ? text : kind === "removed" ? `[-${text}]` : `[+${text}]`))
    .join("");

test.each([
  ["3分钟出动、5分钟启动处置。", "3 分钟出动，3分钟启动处置", "3 分钟出动，[-5][+3]分钟启动处置"],
  ["推动主要港口铁路进港全覆盖。", "推動主要港口鐵路進港全覆蓋", "推動主要港口鐵路進港全覆蓋"],
  ["常住人口66%", "常住人口60%", "常住人口[-66][+60]%"],
  ["打造国家物流枢纽", "打造若干国家级物流枢纽", "打造[+若干]国家[+级]物流枢纽"],
  ["甲乙丙丁戊", "甲子丙丑戊", "甲[-乙丙丁][+子丙丑]戊"],
  ["", "新增", "[+新增]"],
  ["原文", "", "[-原文]"],
])("%s → %s", (expected, actual, shown) => {
  expect(show(expected, actual)).toBe(shown);
});

test("what is shared and what is added make the filing's text", () => {
  const text = fc.string({ unit: fc.constantFrom(..."推进建设，。 １2ab、\n發展"), maxLength: 20 });
  fc.assert(
    fc.property(text, text, (expected, actual) => {
      const parts = diffText(expected, actual).filter(({ kind }) => kind !== "removed");
      expect(parts.map((part) => part.text).join("")).toBe(actual);
    }),
  );
});

test("two long texts do not hang", () => {
  expect(diffText("甲".repeat(40_000), "乙".repeat(40_000))).toHaveLength(2);
});
