import { defineRule } from "../define.ts";
import { HIGH_SPEED_RAIL, INDICATOR_HEADER, URBANISATION } from "./exampleRows.ts";
import { judge } from "./judge.ts";
import { hitAt } from "./place.ts";

export const valueOutOfDomain = defineRule({
  name: "value-out-of-domain",
  severity: "error",
  on: "indicatorRow",
  docs: {
    summary: "完成值超出了这项指标可能的范围。",
    details:
      "城镇化率、占比、比例这样的指标不会超过 100%，里程、人数、产值不会是负数。增速、降幅、毛入学率、资产负债率等可以超出的不检查。差了 100 倍、10000 倍的，由数量级的规则提示。",
    remedy: "核对数值和百分比格式。",
    failing: {
      description: "城镇化率填成了 130%",
      sheets: { 指标进度: [INDICATOR_HEADER, [...URBANISATION, 130], [...HIGH_SPEED_RAIL, 1860]] },
      findings: [{ cell: "F2", args: { reason: "over-100", value: 130 } }],
    },
    passing: {
      description: "城镇化率在 0 到 100% 之间",
      sheets: {
        指标进度: [INDICATOR_HEADER, [...URBANISATION, { v: 0.639, format: "0.0%" }], [...HIGH_SPEED_RAIL, 1860]],
      },
    },
  },
  *check(subject, context) {
    for (const { observation, verdict } of judge(subject, context)) {
      if (verdict.kind !== "out-of-domain") continue;
      yield hitAt(subject, observation.cell, {
        reason: verdict.reason,
        value: verdict.figure.value,
        text: verdict.figure.text,
      });
    }
  },
});
