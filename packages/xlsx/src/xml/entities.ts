import { UnusableFileError } from "../errors.ts";

const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Decodes the five named entities and character references. Others need a DTD, which we refuse: `malformed`. */
export function decodeEntities(text: string, part: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,8})|#x([0-9a-fA-F]{1,7})|([A-Za-z]{2,4}));|&/g, (whole, decimal, hex, name) => {
    if (name !== undefined && Object.hasOwn(NAMED, name)) return NAMED[name] as string;
    const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : -1;
    if (code >= 0 && code <= 0x10ffff) return String.fromCodePoint(code);
    throw new UnusableFileError("malformed", { part, why: `entity ${whole.slice(0, 12)}` });
  });
}

/** Text of an element as it stands in the source: line ends become `\n`, as XML wants, and entities are decoded. */
export function decodeText(raw: string, part: string): string {
  return decodeEntities(raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw, part);
}

/** Escapes text for element content and attribute values; characters that XML forbids are left out. */
export function escapeXml(text: string): string {
  return (
    text
      .replace(/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
      // A bare one would be read back as a line feed.
      .replaceAll("\r", "&#13;")
  );
}
