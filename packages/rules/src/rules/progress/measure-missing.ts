import type { LedgerColumn, LedgerTable } from "../../model/index.ts";
import { defineRule } from "../define.ts";
import { placeIn } from "../places.ts";
import { isBlank, saysNothing, statusOf, taskOf } from "./cells.ts";
import { DAAO, LEDGER_START, SIFANGJING, WATER_SOURCES } from "./exampleRows.ts";

const COLUMNS = ["measures", "progress"] as const satisfies readonly LedgerColumn[];
const HEADER = [...LEDGER_START, "进展情况", "进展状态"];

export const measureMissing = defineRule({
  name: "measure-missing",
  severity: "error",
  on: "taskRow",
  docs: {
    summary: "这一行没有填写工作举措或进展情况。",
    details:
      "每项任务都要说明做了什么、做到哪一步。台账同时有“工作举措”和“进展情况”两列时，只检查在用的列：整列都空着、由另一列统一填写的，不重复提醒；两列都空的，只在前一列提示一次。尚未启动的任务填了工作举措的，进展情况可以空着，也可以填“无”。",
    remedy: "补充工作举措或进展情况；确实没有进展的，写明原因和下一步打算。",
    failing: {
      description: "第 27 项的进展情况空着，第 28 项只画了一道横线",
      sheets: {
        任务台账: [
          HEADER,
          [...SIFANGJING, "大坝主体工程已完工，正在开展蓄水验收准备。", "推进中"],
          [...WATER_SOURCES, "", "推进中"],
          [...DAAO, "——", "推进中"],
        ],
      },
      findings: [{ cell: "D3" }, { cell: "D4" }],
    },
    passing: {
      description: "每项任务都说明了进展",
      sheets: {
        任务台账: [
          HEADER,
          [...SIFANGJING, "大坝主体工程已完工，正在开展蓄水验收准备。", "推进中"],
          [...WATER_SOURCES, "全省已有 8 个设区市建成应急备用水源。", "推进中"],
          [...DAAO, "无", "未启动"],
        ],
      },
    },
  },
  concerns: ({ row }) =>
    COLUMNS.some((column) => {
      const cell = row.cells[column];
      return cell !== undefined && saysNothing(cell);
    }),
  *check(subject) {
    const { row, table } = subject;
    const waiting = statusOf(subject)?.stage === "notStarted";
    const missing = COLUMNS.filter((column) => {
      const cell = row.cells[column];
      if (!cell) return false;
      // 无 is an answer where nothing has begun.
      return waiting ? isBlank(cell) : saysNothing(cell);
    });
    const open = missing.filter((column) => isInUse(table, column));
    if (open.length === 0) return;
    const other = COLUMNS.find((column) => !missing.includes(column) && row.cells[column]);
    if (waiting && other === "measures") return;
    const cells = open.flatMap((column) => row.cells[column] ?? []);
    const [cell] = cells.sort((a, b) => a.column - b.column);
    if (cell) yield { at: placeIn(table, cell), ...taskOf(subject), args: { columns: open } };
  },
});

const used = new WeakMap<LedgerTable, ReadonlySet<LedgerColumn>>();

/** Of two columns, one that half of the rows or more leave empty is not what this ledger reports by. */
function isInUse(table: LedgerTable, column: (typeof COLUMNS)[number]): boolean {
  let columns = used.get(table);
  if (!columns) {
    columns = new Set(columnsInUse(table));
    used.set(table, columns);
  }
  return columns.has(column);
}

function columnsInUse(table: LedgerTable): LedgerColumn[] {
  const present = COLUMNS.filter((column) => table.columns[column] !== undefined);
  if (present.length < 2) return present;
  const filled = present.filter((column) => {
    const count = table.rows.filter(({ cells }) => cells[column] && !isBlank(cells[column])).length;
    return count * 2 > table.rows.length;
  });
  return filled.length > 0 ? filled : present;
}
