import type { IndicatorTable, TableCell, Target } from "../../model/index.ts";
import { cellAt } from "../../model/index.ts";
import { shownText } from "../../tables/values.ts";
import { findPeriod } from "../../text/dates.ts";
import type { IndicatorSubject, RuleContext } from "../define.ts";
import { isYearEnd, type YearPosition, yearPosition } from "../semantics/yearPosition.ts";

/** A cell that reports a value, and the time that the value is of. */
export interface Observation {
  readonly cell: TableCell;
  /** `null` where neither the table nor the filing says. */
  readonly position: YearPosition | null;
  /** Heading above it. */
  readonly heading: string;
  /** True for the 完成值 column, false for the yearly columns beside it. */
  readonly current: boolean;
}

/**
 * The value cells of a row up to the filing's date. The year of 完成值 is the heading's, else the filing's; within the
 * filing's year the value is of the filing's date, for nobody knows the end of a year in June.
 */
export function observationsOf(subject: IndicatorSubject, context: RuleContext): Observation[] {
  const { row, table } = subject;
  const asOf = context.asOf === null ? null : yearPosition(context.asOf);
  const found: Observation[] = [];
  for (const [text, column] of Object.entries(table.yearColumns)) {
    const year = Number(text);
    if (column === table.columns.value || isLater(year, asOf)) continue;
    const cell = yearCell(context, table.sheet, row.row, column);
    found.push({ cell, position: within(year, asOf), heading: `${year}年`, current: false });
  }
  const { value } = row.cells;
  if (value) {
    const heading = table.headings.value ?? "";
    found.push({ cell: value, position: currentPosition(table, heading, asOf), heading, current: true });
  }
  return found;
}

function currentPosition(table: IndicatorTable, heading: string, asOf: YearPosition | null): YearPosition | null {
  const period = findPeriod(heading);
  const stated = period && yearPosition(period.asOf);
  if (stated && !isYearEnd(stated)) return stated;
  const year = table.valueYear ?? (stated && Math.round(stated));
  if (year === null) return asOf;
  // A forecast for a year to come is neither on the path nor off it.
  return isLater(year, asOf) ? null : within(year, asOf);
}

/** June 2023 lies in the year that ends at position 2023. */
function isLater(year: number, asOf: YearPosition | null): boolean {
  return asOf !== null && year > Math.ceil(asOf - 1e-6);
}

function within(year: number, asOf: YearPosition | null): YearPosition {
  return asOf !== null && year > asOf ? asOf : year;
}

function yearCell(context: RuleContext, sheetName: string, row: number, column: number): TableCell {
  const sheet = context.workbook.sheets.find(({ name }) => name === sheetName);
  const cell = sheet && cellAt(sheet, { row, column });
  if (!cell) return { row, column, value: undefined, text: "", format: "", formula: null };
  return { ...cell, text: shownText(cell.value, cell.format, context.workbook.date1904) };
}

/** True when the value is of part of a year only. */
export function isPartial(position: YearPosition): boolean {
  return !isYearEnd(position);
}

/** Year in the heading of a column (`2025年目标值`), or `null`. */
export function headingYear(heading: string | undefined): number | null {
  const match = /(?<!\d)(20\d{2})(?!\d)/u.exec((heading ?? "").normalize("NFKC"));
  return match ? Number(match[1]) : null;
}

/** True where the plan's targets are what filings report, not what the plan says of the past. */
export function isChecked(target: Target | null): target is Target {
  return target !== null && target.status !== "outcome";
}
