import { defineRule } from "../define.ts";
import { HIGH_SPEED_RAIL, INDICATOR_HEADER, URBANISATION } from "./exampleRows.ts";
import { judge } from "./judge.ts";
import { hitAt } from "./place.ts";

export const valueNotNumber = defineRule({
  name: "value-not-number",
  severity: "error",
  on: "indicatorRow",
  docs: {
    summary: "完成值应当是数，填的却是文字。",
    details:
      "“66%”“约66”“8200亿元”“63.9%（快报数）”都能读成数，不在此列。规划没有定数的指标（如全省领先）可以用文字填报。“暂无数据”等按没有填写处理，#REF! 等由公式错误的规则提示。",
    remedy: "填写数值，文字说明写到备注或进展说明里。",
    failing: {
      description: "完成值填成了“增长较快”",
      sheets: { 指标进度: [INDICATOR_HEADER, [...URBANISATION, "增长较快"], [...HIGH_SPEED_RAIL, 1860]] },
      findings: [{ cell: "F2", args: { text: "增长较快" } }],
    },
    passing: {
      description: "数带着单位、约数也能读懂",
      sheets: { 指标进度: [INDICATOR_HEADER, [...URBANISATION, "约63.9%"], [...HIGH_SPEED_RAIL, "1860公里"]] },
    },
  },
  *check(subject, context) {
    for (const { observation, verdict } of judge(subject, context)) {
      if (verdict.kind === "not-number") yield hitAt(subject, observation.cell, { text: verdict.text });
    }
  },
});
