import { defineRule, type Hit } from "../define.ts";
import { EXAMPLE_TASKS, exampleLedger } from "../exampleLedger.ts";
import { headerPlace } from "../places.ts";

const { six, twentySix } = EXAMPLE_TASKS;

export const tableNotFound = defineRule({
  name: "table-not-found",
  severity: "error",
  docs: {
    summary: "工作簿里没有认出可以校核的任务台账或指标表。",
    details:
      "任务台账要有“任务内容”和“责任单位”这样的表头，指标表要有“指标名称”和“完成值”这样的表头；表头可以是一行或两行，列的先后不限。找到了表、但里面没有一行属于已知的规划时，也会给出这条提醒。无关的附表不影响判断。",
    remedy: "请确认交来的是台账文件，并核对表头的写法；必要时指定所对应的规划。",
    failing: {
      description: "整个文件只有一段说明，没有表格。",
      sheets: { 说明: [["关于报送进展情况的说明"], ["有关材料请见附件。"]] },
      findings: [{ cell: "A1" }],
    },
    passing: {
      description: "有一张带表头的任务台账。",
      sheets: exampleLedger([
        [...six, "已签订合作协议3项。"],
        [...twentySix, "四方井水库主体工程完工。"],
      ]),
    },
  },
  on: "workbook",
  *check({ workbook, tables, incomplete, plan }): Iterable<Hit> {
    const [first] = tables;
    if (first) {
      if (!plan) yield { at: headerPlace(first.table), args: { reason: "no-plan" } };
      return;
    }
    if (incomplete.length > 0) return;
    const sheet = workbook.sheets.find(({ hidden }) => !hidden) ?? workbook.sheets[0];
    const at = sheet ? { sheet: sheet.name, row: 1, column: 1 } : { sheet: "", row: 0, column: 0 };
    yield { at, args: { reason: "no-table" } };
  },
});
