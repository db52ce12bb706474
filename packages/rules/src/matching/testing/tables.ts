import type {
  IndicatorColumn,
  IndicatorTable,
  LedgerColumn,
  LedgerTable,
  TableCell,
  TableRow,
} from "../../model/table.ts";

type Content = string | number | null;

function rowsOf<Column extends string>(
  columns: readonly Column[],
  rows: readonly (readonly Content[])[],
): TableRow<Column>[] {
  return rows.map((contents, at) => {
    const row = at + 2;
    const cells: Partial<Record<Column, TableCell>> = {};
    columns.forEach((column, place) => {
      const value = contents[place] ?? undefined;
      const text = value === undefined ? "" : String(value).trim();
      cells[column] = { row, column: place + 1, value, text, format: "", formula: null };
    });
    return { row, lastRow: row, hidden: false, cells, section: null };
  });
}

function shapeOf<Column extends string>(columns: readonly Column[], rows: readonly (readonly Content[])[]) {
  return {
    sheet: "任务台账",
    headerRow: 1,
    headerLastRow: 1,
    headerCell: { row: 1, column: 1 },
    firstRow: 2,
    lastRow: rows.length + 1,
    columns: Object.fromEntries(columns.map((column, at) => [column, at + 1])) as Partial<Record<Column, number>>,
    rows: rowsOf(columns, rows),
  };
}

/** A recognised ledger as a test writes it: the columns, then rows of cells. Its rows begin in sheet row 2. */
export function ledgerOf(
  columns: readonly LedgerColumn[],
  rows: readonly (readonly Content[])[],
  headings: LedgerTable["headings"] = { number: "序号" },
): LedgerTable {
  return { kind: "ledger", headings, ...shapeOf(columns, rows) };
}

export function indicatorsOf(
  columns: readonly IndicatorColumn[],
  rows: readonly (readonly Content[])[],
): IndicatorTable {
  return { kind: "indicators", headings: {}, valueYear: null, yearColumns: {}, ...shapeOf(columns, rows) };
}
