import { defineRule } from "../define.ts";
import { placeIn } from "../places.ts";
import { isDone } from "../semantics/status.ts";
import { saysNothing, statusOf, taskOf, textOf } from "./cells.ts";
import { DAAO, LEDGER_START, SIFANGJING } from "./exampleRows.ts";
import { percentOf } from "./percent.ts";

const HEADER = [...LEDGER_START, "进展情况", "进展状态", "佐证材料"];

export const completedWithoutEvidence = defineRule({
  name: "completed-without-evidence",
  severity: "warning",
  on: "taskRow",
  docs: {
    summary: "状态是已完成，但没有列出佐证材料。",
    details:
      "只在台账有“佐证材料”列时检查。状态为已完成、已办结等，或没有状态列而完成进度为 100% 的，应有文件名称、文号、链接或图片。空白、“无”、横线都算没有列出。",
    remedy: "写明佐证材料的名称或文号；材料另行报送的，写“另附”。",
    failing: {
      description: "第 26 项已完成，佐证材料空着",
      sheets: {
        任务台账: [
          HEADER,
          [...SIFANGJING, "四方井水库已通过蓄水验收。", "已完成", ""],
          [...DAAO, "灌区可行性研究报告已批复。", "推进中", ""],
        ],
      },
      findings: [{ cell: "F2" }],
    },
    passing: {
      description: "已完成的任务列出了佐证材料",
      sheets: {
        任务台账: [
          HEADER,
          [...SIFANGJING, "四方井水库已通过蓄水验收。", "已完成", "赣水建管〔2023〕5号验收意见"],
          [...DAAO, "灌区可行性研究报告已批复。", "推进中", ""],
        ],
      },
    },
  },
  concerns: ({ row }) => row.cells.evidence !== undefined && saysNothing(row.cells.evidence),
  *check(subject) {
    const { evidence, status } = subject.row.cells;
    // A formula may stand for a picture in the cell (DISPIMG).
    if (!evidence || evidence.formula !== null || !saysNothing(evidence)) return;
    const reading = statusOf(subject);
    const percent = percentOf(subject);
    const complete = reading
      ? isDone(reading.stage) && reading.plain
      : !status && percent?.certain && percent.percent === 100;
    if (!complete) return;
    yield {
      at: placeIn(subject.table, evidence),
      ...taskOf(subject),
      args: { status: status ? textOf(status) : `${percent?.percent ?? 100}%` },
    };
  },
});
