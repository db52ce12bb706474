import { testRule } from "../../testing/ruleTester.ts";
import { planOfNanchang } from "../semantics/exampleTargets.ts";
import { indicatorMissing } from "./indicator-missing.ts";

const HEADER = ["指标名称", "计量单位", "2025年目标值", "完成值"];
const URBANISATION = ["常住人口城镇化率", "%", 66, 63.9];
const RAIL = ["时速250公里以上的高铁通车里程", "公里", 2000, 1860];
const RESEARCH = ["全社会研发经费投入年均增长", "%", 14, 14.2];

testRule(indicatorMissing, {
  accept: [
    { description: "省科技厅只负责研发经费投入", unit: "省科技厅", sheets: { 指标: [HEADER, RESEARCH] } },
    { description: "三项分在两张表里", sheets: { 甲: [HEADER, URBANISATION], 乙: [HEADER, RAIL, RESEARCH] } },
    {
      description: "规划没有写明由谁负责的，一个局只报自己分管的指标",
      plan: planOfNanchang,
      unit: "南昌市林业局",
      sheets: { 指标: [HEADER, ["森林覆盖率", "%", "保持稳定", 21.3], ["耕地保有量", "万公顷", "省下达目标", 25.9]] },
    },
    {
      description: "只有任务台账的文件不检查指标",
      sheets: {
        台账: [
          ["序号", "任务内容", "责任单位"],
          [26, "推进四方井和花桥水库等工程建设。", "省水利厅"],
        ],
      },
    },
  ],
  reject: [
    {
      description: "缺两项，各提示一次，都在表头第一格",
      sheets: { 指标: [HEADER, URBANISATION] },
      findings: [
        { cell: "A1", args: { indicator: "时速250公里以上的高铁通车里程" } },
        { cell: "A1", args: { indicator: "全社会研发经费投入" } },
      ],
    },
    {
      description: "半数以上的指标都在的，是汇总表",
      plan: planOfNanchang,
      unit: "南昌市发展改革委",
      sheets: { 指标: [HEADER, ...planOfNanchang.targets.slice(1).map(({ name }) => [name, "", null, 1])] },
      findings: [{ cell: "A1", args: { indicator: "地区生产总值" } }],
    },
    {
      description: "表头上面有标题",
      sheets: { 指标: [["主要指标进展情况（2023年）"], HEADER, URBANISATION, RAIL] },
      findings: [{ cell: "A2", severity: "error" }],
    },
    {
      description: "省科技厅漏报研发经费投入，多报的不影响",
      unit: "省科技厅",
      sheets: { 指标: [HEADER, URBANISATION] },
      findings: [{ cell: "A1", args: { indicator: "全社会研发经费投入" } }],
    },
  ],
});
