import { type Area, type CellValue, MAX_COLUMN, MAX_ROW, type Sheet, type SheetRow } from "@planlint/rules/engine";
import { addressLists, areasOfAddress, intersect } from "../addresses.ts";
import type { Trip } from "../trips.ts";
import type { Band } from "./bands.ts";
import { askBand, createLists, rowsOf } from "./cells.ts";
import type { BookReading } from "./readBook.ts";
import { isResultName } from "./reasons.ts";
import { askSheets, type SheetShape } from "./shapes.ts";

/** Cells and areas up to which changes are read by themselves; more are worth a whole reading. */
const MAX_EDITED_CELLS = 4000;
const MAX_EDITED_AREAS = 200;

/** Areas of a sheet that changed. */
export interface EditedAreas {
  readonly shape: SheetShape;
  readonly areas: readonly Area[];
}

/**
 * What has to be read after edits: what was edited, and every formula, as its result may have changed with it. `null`
 * when a whole reading is better.
 */
export function editedAreas(
  { outline, workbook }: Pick<BookReading, "outline" | "workbook">,
  edited: ReadonlyMap<string, readonly Area[]>,
): EditedAreas[] | null {
  const found: EditedAreas[] = [];
  let cells = 0;
  let count = 0;
  for (const name of edited.keys()) if (!outline.sheets.some((shape) => shape.name === name)) return null;
  for (const [index, shape] of outline.sheets.entries()) {
    const sheet = workbook.sheets[index];
    const touched = (edited.get(shape.name) ?? []).flatMap((area) => withinUse(area, shape));
    const areas = [...touched, ...(edited.size > 0 && sheet ? formulaAreas(sheet) : [])];
    if (areas.length === 0) continue;
    for (const area of areas) cells += (area.bottom - area.top + 1) * (area.right - area.left + 1);
    count += areas.length;
    if (cells > MAX_EDITED_CELLS || count > MAX_EDITED_AREAS) return null;
    found.push({ shape, areas });
  }
  return found;
}

/** Whole columns or rows end where the sheet's contents do. */
function withinUse(area: Area, { used }: SheetShape): Area[] {
  if (area.bottom < MAX_ROW && area.right < MAX_COLUMN) return [area];
  const inside = used && intersect(area, used);
  return inside ? [inside] : [];
}

function formulaAreas(sheet: Sheet): Area[] {
  const cells = sheet.rows.flatMap((row) =>
    (row.formulas ?? []).flatMap((formula, index) =>
      formula === null ? [] : [{ row: row.number, column: row.columns[index] ?? 1 }],
    ),
  );
  return addressLists(cells).flatMap(areasOfAddress);
}

/**
 * Reads the areas that changed, in one trip, and puts them into the sheets as they were read before. `null` when sheets
 * came, went, moved, or have other names by now: not every Excel tells of that.
 */
export async function readEdits(
  trip: Trip,
  { outline, workbook: { sheets } }: Pick<BookReading, "outline" | "workbook">,
  edited: readonly EditedAreas[],
  signal?: AbortSignal,
): Promise<Sheet[] | null> {
  const bands: Band[] = edited.flatMap(({ shape, areas }) =>
    areas.map((area) => {
      const whole = [{ left: area.left, right: area.right }];
      return { sheet: shape, area, formulas: whole, formats: whole, asksHidden: false };
    }),
  );
  const { answers, present } = await trip((context) => {
    const cells = bands.map((band) => askBand(context, band));
    const names = askSheets(context);
    return () => ({ answers: cells.map((read) => read()), present: names() });
  }, signal);
  const isSame =
    // Result sheets of ours come and go with the marks.
    sameSheets(
      present.filter(({ name }) => !isResultName(name)),
      outline.sheets.filter(({ name }) => !isResultName(name)),
    );
  if (!isSame) return null;
  const rules = {
    isHidden: () => false,
    mayBeError: () => true,
    columns: createLists<number>(),
    formats: createLists<string>(),
  };
  const changed = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  for (const cells of answers) {
    const sheet = changed.get(cells.band.sheet.name);
    if (sheet) changed.set(sheet.name, withArea(sheet, cells.band.area, rowsOf(cells, rules)));
  }
  return sheets.map((sheet) => changed.get(sheet.name) ?? sheet);
}

type SheetName = Pick<SheetShape, "id" | "name" | "hidden">;

function sameSheets(now: readonly SheetName[], before: readonly SheetName[]): boolean {
  return (
    now.length === before.length &&
    now.every(({ id, name, hidden }, index) => {
      const was = before[index];
      return was?.id === id && was.name === name && was.hidden === hidden;
    })
  );
}

/** A sheet in which an area holds other cells. */
function withArea(sheet: Sheet, area: Area, cells: readonly SheetRow[]): Sheet {
  const fresh = new Map(cells.map((row) => [row.number, row]));
  const rows: SheetRow[] = [];
  const merge = (number: number, old: SheetRow | undefined): void => {
    const row = joined(number, old, fresh.get(number), area);
    fresh.delete(number);
    if (row) rows.push(row);
  };
  for (const row of sheet.rows) {
    for (const number of [...fresh.keys()]) if (number < row.number) merge(number, undefined);
    if (row.number < area.top || row.number > area.bottom) rows.push(row);
    else merge(row.number, row);
  }
  for (const number of [...fresh.keys()]) merge(number, undefined);
  return { ...sheet, rows };
}

function joined(number: number, old: SheetRow | undefined, fresh: SheetRow | undefined, area: Area): SheetRow | null {
  const cells: { column: number; value: CellValue; format: string; formula: string | null }[] = [];
  for (const [row, keeps] of [
    [old, (column: number) => column < area.left || column > area.right],
    [fresh, () => true],
  ] as const) {
    for (const [index, column] of row?.columns.entries() ?? []) {
      if (!row || !keeps(column)) continue;
      cells.push({
        column,
        value: row.values[index] ?? null,
        format: row.formats[index] ?? "",
        formula: row.formulas?.[index] ?? null,
      });
    }
  }
  if (cells.length === 0) return null;
  cells.sort((a, b) => a.column - b.column);
  const formulas = cells.map(({ formula }) => formula);
  return {
    number,
    hidden: old?.hidden ?? false,
    columns: cells.map(({ column }) => column),
    values: cells.map(({ value }) => value),
    formats: cells.map(({ format }) => format),
    formulas: formulas.some((formula) => formula !== null) ? formulas : null,
  };
}
