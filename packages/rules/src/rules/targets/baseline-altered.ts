import { defineRule } from "../define.ts";
import { amount, hitAt } from "./place.ts";
import { plannedCells } from "./plannedCells.ts";

const HEADER = ["指标名称", "2020年基期值", "2025年目标值", "2023年完成值"];

export const baselineAltered = defineRule({
  name: "baseline-altered",
  severity: "error",
  on: "indicatorRow",
  docs: {
    summary: "基期值与规划不一致。",
    details:
      "规划印有基期值的指标才检查。写法不同、按计量单位换算后相等、四舍五入到较少的小数（5745.5 对 5745.51）都算一致；表头写的是其他年份的不比较。",
    remedy: "改回规划的基期值；统计部门修订过基期数据的，请说明理由。",
    failing: {
      description: "地区生产总值的基期值由 5745.51 改成了 5475.51",
      plan: "nanchang-14fyp",
      sheets: { 指标进度: [HEADER, ["地区生产总值（亿元）", 5475.51, 8200, 7203.5]] },
      findings: [{ cell: "B2", args: { right: 5745.51 } }],
    },
    passing: {
      description: "少写一位小数不算改动",
      plan: "nanchang-14fyp",
      sheets: { 指标进度: [HEADER, ["地区生产总值（亿元）", 5745.5, 8200, 7203.5]] },
    },
  },
  *check(subject, context) {
    const { target } = subject;
    if (!target) return;
    for (const { cell, role, agreement, right } of plannedCells(subject, context)) {
      if (role !== "baseline" || agreement !== "altered" || right === null) continue;
      const year = target.baseline?.year ?? null;
      yield hitAt(
        subject,
        cell,
        { written: cell.text, right, rightText: amount(right, target), year },
        { expected: amount(right, target) },
      );
    }
  },
});
