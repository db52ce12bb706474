import { describe, expect, test } from "vitest";
import { parseQuantity, type Quantity } from "./quantity.ts";

const nothing: Quantity = {
  value: null,
  valueTo: null,
  unit: null,
  operator: null,
  qualifier: null,
  cumulative: false,
};

describe("quantities", () => {
  test.each<[string, Partial<Quantity>]>([
    ["66", { value: 66 }],
    ["66%", { value: 66, unit: "%" }],
    ["66％左右", { value: 66, unit: "%", operator: "≈", qualifier: "左右" }],
    ["达到66%左右", { value: 66, unit: "%", operator: "≈", qualifier: "左右" }],
    ["約66", { value: 66, operator: "≈", qualifier: "约" }],
    ["8200亿元", { value: 8200, unit: "亿元" }],
    ["8,200.5", { value: 8200.5 }],
    ["8 200", { value: 8200 }],
    ["１４％", { value: 14, unit: "%" }],
    ["-3.2%", { value: -3.2, unit: "%" }],
    ["[0.55]", { value: 0.55, cumulative: true }],
    ["［2］", { value: 2, cumulative: true }],
    ["62-64", { value: 62, valueTo: 64 }],
    ["62%—64%", { value: 62, valueTo: 64, unit: "%" }],
    ["4.5以内", { value: 4.5, operator: "<=" }],
    ["控制在4.5%以内", { value: 4.5, unit: "%", operator: "<=" }],
    ["不低于90", { value: 90, operator: ">=" }],
    ["≥90", { value: 90, operator: ">=" }],
    ["7%以上", { value: 7, unit: "%", operator: ">=" }],
    [">7000", { value: 7000, operator: ">" }],
    ["突破2000公里", { value: 2000, unit: "公里", operator: ">" }],
    ["力争突破2000公里", { value: 2000, unit: "公里", operator: ">", qualifier: "力争" }],
    ["接近4000公里", { value: 4000, unit: "公里", operator: "approach" }],
    ["1.4万公里", { value: 1.4, unit: "万公里" }],
    ["百分之六十六", { value: 66, unit: "%" }],
    ["百分之六十六点五", { value: 66.5, unit: "%" }],
    ["六成五", { value: 65, unit: "%" }],
    ["3.5个百分点", { value: 3.5, unit: "个百分点" }],
    ["53亿美元", { value: 53, unit: "亿美元" }],
    ["38.1件/万人", { value: 38.1, unit: "件/万人" }],
    ["66（%）", { value: 66, unit: "%" }],
    ["66%（预计）", { value: 66, unit: "%" }],
    ["同比下降3.2%", { value: 3.2, unit: "%", qualifier: "同比下降" }],
    ["十家", { value: 10, unit: "家" }],
    ["省下达目标", { operator: "delegated" }],
    ["完成省下达任务", { operator: "delegated" }],
    ["保持稳定", { operator: "hold" }],
    ["基本稳定", { operator: "hold", qualifier: "基本" }],
    ["全省领先", { operator: "rank" }],
    ["与经济增长基本同步", { operator: "follow", qualifier: "基本" }],
  ])("%s", (text, expected) => {
    expect(parseQuantity(text)).toEqual({ ...nothing, ...expected });
  });

  test.each([
    "",
    "--",
    "—",
    "/",
    "无",
    "推进中",
    "2023年",
    "2023-06",
    "2023年6月30日",
    "62 64",
    "P2",
    "5G",
    "一般",
    "1:1.5",
    "第3项",
    "已完成66%的工程量",
  ])("%j is no quantity", (text) => {
    expect(parseQuantity(text)).toBeNull();
  });
});
