import { testRule } from "../../testing/ruleTester.ts";
import { planOfNanchang } from "../semantics/exampleTargets.ts";
import { growthInconsistent } from "./growth-inconsistent.ts";

const filing = (heading: string, ...row: readonly (string | number | null)[]) => ({
  指标: [["指标名称", "2020年基期值", "2025年目标值", "2022年完成值", "2023年完成值", heading], row],
});
const fdi = (heading: string, growth: string | number, value: number | string = 47.8) =>
  filing(heading, "实际利用外资额（亿美元）", 40.6, 53, 45.5, value, growth);
const settings = { plan: planOfNanchang, period: "2023" };

testRule(growthInconsistent, {
  accept: [
    { description: "比上年增长，四舍五入", ...settings, sheets: fdi("比上年增长（%）", 5.1) },
    { description: "文字写的增速", ...settings, sheets: fdi("同比增长", "5.05%") },
    { description: "年均增长", ...settings, sheets: fdi("年均增长（%）", 5.6) },
    { description: "比基期累计增长", ...settings, sheets: fdi("比2020年累计增长（%）", 17.7) },
    {
      description: "生产总值的增速按可比价格",
      ...settings,
      sheets: filing("比上年增长（%）", "地区生产总值（亿元）", 5745.51, 8200, 7203.5, 7324, 4.8),
    },
    {
      description: "比重按百分点",
      ...settings,
      sheets: filing("比上年增长", "常住人口城镇化率（%）", 76, "78左右", 77, 77.4, 0.4),
    },
    {
      description: "年均增长一列里的比重，写的是几年来的百分点",
      ...settings,
      sheets: filing("年均增长（%）", "常住人口城镇化率（%）", 76, "78左右", 77, 77.4, 1.4),
    },
    { description: "完成值本身有误时不再推算", ...settings, sheets: fdi("比上年增长（%）", 5.1, 478000) },
    {
      description: "没有上一年的数",
      ...settings,
      sheets: {
        指标: [
          ["指标名称", "2020年基期值", "2025年目标值", "2023年完成值", "比上年增长（%）"],
          ["实际利用外资额（亿美元）", 40.6, 53, 47.8, 25],
        ],
      },
    },
  ],
  reject: [
    {
      description: "规划只写“与经济增长基本同步”的，也要与数值相符",
      ...settings,
      sheets: filing("年均增长（%）", "居民人均可支配收入（元）", 39121, 52300, 44500, 47000, 19),
      findings: [{ cell: "F2" }],
    },
    {
      description: "比2020年增长",
      ...settings,
      sheets: fdi("比2020年增长（%）", 5.1),
      findings: [{ cell: "F2", args: { computed: 17.73 } }],
    },
    {
      description: "把三年的总增幅填进了比上年增长",
      ...settings,
      sheets: fdi("比上年增长（%）", 17.7),
      findings: [{ cell: "F2", args: { reported: 17.7, computed: 5.05, fromYear: 2022 } }],
    },
    {
      description: "年均增长填成了总增幅",
      ...settings,
      sheets: fdi("年均增长（%）", 17.7),
      findings: [{ cell: "F2", args: { computed: 5.59, fromYear: 2020 }, severity: "warning" }],
    },
    { description: "正负号反了", ...settings, sheets: fdi("同比增长（%）", -5.1), findings: [{ cell: "F2" }] },
    {
      description: "生产总值的增速相差太大",
      ...settings,
      sheets: filing("比上年增长（%）", "地区生产总值（亿元）", 5745.51, 8200, 7203.5, 7324, 18),
      findings: [{ cell: "F2" }],
    },
  ],
});
