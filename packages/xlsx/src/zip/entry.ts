import { deflateSync } from "fflate";
import { crc32 } from "./crc32.ts";

export const STORED = 0;
export const DEFLATED = 8;

/** One part of a package as it lies in the zip: packed bytes and header fields, so that it can be written back unchanged. */
export interface PackageEntry {
  /** Name as stored, decoded; `\` is `/`, no leading `/`. */
  readonly name: string;
  /** Name bytes as stored. */
  readonly nameBytes: Uint8Array;
  /** Packed bytes (a view into the file). */
  readonly raw: Uint8Array;
  /** 0 stored, 8 deflated; anything else is kept but cannot be read. */
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  /** Unpacked size in bytes, as the directory says; reading checks it. */
  readonly size: number;
  readonly versionMadeBy: number;
  readonly versionNeeded: number;
  /** DOS time and date. */
  readonly time: number;
  readonly date: number;
  readonly internalAttributes: number;
  readonly externalAttributes: number;
  readonly localExtra: Uint8Array;
  readonly centralExtra: Uint8Array;
  readonly comment: Uint8Array;
}

const NOTHING = new Uint8Array(0);
/** 1980-01-01: a fixed date, so that the same content gives the same file. */
const FIRST_DOS_DATE = 0x21;
/** Bit 11: the name is UTF-8. */
const UTF8_NAME = 0x800;

/**
 * A new part, deflated. `like` lends its name, date and attributes to a part that replaces it.
 * The same content gives the same bytes.
 */
export function makeEntry(name: string, data: Uint8Array | string, like?: PackageEntry): PackageEntry {
  const bytes = typeof data === "string" ? new TextEncoder().encode(data) : data;
  const nameBytes = like?.nameBytes ?? new TextEncoder().encode(name);
  return {
    name: like?.name ?? name,
    nameBytes,
    raw: deflateSync(bytes, { level: 6 }),
    method: DEFLATED,
    flags: like ? like.flags & UTF8_NAME : nameBytes.some((byte) => byte > 127) ? UTF8_NAME : 0,
    crc: crc32(bytes),
    size: bytes.length,
    versionMadeBy: like?.versionMadeBy ?? 20,
    versionNeeded: 20,
    time: like?.time ?? 0,
    date: like?.date ?? FIRST_DOS_DATE,
    internalAttributes: like?.internalAttributes ?? 0,
    externalAttributes: like?.externalAttributes ?? 0,
    localExtra: NOTHING,
    centralExtra: NOTHING,
    comment: like?.comment ?? NOTHING,
  };
}

/** How part names are compared: without case, `\` as `/`, without a leading `/`. */
export function partKey(name: string): string {
  let key = name.includes("\\") ? name.replaceAll("\\", "/") : name;
  while (key.startsWith("/")) key = key.slice(1);
  return key.toLowerCase();
}
