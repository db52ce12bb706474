import type { Address, RecognisedTable, TableCell, TableRow } from "../model/index.ts";
import type { Place } from "./define.ts";

/** A cell of a table as a place in the workbook. */
export function placeIn(table: Pick<RecognisedTable, "sheet">, at: Address): Place {
  return { sheet: table.sheet, row: at.row, column: at.column };
}

/** The header's first cell: where findings about a table as a whole point. */
export function headerPlace(table: RecognisedTable): Place {
  return placeIn(table, table.headerCell);
}

/** The first of these columns that the table has, as a place in the row; its leftmost cell when it has none of them. */
export function rowPlace<Column extends string>(
  table: Pick<RecognisedTable, "sheet">,
  row: TableRow<Column>,
  ...columns: readonly Column[]
): Place {
  for (const column of columns) {
    const cell = row.cells[column];
    if (cell) return placeIn(table, cell);
  }
  let leftmost: TableCell | undefined;
  for (const cell of Object.values(row.cells) as TableCell[]) {
    if (!leftmost || cell.column < leftmost.column) leftmost = cell;
  }
  return placeIn(table, leftmost ?? { row: row.row, column: 1 });
}
