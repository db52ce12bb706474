import { testRule } from "../../testing/ruleTester.ts";
import { indicatorDuplicate } from "./indicator-duplicate.ts";

const HEADER = ["指标名称", "责任单位", "2025年目标值", "完成值"];
const RAIL = ["时速250公里以上的高铁通车里程（公里）", "省发展改革委", 2000, 1860];

testRule(indicatorDuplicate, {
  accept: [
    {
      description: "按单位分行填报",
      sheets: {
        指标: [
          HEADER,
          ["常住人口城镇化率（%）", "省发展改革委", 66, 63.9],
          ["常住人口城镇化率（%）", "省统计局", 66, 63.9],
          RAIL,
        ],
      },
    },
    {
      description: "不同的铁路里程是不同的指标",
      sheets: { 指标: [HEADER, RAIL, ["普通铁路通车里程（公里）", "省发展改革委", 4000, 3900]] },
    },
    {
      description: "两张表各填一次",
      sheets: { 甲: [HEADER, RAIL], 乙: [HEADER, RAIL] },
    },
  ],
  reject: [
    {
      description: "写法不同，还是同一项",
      sheets: {
        指标: [HEADER, ["常住人口城镇化率（%）", "", 66, 63.9], RAIL, ["常住人口城鎮化率", "", 66, 62.1]],
      },
      findings: [{ cell: "A4", args: { firstRow: 2 } }],
    },
    {
      description: "填了三次，后两次都提示",
      sheets: { 指标: [HEADER, RAIL, RAIL, RAIL] },
      findings: [{ cell: "A3" }, { cell: "A4" }],
    },
    {
      description: "责任单位相同的两行",
      sheets: {
        指标: [
          HEADER,
          ["常住人口城镇化率（%）", "省统计局", 66, 63.9],
          ["常住人口城镇化率（%）", "省统计局", 66, 63.9],
          RAIL,
        ],
      },
      findings: [{ cell: "A3", severity: "warning" }],
    },
  ],
});
