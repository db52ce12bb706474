import { defineRule } from "../define.ts";
import { placeIn } from "../places.ts";
import { readStatus } from "../semantics/status.ts";
import { isBlank, statusOf, taskOf, textOf } from "./cells.ts";
import { DAAO, LEDGER_START, SIFANGJING } from "./exampleRows.ts";

const HEADER = [...LEDGER_START, "进展情况", "进展状态"];

export const statusUnknown = defineRule({
  name: "status-unknown",
  severity: "warning",
  on: "taskRow",
  docs: {
    summary: "进展状态的说法认不出来，无法归入已完成、推进中、未启动等状态。",
    details:
      "常见说法都能认出：已完成、已办结、基本完成、推进中、正在推进、达到序时进度、持续推进、长期坚持、滞后、未启动、暂停，以及“完成80%”这样的比例和“√”、红黄绿灯等记号。认不出的说法不会被当作错误，只提醒核对，例如把姓名或“见附件”填进了状态列。",
    remedy: "改用通行的状态说法；详细情况写到进展情况列。",
    failing: {
      description: "状态列填成了“见附件”",
      sheets: {
        任务台账: [
          HEADER,
          [...SIFANGJING, "大坝主体工程已完工，正在开展蓄水验收准备。", "推进中"],
          [...DAAO, "灌区可行性研究报告已批复。", "见附件"],
        ],
      },
      findings: [{ cell: "E3", args: { status: "见附件" } }],
    },
    passing: {
      description: "状态都是通行的说法",
      sheets: {
        任务台账: [
          HEADER,
          [...SIFANGJING, "大坝主体工程已完工，正在开展蓄水验收准备。", "有序推进"],
          [...DAAO, "灌区可行性研究报告已批复。", "達到序時進度"],
        ],
      },
    },
  },
  concerns: (subject) => subject.row.cells.status !== undefined && !statusOf(subject),
  *check(subject) {
    const cell = subject.row.cells.status;
    if (!cell || isBlank(cell) || (typeof cell.value !== "string" && typeof cell.value !== "number")) return;
    const status = textOf(cell);
    if (statusOf(subject) || (typeof cell.value === "number" && readStatus(status))) return;
    yield { at: placeIn(subject.table, cell), ...taskOf(subject), actual: status, args: { status } };
  },
});
