import { columnLetters } from "../model/address.ts";
import type { IndicatorTable, LedgerTable, RecognisedTable } from "../model/table.ts";
import { type Recognition, recogniseTables } from "../tables/recognise.ts";
import { type ExampleCell, type ExampleSheets, type GridOptions, workbookOf } from "./grid.ts";

/** Task texts as long as real ones. */
export const TASKS = [
  "强化南昌省会城市引领功能，全面提升南昌在先进制造研发、科技创新驱动、贸易服务等方面的综合竞争力。",
  "加快南昌都市圈建设，推动南昌、九江一体化发展。",
  "推动长江中游港口群一体化治理，优化整合长江干线港口资源。",
  "加快昌景黄铁路建设，推进长赣铁路前期工作。",
] as const;

/** Unit cells to go with them. */
export const UNITS = [
  "省发展改革委、省工业和信息化厅，南昌市政府",
  "省发展改革委",
  "省交通运输厅、九江市政府",
  "南昌铁路局",
] as const;

/** Number, task, units and what `more` adds: rows of a plain ledger. */
export function taskRows(count: number, ...more: readonly ExampleCell[]): ExampleCell[][] {
  return Array.from({ length: count }, (_, index) => [
    index + 1,
    TASKS[index % TASKS.length] ?? null,
    UNITS[index % UNITS.length] ?? null,
    ...more,
  ]);
}

export function recogniseSheets(sheets: ExampleSheets, options?: GridOptions): Recognition {
  return recogniseTables(workbookOf(sheets, options));
}

/** The one table of a workbook that has a single ledger. @throws Error when there is anything else. */
export function ledgerOf(sheets: ExampleSheets, options?: GridOptions): LedgerTable {
  const { tables } = recogniseSheets(sheets, options);
  const [table] = tables;
  if (tables.length !== 1 || table?.kind !== "ledger") throw new Error(`found ${kindsOf(tables)}, not one ledger`);
  return table;
}

/** The one table of a workbook that has a single indicator table. @throws Error when there is anything else. */
export function indicatorsOf(sheets: ExampleSheets, options?: GridOptions): IndicatorTable {
  const { tables } = recogniseSheets(sheets, options);
  const [table] = tables;
  if (tables.length !== 1 || table?.kind !== "indicators") {
    throw new Error(`found ${kindsOf(tables)}, not one indicator table`);
  }
  return table;
}

const kindsOf = (tables: readonly RecognisedTable[]): string =>
  tables.length === 0 ? "no table" : tables.map(({ kind }) => kind).join(", ");

/** `{ number: 1, task: 2 }` as `A number B task`: short to compare. */
export function columnsOf(table: RecognisedTable): string {
  return Object.entries(table.columns)
    .map(([role, column]) => `${columnLetters(column)} ${role}`)
    .join(" ");
}

/** Sheet rows of the entries: `5`, or `5-7` where an entry takes several. */
export function rowsOf(table: RecognisedTable): string {
  return table.rows.map(({ row, lastRow }) => (row === lastRow ? `${row}` : `${row}-${lastRow}`)).join(" ");
}
