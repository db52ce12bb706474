import type { Area, Sheet, SheetRow } from "@planlint/rules/engine";

/**
 * Rows travel from the worker to the page as packed blocks, which change hands without being copied. The page unpacks
 * only those that somebody looks at: a sheet of a million cells costs it a few hundred buffers and no objects.
 */
export interface RowBlock {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly bytes: Uint8Array;
}

/** A sheet without its rows. */
export interface SheetOutline {
  readonly name: string;
  readonly hidden: boolean;
  readonly merges: readonly Area[];
  /** Last row and column that hold anything. */
  readonly lastRow: number;
  readonly lastColumn: number;
  /** Numbers of hidden rows that hold anything. */
  readonly hiddenRows: readonly number[];
}

/** A sheet as the page reads it: row by row, on demand. */
export interface SheetView extends SheetOutline {
  /** The stored row with this number, if it has any cell. */
  rowAt(number: number): SheetRow | undefined;
}

/** Cells and characters after which a block ends: unpacking one takes a millisecond or two. */
const BLOCK_CELLS = 3_000;
const BLOCK_CHARACTERS = 200_000;
/** Blocks that stay unpacked: several windows' worth. */
const KEPT_BLOCKS = 12;

/** Lists of columns and formats that rows share stand once a block. */
interface Packed {
  readonly columns: (readonly number[])[];
  readonly formats: (readonly string[])[];
  readonly rows: (readonly [
    number: number,
    hidden: 0 | 1,
    columns: number,
    formats: number,
    values: SheetRow["values"],
    formulas: SheetRow["formulas"],
  ])[];
}

export function outlineOf({ name, hidden, merges, rows }: Sheet): SheetOutline {
  let lastColumn = 0;
  const hiddenRows: number[] = [];
  for (const row of rows) {
    lastColumn = Math.max(lastColumn, row.columns[row.columns.length - 1] ?? 0);
    if (row.hidden) hiddenRows.push(row.number);
  }
  return { name, hidden, merges, lastRow: rows.at(-1)?.number ?? 0, lastColumn, hiddenRows };
}

/** The rows of a sheet, in order, packed block by block. */
export function* packRows(rows: readonly SheetRow[]): Generator<RowBlock> {
  let from = 0;
  let cells = 0;
  let characters = 0;
  for (const [index, row] of rows.entries()) {
    cells += row.columns.length;
    for (const value of row.values) if (typeof value === "string") characters += value.length;
    if (cells < BLOCK_CELLS && characters < BLOCK_CHARACTERS && index < rows.length - 1) continue;
    yield packBlock(rows.slice(from, index + 1));
    from = index + 1;
    cells = 0;
    characters = 0;
  }
}

function packBlock(rows: readonly SheetRow[]): RowBlock {
  const columns = createPool<readonly number[]>();
  const formats = createPool<readonly string[]>();
  const packed: Packed = {
    columns: columns.items,
    formats: formats.items,
    rows: rows.map((row) => [
      row.number,
      row.hidden ? 1 : 0,
      columns.place(row.columns),
      formats.place(row.formats),
      row.values,
      row.formulas,
    ]),
  };
  return {
    firstRow: rows[0]?.number ?? 0,
    lastRow: rows.at(-1)?.number ?? 0,
    bytes: new TextEncoder().encode(JSON.stringify(packed)),
  };
}

/** Places of things in a list, by identity. */
function createPool<T extends object>() {
  const items: T[] = [];
  const places = new Map<T, number>();
  return {
    items,
    place(item: T): number {
      let place = places.get(item);
      if (place === undefined) {
        place = items.push(item) - 1;
        places.set(item, place);
      }
      return place;
    },
  };
}

function unpackBlock({ bytes }: RowBlock): ReadonlyMap<number, SheetRow> {
  const { columns, formats, rows } = JSON.parse(new TextDecoder().decode(bytes)) as Packed;
  return new Map(
    rows.map(([number, hidden, columnList, formatList, values, formulas]) => [
      number,
      {
        number,
        hidden: hidden === 1,
        columns: columns[columnList] ?? [],
        formats: formats[formatList] ?? [],
        values,
        formulas,
      },
    ]),
  );
}

/** A sheet over its blocks (in order of their rows), of which the last few that were asked for stay unpacked. */
export function createSheetView(outline: SheetOutline, blocks: readonly RowBlock[]): SheetView {
  const unpacked = new Map<RowBlock, ReadonlyMap<number, SheetRow>>();
  return {
    ...outline,
    rowAt(number) {
      const block = blockOf(blocks, number);
      if (!block) return undefined;
      let rows = unpacked.get(block);
      if (rows) unpacked.delete(block);
      else rows = unpackBlock(block);
      // Re-added last: the first of the map is the one that nobody asked for longest.
      unpacked.set(block, rows);
      const [oldest] = unpacked.keys();
      if (unpacked.size > KEPT_BLOCKS && oldest) unpacked.delete(oldest);
      return rows.get(number);
    },
  };
}

function blockOf(blocks: readonly RowBlock[], number: number): RowBlock | undefined {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((blocks[middle]?.lastRow ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  const block = blocks[low];
  return block && block.firstRow <= number && block.lastRow >= number ? block : undefined;
}
