import type { TableCell } from "../../model/index.ts";
import { foldScript } from "../../text/normalize.ts";
import { defineRule, type IndicatorSubject, type RuleContext } from "../define.ts";
import { yearPosition } from "../semantics/yearPosition.ts";
import { HIGH_SPEED_RAIL, INDICATOR_HEADER, URBANISATION } from "./exampleRows.ts";
import { type Judged, judge } from "./judge.ts";
import { hitAt } from "./place.ts";

const EXPLAINED =
  /年度(统计|公布|核算|指标|数据|考核)|按年(统计|公布|核算)|年底|年末|次年|翌年|尚未|未(公布|发布|反馈|统计|核算|出|到)|暂未|待.{0,6}(公布|发布|统计|反馈|核算|核定)|(半年|季度|月度)(暂)?不|不统计|不核算|无(半年|季度|月度)|[一二三四五六七八九十两\d]年(一次|才|一轮|普查)|普查|清查|(正在|尚在|仍在).{0,6}(统计|核算|核实|汇总|审核|调查)|(公布|发布|核算|核定|统计)(时间|周期)|(公布|发布|出)后(再)?(补|填)|不(具备|掌握|再)/u;

export const valueMissing = defineRule({
  name: "value-missing",
  severity: "error",
  on: "indicatorRow",
  docs: {
    summary: "指标没有填写完成值。",
    details:
      "完成值为空、只有横线，或者写着“暂无数据”“尚未公布”，都没有可以核对的数。单元格或备注里说明了原因的（例如年度指标、年底公布），只作提示。规划没有定数的指标（如全省领先）填横线的，不算没有填写。表中有逐年数据的，报告期以前的年份空着也会提示；尚未到的年份、整列没有启用的年份不提示。",
    remedy: "补填完成值；统计部门尚未公布的，在备注里写明原因。",
    failing: {
      description: "城镇化率没有填完成值",
      sheets: { 指标进度: [INDICATOR_HEADER, [...URBANISATION, null], [...HIGH_SPEED_RAIL, 1860]] },
      findings: [{ cell: "F2" }],
    },
    passing: {
      description: "每项指标都有完成值",
      sheets: { 指标进度: [INDICATOR_HEADER, [...URBANISATION, 63.9], [...HIGH_SPEED_RAIL, 1860]] },
    },
  },
  *check(subject, context) {
    for (const { observation, verdict } of judge(subject, context)) {
      if (verdict.kind !== "missing" || !isDue(observation, subject, context)) continue;
      const notes = [verdict.text ?? "", subject.row.cells.remarks?.text ?? "", subject.row.cells.progress?.text ?? ""];
      const explained = notes.find((note) => EXPLAINED.test(foldScript(note)));
      yield hitAt(
        subject,
        observation.cell,
        { text: verdict.text, reason: explained ?? null },
        {
          ...(explained !== undefined && { severity: "info" }),
        },
      );
    }
  },
});

/** 完成值 is always due; a yearly column once its year is over, where the table uses it at all. */
function isDue(
  { current, cell, position }: Judged["observation"],
  { table }: IndicatorSubject,
  context: RuleContext,
): boolean {
  if (current) return true;
  const asOf = context.asOf === null ? null : yearPosition(context.asOf);
  if (asOf === null || position === null || position > Math.floor(asOf + 1e-6)) return false;
  return isInUse(
    table.sheet,
    cell,
    table.rows.map(({ row }) => row),
    context,
  );
}

function isInUse(sheetName: string, { column }: TableCell, rows: readonly number[], context: RuleContext): boolean {
  const sheet = context.workbook.sheets.find(({ name }) => name === sheetName);
  const wanted = new Set(rows);
  const filled =
    sheet?.rows.filter(({ number, columns }) => wanted.has(number) && columns.includes(column)).length ?? 0;
  return filled * 2 > rows.length;
}
