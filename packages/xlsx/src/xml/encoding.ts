import { UnusableFileError } from "../errors.ts";

/** A part's text and how it was encoded, so that it can be written back the same way. */
export interface DecodedXml {
  /** Without byte order mark. */
  readonly text: string;
  /** `utf-8`, `utf-16le`, `utf-16be`, or what the declaration names. */
  readonly encoding: string;
  readonly bom: boolean;
}

/** The encoding of an XML part, by byte order mark, by the shape of its first bytes, or by its declaration. */
export function detectEncoding(head: Uint8Array): { readonly encoding: string; readonly bomBytes: number } {
  const [a, b, c, d] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: "utf-8", bomBytes: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: "utf-16le", bomBytes: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: "utf-16be", bomBytes: 2 };
  if (a === 0x3c && b === 0 && c !== 0 && d === 0) return { encoding: "utf-16le", bomBytes: 0 };
  if (a === 0 && b === 0x3c && c === 0 && d !== 0) return { encoding: "utf-16be", bomBytes: 0 };
  let start = "";
  for (let i = 0; i < head.length && i < 200; i++) start += String.fromCharCode(head[i] as number);
  const declared = /^<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(start)?.[1]?.toLowerCase() ?? "utf-8";
  // A declaration of UTF-16 that can be read byte by byte is wrong about itself.
  return { encoding: declared.startsWith("utf-16") || declared === "utf8" ? "utf-8" : declared, bomBytes: 0 };
}

/** Decodes an XML part. Throws `malformed` when the bytes are not what they say. `part` is for the error only. */
export function decodeXml(bytes: Uint8Array, part: string): DecodedXml {
  const { encoding, bomBytes } = detectEncoding(bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes.subarray(bomBytes));
    return { text, encoding, bom: bomBytes > 0 };
  } catch {
    throw new UnusableFileError("malformed", { part, why: "encoding" });
  }
}

/**
 * Encodes text the way a part was encoded, so that unchanged text gives unchanged bytes. An encoding that cannot be
 * written (anything but UTF-8 and UTF-16) becomes UTF-8, and the declaration says so.
 */
export function encodeXml(text: string, like: Pick<DecodedXml, "encoding" | "bom">): Uint8Array {
  const { encoding, bom } = like;
  if (encoding === "utf-16le" || encoding === "utf-16be") {
    const marked = bom ? `\ufeff${text}` : text;
    const out = new Uint8Array(marked.length * 2);
    const view = new DataView(out.buffer);
    for (let i = 0; i < marked.length; i++) view.setUint16(i * 2, marked.charCodeAt(i), encoding === "utf-16le");
    return out;
  }
  const declared =
    encoding === "utf-8"
      ? text
      : text.replace(/^(<\?xml[^>]*?encoding\s*=\s*["'])[^"']*/, (_, start: string) => `${start}UTF-8`);
  return new TextEncoder().encode(bom ? `\ufeff${declared}` : declared);
}
