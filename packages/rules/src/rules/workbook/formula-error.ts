import { isCellError, type TableCell } from "../../model/index.ts";
import { defineRule, type Hit, type TableSubject } from "../define.ts";
import { EXAMPLE_TASKS, exampleLedger } from "../exampleLedger.ts";
import { placeIn } from "../places.ts";

const { six, twentySix } = EXAMPLE_TASKS;

export const formulaError = defineRule({
  name: "formula-error",
  severity: "error",
  docs: {
    summary: "参加校核的单元格里是公式错误（#REF!、#N/A、#DIV/0! 等）。",
    details: "只看台账和指标表里有用的列，别处的公式错误不管。多见于引用的表被移走、删行，或从别的文件复制过来。",
    remedy: "请改正公式，或把结果直接填成数值、文字。",
    failing: {
      description: "完成进度引用的单元格已被删除。",
      sheets: exampleLedger(
        [
          [...six, { error: "#REF!", formula: "汇总!#REF!" }],
          [...twentySix, 0.8],
        ],
        ["序号", "任务内容", "责任单位", "完成进度"],
      ),
      findings: [{ cell: "D3", args: { error: "#REF!" } }],
    },
    passing: {
      description: "公式有结果。",
      sheets: exampleLedger(
        [
          [...six, { v: 0.5, formula: "1/2", format: "0%" }],
          [...twentySix, { v: 0.8, format: "0%" }],
        ],
        ["序号", "任务内容", "责任单位", "完成进度"],
      ),
    },
  },
  on: "table",
  *check(subject): Iterable<Hit> {
    for (const cell of wrongCells(subject)) {
      if (!isCellError(cell.value)) continue;
      const { error } = cell.value;
      yield {
        at: placeIn(subject.table, cell),
        args: { error, formula: cell.formula },
        actual: error,
        source: null,
        differs: `${error} ${cell.column}`,
      };
    }
  },
});

/** The cells of a table's rows that hold an error, in the columns that have a role. */
function wrongCells({ table }: TableSubject): TableCell[] {
  const wrong: TableCell[] = [];
  for (const row of table.rows) {
    const cells: Readonly<Record<string, TableCell>> = row.cells;
    for (const role in cells) {
      const cell = cells[role];
      if (cell && isCellError(cell.value)) wrong.push(cell);
    }
  }
  return wrong;
}
