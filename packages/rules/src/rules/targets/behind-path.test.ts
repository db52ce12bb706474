import { testRule } from "../../testing/ruleTester.ts";
import { planOfNanchang, planWithOnly } from "../semantics/exampleTargets.ts";
import { behindPath } from "./behind-path.ts";

const HEADER = ["指标名称", "计量单位", "2020年基期值", "2025年目标值", "完成值"];
type Cell = string | number | null | { v: number; format: string };
/** One indicator of 表2 with what the office filled in. */
const filing = (...row: readonly Cell[]) => ({ 指标进度: [HEADER, row] });

const at = (period: string, ...row: readonly Cell[]) => ({ plan: planOfNanchang, period, sheets: filing(...row) });
const GDP = ["地区生产总值", "亿元", 5745.51, 8200] as const;
const DEATHS = ["亿元GDP安全生产死亡事故率", "%", 0.038, 0.027] as const;

testRule(behindPath, {
  accept: [
    { description: "进度不足一成以内算符合预期", ...at("2023", ...GDP, 7050) },
    { description: "已经达到目标", ...at("2022", ...GDP, 8300) },
    { description: "半年的产值不与全年的进度比", ...at("2023H1", ...GDP, 3500) },
    { description: "不知道报告期", plan: planOfNanchang, sheets: filing(...GDP, 6000) },
    { description: "底线没有进度可言", ...at("2023", "空气质量优良天数比例", "%", 91.5, "不低于90", 90.2) },
    { description: "单位错了就不再比进度", ...at("2023", "实际利用外资额", "亿元", 40.6, 53, 42) },
    {
      description: "规划和表里都没有基期",
      period: "2023",
      sheets: {
        指标: [
          ["指标名称", "2025年目标", "2023年完成值"],
          ["常住人口城镇化率（%）", 66, 60],
        ],
      },
    },
    {
      description: "过去的年份不再提示",
      plan: planOfNanchang,
      period: "2023",
      sheets: {
        指标: [
          ["指标名称", "2020年", "2021年", "2022年", "2023年", "2025年目标"],
          ["实际利用外资额（亿美元）", 40.6, 40.7, 41, 47.8, 53],
          ["地区生产总值（亿元）", 5745.51, 6000, 6500, 7203.5, 8200],
        ],
      },
    },
  ],
  reject: [
    {
      description: "总量按年均增速推算",
      ...at("2023", ...GDP, 6500),
      plan: planWithOnly("地区生产总值"),
      findings: [{ cell: "E2", args: { pace: 0.55, required: 7112.46, rating: "滞后" }, severity: "warning" }],
      others: [],
    },
    {
      description: "越低越好的指标",
      ...at("2023", ...DEATHS, 0.036),
      findings: [{ cell: "E2", args: { pace: 0.3, required: 0.03 } }],
    },
    { description: "不进反退", ...at("2023", ...DEATHS, 0.041), findings: [{ cell: "E2", args: { pace: -0.45 } }] },
    {
      description: "半年的城镇化率按半年的进度",
      period: "2023H1",
      sheets: { 指标: [HEADER, ["常住人口城镇化率", "%", 60.4, 66, 61.5]] },
      findings: [{ cell: "E2", args: { required: 63.2, pace: 0.39 } }],
    },
    {
      description: "年均增长目标直接比增速",
      period: "2023",
      sheets: { 指标: [HEADER, ["全社会研发经费投入年均增长", "%", "", 14, 10.5]] },
      findings: [{ cell: "E2", args: { pace: 0.75, required: 14 } }],
    },
  ],
});
