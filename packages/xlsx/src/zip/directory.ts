import { UnusableFileError } from "../errors.ts";
import { DEFLATED, type PackageEntry, partKey, STORED } from "./entry.ts";
import { foreignFileError } from "./foreign.ts";
import type { Limits } from "./limits.ts";

const END_RECORD = 0x06054b50;
const CENTRAL_HEADER = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END_RECORD = 0x06064b50;
const ENCRYPTED = 0x1;
const UTF8_NAME = 0x800;
const UNKNOWN_32 = 0xffffffff;

function damaged(why: string): UnusableFileError {
  return new UnusableFileError("damaged", { why });
}

interface Directory {
  readonly count: number;
  readonly offset: number;
  /** Bytes that something put in front of the zip: all stored offsets are short by this much. */
  readonly shift: number;
}

/** Parses the zip directory. Sizes, names and ranges are checked here, so that later reading can trust them. */
export function readDirectory(bytes: Uint8Array, limits: Limits): PackageEntry[] {
  if (bytes.length > limits.maxFileBytes) {
    throw new UnusableFileError("too-large", { what: "file", limit: limits.maxFileBytes });
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(bytes, view);
  if (directory.count > limits.maxParts) {
    throw new UnusableFileError("too-large", { what: "parts", limit: limits.maxParts });
  }
  const entries: PackageEntry[] = [];
  const ranges: { start: number; end: number }[] = [];
  const names = new Set<string>();
  let total = 0;
  let at = directory.offset;
  for (let i = 0; i < directory.count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL_HEADER) throw damaged("directory");
    const { entry, start, next } = readEntry(bytes, view, at, directory.shift);
    at = next;
    // Folders are not parts; nothing refers to them.
    if (entry.name.endsWith("/") && entry.size === 0) continue;
    const key = partKey(entry.name);
    if (names.has(key)) throw damaged("duplicate-name");
    names.add(key);
    total += entry.size;
    checkSize(entry, total, limits);
    entries.push(entry);
    ranges.push({ start, end: start + entry.raw.length });
  }
  checkOverlap(ranges);
  return entries;
}

function findDirectory(bytes: Uint8Array, view: DataView): Directory {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  let end = bytes.length - 22;
  while (end >= lowest && view.getUint32(end, true) !== END_RECORD) end--;
  if (end < lowest) throw foreignFileError(bytes);
  let count = view.getUint16(end + 10, true);
  let size = view.getUint32(end + 12, true);
  let offset = view.getUint32(end + 16, true);
  let stop = end;
  if (end >= 20 && view.getUint32(end - 20, true) === ZIP64_LOCATOR) {
    const at = Number(view.getBigUint64(end - 20 + 8, true));
    if (at + 56 > bytes.length || view.getUint32(at, true) !== ZIP64_END_RECORD) throw damaged("zip64");
    count = Number(view.getBigUint64(at + 32, true));
    size = Number(view.getBigUint64(at + 40, true));
    offset = Number(view.getBigUint64(at + 48, true));
    stop = at;
  } else if (size === UNKNOWN_32 || offset === UNKNOWN_32) {
    throw damaged("zip64");
  }
  const shift = stop - size - offset;
  if (shift < 0 || size > stop) throw new UnusableFileError("truncated");
  return { count, offset: offset + shift, shift };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, shift: number) {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  let packedSize = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  let offset = view.getUint32(at + 42, true);
  if (next > bytes.length) throw damaged("directory");
  const centralExtra = bytes.subarray(nameEnd, extraEnd);
  if (packedSize === UNKNOWN_32 || size === UNKNOWN_32 || offset === UNKNOWN_32) {
    const wide = zip64Values(centralExtra);
    if (size === UNKNOWN_32) size = wide();
    if (packedSize === UNKNOWN_32) packedSize = wide();
    if (offset === UNKNOWN_32) offset = wide();
  }
  if (flags & ENCRYPTED) throw new UnusableFileError("password");

  const local = offset + shift;
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL_HEADER) throw damaged("local-header");
  const localExtraStart = local + 30 + view.getUint16(local + 26, true);
  const start = localExtraStart + view.getUint16(local + 28, true);
  if (start + packedSize > bytes.length) throw new UnusableFileError("truncated");
  if (method === STORED && packedSize !== size) throw damaged("size");
  const nameBytes = bytes.subarray(at + 46, nameEnd);
  const entry: PackageEntry = {
    name: decodeName(nameBytes, (flags & UTF8_NAME) !== 0),
    nameBytes,
    raw: bytes.subarray(start, start + packedSize),
    method,
    flags,
    crc: view.getUint32(at + 16, true),
    size,
    versionMadeBy: view.getUint16(at + 4, true),
    versionNeeded: view.getUint16(at + 6, true),
    time: view.getUint16(at + 12, true),
    date: view.getUint16(at + 14, true),
    internalAttributes: view.getUint16(at + 36, true),
    externalAttributes: view.getUint32(at + 38, true),
    localExtra: bytes.subarray(localExtraStart, start),
    centralExtra,
    comment: bytes.subarray(extraEnd, next),
  };
  return { entry, start: local, next };
}

/** Gives the 64-bit numbers of the zip64 extra field one after the other. */
function zip64Values(extra: Uint8Array): () => number {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1 && end <= extra.length) {
      let next = at + 4;
      return () => {
        if (next + 8 > end) throw damaged("zip64");
        const value = Number(view.getBigUint64(next, true));
        next += 8;
        return value;
      };
    }
    at = end;
  }
  throw damaged("zip64");
}

/** Names in a package are ASCII by rule; others are UTF-8 in practice, flagged or not, or Latin-1 at the very least. */
function decodeName(bytes: Uint8Array, utf8: boolean): string {
  let name: string;
  try {
    name = new TextDecoder("utf-8", { fatal: !utf8, ignoreBOM: true }).decode(bytes);
  } catch {
    name = new TextDecoder("latin1").decode(bytes);
  }
  name = name.replaceAll("\\", "/");
  while (name.startsWith("/")) name = name.slice(1);
  return name;
}

function checkSize(entry: PackageEntry, total: number, limits: Limits): void {
  if (total > limits.maxInflatedBytes) throw new UnusableFileError("bomb", { limit: limits.maxInflatedBytes });
  if (entry.method !== DEFLATED || entry.size < limits.ratioFromBytes) return;
  if (entry.size > entry.raw.length * limits.maxRatio) throw new UnusableFileError("bomb", { part: entry.name });
}

/** Parts that share bytes are the trick of the densest zip bombs; no writer does it. */
function checkOverlap(ranges: { start: number; end: number }[]): void {
  ranges.sort((a, b) => a.start - b.start);
  let end = 0;
  for (const range of ranges) {
    if (range.start < end) throw damaged("overlap");
    end = range.end;
  }
}
