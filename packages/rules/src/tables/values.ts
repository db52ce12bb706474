import { type CellValue, isCellError } from "../model/workbook.ts";
import { dateOfSerial, isDateFormat, isPercentFormat } from "../text/dates.ts";
import { roundedNumber, writtenNumber } from "../text/roundedNumber.ts";

/** A number as Excel keeps it: fifteen digits, without the noise of binary fractions (`0.1 + 0.2` is `0.3`). */
export function cleanNumber(value: number): number {
  return Number.isInteger(value) ? value : roundedNumber(value, 15);
}

/**
 * A cell's content as its reader sees it, as far as the engine needs it: strings trimmed, percent formats as percent,
 * dates as ISO dates, other numbers without their format's rounding or separators.
 */
export function shownText(value: CellValue, format: string, date1904: boolean): string {
  if (value === null) return "";
  if (typeof value === "string") return value.trim();
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (isCellError(value)) return value.error;
  if (format !== "" && format !== "General") {
    if (isPercentFormat(format)) return `${cleanNumber(value * 100)}%`;
    if (isDateFormat(format)) return dateOfSerial(value, date1904) ?? writtenNumber(value);
  }
  return writtenNumber(value);
}
