import { testRule } from "../../testing/ruleTester.ts";
import { planOfNanchang } from "../semantics/exampleTargets.ts";
import { targetAltered } from "./target-altered.ts";

const HEADER = ["指标名称", "计量单位", "2020年基期值", "2025年目标值", "2023年完成值"];
type Cell = string | number | null | { v: number; format: string };
/** One indicator of 表2 with what the office filled in. */
const filing = (...row: readonly Cell[]) => ({ 指标进度: [HEADER, row] });

const altered = (name: string, unit: string, baseline: Cell, target: Cell, value: Cell) => ({
  plan: planOfNanchang,
  sheets: filing(name, unit, baseline, target, value),
});
const city = (target: Cell) => altered("常住人口城镇化率", "%", 76, target, 77.4);

testRule(targetAltered, {
  accept: [
    ...["78左右", "78 %左右", "≥78%", "达到78%左右", "到2025年达到78%左右", 78, { v: 0.78, format: "0%" }, "", "—"].map(
      (target) => ({
        description: `城镇化率：${typeof target === "object" ? "百分比格式" : target}`,
        ...city(target),
      }),
    ),
    { description: "省下达目标", ...altered("单位GDP能源消耗降幅", "%", "[20.3]", "省下达目标", 3.1) },
    { description: "省下达目标已经明确", ...altered("单位GDP能源消耗降幅", "%", "[20.3]", 14.5, 3.1) },
    { description: "保持稳定", ...altered("森林覆盖率", "%", 21.27, "保持稳定", 21.3) },
    { description: "保持稳定，写基期的数", ...altered("森林覆盖率", "%", 21.27, "≥21.27", 21.3) },
    { description: "全省领先", ...altered("营商环境便利度", "", "--", "全省领先", "全省第一") },
    { description: "目标列为横线，增速在另一列", ...altered("固定资产投资增速", "%", "[11.2]", "--", 8.1) },
    { description: "控制在 4.5% 以内", ...altered("城镇登记失业率", "%", 2.93, "控制在4.5%以内", 3.1) },
    { description: "2.2:1", ...altered("城乡居民人均可支配收入比", "", 2.24, "2.2:1", "2.21:1") },
    { description: "换算成万美元", ...altered("实际利用外资额", "万美元", 406000, 530000, 485000) },
    {
      description: "2023年的年度目标不与规划比较",
      plan: planOfNanchang,
      sheets: {
        指标: [
          ["指标名称", "计量单位", "2023年目标值", "2025年目标值", "2023年完成值"],
          ["常住人口城镇化率", "%", 77.2, 78, 77.4],
        ],
      },
    },
  ],
  reject: [
    { description: "改了数", ...city(77), findings: [{ cell: "D2", args: { right: 78 }, severity: "error" }] },
    {
      description: "四舍五入到个位就不是原来的目标了",
      ...altered("城乡居民人均可支配收入比", "", 2.24, 2, 2.21),
      findings: [{ cell: "D2" }],
    },
    { description: "方向反了", ...altered("城镇登记失业率", "%", 2.93, "4.5%以上", 3.1), findings: [{ cell: "D2" }] },
    { description: "数换成了话", ...city("稳步提高"), findings: [{ cell: "D2" }] },
    {
      description: "保持稳定改成了提高",
      ...altered("森林覆盖率", "%", 21.27, 25, 21.3),
      findings: [{ cell: "D2", args: { right: 21.27 } }],
    },
    {
      description: "其他行照抄规划，这一行的年均增长改了",
      plan: planOfNanchang,
      sheets: {
        指标: [
          ["指标名称", "2020年基期值", "2025年目标值", "年均或累计增长", "2023年完成值"],
          ["地区生产总值（亿元）", 5745.51, 8200, "9左右", 7203.5],
          ["固定资产投资增速（%）", "[11.2]", "--", "8左右", 8.1],
          ["常住人口城镇化率（%）", 76, "78左右", "[2]", 77.4],
          ["实际利用外资额（亿美元）", 40.6, 53, "6左右", 48.5],
        ],
      },
      findings: [{ cell: "D2", args: { right: 7.5 } }],
    },
  ],
});
