import { defineRule } from "../define.ts";
import { INDICATOR_HEADER } from "./exampleRows.ts";
import { judge, unitOfRow } from "./judge.ts";
import { isChecked } from "./observation.ts";
import { hitAt } from "./place.ts";

export const measureUnitMismatch = defineRule({
  name: "measure-unit-mismatch",
  severity: "error",
  on: "indicatorRow",
  docs: {
    summary: "计量单位与规划不一致，例如亿元对亿美元、个百分点对 %。",
    details:
      "计量的东西不同（人民币与美元、百分比与百分点、公里与平方公里）一定提示。只是大小不同的（万元与亿元），数值换算后与规划相符就不提示；单位写成万元、数却是亿元的，提示单位。计量单位列、指标名称括号里的单位、数值自带的单位都检查。",
    remedy: "改用规划的计量单位，并核对数值是否需要换算。",
    failing: {
      description: "高铁通车里程的单位写成了平方公里，城镇化率写成了个百分点",
      sheets: {
        指标进度: [
          INDICATOR_HEADER,
          [1, "常住人口城镇化率", "个百分点", 60.4, 66, 63.9],
          [2, "时速250公里以上的高铁通车里程", "平方公里", 1650, 2000, 1860],
        ],
      },
      findings: [
        { cell: "C2", args: { written: "个百分点", wanted: "%" } },
        { cell: "C3", args: { written: "平方公里", wanted: "公里" } },
      ],
    },
    passing: {
      description: "千米就是公里，％就是 %",
      sheets: {
        指标进度: [
          INDICATOR_HEADER,
          [1, "常住人口城镇化率", "％", 60.4, 66, 63.9],
          [2, "时速250公里以上的高铁通车里程", "千米", 1650, 2000, 1860],
        ],
      },
    },
  },
  *check(subject, context) {
    const { target, row } = subject;
    if (!isChecked(target)) return;
    const measure = unitOfRow(subject, context);
    const wanted = target.measureUnit ?? "";
    if (measure.foreign) {
      const cell = measure.cell ?? row.cells.value;
      if (cell)
        yield hitAt(subject, cell, { written: measure.unit ?? "", wanted }, { expected: wanted, actual: measure.unit });
      return;
    }
    for (const { observation, verdict } of judge(subject, context)) {
      if (verdict.kind !== "foreign-unit" || !verdict.inCell) continue;
      yield hitAt(subject, observation.cell, { written: verdict.unit, wanted }, { expected: wanted });
    }
  },
});
