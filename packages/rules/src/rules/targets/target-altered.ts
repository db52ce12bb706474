import { defineRule } from "../define.ts";
import { HIGH_SPEED_RAIL, INDICATOR_HEADER } from "./exampleRows.ts";
import { aimText, hitAt } from "./place.ts";
import { plannedCells } from "./plannedCells.ts";
import { alteredGrowth } from "./plannedGrowth.ts";

export const targetAltered = defineRule({
  name: "target-altered",
  severity: "error",
  on: "indicatorRow",
  docs: {
    summary: "目标值与规划不一致。",
    details:
      "照抄规划的说法（66%左右、省下达目标、保持稳定、--）、只写数（66）、换一种写法（≥66、百分比格式的 0.66、按计量单位换算后相等）都算一致；空白不检查。省下达目标已经明确为数字的，也不检查。表头写的是其他年份（如“2023年目标”）或年度目标的，不与规划的目标比较。“年均或累计增长”一列照抄规划的，也按规划核对。",
    remedy: "改回规划的目标值；目标经批准调整的，请说明理由和文号。",
    failing: {
      description: "城镇化率的目标由 66% 左右改成了 65%",
      sheets: {
        指标进度: [INDICATOR_HEADER, [1, "常住人口城镇化率", "%", 60.4, 65, 63.9], [...HIGH_SPEED_RAIL, 1860]],
      },
      findings: [{ cell: "E2", args: { right: 66 } }],
    },
    passing: {
      description: "照抄规划的说法，或者只写数",
      sheets: {
        指标进度: [INDICATOR_HEADER, [1, "常住人口城镇化率", "%", 60.4, "66%左右", 63.9], [...HIGH_SPEED_RAIL, 1860]],
      },
    },
  },
  *check(subject, context) {
    const { target } = subject;
    if (!target) return;
    for (const { cell, role, agreement, right } of plannedCells(subject, context)) {
      if (role !== "target" || agreement !== "altered") continue;
      yield hitAt(subject, cell, { written: cell.text, right, aim: aimText(target) }, { expected: aimText(target) });
    }
    const growth = alteredGrowth(subject, context);
    if (!growth) return;
    const { cell, right, words } = growth;
    yield hitAt(subject, cell, { written: cell.text, right, aim: words, column: "growth" }, { expected: words });
  },
});
