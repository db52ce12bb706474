import { defineRule } from "../define.ts";
import { rowPlace } from "../places.ts";
import { HIGH_SPEED_RAIL, INDICATOR_HEADER, URBANISATION } from "./exampleRows.ts";

export const indicatorUnmapped = defineRule({
  name: "indicator-unmapped",
  severity: "error",
  on: "indicatorRow",
  docs: {
    summary: "规划里没有找到这项指标。",
    details:
      "按指标名称与规划逐项对照，简称、括号里的计量单位、繁体字都能认出。意思不同的指标不会混在一起，例如“研发经费投入年均增长”与“研发经费投入强度”。",
    remedy: "按规划的指标名称填写；规划以外的指标请移到附表。",
    failing: {
      description: "“人均体育场地面积”不是规划的指标",
      sheets: {
        指标进度: [INDICATOR_HEADER, [...URBANISATION, 63.9], [2, "人均体育场地面积", "平方米", 2.2, 2.8, 2.5]],
      },
      findings: [{ cell: "B3" }],
    },
    passing: {
      description: "指标名称与规划一致",
      sheets: { 指标进度: [INDICATOR_HEADER, [...URBANISATION, 63.9], [...HIGH_SPEED_RAIL, 1860]] },
    },
  },
  *check({ table, row, match }, { plan }) {
    if (match.ids.length > 0) return;
    const targets = new Map(plan?.targets.map((target) => [target.id, target]));
    const candidates = match.candidates.slice(0, 3).flatMap(({ id, score }) => ({
      id,
      name: targets.get(id)?.name ?? "",
      unit: targets.get(id)?.measureUnit ?? "",
      score: Number(score.toFixed(3)),
    }));
    const name = row.cells.name?.text ?? "";
    yield { at: rowPlace(table, row, "name"), actual: name, args: { name, ambiguous: match.ambiguous, candidates } };
  },
});
