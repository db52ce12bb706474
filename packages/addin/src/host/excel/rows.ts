import { HostError, type RowSpan } from "../host.ts";
import { isRefusal } from "./errors.ts";
import type { Trip } from "./trips.ts";

const addressOf = ({ row, count }: RowSpan) => `${row}:${row + count - 1}`;

/**
 * Inserts rows with the formats of the row above. A table that ends right above them grows to hold them, so that its
 * filter and its looks hold for them too. @throws HostError `protected`, `no-cell`
 */
export async function insertRows(trip: Trip, rows: RowSpan): Promise<void> {
  const { sheet: name, row, count } = rows;
  const tables = await trip((context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("protection/protected");
    const above = sheet.getRange(`${row - 1}:${row - 1}`).getTables(false);
    above.load("items/id");
    return () => {
      if (sheet.isNullObject) throw new HostError("no-cell", { sheet: name });
      if (sheet.protection.protected) throw new HostError("protected", { sheet: name });
      return above.items.map(({ id }) => id);
    };
  });
  const ending = tables.length === 0 ? [] : await tablesEndingAt(trip, tables, row - 1);
  await trip((context) => {
    context.workbook.worksheets.getItem(name).getRange(addressOf(rows)).insert("Down");
    return () => undefined;
  });
  const dress = trip((context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.getRange(addressOf(rows)).copyFrom(`${row - 1}:${row - 1}`, "Formats");
    for (const id of ending) {
      const table = context.workbook.tables.getItem(id);
      table.resize(table.getRange().getResizedRange(count, 0));
    }
    return () => undefined;
  });
  // The rows are there; where cells merged over several rows keep Excel from copying, they are plain.
  await dress.catch((error: unknown) => {
    if (!isRefusal(error)) throw error;
  });
}

/** Tables (of these ids) whose last row is this one; rows inserted below it are not theirs by themselves. */
function tablesEndingAt(trip: Trip, ids: readonly string[], row: number): Promise<string[]> {
  return trip((context) => {
    const ranges = ids.map((id) => {
      const range = context.workbook.tables.getItem(id).getRange();
      range.load("rowIndex,rowCount");
      return { id, range };
    });
    return () => ranges.filter(({ range }) => range.rowIndex + range.rowCount === row).map(({ id }) => id);
  });
}

/** Deletes rows that hold nothing; what somebody wrote into them meanwhile stays. @throws HostError */
export async function removeRows(trip: Trip, rows: RowSpan): Promise<boolean> {
  const isEmpty = await trip((context) => {
    const used = context.workbook.worksheets
      .getItem(rows.sheet)
      .getRange(addressOf(rows))
      .getUsedRangeOrNullObject(true);
    used.load("address");
    return () => used.isNullObject;
  });
  if (!isEmpty) return false;
  await trip((context) => {
    context.workbook.worksheets.getItem(rows.sheet).getRange(addressOf(rows)).delete("Up");
    return () => undefined;
  });
  return true;
}
