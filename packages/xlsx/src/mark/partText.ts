import { UnusableFileError } from "../errors.ts";
import type { XmlUnits } from "../xml/characters.ts";
import { detectEncoding } from "../xml/encoding.ts";

/**
 * A part as the units the tokenizer counts: bytes, or the code units of UTF-16. Working on units instead of a decoded
 * string means that what is not edited comes back byte for byte, whatever its encoding.
 */
export interface PartText {
  readonly units: XmlUnits;
  readonly encoding: string;
}

/** A replacement at an offset of the unedited part: `remove` units go, `insert` comes. */
export interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** An edit of the finished part that undoes one: `length` units go, `text` comes back. */
export interface Undo {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

export function partText(bytes: Uint8Array, part: string): PartText {
  const { encoding } = detectEncoding(bytes);
  if (!encoding.startsWith("utf-16")) return { units: bytes, encoding };
  if (bytes.length % 2 !== 0) throw new UnusableFileError("malformed", { part, why: "encoding" });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const units = new Uint16Array(bytes.length / 2);
  for (let i = 0; i < units.length; i++) units[i] = view.getUint16(i * 2, encoding === "utf-16le");
  return { units, encoding };
}

export function partBytes(text: PartText): Uint8Array {
  const { units, encoding } = text;
  if (units instanceof Uint8Array) return units;
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < units.length; i++) view.setUint16(i * 2, units[i] as number, encoding === "utf-16le");
  return bytes;
}

/** Text as units of an encoding. Where the encoding cannot be written, other characters become references. */
function unitsOf(text: string, encoding: string): XmlUnits {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  if (encoding.startsWith("utf-16")) {
    const units = new Uint16Array(text.length);
    for (let i = 0; i < units.length; i++) units[i] = text.charCodeAt(i);
    return units;
  }
  const plain = text.replace(/[^\0-\x7f]/gu, (character) => `&#${character.codePointAt(0)};`);
  return new TextEncoder().encode(plain);
}

/** Applies edits, given in any order, and returns the edits that undo them. Edits at one place keep their order. */
export function applyEdits(text: PartText, edits: readonly Edit[]): { text: PartText; undo: Undo[] } {
  const sorted = [...edits].sort((a, b) => a.at - b.at);
  const pieces: { edit: Edit; insert: XmlUnits }[] = sorted.map((edit) => ({
    edit,
    insert: unitsOf(edit.insert, text.encoding),
  }));
  let size = text.units.length;
  for (const { edit, insert } of pieces) size += insert.length - edit.remove;
  const out = text.units instanceof Uint8Array ? new Uint8Array(size) : new Uint16Array(size);
  const undo: Undo[] = [];
  let from = 0;
  let to = 0;
  for (const { edit, insert } of pieces) {
    if (edit.at < from) throw new Error("edits overlap");
    out.set(text.units.subarray(from, edit.at), to);
    to += edit.at - from;
    out.set(insert, to);
    undo.push({ at: to, length: insert.length, text: sliceText(text, edit.at, edit.at + edit.remove) });
    to += insert.length;
    from = edit.at + edit.remove;
  }
  out.set(text.units.subarray(from), to);
  return { text: { units: out, encoding: text.encoding }, undo };
}

/** The units between two offsets as a string. */
export function sliceText(text: PartText, start: number, end: number): string {
  const { units } = text;
  if (units instanceof Uint8Array) {
    return new TextDecoder(text.encoding === "utf-8" ? "utf-8" : "latin1").decode(units.subarray(start, end));
  }
  let out = "";
  for (let i = start; i < end; i++) out += String.fromCharCode(units[i] as number);
  return out;
}

/** Takes edits back. */
export function undoEdits(text: PartText, undo: readonly Undo[]): PartText {
  const edits = undo.map(({ at, length, text: insert }) => ({ at, remove: length, insert }));
  return applyEdits(text, edits).text;
}

/** Offset of an ASCII text in a part from `from` on, or -1. */
export function indexOfText(units: XmlUnits, wanted: string, from = 0): number {
  const first = wanted.charCodeAt(0);
  const last = units.length - wanted.length;
  search: for (let at = units.indexOf(first, from); at >= 0 && at <= last; at = units.indexOf(first, at + 1)) {
    for (let k = 1; k < wanted.length; k++) if (units[at + k] !== wanted.charCodeAt(k)) continue search;
    return at;
  }
  return -1;
}

/** Offset of the last place of an ASCII text, or -1. */
export function lastIndexOfText(units: XmlUnits, wanted: string): number {
  const first = wanted.charCodeAt(0);
  search: for (let at = units.lastIndexOf(first); at >= 0; at = at > 0 ? units.lastIndexOf(first, at - 1) : -1) {
    for (let k = 1; k < wanted.length; k++) if (units[at + k] !== wanted.charCodeAt(k)) continue search;
    return at;
  }
  return -1;
}
