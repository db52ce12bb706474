import { formatAddress } from "@planlint/rules/engine";
import { areasOfAddress } from "../addresses.ts";
import { hasNotes } from "../notesApi.ts";
import { isResultName, type Reasons, reasonsIn } from "../read/reasons.ts";
import type { Trip } from "../trips.ts";
import { isOurNote } from "./noteText.ts";

export interface MarkSheet {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
}

/** Where a note stands. */
export interface NotePlace {
  /** Id of the sheet. */
  readonly sheet: string;
  readonly cell: string;
}

/** What stands in a workbook before it is marked or cleared. */
export interface MarkState {
  readonly sheets: readonly MarkSheet[];
  /** True when sheets cannot be added or removed. */
  readonly isLocked: boolean;
  /** Our colours. */
  readonly colours: readonly { readonly sheet: string; readonly id: string }[];
  /** Our comments that nobody has answered; their sheet is asked for only where some sheet is protected. */
  readonly comments: readonly { readonly id: string; readonly sheet: string | null }[];
  /** Our notes, where this Excel can list notes. */
  readonly notes: readonly NotePlace[];
  /** Cells with a comment or note of somebody else, or with answers to ours: `台账!C5`. */
  readonly taken: ReadonlySet<string>;
  /** Our result sheets: id, and the reasons typed in. */
  readonly results: readonly { readonly id: string; readonly reasons: Reasons }[];
}

const OURS = /planlint:(?:error|warning|info)/i;

/** Asks what is marked already; one trip when the sheets are known from reading. @throws HostError */
export async function readMarkState(
  trip: Trip,
  knownSheets: readonly string[],
  signal?: AbortSignal,
): Promise<MarkState> {
  const first = await trip((context) => askState(context, knownSheets), signal);
  const asked = new Set(knownSheets);
  const others = first.sheets.filter(({ id }) => !asked.has(id)).map(({ id }) => id);
  const results = first.sheets.filter(({ name }) => isResultName(name));
  // Comments of a protected sheet stay: which they are has to be known.
  const ours = first.sheets.some(({ isProtected }) => isProtected) ? first.comments : [];
  const isKnown = [others, results, first.foreign, ours].every(({ length }) => length === 0) && first.notes === 0;
  const rest = isKnown
    ? { colours: [], taken: [], results: [], notes: [], sheets: new Map<string, string>() }
    : await trip((context) => askRest(context, { ...first, others, results, ours }), signal);
  return {
    sheets: first.sheets,
    isLocked: first.isLocked,
    colours: [...first.colours, ...rest.colours],
    comments: first.comments.map((id) => ({ id, sheet: rest.sheets.get(id) ?? null })),
    notes: rest.notes,
    taken: new Set(rest.taken),
    results: rest.results,
  };
}

function askState(context: Excel.RequestContext, knownSheets: readonly string[]) {
  const { workbook } = context;
  const sheets = workbook.worksheets;
  sheets.load("items/id,items/name,items/protection/protected");
  workbook.protection.load("protected");
  const comments = workbook.comments;
  comments.load("items/id,items/content,items/replies/items/id");
  const notes = hasNotes() ? workbook.notes.getCount() : null;
  const colours = knownSheets.map((id) => askColours(context, id));
  return () => ({
    notes: notes?.value ?? 0,
    sheets: sheets.items.map(({ id, name, protection }) => ({ id, name, isProtected: protection.protected })),
    isLocked: workbook.protection.protected,
    colours: colours.flatMap((read) => read()),
    comments: comments.items.filter(isOurs).map(({ id }) => id),
    foreign: comments.items.filter((comment) => !isOurs(comment)).map(({ id }) => id),
  });
}

/** A comment of ours that somebody has answered is a conversation now: it stays, with the answers. */
function isOurs(comment: Excel.Comment): boolean {
  return isOurNote(comment.content) && comment.replies.items.length === 0;
}

interface Unknown {
  /** Ids of sheets whose colours have not been asked for. */
  readonly others: readonly string[];
  readonly results: readonly MarkSheet[];
  /** Ids of other people's comments. */
  readonly foreign: readonly string[];
  /** Ids of our comments whose sheet is wanted. */
  readonly ours: readonly string[];
  /** How many notes there are. */
  readonly notes: number;
}

function askRest(context: Excel.RequestContext, { others, results, foreign, ours, notes }: Unknown) {
  const { workbook } = context;
  const colours = others.map((id) => askColours(context, id));
  const comments = foreign.map((id) => askPlace(workbook.comments.getItem(id).getLocation()));
  const own = ours.map((id) => ({ id, place: askPlace(workbook.comments.getItem(id).getLocation()) }));
  const noted = Array.from({ length: notes }, (_, index) => {
    const note = workbook.notes.getItemAt(index);
    note.load("content");
    const place = askPlace(note.getLocation());
    return () => ({ ...place(), isOurs: isOurNote(note.content) });
  });
  const used = results.map(({ id }) => askResult(workbook.worksheets.getItem(id)));
  return () => {
    const found = noted.map((read) => read());
    const taken = [...comments.map((read) => read()), ...found.filter(({ isOurs }) => !isOurs)];
    return {
      colours: colours.flatMap((read) => read()),
      notes: found.filter(({ isOurs }) => isOurs),
      sheets: new Map(own.map(({ id, place }) => [id, place().sheet] as const)),
      taken: taken.map(({ name, cell }) => `${name}!${cell}`),
      results: results.flatMap(({ id }, index) => {
        const reasons = used[index]?.() ?? null;
        return reasons ? [{ id, reasons }] : [];
      }),
    };
  };
}

function askPlace(range: Excel.Range): () => NotePlace & { readonly name: string } {
  range.load("address,worksheet/id,worksheet/name");
  return () => ({ sheet: range.worksheet.id, name: range.worksheet.name, cell: cellOf(range.address) });
}

/** The fingerprints reach as far down as the sheet does, so the used part of the two columns begins and ends with them. */
function askResult(sheet: Excel.Worksheet): () => Reasons | null {
  const used = sheet.getRange("I:J").getUsedRangeOrNullObject(true);
  used.load("values");
  return () => (used.isNullObject ? null : reasonsIn(used.values));
}

function askColours(context: Excel.RequestContext, sheet: string) {
  const formats = context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats;
  formats.load("items/id,items/type,items/customOrNullObject/rule/formula");
  return () =>
    formats.items
      .filter(({ customOrNullObject: custom }) => !custom.isNullObject && OURS.test(custom.rule.formula))
      .map(({ id }) => ({ sheet, id }));
}

function cellOf(address: string): string {
  const area = areasOfAddress(address)[0];
  return area ? formatAddress({ row: area.top, column: area.left }) : "";
}
