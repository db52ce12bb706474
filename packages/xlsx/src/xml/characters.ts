import { UnusableFileError } from "../errors.ts";

/** Bytes of UTF-8, or UTF-16 units. */
export type XmlUnits = Uint8Array | Uint16Array;

/** Longer UTF-8 texts go to TextDecoder, whose call costs more than decoding a short one by hand. */
const BY_HAND = 64;
/** A plain array: `fromCharCode.apply` takes typed arrays ten times slower. */
const scratch: number[] = [];
const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The units between two offsets as a string. Throws `malformed` when they are not valid UTF-8. */
export function decodeUnits(units: XmlUnits, start: number, end: number, part: string): string {
  if (units instanceof Uint16Array) return fromUtf16(units, start, end);
  if (end - start > BY_HAND) return decodeStrict(units, start, end, part);
  let length = 0;
  for (let i = start; i < end; ) {
    const a = units[i] as number;
    if (a < 0x80) {
      scratch[length++] = a;
      i++;
      continue;
    }
    const b = units[i + 1] as number;
    const c = units[i + 2] as number;
    // Three-byte sequences, that is Chinese; anything else is left to TextDecoder, which also judges validity.
    const unit = ((a & 0x0f) << 12) | ((b & 0x3f) << 6) | (c & 0x3f);
    if ((a & 0xf0) !== 0xe0 || i + 3 > end || (b & 0xc0) !== 0x80 || (c & 0xc0) !== 0x80 || !isPlainUnit(unit)) {
      return decodeStrict(units, start, end, part);
    }
    scratch[length++] = unit;
    i += 3;
  }
  scratch.length = length;
  return String.fromCharCode.apply(null, scratch);
}

function isPlainUnit(unit: number): boolean {
  return unit >= 0x800 && (unit < 0xd800 || unit > 0xdfff);
}

function decodeStrict(bytes: Uint8Array, start: number, end: number, part: string): string {
  try {
    return strict.decode(bytes.subarray(start, end));
  } catch {
    throw new UnusableFileError("malformed", { part, why: "encoding" });
  }
}

function fromUtf16(units: Uint16Array, start: number, end: number): string {
  let text = "";
  for (let i = start; i < end; i += 8192) {
    text += String.fromCharCode.apply(null, units.subarray(i, Math.min(end, i + 8192)) as unknown as number[]);
  }
  return text;
}
