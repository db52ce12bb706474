import { type Area, RECORD_NAMESPACE } from "@planlint/rules/engine";
import { areasOfAddress } from "../addresses.ts";
import { isRefusal } from "../errors.ts";
import type { Trip } from "../trips.ts";

/** What is known of a sheet before its cells are read. */
export interface SheetShape {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  /** The area that holds values; `null` for an empty sheet. */
  readonly used: Area | null;
  readonly merges: readonly Area[];
  /** Where numbers, formulas and visible rows are; `null` where Excel did not say. */
  readonly special: SpecialAreas | null;
}

export interface SpecialAreas {
  /** Constants that are numbers or errors. */
  readonly numbers: readonly Area[];
  readonly formulas: readonly Area[];
  /** Cells that are not hidden. */
  readonly visible: readonly Area[];
}

/** A workbook as seen from outside. */
export interface Outline {
  readonly file: string;
  readonly sheets: readonly SheetShape[];
  /** Id of our custom XML part. */
  readonly recordId: string | null;
}

/** Sheets whose shape is asked for before their number is known; more cost one further trip. */
const PROBED_SHEETS = 4;

/**
 * Asks for sheets and their shapes, in one trip for a workbook of up to four sheets or whose sheets are known. An Excel that refuses the finer
 * questions (a protected sheet does not say where its formulas are) is asked plainly, and then all is read in full.
 * @throws HostError
 */
export async function readOutline(
  trip: Trip,
  knownSheets: readonly string[] = [],
  signal?: AbortSignal,
): Promise<Outline> {
  // Sheets that were there at an earlier reading may have been deleted since.
  for (const known of knownSheets.length > 0 ? [knownSheets, []] : [[]]) {
    try {
      return await readOutlineFinely(trip, known, signal);
    } catch (error) {
      if (!isRefusal(error)) throw error;
    }
  }
  return readOutlinePlainly(trip, signal);
}

async function readOutlineFinely(
  trip: Trip,
  knownSheets: readonly string[],
  signal: AbortSignal | undefined,
): Promise<Outline> {
  const first = await trip((context) => {
    const known = askOutline(context);
    const probed =
      knownSheets.length > 0 ? knownSheets.map((id) => context.workbook.worksheets.getItem(id)) : firstSheets(context);
    const probes = probed.map((sheet) => askShape(sheet, true));
    return () => ({ ...known(), shapes: probes.map((probe) => probe()) });
  }, signal);
  const shapes = new Map(first.shapes.flatMap((shape) => (shape ? [[shape.id, shape] as const] : [])));
  const missing = first.sheets.filter(({ id }) => !shapes.has(id));
  if (missing.length > 0) {
    const more = await trip((context) => {
      const probes = missing.map(({ id }) => askShape(context.workbook.worksheets.getItem(id), true));
      return () => probes.map((probe) => probe());
    }, signal);
    for (const shape of more) if (shape) shapes.set(shape.id, shape);
  }
  return outlineOf(first, shapes);
}

function firstSheets({ workbook }: Excel.RequestContext): Excel.Worksheet[] {
  const sheets = [workbook.worksheets.getFirst(false)];
  for (let last = sheets[0]; last && sheets.length < PROBED_SHEETS; last = sheets.at(-1)) {
    sheets.push(last.getNextOrNullObject(false));
  }
  return sheets;
}

async function readOutlinePlainly(trip: Trip, signal?: AbortSignal): Promise<Outline> {
  const sheets = await trip((context) => askSheets(context), signal);
  const rest = await orElse(
    trip((context) => askRest(context), signal),
    { file: "", recordId: null },
  );
  const probe = (withMerges: boolean) =>
    trip((context) => {
      const probes = sheets.map(({ id }) => askPlainShape(context.workbook.worksheets.getItem(id), id, withMerges));
      return () => probes.map((ask) => ask());
    }, signal);
  const shapes = (await orElse(probe(true), null)) ?? (await probe(false));
  return outlineOf({ ...rest, sheets }, new Map(shapes.map((shape) => [shape.id, shape])));
}

/** The answer, or something else where Excel refuses the question. */
async function orElse<T, U>(answer: Promise<T>, otherwise: U): Promise<T | U> {
  try {
    return await answer;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return otherwise;
  }
}

interface FirstAnswers {
  readonly file: string;
  readonly recordId: string | null;
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly hidden: boolean }[];
}

type ProbedShape = Pick<SheetShape, "id" | "used" | "merges" | "special">;

function outlineOf(first: FirstAnswers, shapes: ReadonlyMap<string, ProbedShape>): Outline {
  return {
    file: first.file,
    recordId: first.recordId,
    sheets: first.sheets.map((sheet) => ({
      ...sheet,
      used: shapes.get(sheet.id)?.used ?? null,
      merges: shapes.get(sheet.id)?.merges ?? [],
      special: shapes.get(sheet.id)?.special ?? null,
    })),
  };
}

function askOutline(context: Excel.RequestContext): () => FirstAnswers {
  const rest = askRest(context);
  const sheets = askSheets(context);
  return () => ({ ...rest(), sheets: sheets() });
}

function askRest({ workbook }: Excel.RequestContext): () => Omit<FirstAnswers, "sheets"> {
  workbook.load("name");
  const records = workbook.customXmlParts.getByNamespace(RECORD_NAMESPACE);
  records.load("items/id");
  return () => ({ file: workbook.name, recordId: records.items[0]?.id ?? null });
}

/** Ids and names of the sheets, in their order. */
export function askSheets({ workbook }: Excel.RequestContext): () => FirstAnswers["sheets"] {
  const sheets = workbook.worksheets;
  sheets.load("items/id,items/name,items/visibility");
  return () => sheets.items.map(({ id, name, visibility }) => ({ id, name, hidden: visibility !== "Visible" }));
}

function askShape(sheet: Excel.Worksheet, chained: boolean): () => ProbedShape | null {
  sheet.load("id");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("address");
  const merges = used.getMergedAreasOrNullObject();
  const numbers = used.getSpecialCellsOrNullObject("Constants", "ErrorsNumbers");
  const formulas = used.getSpecialCellsOrNullObject("Formulas");
  const visible = used.getSpecialCellsOrNullObject("Visible");
  for (const areas of [merges, numbers, formulas, visible]) areas.load("address");
  return () => {
    if (chained && sheet.isNullObject) return null;
    if (used.isNullObject) return { id: sheet.id, used: null, merges: [], special: null };
    return {
      id: sheet.id,
      used: areasOfAddress(used.address)[0] ?? null,
      merges: areasOf(merges),
      special: { numbers: areasOf(numbers), formulas: areasOf(formulas), visible: areasOf(visible) },
    };
  };
}

function askPlainShape(sheet: Excel.Worksheet, id: string, withMerges: boolean): () => ProbedShape {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("address");
  const merges = withMerges ? used.getMergedAreasOrNullObject() : null;
  merges?.load("address");
  return () =>
    used.isNullObject
      ? { id, used: null, merges: [], special: null }
      : { id, used: areasOfAddress(used.address)[0] ?? null, merges: merges ? areasOf(merges) : [], special: null };
}

function areasOf(ranges: Excel.RangeAreas): Area[] {
  return ranges.isNullObject ? [] : areasOfAddress(ranges.address);
}
