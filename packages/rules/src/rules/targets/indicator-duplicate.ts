import type { IndicatorRow } from "../../model/index.ts";
import { textKey } from "../../text/normalize.ts";
import { defineRule } from "../define.ts";
import { rowPlace } from "../places.ts";
import { HIGH_SPEED_RAIL, INDICATOR_HEADER, URBANISATION } from "./exampleRows.ts";

export const indicatorDuplicate = defineRule({
  name: "indicator-duplicate",
  severity: "warning",
  on: "table",
  docs: {
    summary: "同一项指标在一张表里填了两次以上。",
    details: "从第二次出现起提示。按单位分行填报同一指标（责任单位列各不相同）的汇总表不提示。",
    remedy: "保留一行，删去多余的行；分地区、分单位的数据请写明单位。",
    failing: {
      description: "常住人口城镇化率填了两行",
      sheets: {
        指标进度: [
          INDICATOR_HEADER,
          [...URBANISATION, 63.9],
          [...HIGH_SPEED_RAIL, 1860],
          [3, "常住人口城镇化率（%）", "%", 60.4, 66, 63.1],
        ],
      },
      findings: [{ cell: "B4", args: { firstRow: 2 } }],
    },
    passing: {
      description: "每项指标只有一行",
      sheets: { 指标进度: [INDICATOR_HEADER, [...URBANISATION, 63.9], [...HIGH_SPEED_RAIL, 1860]] },
    },
  },
  *check({ table, indicators }) {
    const firsts = new Map<string, IndicatorRow>();
    for (const { row, target } of indicators) {
      if (!target) continue;
      const key = `${target.id}\n${unitsKey(row)}`;
      const first = firsts.get(key);
      if (!first) {
        firsts.set(key, row);
        continue;
      }
      const at = rowPlace(table, row, "name");
      // One merged name over several rows is one entry.
      if (first.cells.name && at.row === first.cells.name.row) continue;
      yield {
        at,
        target,
        actual: row.cells.name?.text ?? null,
        args: { indicator: target.name, firstRow: first.row },
      };
    }
  },
});

function unitsKey({ cells }: IndicatorRow): string {
  return [cells.units, cells.leadUnit, cells.supportUnits].map((cell) => textKey(cell?.text ?? "")).join("|");
}
