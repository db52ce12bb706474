import {
  type Address,
  type CellValue,
  cellAt,
  cellInRow,
  type FilingFacts,
  formatAddress,
  isCellError,
  type RecognisedTable,
  rowsBetween,
  type Workbook,
} from "../model/index.ts";
import { sha256 } from "../text/sha256.ts";

/**
 * Content hashes of the cells that a check rests on: every filled cell of the checked tables, from the header's first
 * to the last row, in the columns that have a role, and the cells that name unit and period. Key: `sheet!cell`.
 *
 * Number formats and formulas don't count, only what the cells say: a workbook that was merely saved again by another
 * program keeps its certificate.
 */
export function certifiedCells(
  workbook: Workbook,
  tables: readonly RecognisedTable[],
  facts: FilingFacts,
): Record<string, string> {
  const hashes: Record<string, string> = {};
  const known = new Map<string, string>();
  const add = (sheet: string, at: Address, value: CellValue) => {
    const content = contentOf(value);
    if (content === "") return;
    let hash = known.get(content);
    if (hash === undefined) {
      hash = sha256(content).slice(0, 12);
      known.set(content, hash);
    }
    hashes[`${sheet}!${formatAddress(at)}`] = hash;
  };
  for (const table of tables) {
    const sheet = workbook.sheets.find(({ name }) => name === table.sheet);
    if (!sheet) continue;
    const columns = columnsOf(table);
    for (const row of rowsBetween(sheet, table.headerRow, table.lastRow)) {
      for (const column of columns) {
        const cell = cellInRow(row, column);
        if (cell) add(table.sheet, cell, cell.value);
      }
    }
  }
  for (const place of [facts.unit, facts.period]) {
    const sheet = place && workbook.sheets.find(({ name }) => name === place.sheet);
    const cell = sheet && cellAt(sheet, place.at);
    if (cell) add(place.sheet, cell, cell.value);
  }
  return hashes;
}

/** The columns that have a role, each once. */
function columnsOf(table: RecognisedTable): readonly number[] {
  const years = table.kind === "indicators" ? Object.values(table.yearColumns) : [];
  return [...new Set([...(Object.values(table.columns) as number[]), ...years])];
}

/** What a cell says: its type and content. Floating-point dust and line-end styles are no content. */
function contentOf(value: CellValue): string {
  if (typeof value === "string") {
    const text = value.replace(/\r\n?/gu, "\n").trim();
    return text === "" ? "" : `s:${text}`;
  }
  if (typeof value === "number") return `n:${Number(value.toPrecision(12))}`;
  if (typeof value === "boolean") return `b:${value}`;
  return isCellError(value) ? `e:${value.error}` : "";
}
