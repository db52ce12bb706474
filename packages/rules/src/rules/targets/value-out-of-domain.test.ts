import { testRule } from "../../testing/ruleTester.ts";
import { planOfNanchang, planWithOnly } from "../semantics/exampleTargets.ts";
import { valueOutOfDomain } from "./value-out-of-domain.ts";

const HEADER = ["指标名称", "计量单位", "2020年基期值", "2025年目标值", "完成值"];
type Cell = string | number | null | { v: number; format: string };
/** One indicator of 表2 with what the office filled in. */
const filing = (...row: readonly Cell[]) => ({ 指标进度: [HEADER, row] });

const AIR = ["空气质量优良天数比例", "%", 91.5, "不低于90"] as const;

testRule(valueOutOfDomain, {
  accept: [
    { description: "正好 100%", plan: planOfNanchang, sheets: filing(...AIR, 100) },
    {
      description: "增速可以是负数",
      plan: planOfNanchang,
      sheets: filing("固定资产投资增速", "%", "[11.2]", "--", -3.2),
    },
    {
      description: "降幅写成负数",
      plan: planOfNanchang,
      sheets: filing("单位GDP能源消耗降幅", "%", "[20.3]", "省下达目标", -3.2),
    },
    {
      description: "总量可以超过 100",
      plan: planOfNanchang,
      sheets: filing("地区生产总值", "亿元", 5745.51, 8200, 7203.5),
    },
  ],
  reject: [
    {
      description: "比例 130%",
      plan: planWithOnly("空气质量优良天数比例"),
      period: "2023",
      sheets: filing(...AIR, { v: 1.3, format: "0%" }),
      findings: [{ cell: "E2", args: { reason: "over-100", value: 130 }, severity: "error" }],
      others: [],
    },
    {
      description: "比例是负数，只提示这一条",
      plan: planWithOnly("空气质量优良天数比例"),
      period: "2023",
      sheets: filing(...AIR, -89),
      findings: [{ cell: "E2", args: { reason: "negative" } }],
      others: [],
    },
    {
      description: "占比 165%，缩小 100 倍比基期还低",
      plan: planOfNanchang,
      sheets: filing("常住人口城镇化率", "%", 76, "78左右", 165),
      findings: [{ cell: "E2", args: { reason: "over-100" } }],
    },
    {
      description: "占比 157%，缩小 100 倍也不接近",
      plan: planOfNanchang,
      sheets: filing("城镇登记失业率", "%", 2.93, "4.5以内", 157),
      findings: [{ cell: "E2", args: { reason: "over-100" } }],
    },
    {
      description: "产值是负数",
      plan: planOfNanchang,
      sheets: filing("地区生产总值", "亿元", 5745.51, 8200, -7203.5),
      findings: [{ cell: "E2", args: { reason: "negative" } }],
    },
  ],
});
