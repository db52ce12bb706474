import { defineRule } from "../define.ts";
import { pathStart } from "../semantics/path.ts";
import { HIGH_SPEED_RAIL, INDICATOR_HEADER, URBANISATION } from "./exampleRows.ts";
import { judge } from "./judge.ts";
import { amount, hitAt, twoDecimals } from "./place.ts";

export const behindPath = defineRule({
  name: "behind-path",
  severity: "warning",
  on: "indicatorRow",
  docs: {
    summary: "指标落后于从基期到目标的时间进度。",
    details:
      "从基期值到目标值按年度推算应达到的数：百分比按直线，总量按年均增速，年均增长目标直接比较增速。已完成的进度除以应有的进度，不足 0.95 的为滞后，0.95 起为符合预期，1.05 起为快于预期，已达到目标的为提前完成。没有基期值的不判断（规划没有印基期、表里填了基期的，用表里的）；生产总值、进出口等全年累计的总量，半年、季度的数不与全年比较；要求每年守住的底线没有进度可言，只检查是否守住。",
    remedy: "核对数值；确实滞后的，说明原因和追赶措施。",
    failing: {
      description: "2023 年城镇化率 62.8%，按进度应达 63.76%",
      asOf: "2023-12-31",
      sheets: { 指标进度: [INDICATOR_HEADER, [...URBANISATION, 62.8], [...HIGH_SPEED_RAIL, 1860]] },
      findings: [{ cell: "F2", args: { pace: 0.71, rating: "滞后", required: 63.76 } }],
    },
    passing: {
      description: "2023 年城镇化率 63.8%，符合进度",
      asOf: "2023-12-31",
      sheets: { 指标进度: [INDICATOR_HEADER, [...URBANISATION, 63.8], [...HIGH_SPEED_RAIL, 1860]] },
    },
  },
  *check(subject, context) {
    for (const { observation, verdict } of judge(subject, context)) {
      if (verdict.kind !== "behind") continue;
      const { figure, pace, target } = verdict;
      const start = target.kind === "annual-growth" ? null : pathStart(target);
      yield hitAt(
        subject,
        observation.cell,
        {
          pace: twoDecimals(pace.pace),
          rating: pace.rating,
          value: figure.value,
          valueText: amount(figure.value, target),
          required: twoDecimals(pace.required) || pace.required,
          requiredText: amount(twoDecimals(pace.required) || pace.required, target),
          baseline: start?.value ?? null,
          baselineYear: start?.year ?? null,
          target: target.value ?? target.growth?.value ?? null,
          targetYear: target.year,
          year: observation.position === null ? null : Math.ceil(observation.position - 1e-6),
        },
        { expected: amount(twoDecimals(pace.required) || pace.required, target) },
      );
    }
  },
});
