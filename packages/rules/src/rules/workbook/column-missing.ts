import type { RecognisedTable } from "../../model/index.ts";
import { defineRule, type Hit, type RuleContext } from "../define.ts";
import { EXAMPLE_TASKS, exampleLedger } from "../exampleLedger.ts";
import { headerPlace, placeIn } from "../places.ts";

const { six, twentySix } = EXAMPLE_TASKS;

export const columnMissing = defineRule({
  name: "column-missing",
  severity: "error",
  docs: {
    summary: "表里缺少校核必需的列。",
    details:
      "任务台账必须有任务内容；规划写了责任单位的，还必须有责任单位（或牵头单位）。指标表必须有指标名称和完成值。列名可以用平常的各种写法，先后不限。同一个文件里另有完整的同类表时，不完整的表按无关附表处理。",
    remedy: "请补上缺少的列，或把表头改成通常的写法。",
    failing: {
      description: "台账没有责任单位一列。",
      sheets: exampleLedger(
        [
          [six[0], six[1], "已签订合作协议3项。"],
          [twentySix[0], twentySix[1], "四方井水库主体工程完工。"],
        ],
        ["序号", "任务内容", "进展情况"],
      ),
      findings: [{ cell: "A2", args: { columns: ["units"] } }],
    },
    passing: {
      description: "责任单位分成牵头单位、配合单位两列。",
      sheets: exampleLedger(
        [
          [six[0], six[1], "省发展改革委", ""],
          [7, EXAMPLE_TASKS.seven[1], "九江市政府", "省发展改革委"],
        ],
        ["序号", "任务内容", "牵头单位", "配合单位"],
      ),
    },
  },
  on: "workbook",
  *check(context): Iterable<Hit> {
    for (const { table } of context.tables) {
      const columns = missingFrom(table, context);
      if (columns.length > 0) yield { at: headerPlace(table), args: { kind: table.kind, columns } };
    }
    for (const { kind, sheet, headerCell, missing } of context.incomplete) {
      if (context.tables.some(({ table }) => table.kind === kind)) continue;
      yield { at: placeIn({ sheet }, headerCell), args: { kind, columns: missing } };
    }
  },
});

/** Columns without which a recognised table says too little to be checked. */
function missingFrom(table: RecognisedTable, { plan }: RuleContext): string[] {
  if (table.kind === "indicators") {
    const hasValues = table.columns.value !== undefined || Object.keys(table.yearColumns).length > 0;
    return hasValues ? [] : ["value"];
  }
  const { columns } = table;
  const names = columns.units ?? columns.leadUnit ?? columns.supportUnits;
  return names === undefined && plan?.tasks.some(({ units }) => units.length > 0) ? ["units"] : [];
}
