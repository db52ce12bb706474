import {
  type Embedded,
  formatAddress,
  formatArea,
  type Sheet,
  type SheetRow,
  type Workbook,
} from "@planlint/rules/engine";
import { HostError } from "../../host.ts";
import { intersect } from "../addresses.ts";
import { isRefusal } from "../errors.ts";
import { embeddedIn, type FileMarks, fileMarksIn } from "../record.ts";
import type { Trip } from "../trips.ts";
import { type Band, bandsOf, cellCount, cellsIn, halve, joinColumns, MAX_TRIP_CELLS, ONE_TRIP_CELLS } from "./bands.ts";
import { askBand, type BandCells, createLists, formatOf, type RowRules, rowsOf, type SpanCells } from "./cells.ts";
import { countsFrom1904, isDateFormat } from "./date1904.ts";
import { askReasons, isResultName, mergeReasons, type Reasons } from "./reasons.ts";
import { type Outline, readOutline, type SheetShape } from "./shapes.ts";

/** A workbook as read, with what the host needs to remember for later calls. */
export interface BookReading {
  readonly workbook: Workbook;
  readonly outline: Outline;
  /** What our custom XML part holds, the reasons on the result sheet not merged in. */
  readonly kept: Embedded | null;
  /** Columns by sheet id with texts that are numbers, whose formats matter. */
  readonly formatColumns: ReadonlyMap<string, readonly number[]>;
  /** What stands of marks that were made in the file. */
  readonly fileMarks: FileMarks | null;
}

export interface ReadBookOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((share: number) => void) | undefined;
  /** Ids of the sheets at an earlier reading: asking about them at once saves a trip where there are many. */
  readonly knownSheets?: readonly string[] | undefined;
  /** `formatColumns` of an earlier reading: asking for them at once saves another. */
  readonly formatColumns?: ReadonlyMap<string, readonly number[]> | undefined;
}

/** Reads a whole workbook: two round trips for a workbook of usual size. @throws HostError */
export async function readBook(trip: Trip, options: ReadBookOptions = {}): Promise<BookReading> {
  const outline = await readOutline(trip, options.knownSheets, options.signal);
  const results = outline.sheets.filter(({ name, used }) => used && isResultName(name));
  const formatColumns = new Map(options.formatColumns);
  const wanted = outline.sheets.filter((sheet) => !results.includes(sheet));
  const total = wanted.reduce((sum, sheet) => sum + cellCount(sheet), 0);
  const tripCells = total <= ONE_TRIP_CELLS ? ONE_TRIP_CELLS : MAX_TRIP_CELLS;
  const bands = wanted.flatMap((sheet) => bandsOf(sheet, tripCells, formatColumns.get(sheet.id)));
  const shares = progressOf(total, options.onProgress);
  const rows = new Map<string, SheetRow[]>(outline.sheets.map(({ id }) => [id, []]));
  const lists = { columns: createLists<number>(), formats: createLists<string>() };
  const unread: UnreadFormats[] = [];
  let recordText: string | null = null;
  let reasons: Reasons[] = [];
  let dates: DateSample[] = [];

  const packs = packed(bands, tripCells, cellsIn);
  let first = true;
  for (let pack = packs.shift() ?? []; pack.length > 0 || first; pack = packs.shift() ?? []) {
    const withExtras = first;
    try {
      const answers = await trip((context) => {
        const cells = pack.map((band) => askBand(context, band));
        const extras = withExtras ? askExtras(context, outline, results) : null;
        return () => ({ cells: cells.map((read) => read()), extras: extras?.() });
      }, options.signal);
      if (answers.extras) ({ recordText, reasons, dates } = answers.extras);
      first = false;
      for (const cells of answers.cells) {
        const hidden = await hiddenRows(trip, cells, options.signal);
        const rules = rulesOf(cells.band.sheet, hidden, lists);
        const found = rowsOf(cells, rules);
        rows.get(cells.band.sheet.id)?.push(...found);
        collectUnread(cells.band, found, unread);
        shares.done(cellsIn(cells.band));
      }
    } catch (error) {
      if (isRefusal(error) && [pack, ...packs].some(asksHidden)) {
        // An Excel that does not tell of hidden rows is read without.
        packs.unshift(pack);
        packs.splice(0, packs.length, ...packs.map((one) => one.map((band) => ({ ...band, asksHidden: false }))));
      } else packs.unshift(...smaller(pack, error));
    }
  }
  await readFormats(trip, unread, rows, options.signal);
  for (const { band, columns } of unread) {
    const known = formatColumns.get(band.sheet.id) ?? [];
    formatColumns.set(band.sheet.id, [...new Set([...known, ...columns])]);
  }

  const kept = recordText === null ? null : embeddedIn(recordText);
  const sheets: Sheet[] = outline.sheets.map(({ id, name, hidden, merges }) => ({
    name,
    hidden,
    rows: rows.get(id) ?? [],
    merges,
  }));
  const date1904 = await find1904(trip, outline, sheets, dates, options.signal);
  const fileMarks = recordText === null ? null : fileMarksIn(recordText);
  return {
    outline,
    kept,
    fileMarks,
    formatColumns,
    workbook: { sheets, date1904, embedded: mergeReasons(kept, reasons) },
  };
}

/** What is asked for, put together for trips. */
function packed<T>(asked: readonly T[], tripCells: number, cellsOf: (one: T) => number): T[][] {
  const packs: T[][] = [];
  let cells = 0;
  for (const one of asked) {
    const size = cellsOf(one);
    const last = packs[packs.length - 1];
    if (last && cells + size <= tripCells) {
      last.push(one);
      cells += size;
    } else {
      packs.push([one]);
      cells = size;
    }
  }
  return packs;
}

const asksHidden = (pack: readonly Band[]): boolean => pack.some((band) => band.asksHidden);

/** What to ask instead when an answer would have been too large. */
function smaller(pack: readonly Band[], error: unknown): Band[][] {
  if (!(error instanceof HostError) || error.code !== "too-large") throw error;
  if (pack.length > 1) {
    const middle = Math.ceil(pack.length / 2);
    return [pack.slice(0, middle), pack.slice(middle)];
  }
  const halves = pack[0] && halve(pack[0]);
  if (!halves) throw error;
  return halves.map((band) => [band]);
}

function progressOf(total: number, onProgress: ((share: number) => void) | undefined) {
  let read = 0;
  return {
    done(cells: number): void {
      read += cells;
      if (total > 0) onProgress?.(Math.min(1, read / total));
    },
  };
}

interface DateSample {
  readonly value: unknown;
  readonly text: string;
  readonly format: string;
}

interface Extras {
  readonly recordText: string | null;
  readonly reasons: Reasons[];
  readonly dates: DateSample[];
}

/** Number columns of which one cell is looked at, to tell the date system. */
const MAX_SAMPLES = 24;

function askExtras(context: Excel.RequestContext, outline: Outline, results: readonly SheetShape[]): () => Extras {
  const { workbook } = context;
  const record = outline.recordId === null ? null : workbook.customXmlParts.getItem(outline.recordId).getXml();
  const reasons = results.map((sheet) => askReasons(workbook.worksheets.getItem(sheet.id), sheet.used));
  const samples = outline.sheets.flatMap(firstNumbers).slice(0, MAX_SAMPLES);
  const dates = samples.map(({ sheet, cell }) => {
    const range = workbook.worksheets.getItem(sheet).getRange(cell);
    range.load("values,text,numberFormat");
    return () => ({
      value: range.values[0]?.[0],
      text: range.text[0]?.[0] ?? "",
      format: formatOf(range.numberFormat[0]?.[0]),
    });
  });
  return () => ({
    recordText: record?.value ?? null,
    reasons: reasons.flatMap((read) => read() ?? []),
    dates: dates.map((read) => read()),
  });
}

/** The first number of every column that has some. */
function firstNumbers(sheet: SheetShape): { sheet: string; cell: string }[] {
  const first = new Map<number, number>();
  if (!sheet.used || isResultName(sheet.name)) return [];
  for (const given of [...(sheet.special?.numbers ?? []), ...(sheet.special?.formulas ?? [])]) {
    const area = intersect(given, sheet.used);
    for (let column = area?.left ?? 1; area && column <= area.right; column++) {
      first.set(column, Math.min(area.top, first.get(column) ?? area.top));
    }
  }
  return [...first].map(([column, row]) => ({ sheet: sheet.id, cell: formatAddress({ row, column }) }));
}

/** Hidden rows of a band, where its shape does not tell them. */
async function hiddenRows(trip: Trip, cells: BandCells, signal?: AbortSignal): Promise<(row: number) => boolean> {
  const { band, hidden } = cells;
  const { special } = band.sheet;
  if (special) {
    const shown = new Set<number>();
    for (const given of special.visible) {
      const area = intersect(given, { ...band.area, left: 1, right: 16_384 });
      for (let row = area?.top ?? 1; area && row <= area.bottom; row++) shown.add(row);
    }
    return (row) => !shown.has(row);
  }
  if (hidden !== null) return () => hidden;
  const flags = await rowFlags(trip, band, signal);
  return (row) => flags[row - band.area.top] ?? false;
}

function rowFlags(trip: Trip, band: Band, signal?: AbortSignal): Promise<boolean[]> {
  return trip((context) => {
    const sheet = context.workbook.worksheets.getItem(band.sheet.id);
    const { top, bottom } = band.area;
    const properties = sheet.getRange(`A${top}:A${bottom}`).getRowProperties({ rowHidden: true });
    return () => properties.value.map(({ rowHidden }) => rowHidden === true);
  }, signal);
}

function rulesOf(
  sheet: SheetShape,
  isHidden: (row: number) => boolean,
  lists: Pick<RowRules, "columns" | "formats">,
): RowRules {
  const areas = sheet.special && [...sheet.special.numbers, ...sheet.special.formulas];
  const mayBeError = (row: number, column: number) =>
    areas?.some((area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right) ?? true;
  return { ...lists, isHidden, mayBeError };
}

/** Columns of a band with texts that are numbers, whose formats were not asked for. */
interface UnreadFormats {
  readonly band: Band;
  readonly columns: readonly number[];
}

const NUMBER_TEXT = /^[\s约近超]*[-+－＋]?[\d０-９][\d０-９.,．，%％\s]*\S{0,4}$/u;

function collectUnread(band: Band, rows: readonly SheetRow[], unread: UnreadFormats[]): void {
  const known = (column: number) => band.formats.some(({ left, right }) => column >= left && column <= right);
  const columns = new Set<number>();
  for (const row of rows) {
    for (const [index, column] of row.columns.entries()) {
      const value = row.values[index];
      if (columns.has(column) || typeof value !== "string" || value.length > 24 || known(column)) continue;
      if (NUMBER_TEXT.test(value)) columns.add(column);
    }
  }
  if (columns.size > 0) unread.push({ band, columns: [...columns] });
}

/** Reads formats that turned out to matter, of as many bands in a trip as their cells allow. */
async function readFormats(
  trip: Trip,
  unread: readonly UnreadFormats[],
  rows: Map<string, SheetRow[]>,
  signal?: AbortSignal,
): Promise<void> {
  const cellsOf = ({ band, columns }: UnreadFormats) => (band.area.bottom - band.area.top + 1) * columns.length;
  for (const pack of packed(unread, MAX_TRIP_CELLS, cellsOf)) {
    const answers = await trip((context) => {
      const asked = pack.map((one) => askFormats(context, one));
      return () => asked.map((read) => read());
    }, signal);
    for (const [index, { band }] of pack.entries()) {
      const list = rows.get(band.sheet.id);
      if (list) takeFormats(list, band, answers[index] ?? []);
    }
  }
}

function askFormats(context: Excel.RequestContext, { band, columns }: UnreadFormats): () => SpanCells[] {
  const sheet = context.workbook.worksheets.getItem(band.sheet.id);
  const ranges = joinColumns(columns).map((span) => {
    const range = sheet.getRange(formatArea({ ...band.area, left: span.left, right: span.right }));
    range.load("numberFormat");
    return () => ({ span, rows: range.numberFormat as unknown[][] });
  });
  return () => ranges.map((read) => read());
}

function takeFormats(list: SheetRow[], { area }: Band, formats: readonly SpanCells[]): void {
  for (const [index, row] of list.entries()) {
    if (row.number < area.top || row.number > area.bottom) continue;
    const changed = row.columns.map((column, position) => {
      const found = formats.find(({ span }) => column >= span.left && column <= span.right);
      if (!found) return row.formats[position] ?? "";
      return formatOf(found.rows[row.number - area.top]?.[column - found.span.left]);
    });
    list[index] = { ...row, formats: changed };
  }
}

/** The date system: from the cells looked at, else from the first date in the workbook. */
async function find1904(
  trip: Trip,
  outline: Outline,
  sheets: readonly Sheet[],
  samples: readonly DateSample[],
  signal?: AbortSignal,
): Promise<boolean> {
  for (const { value, text, format } of samples) {
    if (typeof value !== "number" || !isDateFormat(format)) continue;
    const answer = countsFrom1904(value, text);
    if (answer !== null) return answer;
  }
  const dates = sheets.flatMap((sheet, index) => datesIn(sheet, outline.sheets[index]?.id ?? "")).slice(0, MAX_SAMPLES);
  if (dates.length === 0) return false;
  const texts = await trip((context) => {
    const ranges = dates.map(({ id, cell }) => {
      const range = context.workbook.worksheets.getItem(id).getRange(cell);
      range.load("text");
      return range;
    });
    return () => ranges.map((range) => range.text[0]?.[0] ?? "");
  }, signal);
  for (const [index, { serial }] of dates.entries()) {
    const answer = countsFrom1904(serial, texts[index] ?? "");
    if (answer !== null) return answer;
  }
  return false;
}

/** A few date cells of a sheet. */
function datesIn(sheet: Sheet, id: string): { id: string; cell: string; serial: number }[] {
  const found: { id: string; cell: string; serial: number }[] = [];
  for (const row of sheet.rows) {
    for (const [index, column] of row.columns.entries()) {
      const value = row.values[index];
      if (typeof value !== "number" || !isDateFormat(row.formats[index] ?? "")) continue;
      found.push({ id, cell: formatAddress({ row: row.number, column }), serial: value });
      if (found.length >= 3) return found;
    }
  }
  return found;
}
