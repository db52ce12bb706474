import { type Embedded, RECORD_NAMESPACE } from "@planlint/rules/engine";

/** The part's XML for a state, written as packages/xlsx writes it; `journal` stays as it was found. */
export function recordXml(embedded: Embedded, journal: FileMarks | null = null): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<planlint xmlns="${RECORD_NAMESPACE}"><state>${escapeXml(JSON.stringify(sorted(embedded)))}</state>${journal?.xml ?? ""}</planlint>`
  );
}

/** What packages/xlsx noted when it marked a copy of the file. */
export interface FileMarks {
  /** The element as it stands in the part. */
  readonly xml: string;
  /** True when notes were among the marks. */
  readonly hasNotes: boolean;
}

/** The journal of marks that were made in the file, while it was not open in Excel; `null` where there is none. */
export function fileMarksIn(xml: string): FileMarks | null {
  const found = /<marks(?:\s[^>]*)?>([\s\S]*?)<\/marks>/.exec(xml);
  return found
    ? { xml: found[0], hasNotes: /&quot;[^&]*comments\d*\.xml&quot;|"[^"]*comments\d*\.xml"/i.test(found[1] ?? "") }
    : null;
}

/** Reads the part; `null` for anything that planlint did not write. */
export function embeddedIn(xml: string): Embedded | null {
  const state = /<(?:\w+:)?state(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?state>/.exec(xml)?.[1];
  if (state === undefined) return null;
  let data: unknown;
  try {
    data = JSON.parse(unescapeXml(state));
  } catch {
    return null;
  }
  if (!isRecord(data)) return null;
  const waivers = textsOf(data.waivers);
  const choices = textsOf(data.choices);
  const rows = textsOf(data.rows);
  const certificate = certificateOf(data.certificate);
  return waivers && choices && rows && certificate !== undefined ? { waivers, choices, certificate, rows } : null;
}

function certificateOf(data: unknown): Embedded["certificate"] | undefined {
  if (data === undefined || data === null) return null;
  if (!isRecord(data)) return undefined;
  const { plan, asOf, rules } = data;
  const cells = textsOf(data.cells);
  if (typeof plan !== "string" || typeof asOf !== "string" || typeof rules !== "string" || !cells) return undefined;
  return { plan, asOf, rules, cells };
}

/** A record of texts; empty when it is left out, `null` when it is something else. */
function textsOf(data: unknown): Record<string, string> | null {
  if (data === undefined) return {};
  if (!isRecord(data)) return null;
  const texts: Record<string, string> = {};
  for (const [key, value] of Object.entries(data)) {
    if (typeof value !== "string") return null;
    texts[key] = value;
  }
  return texts;
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}

/** Keys in one order, so that the same state gives the same text. */
function sorted(embedded: Embedded): Embedded {
  const order = (record: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  const { waivers, choices, certificate, rows } = embedded;
  return { waivers: order(waivers), choices: order(choices), certificate, rows: order(rows) };
}

/** What XML forbids is escaped by JSON already, but for U+FFFE and U+FFFF. */
function escapeXml(text: string): string {
  return text
    .replace(/[\ufffe\uffff]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal) return String.fromCodePoint(Number(decimal));
      return ENTITIES[name ?? ""] ?? whole;
    },
  );
}
