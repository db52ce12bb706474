import { defineRule } from "../define.ts";
import { placeIn } from "../places.ts";
import { isBlank, taskOf } from "./cells.ts";
import { DAAO, LEDGER_START, SIFANGJING } from "./exampleRows.ts";

const HEADER = [...LEDGER_START, "进展情况", "进展状态"];

export const statusMissing = defineRule({
  name: "status-missing",
  severity: "error",
  on: "taskRow",
  docs: {
    summary: "台账有“进展状态”列，但这一行没有填。",
    details:
      "汇总部门按状态统计完成情况，状态空着的任务会被漏计。单元格为空，或只有“—”“/”等占位符号，都算没有填。台账没有状态列的，不检查。",
    remedy: "按实际情况填写，例如：已完成、推进中、未启动。",
    failing: {
      description: "第 28 项没有填写进展状态",
      sheets: {
        任务台账: [
          HEADER,
          [...SIFANGJING, "大坝主体工程已完工，正在开展蓄水验收准备。", "推进中"],
          [...DAAO, "灌区可行性研究报告已批复。", ""],
        ],
      },
      findings: [{ cell: "E3" }],
    },
    passing: {
      description: "每一行都填写了进展状态",
      sheets: {
        任务台账: [
          HEADER,
          [...SIFANGJING, "大坝主体工程已完工，正在开展蓄水验收准备。", "推进中"],
          [...DAAO, "灌区可行性研究报告已批复。", "推进中"],
        ],
      },
    },
  },
  concerns: ({ row }) => row.cells.status !== undefined && isBlank(row.cells.status),
  *check(subject) {
    const cell = subject.row.cells.status;
    if (cell && isBlank(cell)) yield { at: placeIn(subject.table, cell), ...taskOf(subject) };
  },
});
