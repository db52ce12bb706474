import { defineRule } from "../define.ts";
import { headerPlace } from "../places.ts";
import { HIGH_SPEED_RAIL, INDICATOR_HEADER, RESEARCH_GROWTH, URBANISATION } from "./exampleRows.ts";

export const indicatorMissing = defineRule({
  name: "indicator-missing",
  severity: "error",
  on: "table",
  docs: {
    summary: "应当填报的规划指标没有出现在指标表里。",
    details:
      "填报单位的指标表应当包含规划明确由它负责的全部主要指标；不写填报单位的，应当包含规划的全部主要指标。规划没有写明指标由谁负责的（如南昌市“十四五”规划），填报单位的表已有半数以上主要指标的，按汇总表核对全部指标；不到半数的，看作该单位自己分管的部分，不提示缺少。只有任务台账、没有指标表的文件不检查。提示位于指标表表头的第一个单元格，每缺一项提示一次。",
    remedy: "补上缺少的指标；不由本单位填报的，请说明理由。",
    failing: {
      description: "指标表少了研发经费投入",
      sheets: { 指标进度: [INDICATOR_HEADER, [...URBANISATION, 63.9], [...HIGH_SPEED_RAIL, 1860]] },
      findings: [{ cell: "A1", args: { indicator: "全社会研发经费投入" } }],
    },
    passing: {
      description: "三项指标都填报了",
      sheets: {
        指标进度: [INDICATOR_HEADER, [...URBANISATION, 63.9], [...HIGH_SPEED_RAIL, 1860], [...RESEARCH_GROWTH, 14.2]],
      },
    },
  },
  *check({ table }, context) {
    const first = context.tables.find((subject) => subject.table.kind === "indicators");
    if (table.kind !== "indicators" || first?.table !== table) return;
    for (const target of context.expectedTargets) {
      if (context.reported.has(target.id)) continue;
      yield { at: headerPlace(table), target, expected: target.name, args: { indicator: target.name } };
    }
  },
});
