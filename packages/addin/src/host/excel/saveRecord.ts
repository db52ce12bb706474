import { type Embedded, emptyEmbedded, RECORD_NAMESPACE } from "@planlint/rules/engine";
import { areasOfAddress } from "./addresses.ts";
import { asText } from "./plainText.ts";
import { isResultName, reasonsIn } from "./read/reasons.ts";
import { type FileMarks, recordXml } from "./record.ts";
import type { Trip } from "./trips.ts";

/**
 * Writes the state into our custom XML part, made where there is none; without a state and a journal the part goes.
 * Gives the part's id.
 */
export async function saveRecord(
  trip: Trip,
  embedded: Embedded | null,
  journal: FileMarks | null = null,
): Promise<string | null> {
  const ids = await trip((context) => {
    const parts = context.workbook.customXmlParts.getByNamespace(RECORD_NAMESPACE);
    parts.load("items/id");
    return () => parts.items.map(({ id }) => id);
  });
  const [first, ...rest] = ids;
  if (embedded === null && journal === null) {
    if (ids.length === 0) return null;
    await trip((context) => {
      for (const id of ids) context.workbook.customXmlParts.getItem(id).delete();
      return () => undefined;
    });
    return null;
  }
  const xml = recordXml(embedded ?? emptyEmbedded(), journal);
  return trip((context) => {
    const parts = context.workbook.customXmlParts;
    for (const id of rest) parts.getItem(id).delete();
    if (first !== undefined) {
      parts.getItem(first).setXml(xml);
      return () => first;
    }
    const part = parts.add(xml);
    part.load("id");
    return () => part.id;
  });
}

/** Has the result sheets show the same reasons as are kept, so that neither takes the other back. */
export async function syncReasons(trip: Trip, waivers: Readonly<Record<string, string>>): Promise<void> {
  const results = await trip((context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/id,items/name");
    return () => sheets.items.filter(({ name }) => isResultName(name)).map(({ id }) => id);
  });
  if (results.length === 0) return;
  const columns = await trip((context) => {
    const ranges = results.map((id) => {
      const used = context.workbook.worksheets.getItem(id).getRange("I:J").getUsedRangeOrNullObject(true);
      used.load("address,values");
      return { id, used };
    });
    return () =>
      ranges.flatMap(({ id, used }) =>
        used.isNullObject ? [] : [{ id, top: areasOfAddress(used.address)[0]?.top ?? 1, values: used.values }],
      );
  });
  const changes = columns.flatMap(({ id, top, values }) => {
    const reasons = reasonsIn(values);
    if (!reasons) return [];
    return values.flatMap(([reason, mark], index) => {
      const fingerprint = String(mark ?? "").trim();
      if (!reasons.has(fingerprint)) return [];
      const wanted = waivers[fingerprint] ?? "";
      return String(reason ?? "").trim() === wanted ? [] : [{ id, cell: `I${top + index}`, text: wanted }];
    });
  });
  if (changes.length === 0) return;
  await trip((context) => {
    for (const { id, cell, text } of changes) {
      context.workbook.worksheets.getItem(id).getRange(cell).values = [[asText(text)]];
    }
    return () => undefined;
  });
}
