import type { TableCell } from "../../model/index.ts";
import { defineRule } from "../define.ts";
import { placeIn } from "../places.ts";
import { readStatus } from "../semantics/status.ts";
import { taskOf } from "./cells.ts";
import { readDateCell } from "./dates.ts";
import { DAAO, LEDGER_START, SIFANGJING, WATER_SOURCES } from "./exampleRows.ts";

const HEADER = [...LEDGER_START, "进展情况", "完成时限"];

export const dateInvalid = defineRule({
  name: "date-invalid",
  severity: "error",
  on: "taskRow",
  docs: {
    summary: "时间列里填的不是日期，或者日历上没有这一天。",
    details:
      "检查完成时限和完成时间两列。2025年12月、2025年底、三季度、持续推进、长期坚持、每年年底前等说法都可以；2月30日、13月、姓名，以及显示成 45291 的日期序号不可以。空白不在这里检查。",
    remedy: "填写日历上有的日期，例如 2025年12月31日；显示成五位数的，把单元格格式改为日期。",
    failing: {
      description: "2月没有30日；完成时限里填了人名",
      sheets: {
        任务台账: [
          HEADER,
          [...SIFANGJING, "大坝主体工程已完工，正在开展蓄水验收准备。", "2024年2月30日"],
          [...WATER_SOURCES, "全省已有 8 个设区市建成应急备用水源。", "张三"],
          [...DAAO, "灌区可行性研究报告已批复。", "2025年12月"],
        ],
      },
      findings: [
        { cell: "E2", args: { reason: "impossible", text: "2024年2月30日" } },
        { cell: "E3", args: { reason: "other", text: "张三" } },
      ],
    },
    passing: {
      description: "日期、年底和持续推进都是正常的时限",
      sheets: {
        任务台账: [
          HEADER,
          [...SIFANGJING, "大坝主体工程已完工，正在开展蓄水验收准备。", "2024年2月29日"],
          [...WATER_SOURCES, "全省已有 8 个设区市建成应急备用水源。", "持续推进"],
          [...DAAO, "灌区可行性研究报告已批复。", "2025年底"],
        ],
      },
    },
  },
  concerns: ({ row }, { workbook }) => {
    const { due, completedOn } = row.cells;
    return isDoubtful(due, workbook.date1904) || isDoubtful(completedOn, workbook.date1904);
  },
  *check(subject, { workbook }) {
    for (const column of ["due", "completedOn"] as const) {
      const cell = subject.row.cells[column];
      if (!cell) continue;
      const read = readDateCell(cell, workbook.date1904);
      if (read.kind !== "impossible" && read.kind !== "serial" && read.kind !== "other") continue;
      // 推进中 under 完成时间 says that there is no date yet.
      const stage = read.kind === "other" ? readStatus(read.text)?.stage : undefined;
      if (stage !== undefined && stage !== "done") continue;
      yield {
        at: placeIn(subject.table, cell),
        ...taskOf(subject),
        actual: read.text,
        args: { column, reason: read.kind, text: read.text, ...(read.kind === "serial" && { date: read.date }) },
      };
    }
  },
});

function isDoubtful(cell: TableCell | undefined, date1904: boolean): boolean {
  const kind = cell ? readDateCell(cell, date1904).kind : "blank";
  return kind === "impossible" || kind === "serial" || kind === "other";
}
