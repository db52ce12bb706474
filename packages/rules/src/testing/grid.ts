import { formatAddress, parseArea } from "../model/address.ts";
import type { Embedded } from "../model/embedded.ts";
import type { ExampleCell, ExampleSheets } from "../model/exampleSheets.ts";
import type { CellValue, Sheet, SheetRow, Workbook } from "../model/workbook.ts";

export type { ExampleCell, ExampleSheets };

/** What a grid of contents does not say. Everything is by sheet name. */
export interface GridOptions {
  /** Merged areas (`"A1:C1"`). */
  readonly merges?: Readonly<Record<string, readonly string[]>>;
  /** 1-based numbers of hidden rows. */
  readonly hiddenRows?: Readonly<Record<string, readonly number[]>>;
  /** Names of hidden sheets. */
  readonly hiddenSheets?: readonly string[];
  /** Number formats by cell (`{ 任务台账: { D5: "0%" } }`); a format given with the cell itself wins. */
  readonly formats?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** First row or column of the grid on the sheet, where it is not A1 (`{ 任务台账: "H60" }`). */
  readonly origins?: Readonly<Record<string, string>>;
  readonly date1904?: boolean;
  readonly embedded?: Embedded | null;
}

/**
 * A workbook from tables of cells, for examples and tests.
 *
 * `workbookOf({ 任务台账: [["序号", "任务内容"], [1, "推动……"]] }, { merges: { 任务台账: ["A1:C1"] } })`
 * @throws TypeError when an option names a sheet that is not there, or an address that is none.
 */
export function workbookOf(sheets: ExampleSheets, options: GridOptions = {}): Workbook {
  const named = [options.merges, options.hiddenRows, options.formats, options.origins].flatMap((of) =>
    Object.keys(of ?? {}),
  );
  for (const name of [...named, ...(options.hiddenSheets ?? [])]) {
    if (!Object.hasOwn(sheets, name)) throw new TypeError(`no sheet is named ${name}`);
  }
  return {
    sheets: Object.entries(sheets).map(([name, grid]) => sheetOf(name, grid, options)),
    date1904: options.date1904 ?? false,
    embedded: options.embedded ?? null,
  };
}

function sheetOf(name: string, grid: readonly (readonly ExampleCell[])[], options: GridOptions): Sheet {
  const hidden = new Set(options.hiddenRows?.[name] ?? []);
  const formats = options.formats?.[name] ?? {};
  const origin = areaOf(options.origins?.[name] ?? "A1");
  const rows: SheetRow[] = [];
  grid.forEach((cells, index) => {
    const row = rowOf(cells, origin.top + index, origin.left, formats, hidden);
    if (row) rows.push(row);
  });
  return {
    name,
    hidden: options.hiddenSheets?.includes(name) ?? false,
    rows,
    merges: (options.merges?.[name] ?? []).map(areaOf),
  };
}

function rowOf(
  cells: readonly ExampleCell[],
  number: number,
  left: number,
  formatsByCell: Readonly<Record<string, string>>,
  hidden: ReadonlySet<number>,
): SheetRow | null {
  const columns: number[] = [];
  const values: CellValue[] = [];
  const formats: string[] = [];
  const formulas: (string | null)[] = [];
  cells.forEach((cell, index) => {
    const column = left + index;
    const full = typeof cell === "object" && cell !== null ? cell : { v: cell };
    const value = full.error === undefined ? (full.v ?? null) : { error: full.error };
    const formula = full.formula?.replace(/^=/, "") ?? null;
    if ((value === null || value === "") && formula === null) return;
    columns.push(column);
    values.push(value);
    formats.push(full.format ?? formatsByCell[formatAddress({ row: number, column })] ?? "");
    formulas.push(formula);
  });
  if (columns.length === 0) return null;
  return {
    number,
    hidden: hidden.has(number),
    columns,
    values,
    formats,
    formulas: formulas.some((formula) => formula !== null) ? formulas : null,
  };
}

function areaOf(text: string) {
  const area = parseArea(text);
  if (!area) throw new TypeError(`not an area: ${text}`);
  return area;
}
