import { testRule } from "../../testing/ruleTester.ts";
import { planOfNanchang } from "../semantics/exampleTargets.ts";
import { baselineAltered } from "./baseline-altered.ts";

const HEADER = ["指标名称", "计量单位", "2020年基期值", "2025年目标值", "完成值"];
type Cell = string | number | null | { v: number; format: string };
/** One indicator of 表2 with what the office filled in. */
const filing = (...row: readonly Cell[]) => ({ 指标进度: [HEADER, row] });

testRule(baselineAltered, {
  accept: [
    { description: "少写一位小数", plan: planOfNanchang, sheets: filing("森林覆盖率", "%", 21.3, "保持稳定", 21.3) },
    {
      description: "百分比格式",
      plan: planOfNanchang,
      sheets: filing("常住人口城镇化率", "%", { v: 0.76, format: "0%" }, 78, 77.4),
    },
    {
      description: "万元，两位小数",
      plan: planOfNanchang,
      sheets: filing("居民人均可支配收入", "万元", 3.91, 5.23, 4.7),
    },
    {
      description: "换算成万美元",
      plan: planOfNanchang,
      sheets: filing("实际利用外资额", "万美元", 406000, 530000, 485000),
    },
    { description: "空白和横线", plan: planOfNanchang, sheets: filing("常住人口城镇化率", "%", "--", 78, 77.4) },
    {
      description: "表头是其他年份",
      plan: planOfNanchang,
      sheets: {
        指标: [
          ["指标名称", "2022年基数", "2025年目标值", "2023年完成值"],
          ["常住人口城镇化率（%）", 77, 78, 77.4],
        ],
      },
    },
  ],
  reject: [
    {
      description: "改了数",
      plan: planOfNanchang,
      sheets: filing("常住人口城镇化率", "%", 75, 78, 77.4),
      findings: [{ cell: "C2", args: { right: 76 } }],
    },
    {
      description: "数字颠倒",
      plan: planOfNanchang,
      sheets: filing("地区生产总值", "亿元", 5475.51, 8200, 7203.5),
      findings: [{ cell: "C2" }],
    },
    {
      description: "四舍五入到个位",
      plan: planOfNanchang,
      sheets: filing("城镇登记失业率", "%", 3, "4.5以内", 3.1),
      findings: [{ cell: "C2", severity: "error" }],
    },
  ],
});
