import { UnusableFileError } from "../errors.ts";
import { crc32 } from "./crc32.ts";
import { DEFLATED, type PackageEntry, STORED } from "./entry.ts";
import { BadDeflateData, inflateRaw } from "./inflateRaw.ts";

/** Bytes of a stored part given at a time. */
const CHUNK = 256 * 1024;

/**
 * Unpacks a part chunk by chunk and checks size and checksum on the way. A chunk is only valid during the call.
 * Returning `false` from `onChunk` stops early (and skips the checksum).
 */
export function streamEntry(entry: PackageEntry, onChunk: (chunk: Uint8Array) => boolean | undefined): void {
  let crc = 0;
  let size = 0;
  const take = (chunk: Uint8Array): boolean => {
    size += chunk.length;
    if (size > entry.size) throw damagedPart(entry, "size");
    crc = crc32(chunk, crc);
    return onChunk(chunk) !== false;
  };
  if (entry.method === STORED) {
    for (let at = 0; at < entry.raw.length; at += CHUNK) {
      if (!take(entry.raw.subarray(at, at + CHUNK))) return;
    }
  } else if (entry.method === DEFLATED) {
    if (!inflateChunks(entry, take)) return;
  } else {
    throw damagedPart(entry, "compression");
  }
  if (size !== entry.size) throw damagedPart(entry, "size");
  if (crc !== entry.crc) throw damagedPart(entry, "checksum");
}

/** Returns false when the receiver wanted no more. */
function inflateChunks(entry: PackageEntry, take: (chunk: Uint8Array) => boolean): boolean {
  try {
    return inflateRaw(entry.raw, take);
  } catch (error) {
    if (error instanceof BadDeflateData) throw damagedPart(entry, "compression");
    throw error;
  }
}

/** Unpacks a whole part. */
export function inflateEntry(entry: PackageEntry): Uint8Array {
  const out = new Uint8Array(entry.size);
  let at = 0;
  streamEntry(entry, (chunk) => {
    out.set(chunk, at);
    at += chunk.length;
    return true;
  });
  return out;
}

function damagedPart(entry: PackageEntry, why: string): UnusableFileError {
  return new UnusableFileError("damaged", { why, part: entry.name });
}
