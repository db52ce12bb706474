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

/** As it is written into the part: keys in one order, so that the same state gives the same bytes. */
export function embeddedText({ waivers, choices, certificate, rows }: Embedded): string {
  return JSON.stringify({ waivers: inOrder(waivers), choices: inOrder(choices), certificate, rows: inOrder(rows) });
}

function inOrder(record: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
