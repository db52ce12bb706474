import { testRule } from "../../testing/ruleTester.ts";
import { planOfNanchang } from "../semantics/exampleTargets.ts";
import { valueMagnitude } from "./value-magnitude.ts";

const HEADER = ["指标名称", "计量单位", "2020年基期值", "2025年目标值", "完成值"];
type Cell = string | number | null | { v: number; format: string };
/** One indicator of 表2 with what the office filled in. */
const filing = (...row: readonly Cell[]) => ({ 指标进度: [HEADER, row] });

const CITY = ["常住人口城镇化率", "%", 76, 78] as const;
const GDP = ["地区生产总值", "亿元", 5745.51, 8200] as const;
const INVESTMENT = ["固定资产投资增速", "%", "[11.2]", "8左右"] as const;

testRule(valueMagnitude, {
  accept: [
    { description: "百分比格式", plan: planOfNanchang, sheets: filing(...CITY, { v: 0.774, format: "0.00%" }) },
    { description: "增速 0.1% 是可能的", plan: planOfNanchang, sheets: filing(...INVESTMENT, 0.1) },
    {
      description: "单位列是万元，换算后相符",
      plan: planOfNanchang,
      sheets: filing("地区生产总值", "万元", 57455100, 82000000, 72035000),
    },
    { description: "文字自带万元", plan: planOfNanchang, sheets: filing(...GDP, "72035000万元") },
    {
      description: "本来就小的数",
      plan: planOfNanchang,
      sheets: filing("亿元GDP安全生产死亡事故率", "%", 0.038, 0.027, 0.03),
    },
    { description: "半年的产值是全年的一半", plan: planOfNanchang, period: "2023H1", sheets: filing(...GDP, 3500) },
  ],
  reject: [
    {
      description: "万元的数填进亿元的行，只提示这一条",
      plan: planOfNanchang,
      period: "2023",
      sheets: filing(...GDP, 72035000),
      findings: [{ cell: "E2", args: { reading: 7203.5, factor: 1e-4 }, expected: "7203.5亿元" }],
    },
    {
      description: "百分比格式里填了 77.4",
      plan: planOfNanchang,
      sheets: filing(...CITY, { v: 77.4, format: "0.0%" }),
      findings: [{ cell: "E2", args: { reading: 77.4, factor: 0.01 } }],
    },
    {
      description: "增速填成小数",
      plan: planOfNanchang,
      sheets: filing(...INVESTMENT, 0.081),
      findings: [{ cell: "E2", args: { reading: 8.1 }, severity: "error" }],
    },
    {
      description: "目标值填成小数",
      plan: planOfNanchang,
      sheets: filing("常住人口城镇化率", "%", 76, 0.78, 77.4),
      findings: [{ cell: "D2", args: { reading: 78, column: "target" } }],
    },
    {
      description: "整行都是小数，只在完成值提示",
      plan: planOfNanchang,
      sheets: filing("常住人口城镇化率", "%", 0.76, 0.78, 0.774),
      findings: [{ cell: "E2", args: { reading: 77.4 } }],
    },
    {
      description: "文字写错了单位",
      plan: planOfNanchang,
      sheets: filing(...GDP, "7203.5万元"),
      findings: [{ cell: "E2", args: { factor: 10000, reading: 7203.5 } }],
    },
  ],
});
