import { testRule } from "../../testing/ruleTester.ts";
import { planOfNanchang } from "../semantics/exampleTargets.ts";
import { valueMissing } from "./value-missing.ts";

const HEADER = ["指标名称", "计量单位", "2020年基期值", "2025年目标值", "完成值"];
type Cell = string | number | null | { v: number; format: string };
/** One indicator of 表2 with what the office filled in. */
const filing = (...row: readonly Cell[]) => ({ 指标进度: [HEADER, row] });

const GDP = ["地区生产总值", "亿元", 5745.51, 8200] as const;

testRule(valueMissing, {
  accept: [
    {
      description: "公式出错由公式的规则提示",
      plan: planOfNanchang,
      sheets: { 指标: [HEADER, [...GDP, { error: "#DIV/0!" }]] },
    },
    {
      description: "公式没有保存结果，不能说没填",
      plan: planOfNanchang,
      sheets: { 指标: [HEADER, [...GDP, { formula: "D2*0.9" }]] },
    },
    {
      description: "全省领先的指标用文字填报",
      plan: planOfNanchang,
      sheets: filing("营商环境便利度", "", "--", "全省领先", "全省第一"),
    },
    {
      description: "规划没有定数的指标填横线",
      plan: planOfNanchang,
      sheets: filing("营商环境便利度", "", "--", "全省领先", "—"),
    },
    {
      description: "还没有到的年份空着",
      plan: planOfNanchang,
      period: "2022",
      sheets: {
        指标: [
          ["指标名称", "计量单位", "2020年", "2021年", "2022年", "2023年", "2025年目标"],
          [...GDP.slice(0, 3), 6650.5, 7203.5, null, 8200],
          ["实际利用外资额", "亿美元", 40.6, 43, 45.5, null, 53],
        ],
      },
    },
  ],
  reject: [
    {
      description: "横线",
      plan: planOfNanchang,
      sheets: filing(...GDP, "——"),
      findings: [{ cell: "E2", severity: "error" }],
    },
    {
      description: "备注写明五年一次清查，只作提示",
      plan: planOfNanchang,
      sheets: {
        指标: [
          [...HEADER, "备注"],
          [...GDP, null, "五年一次清查，2025年底出数"],
        ],
      },
      findings: [{ cell: "E2", severity: "info" }],
    },
    {
      description: "备注没有说明原因",
      plan: planOfNanchang,
      sheets: {
        指标: [
          [...HEADER, "备注"],
          [...GDP, null, "由市统计局提供"],
        ],
      },
      findings: [{ cell: "E2", severity: "error" }],
    },
    {
      description: "写明尚未公布，只作提示",
      plan: planOfNanchang,
      sheets: filing(...GDP, "尚未公布"),
      findings: [{ cell: "E2", severity: "info", args: { reason: "尚未公布" } }],
    },
    {
      description: "备注里说明了原因",
      plan: planOfNanchang,
      sheets: {
        指标: [
          [...HEADER, "备注"],
          [...GDP, "", "年度指标，次年公布"],
        ],
      },
      findings: [{ cell: "E2", severity: "info" }],
    },
    {
      description: "暂无数据没有说明原因，繁体也一样",
      plan: planOfNanchang,
      sheets: filing(...GDP, "暫無數據"),
      findings: [{ cell: "E2", severity: "error" }],
    },
    {
      description: "中间年份漏填",
      plan: planOfNanchang,
      period: "2022",
      sheets: {
        指标: [
          ["指标名称", "计量单位", "2020年", "2021年", "2022年", "2025年目标"],
          [...GDP.slice(0, 3), 6650.5, 7203.5, 8200],
          ["居民人均可支配收入", "元", 39121, 42000, 45000, 52300],
          ["实际利用外资额", "亿美元", 40.6, null, 45.5, 53],
        ],
      },
      findings: [{ cell: "D4", severity: "error" }],
    },
  ],
});
