import { testRule } from "../../testing/ruleTester.ts";
import { indicatorUnmapped } from "./indicator-unmapped.ts";

const HEADER = ["指标名称", "计量单位", "2025年目标值", "完成值"];
const filing = (name: string, unit = "%") => ({
  指标进度: [HEADER, ["常住人口城镇化率", "%", 66, 63.9], [name, unit, "", 12]],
});

testRule(indicatorUnmapped, {
  accept: [
    { description: "括号里的单位", sheets: filing("全社会研发经费投入年均增长（%）") },
    { description: "繁体字", sheets: filing("全社會研發經費投入年均增長") },
    { description: "简称", sheets: filing("高铁通车里程", "公里") },
  ],
  reject: [
    {
      description: "研发强度是另一项指标",
      sheets: filing("研发经费投入强度"),
      findings: [{ cell: "A3", severity: "error" }],
    },
    { description: "户籍人口与常住人口不是一回事", sheets: filing("户籍人口城镇化率"), findings: [{ cell: "A3" }] },
    { description: "规划以外的指标", sheets: filing("森林蓄积量", "亿立方米"), findings: [{ cell: "A3" }] },
  ],
});
