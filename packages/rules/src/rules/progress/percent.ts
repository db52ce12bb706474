import type { LedgerTable, TableCell } from "../../model/index.ts";
import { isPercentFormat } from "../../text/dates.ts";
import { roundedNumber } from "../../text/roundedNumber.ts";
import type { TaskSubject } from "../define.ts";

/** A share done, in %. */
export interface PercentReading {
  readonly percent: number;
  /** False for 0.6 in a column of which nothing says whether it means 60 % or 0.6 %. */
  readonly certain: boolean;
  readonly cell: TableCell;
}

type Scale = "points" | "fractions" | "unknown";

/** Scales found so far: a table never changes, and each of its rows asks. */
const scales = new WeakMap<LedgerTable, Scale>();

/**
 * How plain numbers of the column are meant: one value above 1 makes it points, several broken ones below 1 fractions,
 * and so do neighbours with a percent format (beside 60 % a bare 1 is 100 %).
 */
function scaleOf(table: LedgerTable): Scale {
  const known = scales.get(table);
  if (known) return known;
  let broken = 0;
  let formatted = 0;
  let points = false;
  for (const row of table.rows) {
    const cell = row.cells.percent;
    if (!cell || typeof cell.value !== "number") continue;
    if (isPercentFormat(cell.format)) formatted++;
    else if (cell.value > 1.5) points = true;
    else if (cell.value > 0 && cell.value < 1) broken++;
  }
  const scale: Scale = points
    ? formatted > 0
      ? "unknown"
      : "points"
    : broken >= 2 || formatted > 0
      ? "fractions"
      : "unknown";
  scales.set(table, scale);
  return scale;
}

/** 完成进度 of a ledger row; `null` where there is none, or it is no share (序时进度). */
export function percentOf(subject: TaskSubject): PercentReading | null {
  const cell = subject.row.cells.percent;
  if (!cell) return null;
  if (typeof cell.value === "number") return fromNumber(cell, cell.value, subject.table);
  if (typeof cell.value !== "string") return null;
  const text = cell.value.normalize("NFKC").replace(/\s/gu, "");
  const match = /^(?:已?完成|约|近|超|达到?|进度)*([-−]?\d+(?:\.\d+)?)(%?)(?:左右|以上)?$/u.exec(text);
  if (!match) return null;
  const value = Number((match[1] ?? "").replace("−", "-"));
  return match[2] ? { percent: value, certain: true, cell } : fromPlain(cell, value, subject.table);
}

function fromNumber(cell: TableCell, value: number, table: LedgerTable): PercentReading {
  // Binary fractions: 0.07 × 100 is 7.000000000000001.
  if (isPercentFormat(cell.format)) return { percent: roundedNumber(value * 100, 12), certain: true, cell };
  return fromPlain(cell, value, table);
}

function fromPlain(cell: TableCell, value: number, table: LedgerTable): PercentReading {
  if (value === 0 || Math.abs(value) > 1.5) return { percent: value, certain: true, cell };
  const scale = scaleOf(table);
  if (scale === "points") return { percent: value, certain: true, cell };
  if (scale === "fractions") return { percent: roundedNumber(value * 100, 12), certain: true, cell };
  return { percent: value * 100, certain: false, cell };
}
