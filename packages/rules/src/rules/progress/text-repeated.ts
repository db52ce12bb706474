import type { LedgerRow, TableCell } from "../../model/index.ts";
import { textKey } from "../../text/normalize.ts";
import { defineRule, type TaskSubject } from "../define.ts";
import { placeIn } from "../places.ts";
import { readPlainStatus } from "../semantics/status.ts";
import { saysNothing, taskOf } from "./cells.ts";
import { DAAO, LEDGER_START, SIFANGJING, WATER_SOURCES } from "./exampleRows.ts";

const HEADER = [...LEDGER_START, "进展情况", "进展状态"];
const COPIED = "已成立工作专班，制定实施方案，明确责任分工，各项工作正有序推进。";

/** The same words on this many rows are no coincidence. */
const ROWS = 3;
/** Up to this many characters it is a stock phrase (按计划推进), which several tasks may well share. */
const STOCK_PHRASE = 6;
/** Up to this many rows, each finding lists them all: of thousands alike that would fill gigabytes. */
const ALL_ROWS = 100;
/** Rows that are listed of more. */
const FIRST_ROWS = 20;
/** Up to this many, when it is a status word. */
const LONGEST_STATUS = 10;

export const textRepeated = defineRule({
  name: "text-repeated",
  severity: "warning",
  on: "table",
  docs: {
    summary: "三行及以上填了一模一样的进展情况。",
    details:
      "不同任务的进展很少会逐字相同，多半是复制后忘了改。“已完成”“按序时进度推进”“无”等短语不算；多行合并成一个单元格的，只算一处。每一处都会提示，便于逐条核对。",
    remedy: "按每项任务的实际情况分别填写。",
    failing: {
      description: "三项任务的进展情况完全相同",
      sheets: {
        任务台账: [
          HEADER,
          [...SIFANGJING, COPIED, "推进中"],
          [...WATER_SOURCES, COPIED, "推进中"],
          [...DAAO, COPIED, "推进中"],
        ],
      },
      findings: [{ cell: "D2", args: { rows: [2, 3, 4] } }, { cell: "D3" }, { cell: "D4" }],
    },
    passing: {
      description: "短语相同不算，各有各的进展",
      sheets: {
        任务台账: [
          HEADER,
          [...SIFANGJING, "按序时进度推进", "推进中"],
          [...WATER_SOURCES, "按序时进度推进", "推进中"],
          [...DAAO, "按序时进度推进", "推进中"],
        ],
      },
    },
  },
  *check({ table, tasks }) {
    const groups = new Map<string, { readonly subject: TaskSubject; readonly cell: TableCell }[]>();
    const seen = new Set<string>();
    for (const subject of tasks) {
      const cell = progressCell(subject.row);
      if (!cell || typeof cell.value !== "string" || saysNothing(cell)) continue;
      const at = `${cell.row},${cell.column}`;
      if (seen.has(at)) continue;
      seen.add(at);
      const key = textKey(cell.value);
      if (isStockPhrase(key)) continue;
      const group = groups.get(key);
      if (group) group.push({ subject, cell });
      else groups.set(key, [{ subject, cell }]);
    }
    for (const group of groups.values()) {
      if (group.length < ROWS) continue;
      const many = group.length > ALL_ROWS;
      const rows = group.slice(0, many ? FIRST_ROWS : ALL_ROWS).map(({ cell }) => cell.row);
      const args = many ? { rows, count: group.length } : { rows };
      for (const { subject, cell } of group) {
        yield { at: placeIn(table, cell), ...taskOf(subject), actual: String(cell.value).trim(), args };
      }
    }
  },
});

/** 进展情况, or 工作举措 in a ledger that has only these. */
function progressCell({ cells }: LedgerRow): TableCell | undefined {
  return cells.progress ?? cells.measures;
}

function isStockPhrase(key: string): boolean {
  // A character takes two code units at most.
  if (key.length > 2 * LONGEST_STATUS) return false;
  const length = Array.from(key).length;
  return length <= STOCK_PHRASE || (length <= LONGEST_STATUS && readPlainStatus(key) !== null);
}
