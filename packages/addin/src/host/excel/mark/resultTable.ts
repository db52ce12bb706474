import { type Finding, parseAddress, type Report } from "@planlint/rules/engine";
import { adviceOf, FINGERPRINT_HEAD, type MarkWords, RESULT_SHEET, subjectOf, verdictOf } from "@planlint/xlsx/words";
import { quoteSheet } from "../addresses.ts";
import { asText } from "../plainText.ts";

export { FINGERPRINT_HEAD, RESULT_SHEET };

/** Row of the table's head; title, verdict, counts and facts stand above. */
export const HEADER_ROW = 6;
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
  ].map(asText);
}

export function headerCells(words: MarkWords): string[] {
  return [...words.columns, FINGERPRINT_HEAD];
}

/** The table's row for a finding: texts safe to write, and one formula, the link. */
export function findingCells(finding: Finding, index: number, context: ResultContext): (string | number)[] {
  const { words, sheets, waiverOf } = context;
  const canLink = sheets.has(finding.sheet) && parseAddress(finding.cell) !== null;
  const text = (given: string) => asText(given.slice(0, MAX_CELL_UNITS - 1).replace(/\r\n?/g, "\n"));
  return [
    index + 1,
    text(words.severity[finding.severity]),
    text(finding.sheet),
    canLink ? linkFormula(finding.sheet, finding.cell) : text(finding.cell),
    text(subjectOf(finding, words)),
    text(finding.message),
    text(finding.source ? words.quote(finding.source.quote, finding.source.locator) : ""),
    text(adviceOf(finding, words)),
    text(waiverOf(finding)),
    `'${finding.fingerprint}`,
  ];
}

function linkFormula(sheet: string, cell: string): string {
  return `=HYPERLINK("#${quoteSheet(sheet).replaceAll('"', '""')}!${cell}","${cell}")`;
}
