import type { LedgerRow, LedgerTable, TableCell } from "../../model/index.ts";
import { textKey } from "../../text/normalize.ts";
import { defineRule, type TableSubject, type TaskSubject } from "../define.ts";
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
  on: "workbook",
  docs: {
    summary: "三行及以上填了一模一样的进展情况。",
    details:
      "不同任务的进展很少会逐字相同，多半是复制后忘了改。“已完成”“按序时进度推进”“无”等短语不算；多行合并成一个单元格的，只算一处；分成几张表填报的，合起来数。写“同上”的，按上一行的内容算。每一处都会提示，便于逐条核对。",
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
  *check({ tables }) {
    for (const group of alike(tables)) {
      if (!isRepeated(group)) continue;
      const sheets = new Map<string, number[]>();
      for (const { subject, cell } of group) {
        const rows = sheets.get(subject.table.sheet);
        if (rows) rows.push(cell.row);
        else sheets.set(subject.table.sheet, [cell.row]);
      }
      const most = group.length > ALL_ROWS ? FIRST_ROWS : ALL_ROWS;
      const args = new Map(
        [...sheets].map(([sheet, rows]) => {
          const listed = rows.slice(0, most);
          const others = [...sheets.keys()].filter((name) => name !== sheet).slice(0, FIRST_ROWS);
          return [
            sheet,
            {
              rows: listed,
              ...(group.length > listed.length && { count: group.length }),
              ...(others.length > 0 && { sheets: others }),
            },
          ];
        }),
      );
      for (const { subject, cell } of group) {
        const { table } = subject;
        const told = args.get(table.sheet);
        yield {
          at: placeIn(table, cell),
          ...taskOf(subject),
          actual: String(cell.value).trim(),
          ...(told && { args: told }),
        };
      }
    }
  },
});

interface Told {
  readonly subject: TaskSubject;
  readonly cell: TableCell;
}

/** The progress cells of all ledgers by what they say; a cell merged over several rows counts once. */
function alike(tables: readonly TableSubject[]): Iterable<readonly Told[]> {
  const groups = new Map<string, Told[]>();
  for (const { tasks } of tables) {
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
  }
  return groups.values();
}

/** Three rows of a ledger, or of several that report different tasks: the same ledger filed twice repeats itself. */
function isRepeated(group: readonly Told[]): boolean {
  if (group.length < ROWS) return false;
  const entries = new Set<string>();
  const rows = new Map<LedgerTable, number>();
  for (const { subject } of group) {
    const { table, match, row } = subject;
    const count = (rows.get(table) ?? 0) + 1;
    entries.add(match.ids.join(" ") || textKey(row.cells.task?.text ?? ""));
    if (count >= ROWS || entries.size >= ROWS) return true;
    rows.set(table, count);
  }
  return false;
}

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
