import { expect, test } from "vitest";
import { figuresIn } from "./figures.ts";

const figures = (text: string): string[] =>
  figuresIn(text).map(({ value, unit, kind }) => `${value}${unit ?? ""} ${kind}`);

test.each<[string, string[]]>([
  ["实现 1 分钟应急接警、3分钟出动、5分钟启动处置", ["1分钟 quantity", "3分钟 quantity", "5分钟 quantity"]],
  ["国家高速公路G60扩容，推进PM2.5和IPv6", ["60 name", "2.5 name", "6 name"]],
  ["加快5G（第五代移动通信）部署", ["5 name", "5 ordinal"]],
  ["污染治理“4+1”工程、P2水平、统筹119火警", ["4 name", "2 name", "119 name"]],
  ["完善二级以上医疗机构，三省范围内，“十四五”规划，“双一流”", ["2 ordinal", "3 name"]],
  ["到2025年城镇，2021—2025年", ["2025 year", "2021 year", "2025 year"]],
  [
    "14个重点产业链，7，000件，1.4万公里，53亿美元",
    ["14个 quantity", "7000件 quantity", "1.4万公里 quantity", "53亿美元 quantity"],
  ],
  ["２０２３年６月３０日", ["2023 year", "6月 ordinal", "30日 ordinal"]],
  ["百分之六十，十年禁渔，二十三家", ["60% quantity", "10年 quantity", "23家 quantity"]],
  ["打造一批、一体化、一二三产业融合", []],
])("%s", (text, expected) => {
  expect(figures(text)).toEqual(expected);
});

test("offsets are those of the text", () => {
  const text = "達到　６６％左右，時速250公里";
  for (const { start, end, text: written } of figuresIn(text)) expect(text.slice(start, end)).toBe(written);
  expect(figuresIn(text).map(({ text: written }) => written)).toEqual(["６６", "250"]);
});
