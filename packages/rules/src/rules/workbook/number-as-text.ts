import type { IndicatorRow, LedgerRow, TableCell } from "../../model/index.ts";
import { isPercentFormat } from "../../text/dates.ts";
import { textKey } from "../../text/normalize.ts";
import { parseQuantity, type Quantity } from "../../text/quantity.ts";
import { defineRule, type Hit, type IndicatorSubject, type TableSubject, type TaskSubject } from "../define.ts";
import { EXAMPLE_TASKS, exampleLedger } from "../exampleLedger.ts";
import { placeIn } from "../places.ts";
import { conversion } from "../semantics/measureUnit.ts";

const { six, seven, twentySix } = EXAMPLE_TASKS;
const LEDGER = ["序号", "任务内容", "责任单位", "完成进度"];

export const numberAsText = defineRule({
  name: "number-as-text",
  severity: "warning",
  docs: {
    summary: "数值列里的数字存成了文字，不能参加计算。",
    details:
      "同一列的其他单元格是数值、这一格却是文字（例如 “80%”“8200亿元”“约66”）时给出。整列都用文字填写的，按带单位的数字读取，不提醒。目标值、年均或累计增长两列照抄规划，本来就有文字（“66%左右”“省下达目标”），不检查；基期值照抄规划的“[20.3]”也不提醒。写法确定时给出改正值；带“约”“左右”的不代为取舍。",
    remedy: "请把这一格改成数值；单位写在表头或计量单位列。",
    failing: {
      description: "前两行是数值，第三行的 80% 是文字。",
      sheets: exampleLedger(
        [
          [...six, { v: 0.5, format: "0%" }],
          [...seven, { v: 0.6, format: "0%" }],
          [...twentySix, "80%"],
        ],
        LEDGER,
      ),
      findings: [{ cell: "D5", args: { text: "80%", value: 0.8 } }],
    },
    passing: {
      description: "整列都写成文字。",
      sheets: exampleLedger(
        [
          [...six, "50%"],
          [...seven, "60%"],
          [...twentySix, "80%"],
        ],
        LEDGER,
      ),
    },
  },
  on: "table",
  *check(subject): Iterable<Hit> {
    for (const column of numericColumns(subject)) yield* textsAmongNumbers(subject, column);
  },
});

interface NumericColumn {
  /** Repeats what the plan says: [20.3] and the like belong there. */
  readonly planned: boolean;
  readonly entries: readonly {
    readonly cell: TableCell;
    readonly row: TaskSubject | IndicatorSubject;
  }[];
}

/** The columns of a table that take numbers, each with its cells. */
function numericColumns({ table, tasks, indicators }: TableSubject): NumericColumn[] {
  if (table.kind === "ledger")
    return [{ ...columnOf(tasks, ({ row }) => (row as LedgerRow).cells.percent), planned: false }];
  // 目标值 and 年均增长 quote the plan, which prints words there: neither is a column of numbers.
  const roles = ["value", "valueGrowth", "baseline", "percent"] as const;
  return roles.map((role) => ({
    ...columnOf(indicators, ({ row }) => (row as IndicatorRow).cells[role]),
    planned: role === "baseline",
  }));
}

function columnOf<Row extends TaskSubject | IndicatorSubject>(
  rows: readonly Row[],
  cellOf: (row: Row) => TableCell | undefined,
): Pick<NumericColumn, "entries"> {
  const entries: { readonly cell: TableCell; readonly row: Row }[] = [];
  for (const row of rows) {
    const cell = cellOf(row);
    if (cell && cell.text !== "") entries.push({ cell, row });
  }
  return { entries };
}

function* textsAmongNumbers({ table }: TableSubject, { entries, planned }: NumericColumn): Iterable<Hit> {
  const numbers = entries.filter(({ cell }) => typeof cell.value === "number");
  // Words (增长较快, 省下达目标) are no way of writing numbers: they say nothing of how the column does it.
  const written = entries.filter(
    ({ cell }) => typeof cell.value === "string" && parseQuantity(cell.value)?.value != null,
  );
  if (numbers.length === 0 || numbers.length < written.length) return;
  const inPercent = numbers.filter(({ cell }) => isPercentFormat(cell.format)).length * 2 > numbers.length;
  for (const { cell, row } of entries) {
    if (typeof cell.value !== "string") continue;
    const quantity = parseQuantity(cell.value);
    const target = "target" in row ? row.target : null;
    if (!quantity || quantity.value === null || isPlansOwn(cell.text, target?.printed)) continue;
    if (planned && (quantity.operator !== null || quantity.qualifier !== null || quantity.cumulative)) continue;
    const unit = target?.measureUnit ?? null;
    const inOtherUnit = unit !== null && quantity.unit !== null && textKey(unit) !== textKey(quantity.unit);
    // 亿美元 for 亿元 is a slip of its own; what 0.2万公里 has to become depends on the column's unit.
    if (inOtherUnit && conversion(quantity.unit, unit) === "other") continue;
    const value = inOtherUnit ? null : plainValue(quantity, cell, inPercent);
    yield {
      at: placeIn(table, cell),
      ...(target && { target }),
      ...("tasks" in row && row.tasks[0] && { task: row.tasks[0] }),
      args: { text: cell.text, value },
      actual: cell.text,
      source: null,
      ...(value !== null && {
        fix: {
          at: cell,
          value,
          ...(inPercent && !isPercentFormat(cell.format) && { format: "0%" }),
        },
      }),
    };
  }
}

/** The words that the plan itself prints in such a cell; bare digits are a number, whoever prints them too. */
function isPlansOwn(text: string, printed: Readonly<Record<string, string | undefined>> | undefined): boolean {
  if (/^[\d.,\s]*$/u.test(text.normalize("NFKC"))) return false;
  return Object.values(printed ?? {}).some((words) => words !== undefined && textKey(words) === textKey(text));
}

/** The number that the cell would hold, or `null` where turning it into one would lose something. */
function plainValue(quantity: Quantity, cell: TableCell, inPercent: boolean): number | null {
  const { value, valueTo, qualifier, operator, cumulative, unit } = quantity;
  if (value === null || valueTo !== null || qualifier !== null || operator !== null || cumulative) return null;
  const isShare = unit === "%" || (unit === null && isPercentFormat(cell.format));
  return inPercent && (isShare || value > 1) ? Number((value / 100).toPrecision(12)) : value;
}
