import type { Finding, Report } from "@planlint/rules/model";
import type { NewCell, NewLook, NewRow, NewSheet } from "../write/newWorkbook.ts";
import { writeWorkbook } from "../write/writeWorkbook.ts";
import { adviceOf, type MarkLocale, type MarkWords, RESULT_SHEET, subjectOf, verdictOf, wordsFor } from "./words.ts";

/** A report for the table, with what its own words don't say. */
export interface TableReport {
  readonly report: Report;
  /** Title of the plan; its id where not given. */
  readonly planTitle?: string | undefined;
  /** The period as people write it; the report's own code where not given. */
  readonly period?: string | undefined;
}

/** What the table says beside the words of the marks. */
interface TableWords {
  readonly file: string;
  readonly overview: string;
  /** File, unit, period, verdict, errors, warnings, notes, reported, expected. */
  readonly columns: readonly [string, string, string, string, string, string, string, string, string];
  readonly unusable: string;
}

const WORDS: Readonly<Record<MarkLocale, TableWords>> = {
  "zh-CN": {
    file: "文件",
    overview: "校核汇总",
    columns: ["文件", "填报单位", "报告期", "结论", "错误", "提醒", "提示", "已报", "应报"],
    unusable: "无法校核",
  },
  "zh-TW": {
    file: "檔案",
    overview: "校核彙總",
    columns: ["檔案", "填報單位", "報告期", "結論", "錯誤", "提醒", "提示", "已報", "應報"],
    unusable: "無法校核",
  },
  en: {
    file: "File",
    overview: "Overview",
    columns: ["File", "Unit", "Period", "Result", "Errors", "Warnings", "Notes", "Reported", "Expected"],
    unusable: "Not checked",
  },
};

/** Widths in digits; together they fill an A4 page in landscape. */
const WIDTHS = [6, 9, 13, 8, 10, 30, 34, 34, 22];
const FILE_WIDTH = 24;
const OVERVIEW_WIDTHS = [38, 20, 16, 30, 7, 7, 7, 7, 7];
const LONGEST_TEXT = 32_000;

const LINE = { style: "thin", colour: "BFBFBF" } as const;
const BODY: NewLook = { border: LINE, wrap: true, vertical: "top" };
const CENTRE: NewLook = { ...BODY, horizontal: "center" };
const STRONG: NewLook = { ...BODY, bold: true };
const HEADER: NewLook = { border: LINE, bold: true, fill: "E7E6E6", horizontal: "center", wrap: true };
const TITLE: NewLook = { size: 16, bold: true };
const VERDICT: NewLook = { size: 12, bold: true };
const PLAIN: NewLook = {};

/**
 * The result table alone, as a workbook of its own: what stands on the sheet 校核结果 of a marked copy, without the
 * file that it is about. Of several reports it is one table, with a sheet of verdicts before it. Texts stay texts
 * whatever they begin with.
 * @param unusable files that could not be checked, with the one sentence that says why.
 */
export function resultTable(
  reports: readonly TableReport[],
  {
    locale = "zh-CN",
    unusable = [],
  }: {
    readonly locale?: MarkLocale;
    readonly unusable?: readonly { readonly file: string; readonly sentence: string }[];
  } = {},
): Uint8Array {
  const words = wordsFor(locale);
  const [only] = reports;
  if (only && reports.length === 1 && unusable.length === 0) {
    return writeWorkbook({ sheets: [findingsSheet(reports, headLines(only, words), words, null)] });
  }
  const table = WORDS[locale];
  return writeWorkbook({
    sheets: [
      overviewSheet(reports, unusable, words, table),
      findingsSheet(reports, [[words.title, TITLE]], words, table.file),
    ],
  });
}

/** Title, verdict, counts, and what was checked. */
function headLines({ report, planTitle, period }: TableReport, words: MarkWords): [text: string, look: NewLook][] {
  const { expected, reported } = report.coverage;
  const counts = words.counts(report.summary);
  const facts = [
    words.plan + (planTitle ?? report.plan ?? words.unknown),
    words.unit + (report.reportingUnit ?? words.unknown),
    words.period + (period ?? report.period ?? words.unknown),
    ...(report.asOf ? [words.asOf + report.asOf] : []),
  ];
  return [
    [words.title, TITLE],
    [verdictOf(report, words, isWaived), VERDICT],
    [expected > 0 ? `${counts}　　${words.coverage(expected, reported)}` : counts, PLAIN],
    [facts.join("　　"), PLAIN],
    [report.file, PLAIN],
  ];
}

/** @param fileHead heading of the column with the file's name; `null` where all rows are of one file. */
function findingsSheet(
  reports: readonly TableReport[],
  head: readonly (readonly [text: string, look: NewLook])[],
  words: MarkWords,
  fileHead: string | null,
): NewSheet {
  const rows: NewRow[] = head.map(([text, look]) => ({ cells: [cell(text, look)], height: look.size ? 26 : 17 }));
  const headings = fileHead === null ? words.columns : [fileHead, ...words.columns];
  rows.push({ cells: headings.map((text) => cell(text, HEADER)), height: 24 });
  const header = rows.length;
  let number = 0;
  for (const { report } of reports) {
    for (const finding of report.findings) {
      const cells = findingCells(finding, ++number, words);
      rows.push({ cells: fileHead === null ? cells : [cell(report.file, BODY), ...cells] });
    }
  }
  if (number === 0) rows.push({ cells: [cell(words.nothing, PLAIN)] });
  return {
    name: RESULT_SHEET,
    columns: (fileHead === null ? WIDTHS : [FILE_WIDTH, ...WIDTHS]).map((width) => ({ width })),
    rows,
    freeze: { rows: header },
    filter: { top: header, left: 1, bottom: rows.length, right: headings.length },
    gridLines: false,
    print: { orientation: "landscape", titleRows: [header, header] },
  };
}

function findingCells(finding: Finding, number: number, words: MarkWords): NewCell[] {
  const { severity, sheet, cell: place, message, source, waiver } = finding;
  return [
    { value: number, look: CENTRE },
    cell(words.severity[severity], CENTRE),
    cell(sheet, BODY),
    cell(place, CENTRE),
    cell(subjectOf(finding, words), CENTRE),
    cell(message, STRONG),
    cell(source ? words.quote(source.quote, source.locator) : "", BODY),
    cell(adviceOf(finding, words), BODY),
    cell(waiver ?? "", BODY),
  ];
}

function overviewSheet(
  reports: readonly TableReport[],
  unusable: readonly { readonly file: string; readonly sentence: string }[],
  words: MarkWords,
  table: TableWords,
): NewSheet {
  const rows: NewRow[] = [
    { cells: [cell(table.overview, TITLE)], height: 26 },
    { cells: table.columns.map((text) => cell(text, HEADER)), height: 24 },
  ];
  for (const { report, period } of reports) {
    const { error, warning, info } = report.summary;
    const { reported, expected } = report.coverage;
    rows.push({
      cells: [
        cell(report.file, BODY),
        cell(report.reportingUnit ?? words.unknown, BODY),
        cell(period ?? report.period ?? words.unknown, CENTRE),
        cell(verdictOf(report, words, isWaived), STRONG),
        ...[error, warning, info, reported, expected].map((value): NewCell => ({ value, look: CENTRE })),
      ],
    });
  }
  for (const { file, sentence } of unusable) {
    rows.push({
      cells: [cell(file, BODY), cell("", BODY), cell("", BODY), cell(`${table.unusable}：${sentence}`, BODY)],
    });
  }
  return {
    name: table.overview,
    columns: OVERVIEW_WIDTHS.map((width) => ({ width })),
    rows,
    freeze: { rows: 2 },
    filter: { top: 2, left: 1, bottom: rows.length, right: OVERVIEW_WIDTHS.length },
    gridLines: false,
    print: { orientation: "landscape", titleRows: [2, 2] },
  };
}

function isWaived({ waiver }: Finding): boolean {
  return waiver !== undefined && waiver !== "";
}

/** Direction marks would turn the words around them: they are shown by their numbers. */
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** What a program might take for a formula once somebody edits the cell or saves the sheet as CSV. */
const LIKE_A_FORMULA = /^[=+\-@\t\r]/;

/** A text as text: never a formula, not even after an edit. */
function cell(text: string, look: NewLook): NewCell {
  const shown = text
    .slice(0, LONGEST_TEXT)
    .replace(TURNING, (mark) => `⟨U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}⟩`);
  return { value: shown, look: LIKE_A_FORMULA.test(shown) ? { ...look, format: "@" } : look };
}
