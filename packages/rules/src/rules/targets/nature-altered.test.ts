import { testRule } from "../../testing/ruleTester.ts";
import { planOfNanchang } from "../semantics/exampleTargets.ts";
import { natureAltered } from "./nature-altered.ts";

const filing = (name: string, nature: string) => ({
  指标: [
    ["指标名称", "指标属性", "2025年目标值", "完成值"],
    [name, nature, "", 21.3],
  ],
});

testRule(natureAltered, {
  accept: [
    { description: "约束性指标", plan: planOfNanchang, sheets: filing("森林覆盖率", "约束性指标") },
    { description: "繁体字", plan: planOfNanchang, sheets: filing("常住人口城镇化率", "預期性") },
    { description: "空白", plan: planOfNanchang, sheets: filing("森林覆盖率", "") },
    { description: "规划没有写明属性", sheets: filing("常住人口城镇化率", "约束性") },
  ],
  reject: [
    {
      description: "约束性改成预期性",
      plan: planOfNanchang,
      sheets: filing("森林覆盖率", "预期性"),
      findings: [{ cell: "B2", args: { right: "约束性" } }],
    },
    {
      description: "预期性改成约束",
      plan: planOfNanchang,
      sheets: filing("地区生产总值", "约束"),
      findings: [{ cell: "B2", args: { right: "预期性" } }],
    },
    {
      description: "括号里的属性",
      plan: planOfNanchang,
      sheets: filing("空气质量优良天数比例", "（预期性）"),
      findings: [{ cell: "B2", severity: "error" }],
    },
  ],
});
