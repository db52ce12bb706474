import { type Embedded, embeddedText, parseEmbedded, RECORD_NAMESPACE } from "@planlint/rules/engine";
import { escapeXml } from "./xmlText.ts";

/** The part's XML for a state, written as packages/xlsx writes it; `journal` stays as it was found. */
export function recordXml(embedded: Embedded, journal: FileMarks | null = null): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<planlint xmlns="${RECORD_NAMESPACE}"><state>${escapeXml(embeddedText(embedded))}</state>${journal?.xml ?? ""}</planlint>`
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
  return parseEmbedded(data);
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
