import type { Registry } from "../agencies/registry.ts";
import { readUnitCell, type UnitCell } from "../agencies/unitCell.ts";
import { createRowMemo, type RowMemo } from "../tables/rowMemo.ts";
import { sha256 } from "../text/sha256.ts";
import { createUnitHits, type UnitHits } from "./unitHits.ts";

export type UnitReader = (text: string) => UnitCell;

/**
 * What one check of a workbook can take over from the check before it, after an edit. Nothing of it shows in a report:
 * a check with a memo gives the same bytes as one without.
 */
export interface LintMemo {
  readonly rows: RowMemo;
  readonly unitHits: UnitHits;
  /** Reads unit cells, each wording once as long as registry and government stay the same. */
  unitReader(registry: Registry, government: string | null): UnitReader;
  /** SHA-256 in hex, remembered over two checks. */
  readonly hash: (text: string) => string;
  /** A check begins: what neither it nor the one before asked for is dropped. */
  begin(): void;
}

/** Wordings of unit cells that are kept. */
const MOST_CELLS = 20_000;

/** For a workbook that is checked again and again while people edit it: give the same memo to each of its checks. */
export function createLintMemo(): LintMemo {
  const rows = createRowMemo();
  const unitHits = createUnitHits();
  let reading: { registry: Registry; government: string | null; known: Map<string, UnitCell> } | null = null;
  let hashesBefore = new Map<string, string>();
  let hashes = new Map<string, string>();
  return {
    rows,
    unitHits,
    unitReader(registry, government) {
      const isSame = reading?.registry === registry && reading.government === government;
      if (!reading || !isSame || reading.known.size > MOST_CELLS) reading = { registry, government, known: new Map() };
      return rememberingReader(registry, government, reading.known);
    },
    hash(text) {
      let hash = hashes.get(text);
      if (hash === undefined) {
        hash = hashesBefore.get(text) ?? sha256(text);
        hashes.set(text, hash);
      }
      return hash;
    },
    begin() {
      hashesBefore = hashes;
      hashes = new Map();
    },
  };
}

/** Ledgers repeat their unit cells over and over: each wording is read once. */
export function rememberingReader(
  registry: Registry,
  government: string | null,
  known = new Map<string, UnitCell>(),
): UnitReader {
  return (text) => {
    let cell = known.get(text);
    if (!cell) {
      cell = readUnitCell(text, registry, government);
      known.set(text, cell);
    }
    return cell;
  };
}
