import { plans } from "../../plans.ts";
import { testRule } from "../../testing/ruleTester.ts";
import { planOfNanchang } from "../semantics/exampleTargets.ts";
import { measureUnitMismatch } from "./measure-unit-mismatch.ts";

const HEADER = ["指标名称", "计量单位", "2020年基期值", "2025年目标值", "完成值"];
type Cell = string | number | null | { v: number; format: string };
/** One indicator of 表2 with what the office filled in. */
const filing = (...row: readonly Cell[]) => ({ 指标进度: [HEADER, row] });

const wholePlan = plans.get("nanchang-14fyp");

testRule(measureUnitMismatch, {
  accept: [
    {
      description: "万美元，换算后相符",
      plan: planOfNanchang,
      sheets: filing("实际利用外资额", "万美元", 406000, 530000, 485000),
    },
    { description: "单位列空着", plan: planOfNanchang, sheets: filing("实际利用外资额", "", 40.6, 53, 48.5) },
    {
      description: "千分数，换算后相符",
      ...(wholePlan && { plan: wholePlan }),
      sheets: filing("空气质量优良天数比例", "‰", 915, 900, 921),
    },
    {
      description: "件、项都是计数",
      ...(wholePlan && { plan: wholePlan }),
      sheets: filing("每万人口发明专利拥有量", "项", 12.3, 18, 15.8),
    },
    {
      description: "每万人口的件数写成件/万人",
      ...(wholePlan && { plan: wholePlan }),
      sheets: filing("每万人口发明专利拥有量", "件/万人", 12.3, 18, 15.8),
    },
    {
      description: "规划没有单位",
      plan: planOfNanchang,
      sheets: filing("城乡居民人均可支配收入比", "倍", 2.24, 2.2, 2.21),
    },
    {
      description: "名称里的括号不是单位",
      plan: planOfNanchang,
      sheets: filing("居民人均可支配收入（全体）", "元", 39121, 52300, 47000),
    },
  ],
  reject: [
    {
      description: "人民币对美元，数也不再比较",
      plan: planOfNanchang,
      period: "2023",
      sheets: filing("实际利用外资额", "亿元", 40.6, 53, 300),
      findings: [{ cell: "B2", args: { written: "亿元", wanted: "亿美元" }, expected: "亿美元" }],
    },
    {
      description: "单位写在名称的括号里",
      plan: planOfNanchang,
      sheets: filing("实际利用外资额（亿元）", "", 40.6, 53, 48.5),
      findings: [{ cell: "A2" }],
    },
    {
      description: "完成值自带的单位",
      plan: planOfNanchang,
      sheets: filing("常住人口城镇化率", "%", 76, 78, "1.4个百分点"),
      findings: [{ cell: "E2", args: { written: "个百分点", wanted: "%" } }],
    },
    {
      description: "单位写成‰，数却是百分数",
      plan: planOfNanchang,
      period: "2023",
      sheets: filing("空气质量优良天数比例", "‰", 91.5, "不低于90", 93.1),
      findings: [{ cell: "B2", args: { written: "‰", wanted: "%" } }],
    },
    {
      description: "规划只印了基期值，单位写成‰",
      ...(wholePlan && { plan: wholePlan }),
      period: "2023",
      sheets: filing("国考地表水达到或好于Ⅲ类水体比例", "‰", 88.9, "省下达目标", 89.5),
      findings: [{ cell: "B2" }],
    },
    {
      description: "年限写成了月",
      ...(wholePlan && { plan: wholePlan }),
      period: "2023",
      sheets: filing("新增劳动年龄人口平均受教育年限", "月", 14.05, 14.3, 14.2),
      findings: [{ cell: "B2", args: { written: "月", wanted: "年" } }],
    },
    {
      description: "名称的括号里写成了月",
      ...(wholePlan && { plan: wholePlan }),
      period: "2023",
      sheets: filing("新增劳动年龄人口平均受教育年限（月）", "", 14.05, 14.3, 14.2),
      findings: [{ cell: "A2", args: { written: "月", wanted: "年" } }],
    },
    {
      description: "件数写成了亿元",
      ...(wholePlan && { plan: wholePlan }),
      period: "2023",
      sheets: filing("每万人口发明专利拥有量", "亿元", 12.3, 18, 15.8),
      findings: [{ cell: "B2" }],
    },
    {
      description: "单位写成万元，数却是亿元",
      plan: planOfNanchang,
      period: "2023",
      sheets: filing("地区生产总值", "万元", 5745.51, 8200, 7203.5),
      findings: [{ cell: "B2", severity: "error" }],
    },
  ],
});
