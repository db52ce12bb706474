import { UnusableFileError } from "../errors.ts";
import { crc32 } from "./crc32.ts";
import { DEFLATED, type PackageEntry, STORED } from "./entry.ts";
import { BadDeflateData, inflateRaw } from "./inflateRaw.ts";
import { type NativeZlib, nativeZlib } from "./nativeZlib.ts";

/** Bytes of a stored part given at a time. */
const CHUNK = 256 * 1024;
/** Native code unpacks a part in one piece: up to this size, since that piece has to be held. */
const MAX_WHOLE_BYTES = 16 * 1024 * 1024;

/**
 * Unpacks a part chunk by chunk and checks size and checksum on the way. A chunk is only valid during the call.
 * Returning `false` from `onChunk` stops early (and skips the checksum). Without `zlib` our own code does it.
 */
export function streamEntry(
  entry: PackageEntry,
  onChunk: (chunk: Uint8Array) => boolean | undefined,
  zlib: NativeZlib | null = nativeZlib,
): void {
  const sumOf = zlib?.crc32 ?? crc32;
  let crc = 0;
  let size = 0;
  const take = (chunk: Uint8Array): boolean => {
    size += chunk.length;
    if (size > entry.size) throw damagedPart(entry, "size");
    crc = sumOf(chunk, crc);
    return onChunk(chunk) !== false;
  };
  if (entry.method === STORED) {
    for (let at = 0; at < entry.raw.length; at += CHUNK) {
      if (!take(entry.raw.subarray(at, at + CHUNK))) return;
    }
  } else if (entry.method === DEFLATED) {
    if (!inflateChunks(entry, take, zlib)) return;
  } else {
    throw damagedPart(entry, "compression");
  }
  if (size !== entry.size) throw damagedPart(entry, "size");
  if (crc !== entry.crc) throw damagedPart(entry, "checksum");
}

/** Returns false when the receiver wanted no more. */
function inflateChunks(entry: PackageEntry, take: (chunk: Uint8Array) => boolean, zlib: NativeZlib | null): boolean {
  if (zlib && entry.size <= MAX_WHOLE_BYTES) return take(inflateNatively(zlib, entry));
  try {
    return inflateRaw(entry.raw, take);
  } catch (error) {
    if (error instanceof BadDeflateData) throw damagedPart(entry, "compression");
    throw error;
  }
}

function inflateNatively(zlib: NativeZlib, entry: PackageEntry): Uint8Array {
  try {
    // One byte of room more than needed, so that no second piece is asked for to see the end.
    return zlib.inflateRawSync(entry.raw, { chunkSize: Math.max(64, entry.size + 1), maxOutputLength: entry.size + 1 });
  } catch (error) {
    const tooMuch = (error as { code?: unknown }).code === "ERR_BUFFER_TOO_LARGE";
    throw damagedPart(entry, tooMuch ? "size" : "compression");
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
