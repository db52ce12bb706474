import type { Undo } from "./partText.ts";

/**
 * What annotating did to a package, kept in it so that clearing gives the original parts back byte for byte. It holds
 * for a part only as long as the part's checksum does; otherwise marks are found by what they are.
 */
export interface Journal {
  /** True when our custom XML part came with the marks and goes with them. */
  readonly ownsRecord: boolean;
  /** Parts that came with the marks: name and CRC-32. */
  readonly created: readonly (readonly [string, number])[];
  /** Parts that were edited: name, CRC-32 with the marks in, and the edits that take them out. */
  readonly changed: readonly (readonly [string, number, readonly Undo[]])[];
}

type PackedUndo = [number, number, string] | [number, number];

export function writeJournal(journal: Journal): string {
  return JSON.stringify({
    version: 1,
    ownsRecord: journal.ownsRecord,
    created: journal.created,
    changed: journal.changed.map(([part, crc, undo]) => [
      part,
      crc,
      undo.map(({ at, length, text }): PackedUndo => (text === "" ? [at, length] : [at, length, text])),
    ]),
  });
}

/** Reads a journal; `null` for anything that is not one, which then counts as absent. */
export function readJournal(text: string): Journal | null {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(data) || data.version !== 1 || !Array.isArray(data.created) || !Array.isArray(data.changed))
    return null;
  const created: [string, number][] = [];
  for (const item of data.created) {
    if (!Array.isArray(item) || typeof item[0] !== "string" || typeof item[1] !== "number") return null;
    created.push([item[0], item[1]]);
  }
  const changed: [string, number, Undo[]][] = [];
  for (const item of data.changed) {
    if (!Array.isArray(item) || typeof item[0] !== "string" || typeof item[1] !== "number" || !Array.isArray(item[2])) {
      return null;
    }
    const undo: Undo[] = [];
    for (const step of item[2]) {
      if (!Array.isArray(step) || !Number.isInteger(step[0]) || !Number.isInteger(step[1])) return null;
      undo.push({ at: step[0], length: step[1], text: typeof step[2] === "string" ? step[2] : "" });
    }
    changed.push([item[0], item[1], undo]);
  }
  return { ownsRecord: data.ownsRecord === true, created, changed };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
