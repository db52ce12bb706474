import type { FindingArg } from "../../model/index.ts";
import { foldScript } from "../../text/normalize.ts";
import { defineRule, type TaskSubject } from "../define.ts";
import { placeIn } from "../places.ts";
import { isDone, readPlainStatus, type StatusReading } from "../semantics/status.ts";
import { isBlank, saysNothing, statusOf, taskOf, textOf } from "./cells.ts";
import { readDateCell } from "./dates.ts";
import { DAAO, LEDGER_START, SIFANGJING, WATER_SOURCES } from "./exampleRows.ts";
import { percentOf } from "./percent.ts";

const HEADER = [...LEDGER_START, "进展情况", "进展状态", "完成进度（%）"];

export const statusConflict = defineRule({
  name: "status-conflict",
  severity: "warning",
  on: "taskRow",
  docs: {
    summary: "进展状态与同一行的完成进度、进展情况或实际完成时间对不上。",
    details:
      "例如进度 100% 而状态是推进中，状态已完成而进度 60%，状态未启动而进度 30%。基本完成、持续推进、长期坚持等说法不与进度比较；0.6 这样分不清是 60% 还是 0.6% 的数，也不比较。进展情况只有“已完成”“未启动”等几个字、意思与状态相反时才提示，成段的文字不作判断。",
    remedy: "核对后改成一致；任务完成后仍要长期坚持的，状态可写“已完成，持续推进”。",
    failing: {
      description: "进度已到 100%，状态还是推进中；状态已完成，进度却是 60%",
      sheets: {
        任务台账: [
          HEADER,
          [...SIFANGJING, "四方井水库已通过蓄水验收。", "推进中", 100],
          [...WATER_SOURCES, "全省已有 8 个设区市建成应急备用水源。", "已完成", 60],
          [...DAAO, "灌区可行性研究报告已批复。", "推进中", 35],
        ],
      },
      findings: [
        { cell: "E2", args: { status: "推进中", percent: 100 } },
        { cell: "E3", args: { status: "已完成", percent: 60 } },
      ],
    },
    passing: {
      description: "状态与进度一致",
      sheets: {
        任务台账: [
          HEADER,
          [...SIFANGJING, "四方井水库已通过蓄水验收。", "已完成", 100],
          [...WATER_SOURCES, "全省已有 8 个设区市建成应急备用水源。", "推进中", { v: 0.6, format: "0%" }],
          [...DAAO, "灌区可行性研究报告已批复。", "未启动", 0],
        ],
      },
    },
  },
  concerns: (subject, { workbook }) => {
    const status = statusOf(subject);
    return status?.plain === true && conflict(subject, status, workbook.date1904) !== null;
  },
  *check(subject, context) {
    const cell = subject.row.cells.status;
    const status = statusOf(subject);
    if (!cell || !status?.plain) return;
    const args = conflict(subject, status, context.workbook.date1904);
    if (!args) return;
    const actual = textOf(cell);
    yield { at: placeIn(subject.table, cell), ...taskOf(subject), actual, args: { status: actual, ...args } };
  },
});

function conflict(subject: TaskSubject, status: StatusReading, date1904: boolean): Record<string, FindingArg> | null {
  const percent = percentOf(subject);
  // Out of range is a finding of its own.
  if (percent?.certain && percent.percent >= 0 && percent.percent <= 100 + 1e-9) {
    const value = percent.percent;
    const wrong =
      (isDone(status.stage) && value < 100 - 1e-9 && !(status.stage === "doneContinuing")) ||
      ((status.stage === "ongoing" || status.stage === "late") && value >= 100 && !isOpenEnded(subject)) ||
      (status.stage === "notStarted" && value > 0);
    if (wrong) return { percent: value };
  }
  const { progress, completedOn } = subject.row.cells;
  const started = status.stage !== "notStarted";
  if (progress && typeof progress.value === "string" && (!started || isDone(status.stage)) && !isBlank(progress)) {
    const told = readPlainStatus(progress.value);
    const opposed =
      told && ((told.stage === "notStarted" && isDone(status.stage)) || (told.stage === "done" && !started));
    if (opposed && !saysNothing(progress)) return { progress: progress.value.trim() };
  }
  if (completedOn && !started && /实际/u.test(subject.table.headings.completedOn ?? "")) {
    const date = readDateCell(completedOn, date1904);
    if (date.kind === "date") return { completedOn: date.date };
  }
  return null;
}

/** 持续推进 at 100 % of this year's share is no contradiction. */
function isOpenEnded(subject: TaskSubject): boolean {
  const text = foldScript(textOf(subject.row.cells.status));
  return /持续|长期|常态|坚持|每年/u.test(text);
}
