import { inflateEntry } from "../zip/inflate.ts";
import { openPackage } from "../zip/openPackage.ts";

/** Names of parts that differ in content, are missing or are new; and `order` when they stand in another order. */
export function differingParts(before: Uint8Array, after: Uint8Array): string[] {
  const a = openPackage(before).entries;
  const b = openPackage(after).entries;
  const differing: string[] = [];
  for (const name of new Set([...a, ...b].map((entry) => entry.name))) {
    const one = a.find((entry) => entry.name === name);
    const other = b.find((entry) => entry.name === name);
    if (!one || !other || !sameBytes(inflateEntry(one), inflateEntry(other))) differing.push(name);
  }
  if (differing.length === 0 && a.some((entry, index) => entry.name !== b[index]?.name)) differing.push("order");
  return differing;
}

/** Names of parts whose packed bytes or headers are not the very same in both packages. */
export function repackedParts(before: Uint8Array, after: Uint8Array): string[] {
  const b = openPackage(after);
  return openPackage(before)
    .entries.filter((entry) => {
      const other = b.find(entry.name);
      return !other || !sameBytes(entry.raw, other.raw) || entry.time !== other.time || entry.method !== other.method;
    })
    .map((entry) => entry.name);
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
