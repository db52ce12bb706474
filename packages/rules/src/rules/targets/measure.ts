import { hasDoubtfulUnit } from "../../matching/targetIndex.ts";
import type { IndicatorRow, IndicatorTable, TableCell, Target } from "../../model/index.ts";
import { isMeasureUnit } from "../../text/measureUnits.ts";
import { textKey } from "../../text/normalize.ts";
import type { IndicatorSubject } from "../define.ts";
import { conversion, readMeasureUnit } from "../semantics/measureUnit.ts";

/** In which unit a row counts, against the plan's. */
export interface RowMeasure {
  /** The unit as written in the row (计量单位 column, or the brackets of the name); `null` where it gives none. */
  readonly unit: string | null;
  /** Where it stands. */
  readonly cell: TableCell | null;
  /** Turns plain numbers of the row into the plan's unit. */
  readonly factor: number;
  /** The row measures something else than the plan. */
  readonly foreign: boolean;
}

const PLAIN: RowMeasure = { unit: null, cell: null, factor: 1, foreign: false };

/** The unit that the row itself states, else the one over its value column. */
export function rowMeasure(subject: IndicatorSubject): RowMeasure {
  const { row, table, target } = subject;
  if (!target) return PLAIN;
  const stated = statedUnit(row, table);
  if (!stated || target.measureUnit === null) return PLAIN;
  const known = hasDoubtfulUnit(target) ? 1 : conversion(stated.unit, target.measureUnit);
  return { ...stated, factor: typeof known === "number" ? known : 1, foreign: known === "other" };
}

function statedUnit(row: IndicatorRow, table: IndicatorTable): { unit: string; cell: TableCell | null } | null {
  const { measureUnit, name } = row.cells;
  const written = measureUnit && typeof measureUnit.value === "string" ? measureUnit.text : "";
  if (measureUnit && readMeasureUnit(written)) return { unit: written, cell: measureUnit };
  // A unit that planlint does not know (件) settles the matter as well: nothing else in the row is asked.
  if (measureUnit && /[\p{L}%％‰]/u.test(written)) return { unit: written, cell: measureUnit };
  const bracketed = name && unitInBrackets(name.text);
  if (bracketed) return { unit: bracketed, cell: name };
  const heading = unitInBrackets(table.headings.value ?? "");
  return heading ? { unit: heading, cell: null } : null;
}

/** `地区生产总值（亿元）` → `亿元`; brackets that hold no known unit (`执业（助理）医师数`) are part of the name. */
export function unitInBrackets(text: string): string | null {
  const found = [...text.matchAll(/[（(［[]([^（()）［\][\]]{1,8})[）)］\]]/gu)].map((match) => match[1] ?? "");
  return found.findLast((unit) => readMeasureUnit(unit) !== null || isMeasureUnit(unit)) ?? null;
}

/** The plan's own words for the entry, what is noted about contradictions in it included. */
export function mentions(target: Target, words: string): boolean {
  const key = textKey(words);
  if (key === "" || target.issues === undefined) return false;
  return target.issues.some(({ note, quote }) => textKey(note).includes(key) || textKey(quote).includes(key));
}
