import { UnusableFileError } from "../errors.ts";

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

function startsWith(bytes: Uint8Array, magic: readonly number[] | string, at = 0): boolean {
  for (let i = 0; i < magic.length; i++) {
    const expected = typeof magic === "string" ? magic.charCodeAt(i) : magic[i];
    if (bytes[at + i] !== expected) return false;
  }
  return true;
}

/** The error for bytes that have no zip directory: says what they are instead, as far as their beginning tells. */
export function foreignFileError(bytes: Uint8Array): UnusableFileError {
  if (bytes.length === 0) return new UnusableFileError("empty");
  if (startsWith(bytes, COMPOUND_FILE)) return compoundFileError(bytes);
  if (startsWith(bytes, "PK\x03\x04")) return new UnusableFileError("truncated");
  // A file full of zero bytes is what an interrupted copy or download leaves behind.
  if (bytes.subarray(0, 4096).every((byte) => byte === 0)) return new UnusableFileError("truncated", { kind: "zeros" });
  return new UnusableFileError("not-zip", { kind: foreignKind(bytes) });
}

function foreignKind(bytes: Uint8Array): string {
  if (startsWith(bytes, "%PDF")) return "pdf";
  if (
    startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]) ||
    startsWith(bytes, [0xff, 0xd8, 0xff]) ||
    startsWith(bytes, "GIF8")
  ) {
    return "image";
  }
  if (startsWith(bytes, "Rar!") || startsWith(bytes, [0x37, 0x7a, 0xbc, 0xaf]) || startsWith(bytes, [0x1f, 0x8b])) {
    return "archive";
  }
  // BIFF2–BIFF5 streams without a compound file around them.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && (bytes[2] ?? 0) <= 0x10)
    return "unknown";
  const head = bytes.subarray(0, 2048);
  if (head.some((byte) => byte < 9)) {
    const utf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
    return utf16 ? "text" : "unknown";
  }
  const text = new TextDecoder("latin1").decode(head).toLowerCase();
  if (/<(?:!doctype html|html|table|meta|body)\b/.test(text)) return "html";
  return /^(?:ï»¿)?\s*<\?xml/.test(text) ? "xml" : "text";
}

/** Streams of a compound (OLE) file that tell what it is. */
const COMPOUND_STREAMS: Readonly<Record<string, () => UnusableFileError>> = {
  EncryptedPackage: () => new UnusableFileError("password"),
  Workbook: () => new UnusableFileError("legacy"),
  Book: () => new UnusableFileError("legacy"),
  WordDocument: () => new UnusableFileError("not-xlsx", { kind: "word" }),
  "PowerPoint Document": () => new UnusableFileError("not-xlsx", { kind: "powerpoint" }),
};

/**
 * Directory entries are 128 bytes each and lie at multiples of 128 in the file, so looking at all of these finds the
 * streams without trusting the allocation tables of a file that may be damaged.
 */
function compoundFileError(bytes: Uint8Array): UnusableFileError {
  const found = new Set<string>();
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const nameBytes = (bytes[at + 64] as number) | ((bytes[at + 65] as number) << 8);
    if (nameBytes < 10 || nameBytes > 64) continue;
    let name = "";
    for (let i = 0; i + 2 < nameBytes; i += 2) {
      name += String.fromCharCode((bytes[at + i] as number) | ((bytes[at + i + 1] as number) << 8));
    }
    if (Object.hasOwn(COMPOUND_STREAMS, name)) found.add(name);
  }
  for (const [name, error] of Object.entries(COMPOUND_STREAMS)) if (found.has(name)) return error();
  return new UnusableFileError("legacy");
}
