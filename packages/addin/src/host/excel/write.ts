import type { CellEdit } from "../host.ts";
import { HostError } from "../host.ts";
import { asText } from "./plainText.ts";
import { formatOf } from "./read/cells.ts";
import type { Trip } from "./trips.ts";

/** What stood in a cell. */
interface Before {
  readonly value: string | number | boolean;
  readonly formula: string | null;
  /** As Excel names it: `General` for none. */
  readonly format: string;
  /** True when a formula fills this cell along with others. */
  readonly isSpilled: boolean;
}

/**
 * Writes cells, all or none: a sheet that is protected or gone, a cell that holds something else than it has to, and
 * one that a formula fills are found before anything is written. Gives the edits that put back what stood there.
 * @throws HostError
 */
export async function writeCells(trip: Trip, edits: readonly CellEdit[]): Promise<readonly CellEdit[]> {
  if (edits.length === 0) return [];
  const before = await readBefore(trip, edits);
  for (const [index, { sheet, cell, was }] of edits.entries()) {
    if (before[index]?.isSpilled) throw new HostError("array", { sheet, cell });
    if (was !== undefined && before[index]?.value !== was) throw new HostError("changed", { sheet, cell });
  }
  const undo = edits.flatMap((edit, index) => (before[index] ? [undoOf(edit, before[index])] : []));
  try {
    await writeAll(trip, edits, before);
  } catch (error) {
    // Excel stops at the cell that it refuses; those before it are put back, in the same order, up to it.
    if (edits.length > 1) await writeAll(trip, undo, before).catch(() => undefined);
    // What it refuses without a reason is a part of an array formula or of a data table.
    const isPart =
      error instanceof HostError && error.code === "unknown" && before.some(({ formula }) => formula !== null);
    throw isPart ? new HostError("array") : error;
  }
  // The last edit is undone first, in case a cell was given twice.
  return undo.reverse();
}

function writeAll(trip: Trip, edits: readonly CellEdit[], before: readonly Before[]): Promise<void> {
  return trip((context) => {
    for (const [index, edit] of edits.entries()) {
      const was = before[index];
      if (was) writeCell(cellOf(context, edit), edit, was);
    }
    return () => undefined;
  });
}

function cellOf(context: Excel.RequestContext, { sheet, cell }: CellEdit): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRange(cell);
}

function readBefore(trip: Trip, edits: readonly CellEdit[]): Promise<Before[]> {
  return trip((context) => {
    const names = [...new Set(edits.map(({ sheet }) => sheet))];
    const sheets = names.map((name) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      sheet.load("protection/protected");
      return sheet;
    });
    const ranges = edits.map((edit) => {
      const range = context.workbook.worksheets.getItemOrNullObject(edit.sheet).getRange(edit.cell);
      range.load("values,formulas,numberFormat,hasSpill");
      return range;
    });
    return () => {
      for (const [index, sheet] of sheets.entries()) {
        const name = names[index] ?? "";
        if (sheet.isNullObject) throw new HostError("no-cell", { sheet: name });
        if (sheet.protection.protected) throw new HostError("protected", { sheet: name });
      }
      return ranges.map((range) => {
        const value = range.values[0]?.[0];
        const formula = range.formulas[0]?.[0];
        return {
          value,
          formula:
            typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula.slice(1) : null,
          format: String(range.numberFormat[0]?.[0] ?? "General"),
          isSpilled: range.hasSpill === true,
        };
      });
    };
  });
}

function writeCell(range: Excel.Range, edit: CellEdit, was: Before): void {
  const format = formatFor(edit, was);
  if (format !== null) range.numberFormat = [[format]];
  if (edit.formula !== undefined) range.formulas = [[`=${edit.formula}`]];
  else range.values = [[edit.value === null ? "" : typeof edit.value === "string" ? asText(edit.value) : edit.value]];
}

/** The number format to set; `null` keeps the cell's. A number in a cell formatted as text would become text. */
function formatFor(edit: CellEdit, was: Before): string | null {
  if (edit.format !== undefined) return edit.format === "" ? "General" : edit.format;
  const turnsNumber = typeof edit.value === "number" || edit.formula !== undefined;
  return turnsNumber && was.format === "@" ? "General" : null;
}

function undoOf(edit: CellEdit, was: Before): CellEdit {
  const { sheet, cell } = edit;
  return {
    sheet,
    cell,
    value: was.value === "" ? null : was.value,
    ...(was.formula !== null && { formula: was.formula }),
    ...(formatFor(edit, was) !== null && { format: formatOf(was.format) }),
    ...(edit.formula === undefined && { was: edit.value ?? "" }),
  };
}
