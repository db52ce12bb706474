import type { Embedded } from "./embedded.ts";

/** Namespace of the one custom XML part in which planlint keeps what it has to remember of a workbook. */
export const RECORD_NAMESPACE = "urn:planlint:1";

/** Nothing remembered yet. */
export function emptyEmbedded(): Embedded {
  return { waivers: {}, choices: {}, certificate: null, rows: {} };
}

/** True when there is nothing that would be worth a part of its own. */
export function isEmptyEmbedded(embedded: Embedded): boolean {
  return (
    embedded.certificate === null &&
    [embedded.waivers, embedded.choices, embedded.rows].every((record) => Object.keys(record).length === 0)
  );
}
