import { defineRule } from "../define.ts";
import { HIGH_SPEED_RAIL, INDICATOR_HEADER, URBANISATION } from "./exampleRows.ts";
import { judge } from "./judge.ts";
import { aimText, amount, hitAt } from "./place.ts";
import { plannedCells } from "./plannedCells.ts";

export const valueMagnitude = defineRule({
  name: "value-magnitude",
  severity: "error",
  on: "indicatorRow",
  docs: {
    summary: "数值看起来差了 100 倍或 10000 倍，例如 66% 填成了 0.66，亿元的数按万元填。",
    details:
      "与规划的目标值、基期值比较：原样相差 20 倍以上，而放大或缩小 100 倍、10000 倍后正好接近，才会提示，并给出疑似的读法。百分比格式的 0.66 就是 66%，不提示；增速本来可能很小，0.1 这样的一位小数不提示；按计量单位列换算后相符的也不提示。",
    remedy: "核对计量单位和小数点，改成与规划相同的计量单位；百分数可以把单元格设为百分比格式。",
    failing: {
      description: "常住人口城镇化率填成了 0.639",
      sheets: { 指标进度: [INDICATOR_HEADER, [...URBANISATION, 0.639], [...HIGH_SPEED_RAIL, 1860]] },
      findings: [{ cell: "F2", args: { reading: 63.9, factor: 100 } }],
    },
    passing: {
      description: "0.639 设成百分比格式就是 63.9%",
      sheets: {
        指标进度: [INDICATOR_HEADER, [...URBANISATION, { v: 0.639, format: "0.0%" }], [...HIGH_SPEED_RAIL, 1860]],
      },
    },
  },
  *check(subject, context) {
    const { target } = subject;
    if (!target) return;
    const judged = judge(subject, context);
    for (const { observation, verdict } of judged) {
      if (verdict.kind !== "magnitude") continue;
      const { figure, magnitude } = verdict;
      yield hitAt(
        subject,
        observation.cell,
        {
          text: figure.text,
          written: figure.written,
          reading: magnitude.reading,
          readingText: amount(magnitude.reading, target),
          factor: magnitude.factor,
          aim: aimText(target),
        },
        { expected: amount(magnitude.reading, target) },
      );
    }
    // A row written in fractions throughout is one slip, told at its value.
    if (judged.some(({ verdict }) => verdict.kind === "magnitude")) return;
    for (const { cell, role, agreement, right } of plannedCells(subject, context)) {
      if (agreement !== "hundredth" || right === null || typeof cell.value !== "number") continue;
      const written = Number(cell.text.replace("%", ""));
      const readingText = amount(right, target);
      yield hitAt(
        subject,
        cell,
        {
          text: cell.text,
          written,
          reading: right,
          readingText,
          factor: right > written ? 100 : 0.01,
          column: role,
          aim: aimText(target),
        },
        { expected: readingText },
      );
    }
  },
});
