import { decodeUnits, type XmlUnits } from "./characters.ts";

interface KnownName {
  readonly hash: number;
  readonly name: string;
  /** The name without its prefix. */
  readonly localName: string;
}

const SLOTS = 1024;

/**
 * Element names seen so far, so that the same name is the same string and costs no allocation. One name a slot: names
 * that fall on the same slot replace each other, which costs time but never memory.
 */
export class NameTable {
  private readonly slots: (KnownName | undefined)[] = new Array(SLOTS).fill(undefined);

  /** The name between two offsets. `hash` is the polynomial hash (base 31) of its units. */
  take(units: XmlUnits, start: number, end: number, hash: number, part: string): KnownName {
    const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    const known = this.slots[slot];
    if (known !== undefined && known.hash === hash && isSame(known.name, units, start, end)) return known;
    const name = decodeUnits(units, start, end, part);
    const added = { hash, name, localName: name.slice(name.indexOf(":") + 1) };
    this.slots[slot] = added;
    return added;
  }
}

/** True for equal ASCII names; others are decoded again, which no real part needs. */
function isSame(name: string, units: XmlUnits, start: number, end: number): boolean {
  if (name.length !== end - start) return false;
  for (let i = 0; i < name.length; i++) if (name.charCodeAt(i) !== units[start + i]) return false;
  return true;
}
