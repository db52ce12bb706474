import { testRule } from "../../testing/ruleTester.ts";
import { planOfNanchang } from "../semantics/exampleTargets.ts";
import { valueNotNumber } from "./value-not-number.ts";

const HEADER = ["指标名称", "计量单位", "2020年基期值", "2025年目标值", "完成值"];
type Cell = string | number | null | { v: number; format: string };
/** One indicator of 表2 with what the office filled in. */
const filing = (...row: readonly Cell[]) => ({ 指标进度: [HEADER, row] });

const INCOME = ["居民人均可支配收入", "元", 39121, 52300] as const;

testRule(valueNotNumber, {
  accept: [
    { description: "带单位的文字", plan: planOfNanchang, sheets: filing(...INCOME, "4.7万元") },
    { description: "约数和说明", plan: planOfNanchang, sheets: filing(...INCOME, "约47000元（快报数）") },
    { description: "千分位", plan: planOfNanchang, sheets: filing(...INCOME, "47,000") },
    { description: "暂无数据算没有填", plan: planOfNanchang, sheets: filing(...INCOME, "暂无数据") },
    {
      description: "省下达的目标可以写完成情况",
      plan: planOfNanchang,
      sheets: filing("单位GDP能源消耗降幅", "%", "[20.3]", "省下达目标", "完成省下达目标"),
    },
  ],
  reject: [
    {
      description: "形容",
      plan: planOfNanchang,
      sheets: filing(...INCOME, "稳步增长"),
      findings: [{ cell: "E2", severity: "error" }],
    },
    {
      description: "见附件",
      plan: planOfNanchang,
      sheets: filing(...INCOME, "见附件"),
      findings: [{ cell: "E2", args: { text: "见附件" } }],
    },
    {
      description: "几个数混在一起",
      plan: planOfNanchang,
      sheets: filing(...INCOME, "城镇52000元，农村24000元"),
      findings: [{ cell: "E2" }],
    },
  ],
});
