import type { IndicatorColumn, LedgerColumn } from "../model/table.ts";
import { type HeadingReading, readHeading, type Sense } from "./headings.ts";

/** What the words above one column may mean, its group headings taken into account. */
export interface ColumnSenses {
  readonly ledger: readonly Sense<LedgerColumn>[];
  readonly indicator: readonly Sense<IndicatorColumn>[];
  /** Year named by the heading or its group. */
  readonly year: number | null;
  /** True when the heading is nothing but a year (2023年): a yearly value, a baseline or a target. */
  readonly bareYear: boolean;
  /** True when the lowest line is nothing but a year, whatever its group says: 规划目标 over 2020年 and 2025年. */
  readonly yearLeaf: boolean;
  /** True when the heading speaks of less than a plan's term: 年度目标, 上半年目标, 2023年目标. */
  readonly withinTerm: boolean;
}

/** How much a group heading alone says of a column under it. */
const FROM_GROUP = 0.75;
const FROM_GROUP_UNSURE = 0.25;
/** Words under a group heading that say nothing themselves. */
const EMPTY_WORDS = /^(?:内容|内容及要求|情况|说明|名称|数值|值|文字说明|具体情况|简述|描述|省级|省直|合计)$/u;

/** Reads the lines of a heading from top to bottom. */
export function readPath(path: readonly string[]): ColumnSenses {
  const lines = path.map(yearOnly);
  const leaf = lines[lines.length - 1] ?? "";
  const parents = lines.slice(0, -1);
  const leafReading = readHeading(leaf);
  const readings = lines.map(readHeading);
  const year = lastYear(readings);
  const only = (reading: HeadingReading) => reading.core === "" && (reading.time !== "" || reading.year !== null);
  const bare = readings.length > 0 && readings.every(only);
  const base = {
    year,
    yearLeaf: only(leafReading) && leafReading.year !== null,
    bareYear: bare && year !== null && !readings.some((reading) => /半年|季|月/u.test(reading.time)),
    withinTerm:
      (year !== null && year % 5 !== 0) ||
      readings.some((reading) => /半年|季|月|年度|本年|当年|本期|年内/u.test(reading.time)),
  };
  if (parents.length === 0) return { ...base, ledger: leafReading.ledger, indicator: leafReading.indicator };
  const parent = parents[parents.length - 1] ?? "";
  // 2020年实际 is what it says, under 规划目标 too.
  const saysAll = (senses: readonly Sense<string>[]) =>
    leafReading.year !== null && senses.some(({ weight }) => weight >= 2);
  const combined = [readHeading(parent + leaf), readHeading(leaf + parent)];
  const parentReading = readHeading(parent);
  const groupWeight = only(leafReading) || EMPTY_WORDS.test(leafReading.core) ? FROM_GROUP : FROM_GROUP_UNSURE;
  return {
    ...base,
    ledger: firstKnown(
      [leafReading.ledger, ...combined.map((reading) => reading.ledger)],
      parentReading.ledger,
      groupWeight,
    ),
    indicator: firstKnown(
      [leafReading.indicator, ...(saysAll(leafReading.indicator) ? [] : combined.map((reading) => reading.indicator))],
      parentReading.indicator,
      groupWeight,
    ),
  };
}

/** A year typed as a number, `2023`, heads a column like `2023年`. */
function yearOnly(line: string): string {
  return /^(?:19|20)\d\d$/u.test(line.trim()) ? `${line.trim()}年` : line;
}

function lastYear(readings: readonly HeadingReading[]): number | null {
  for (let i = readings.length - 1; i >= 0; i--) {
    const year = readings[i]?.year;
    if (year) return year;
  }
  return null;
}

/**
 * The surest of several readings of the same words; else what the group heading says, weakened. What the heading's own
 * words surely mean stays possible: 形象进度 under 工作进展 can still be a percentage, and the cells decide.
 */
function firstKnown<Role extends string>(
  readings: readonly (readonly Sense<Role>[])[],
  group: readonly Sense<Role>[],
  groupWeight: number,
): readonly Sense<Role>[] {
  const surest = (senses: readonly Sense<Role>[]) => Math.max(0, ...senses.map((sense) => sense.weight));
  const best = [...readings].sort((a, b) => surest(b) - surest(a))[0] ?? [];
  if (surest(best) >= 2) {
    const own = (readings[0] ?? []).filter(
      ({ role, weight }) => weight >= 2 && !best.some((sense) => sense.role === role),
    );
    return own.length > 0 ? [...best, ...own] : best;
  }
  const known = new Map<Role, number>();
  for (const sense of group) known.set(sense.role, sense.weight * groupWeight);
  for (const sense of best) known.set(sense.role, Math.max(sense.weight, known.get(sense.role) ?? 0));
  return [...known].map(([role, weight]) => ({ role, weight }));
}
