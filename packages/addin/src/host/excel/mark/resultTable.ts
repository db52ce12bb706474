import { type Finding, parseAddress, type Report } from "@planlint/rules/engine";
import { adviceOf, FINGERPRINT_HEAD, type MarkWords, RESULT_SHEET, subjectOf, verdictOf } from "@planlint/xlsx/words";
import { quoteSheet } from "../addresses.ts";
import { asText } from "../plainText.ts";

export { FINGERPRINT_HEAD, RESULT_SHEET };

/** Row of the table's head; title, verdict, counts and facts stand above. */
export const HEADER_ROW = 6;
export const NUMBER_COLUMN = 0;
export const LINK_COLUMN = 3;
const FINGERPRINT_COLUMN = 9;
/** Column widths in digits; together they fill an A4 page in landscape. */
export const WIDTHS = [6, 9, 13, 8, 10, 30, 34, 34, 22];
/** Longest text of a cell. */
const MAX_CELL_UNITS = 32_767;

export interface ResultContext {
  readonly report: Report;
  readonly words: MarkWords;
  readonly planTitle: string | undefined;
  /** Names of sheets that can be linked to. */
  readonly sheets: ReadonlySet<string>;
  waiverOf(finding: Finding): string;
}

/** Title, verdict, counts, what was checked, and how to go on. */
export function headLines(context: ResultContext): string[] {
  const { report, words, waiverOf } = context;
  const { expected, reported } = report.coverage;
  const counts = words.counts(report.summary);
  const facts = [
    words.plan + (context.planTitle ?? report.plan ?? words.unknown),
    words.unit + (report.reportingUnit ?? words.unknown),
    words.period + (report.period ?? words.unknown),
    ...(report.asOf ? [words.asOf + report.asOf] : []),
  ];
  return [
    words.title,
    verdictOf(report, words, (finding) => waiverOf(finding) !== ""),
    expected > 0 ? `${counts}　　${words.coverage(expected, reported)}` : counts,
    facts.join("　　"),
    report.findings.length > 0 ? words.hint : "",
  ];
}

export function headerCells(words: MarkWords): string[] {
  return [...words.columns, FINGERPRINT_HEAD];
}

/** A row of the table: its texts in order (the number first), and what the cell of the place links to. */
export interface ResultRow {
  readonly texts: readonly string[];
  /** `#'台账'!C5`; `null` for a finding without a cell to go to. */
  readonly link: string | null;
}

export function resultRow(finding: Finding, index: number, context: ResultContext): ResultRow {
  const { words, sheets, waiverOf } = context;
  const canLink = sheets.has(finding.sheet) && parseAddress(finding.cell) !== null;
  const texts = [
    String(index + 1),
    words.severity[finding.severity],
    finding.sheet,
    finding.cell,
    subjectOf(finding, words),
    finding.message,
    finding.source ? words.quote(finding.source.quote, finding.source.locator) : "",
    adviceOf(finding, words),
    waiverOf(finding),
    finding.fingerprint,
  ];
  return {
    texts: texts.map((text) => text.slice(0, MAX_CELL_UNITS - 1).replace(/\r\n?/g, "\n")),
    link: canLink ? `#${quoteSheet(finding.sheet)}!${finding.cell}` : null,
  };
}

/** The table's row for a finding as Excel is given it: texts safe to write, and one formula, the link. */
export function findingCells(finding: Finding, index: number, context: ResultContext): (string | number)[] {
  const { texts, link } = resultRow(finding, index, context);
  return texts.map((text, column) => {
    if (column === NUMBER_COLUMN) return index + 1;
    if (column === LINK_COLUMN && link !== null) return `=${linkFormula(link, text)}`;
    // Digits alone would become a number.
    return column === FINGERPRINT_COLUMN ? `'${text}` : asText(text);
  });
}

/** The formula, without `=`, of a cell that shows a text and leads to a place. */
export function linkFormula(link: string, text: string): string {
  return `HYPERLINK("${link.replaceAll('"', '""')}","${text}")`;
}

/** Bytes (roughly) of the rows as values, to tell whether packing them is worth it. */
export function plainBytes(report: Report): number {
  let units = 0;
  for (const { sheet, message, detail, source } of report.findings) {
    units += sheet.length * 2 + message.length + (detail?.length ?? 0) + (source?.quote.length ?? 0) + 40;
  }
  return units * 3;
}
