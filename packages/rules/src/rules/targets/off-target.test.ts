import { testRule } from "../../testing/ruleTester.ts";
import { planOfNanchang, planWithOnly } from "../semantics/exampleTargets.ts";
import { offTarget } from "./off-target.ts";

const HEADER = ["指标名称", "计量单位", "2020年基期值", "2025年目标值", "完成值"];
type Cell = string | number | null | { v: number; format: string };
/** One indicator of 表2 with what the office filled in. */
const filing = (...row: readonly Cell[]) => ({ 指标进度: [HEADER, row] });

const at = (period: string, ...row: readonly Cell[]) => ({ plan: planOfNanchang, period, sheets: filing(...row) });
const AIR = ["空气质量优良天数比例", "%", 91.5, "不低于90"] as const;
const JOBS = ["城镇登记失业率", "%", 2.93, "4.5以内"] as const;

testRule(offTarget, {
  accept: [
    { description: "78 的 98% 就算左右", ...at("2025", "常住人口城镇化率", "%", 76, "78左右", 76.5) },
    {
      description: "越低越好的，2% 以内也算左右",
      ...at("2025", "城乡居民人均可支配收入比", "", 2.24, "2.2左右", 2.24),
    },
    { description: "正好 4.5", ...at("2023", ...JOBS, 4.5) },
    { description: "比基期低 1% 以内是稳定", ...at("2023", "森林覆盖率", "%", 21.27, "保持稳定", 21.1) },
    { description: "没到目标年份，只看进度", ...at("2024", "地区生产总值", "亿元", 5745.51, 8200, 7800) },
    { description: "2025 年上半年的产值不与全年比", ...at("2025H1", "地区生产总值", "亿元", 5745.51, 8200, 4000) },
    { description: "省下达目标不判断", ...at("2025", "单位GDP能源消耗降幅", "%", "[20.3]", "省下达目标", 3) },
    {
      description: "最后一年的增速低，五年平均达到 8%",
      plan: planOfNanchang,
      period: "2025",
      sheets: {
        指标: [
          ["指标名称", "2021年", "2022年", "2023年", "2024年", "2025年目标", "2025年完成值"],
          ["固定资产投资增速（%）", 11, 9.5, 8, 8, "8左右", 6],
          ["常住人口城镇化率（%）", 76.6, 77, 77.4, 77.7, "78左右", 78.1],
        ],
      },
    },
  ],
  reject: [
    {
      description: "预期性指标按提醒",
      ...at("2025", "地区生产总值", "亿元", 5745.51, 8200, 8100),
      findings: [{ cell: "E2", severity: "warning", args: { gap: 100, soft: false } }],
    },
    {
      description: "约束性的底线没有守住，不等到最后一年",
      ...at("2023", ...AIR, 89.2),
      plan: planWithOnly("空气质量优良天数比例"),
      findings: [{ cell: "E2", severity: "error", args: { standing: true, gap: 0.8 } }],
      others: [],
    },
    {
      description: "不知道报告期，底线也要守住",
      plan: planOfNanchang,
      sheets: filing(...AIR, 88),
      findings: [{ cell: "E2", severity: "error" }],
    },
    {
      description: "超出 4.5% 以内",
      ...at("2023", ...JOBS, 4.8),
      findings: [{ cell: "E2", severity: "warning", args: { side: "atMost" } }],
    },
    {
      description: "比基期低了 1% 以上",
      ...at("2023", "森林覆盖率", "%", 21.27, "保持稳定", 20.9),
      findings: [{ cell: "E2", severity: "error" }],
    },
    {
      description: "死亡率没有降到 0.027",
      ...at("2025", "亿元GDP安全生产死亡事故率", "%", 0.038, 0.027, 0.03),
      findings: [{ cell: "E2", severity: "error", args: { side: "atMost", gap: 0.003 } }],
    },
    {
      description: "突破 2000 公里是力争的目标",
      period: "2025",
      sheets: { 指标: [HEADER, ["时速250公里以上的高铁通车里程", "公里", 1650, 2000, 2000]] },
      findings: [{ cell: "E2", severity: "warning", args: { soft: true } }],
    },
    {
      description: "规划没有写明属性，按错误",
      period: "2025",
      sheets: { 指标: [HEADER, ["全社会研发经费投入年均增长", "%", "", 14, 9.2]] },
      findings: [{ cell: "E2", severity: "error" }],
    },
    {
      description: "表里填的是经费总额，按旁边的增速判断",
      period: "2025",
      sheets: {
        指标: [
          ["指标名称", "计量单位", "2025年完成值", "比上年增长（%）"],
          ["全社会研发经费投入", "亿元", 700, 9.2],
        ],
      },
      findings: [{ cell: "D2", severity: "error", args: { value: 9.2 } }],
    },
    {
      description: "误差由办公室自己定",
      ...at("2025", "常住人口城镇化率", "%", 76, "78左右", 77.9),
      config: { tolerances: { approximately: 0, approach: 0.05, hold: 0.01, ahead: 1.05, behind: 0.95 } },
      findings: [{ cell: "E2", severity: "warning" }],
    },
  ],
});
