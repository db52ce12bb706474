import type { Plan, Target } from "../../model/index.ts";
import { plans } from "../../plans.ts";
import { testRule } from "../../testing/ruleTester.ts";
import { targetBelowParent } from "./target-below-parent.ts";

const HEADER = ["指标名称", "计量单位", "2025年目标值", "2023年完成值"];
const jiangxi = plans.get("jiangxi-2022-46") as Plan;

/** The provincial plan with its first target changed. */
function with66(change: Partial<Target>): Plan {
  return { ...jiangxi, targets: jiangxi.targets.map((target, i) => (i === 0 ? { ...target, ...change } : target)) };
}
const URBAN = { 指标: [HEADER, ["常住人口城镇化率", "%", "66左右", 63.9]] };
const beside = [...plans.values()].filter(({ id }) => id !== jiangxi.id);

testRule(targetBelowParent, {
  accept: [
    { description: "高于上级的目标", plan: with66({ value: 67 }), beside, sheets: URBAN },
    { description: "上级规划不在手边", plan: with66({}), sheets: URBAN },
    { description: "年份不同", plan: with66({ year: 2030 }), beside, sheets: URBAN },
    { description: "口径不同", plan: with66({ quantity: "户籍人口城镇化率" }), beside, sheets: URBAN },
    { description: "没有定数", plan: with66({ operator: "delegated", value: null }), beside, sheets: URBAN },
    {
      description: "普通铁路里程是总量，由各地分担",
      sheets: { 指标: [HEADER, ["普通铁路通车里程", "公里", "接近4000", 3700]] },
    },
    {
      description: "南昌的城镇化率 78% 高于全省",
      plan: "nanchang-14fyp",
      sheets: { 指标: [HEADER, ["常住人口城镇化率", "%", "78左右", 77.9]] },
    },
  ],
  reject: [
    {
      description: "66% 左右低于 67%",
      sheets: URBAN,
      findings: [{ cell: "C2", severity: "info", expected: "67%", args: { own: 66, upper: 67 } }],
    },
    {
      description: "没有目标值列的，提示在指标名称",
      sheets: {
        指标: [
          ["序号", "指标名称", "计量单位", "2023年完成值"],
          [1, "常住人口城镇化率", "%", 63.9],
        ],
      },
      findings: [{ cell: "B2" }],
    },
  ],
});
