import { defineRule } from "../define.ts";
import { isSoft } from "../semantics/goal.ts";
import { clean } from "./figure.ts";
import { judge } from "./judge.ts";
import { aimText, amount, hitAt, twoDecimals } from "./place.ts";

const HEADER = ["序号", "指标名称", "计量单位", "2020年基期值", "2025年目标值", "2025年完成值"];

export const offTarget = defineRule({
  name: "off-target",
  severity: "error",
  on: "indicatorRow",
  docs: {
    summary: "到了目标年份，或者每年都要守住的底线，没有达到规划目标。",
    details:
      "“左右”从目标的 98% 起算达到，“接近”从 95% 起，“突破”要超过，“以内”“控制在”不能超出，“保持稳定”允许比基期差 1%；越低越好的指标反过来算。省下达目标、全省领先、与经济增长同步的指标不判断。基期已经达到的底线（如空气质量优良天数比例不低于 90%）每年都检查。约束性指标和规划没有写明属性的指标按错误处理，预期性指标以及力争、左右、接近的目标按提醒处理。半年、季度的累计数不与全年目标比较。",
    remedy: "核对数值；确实没有达到的，说明原因。",
    failing: {
      description: "到 2025 年城镇化率只有 64.1%，低于 66% 左右",
      asOf: "2025-12-31",
      sheets: {
        指标进度: [
          HEADER,
          [1, "常住人口城镇化率", "%", 60.4, 66, 64.1],
          [2, "时速250公里以上的高铁通车里程", "公里", 1650, 2000, 2080],
        ],
      },
      findings: [{ cell: "F2", args: { value: 64.1, gap: 1.9, soft: true } }],
    },
    passing: {
      description: "64.7% 达到“66%左右”：不低于 66% 的 98%",
      asOf: "2025-12-31",
      sheets: {
        指标进度: [
          HEADER,
          [1, "常住人口城镇化率", "%", 60.4, 66, 64.7],
          [2, "时速250公里以上的高铁通车里程", "公里", 1650, 2000, 2080],
        ],
      },
    },
  },
  *check(subject, context) {
    const { target } = subject;
    if (!target) return;
    for (const { observation, verdict } of judge(subject, context)) {
      if (verdict.kind !== "off-target") continue;
      const { figure, bound, standing } = verdict;
      const aim = aimOf(bound.limit, target.value ?? target.growth?.value ?? target.baseline?.value);
      const soft = isSoft(target);
      yield hitAt(
        subject,
        observation.cell,
        {
          value: figure.value,
          valueText: amount(figure.value, target),
          aim: aimText(target),
          limit: clean(bound.limit),
          gap: twoDecimals(Math.abs(aim - figure.value)) || clean(Math.abs(aim - figure.value)),
          side: bound.side,
          year: observation.position === null ? null : Math.ceil(observation.position - 1e-6),
          standing,
          soft,
          nature: target.nature,
        },
        {
          severity: soft || target.nature === "anticipatory" ? "warning" : "error",
          expected: aimText(target),
        },
      );
    }
  },
});

/** The gap is told against what the plan prints, not against the tolerance. */
function aimOf(limit: number, printed: number | null | undefined): number {
  return printed ?? limit;
}
