import { foldScript } from "../../text/normalize.ts";
import { defineRule } from "../define.ts";
import { isChecked } from "./observation.ts";
import { hitAt } from "./place.ts";

const HEADER = ["指标名称", "指标属性", "2025年目标值", "2023年完成值"];
const NATURE_WORDS = { binding: "约束性", anticipatory: "预期性" } as const;

export const natureAltered = defineRule({
  name: "nature-altered",
  severity: "error",
  on: "indicatorRow",
  docs: {
    summary: "指标属性（约束性、预期性）与规划不一致。",
    details: "规划写明属性的指标才检查；“约束”“约束性指标”与“约束性”相同，空白不检查。",
    remedy: "改回规划的属性：约束性指标必须完成，预期性指标主要依靠市场主体实现。",
    failing: {
      description: "森林覆盖率由约束性改成了预期性",
      plan: "nanchang-14fyp",
      sheets: { 指标进度: [HEADER, ["森林覆盖率（%）", "预期性", "保持稳定", 21.3]] },
      findings: [{ cell: "B2", args: { right: "约束性" } }],
    },
    passing: {
      description: "属性与规划一致",
      plan: "nanchang-14fyp",
      sheets: { 指标进度: [HEADER, ["森林覆盖率（%）", "约束性指标", "保持稳定", 21.3]] },
    },
  },
  *check(subject) {
    const { target } = subject;
    const cell = subject.row.cells.nature;
    if (!isChecked(target) || !cell || target.nature === null) return;
    const text = foldScript(cell.text.normalize("NFKC"));
    const binding = text.includes("约束");
    const anticipatory = text.includes("预期") || text.includes("指导");
    if (binding === anticipatory) return;
    const written = binding ? "binding" : "anticipatory";
    if (written === target.nature) return;
    const right = NATURE_WORDS[target.nature];
    yield hitAt(subject, cell, { written: cell.text, right }, { expected: right });
  },
});
