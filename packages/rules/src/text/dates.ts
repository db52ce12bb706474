/** A date as a cell shows it, or `null`: serials need the format and the date system, text is read as written. */
export interface DateReading {
  /** ISO date; the last day where only a year, month or half-year is written. */
  readonly date: string;
  readonly precision: "day" | "month" | "quarter" | "half" | "year";
}

export function parseDateText(_text: string): DateReading | null {
  throw new Error("not written yet");
}

/** Serial → ISO date in the workbook's date system (serial 60 of 1900 does not exist: `null`). */
export function dateOfSerial(_serial: number, _date1904: boolean): string | null {
  throw new Error("not written yet");
}

export function isDateFormat(_format: string): boolean {
  throw new Error("not written yet");
}

export function isPercentFormat(_format: string): boolean {
  throw new Error("not written yet");
}

/** A reporting period: `2023H1`, `2023Q3`, `2023-06`, `2023`. */
export interface Period {
  readonly period: string;
  /** Last day, ISO. */
  readonly asOf: string;
}

/** `2023年上半年`, `2023年1—6月`, `截至2023年6月底`, `2023年度`, `2023H1` … anywhere in a text. */
export function findPeriod(_text: string): Period | null {
  throw new Error("not written yet");
}
