import { formatAddress } from "@planlint/rules/engine";
import { areasOfAddress } from "../addresses.ts";
import { isResultName, type Reasons, reasonsIn } from "../read/reasons.ts";
import type { Trip } from "../trips.ts";
import { isOurNote } from "./noteText.ts";

export interface MarkSheet {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
}

/** What stands in a workbook before it is marked or cleared. */
export interface MarkState {
  readonly sheets: readonly MarkSheet[];
  /** True when sheets cannot be added or removed. */
  readonly isLocked: boolean;
  /** Our colours. */
  readonly colours: readonly { readonly sheet: string; readonly id: string }[];
  /** Ids of our comments. */
  readonly comments: readonly string[];
  /** Cells with a comment of somebody else: `台账!C5`. */
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
  const rest =
    others.length === 0 && results.length === 0 && first.foreign.length === 0
      ? { colours: [], taken: [], results: [] }
      : await trip((context) => askRest(context, others, results, first.foreign), signal);
  return {
    sheets: first.sheets,
    isLocked: first.isLocked,
    colours: [...first.colours, ...rest.colours],
    comments: first.comments,
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
  comments.load("items/id,items/content");
  const colours = knownSheets.map((id) => askColours(context, id));
  return () => ({
    sheets: sheets.items.map(({ id, name, protection }) => ({ id, name, isProtected: protection.protected })),
    isLocked: workbook.protection.protected,
    colours: colours.flatMap((read) => read()),
    comments: comments.items.filter(({ content }) => isOurNote(content)).map(({ id }) => id),
    foreign: comments.items.filter(({ content }) => !isOurNote(content)).map(({ id }) => id),
  });
}

function askRest(
  context: Excel.RequestContext,
  others: readonly string[],
  results: readonly MarkSheet[],
  foreign: readonly string[],
) {
  const { workbook } = context;
  const colours = others.map((id) => askColours(context, id));
  const places = foreign.map((id) => {
    const range = workbook.comments.getItem(id).getLocation();
    range.load("address,worksheet/name");
    return range;
  });
  const used = results.map(({ id }) => askResult(workbook.worksheets.getItem(id)));
  return () => ({
    colours: colours.flatMap((read) => read()),
    taken: places.map((range) => `${range.worksheet.name}!${cellOf(range.address)}`),
    results: results.flatMap(({ id }, index) => {
      const reasons = used[index]?.() ?? null;
      return reasons ? [{ id, reasons }] : [];
    }),
  });
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
