import type { PackageEntry } from "./entry.ts";
import { makeEntry, partKey } from "./entry.ts";
import type { Package } from "./openPackage.ts";

const ZIP64_EXTRA = 1;
/** Bit 3: sizes follow the data. We know them, so they go into the header and the bit is cleared. */
const SIZES_FOLLOW = 0x8;

/** Extra fields without the zip64 one: every size we write fits in 32 bits. */
function extraWithoutZip64(extra: Uint8Array): Uint8Array {
  const kept: number[] = [];
  let dropped = false;
  for (let at = 0; at + 4 <= extra.length; ) {
    const id = (extra[at] as number) | ((extra[at + 1] as number) << 8);
    const end = at + 4 + ((extra[at + 2] as number) | ((extra[at + 3] as number) << 8));
    if (end > extra.length) break;
    if (id === ZIP64_EXTRA) dropped = true;
    else for (let i = at; i < end; i++) kept.push(extra[i] as number);
    at = end;
  }
  return dropped ? Uint8Array.from(kept) : extra;
}

/** Writes entries, in this order, as a zip. Packed bytes and header fields go out as they are. */
export function writePackage(entries: readonly PackageEntry[]): Uint8Array {
  const prepared = entries.map((entry) => ({
    entry,
    localExtra: extraWithoutZip64(entry.localExtra),
    centralExtra: extraWithoutZip64(entry.centralExtra),
  }));
  let localSize = 0;
  let centralSize = 0;
  for (const { entry, localExtra, centralExtra } of prepared) {
    localSize += 30 + entry.nameBytes.length + localExtra.length + entry.raw.length;
    centralSize += 46 + entry.nameBytes.length + centralExtra.length + entry.comment.length;
  }
  const out = new Uint8Array(localSize + centralSize + 22);
  const view = new DataView(out.buffer);
  let local = 0;
  let central = localSize;
  for (const { entry, localExtra, centralExtra } of prepared) {
    const flags = entry.flags & ~SIZES_FOLLOW;
    const header = local;
    view.setUint32(local, 0x04034b50, true);
    writeCommon(view, local + 4, entry, flags, localExtra.length);
    out.set(entry.nameBytes, local + 30);
    out.set(localExtra, local + 30 + entry.nameBytes.length);
    out.set(entry.raw, local + 30 + entry.nameBytes.length + localExtra.length);
    local += 30 + entry.nameBytes.length + localExtra.length + entry.raw.length;

    view.setUint32(central, 0x02014b50, true);
    view.setUint16(central + 4, entry.versionMadeBy, true);
    writeCommon(view, central + 6, entry, flags, centralExtra.length);
    view.setUint16(central + 32, entry.comment.length, true);
    view.setUint16(central + 36, entry.internalAttributes, true);
    view.setUint32(central + 38, entry.externalAttributes, true);
    view.setUint32(central + 42, header, true);
    out.set(entry.nameBytes, central + 46);
    out.set(centralExtra, central + 46 + entry.nameBytes.length);
    out.set(entry.comment, central + 46 + entry.nameBytes.length + centralExtra.length);
    central += 46 + entry.nameBytes.length + centralExtra.length + entry.comment.length;
  }
  view.setUint32(central, 0x06054b50, true);
  view.setUint16(central + 8, entries.length, true);
  view.setUint16(central + 10, entries.length, true);
  view.setUint32(central + 12, centralSize, true);
  view.setUint32(central + 16, localSize, true);
  return out;
}

/** The 26 bytes that local and central headers have in common. */
function writeCommon(view: DataView, at: number, entry: PackageEntry, flags: number, extraLength: number): void {
  view.setUint16(at, entry.versionNeeded, true);
  view.setUint16(at + 2, flags, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 6, entry.time, true);
  view.setUint16(at + 8, entry.date, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.raw.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
  view.setUint16(at + 24, extraLength, true);
}

/**
 * The package with some parts changed: new content replaces a part where it stands, `null` drops it, and names that
 * the package lacks are added at the end, in the order given. All other parts keep their packed bytes.
 */
export function writeChanged(pkg: Package, changes: ReadonlyMap<string, Uint8Array | string | null>): Uint8Array {
  const byKey = new Map([...changes].map(([name, data]) => [partKey(name), { name, data }]));
  const entries: PackageEntry[] = [];
  for (const entry of pkg.entries) {
    const key = partKey(entry.name);
    const change = byKey.get(key);
    byKey.delete(key);
    if (!change) entries.push(entry);
    else if (change.data !== null) entries.push(makeEntry(entry.name, change.data, entry));
  }
  for (const { name, data } of byKey.values()) if (data !== null) entries.push(makeEntry(name, data));
  return writePackage(entries);
}
