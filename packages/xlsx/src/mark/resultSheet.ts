import { type Finding, parseAddress, type Report } from "@planlint/rules/model";
import { escapeXml } from "../xml/entities.ts";
import { type Draft, XML_HEAD } from "./draft.ts";
import { appendTo, attributeValue, boundPrefix, childOf, insertInOrder, prefixOf } from "./elements.ts";
import type { MarkStyles } from "./styles.ts";
import { adviceOf, FINGERPRINT_HEAD, type MarkWords, RESULT_SHEET, subjectOf, verdictOf } from "./words.ts";
import { type BookParts, isRelationsNamespace, WORKBOOK_ORDER } from "./worksheets.ts";
import { attributeText, cellText, linesOf } from "./xmlWords.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const HEADER_ROW = 6;
/** Widths in digits; together they fill an A4 page in landscape. */
const WIDTHS = [6, 9, 13, 8, 10, 30, 34, 34, 22];
const HIDDEN_COLUMN = "J";
const LINE_POINTS = 14;
const MAX_POINTS = 400;

export interface ResultContext {
  readonly report: Report;
  readonly words: MarkWords;
  readonly styles: MarkStyles;
  /** Title of the plan; its id where not given. */
  readonly planTitle: string | undefined;
  /** The reason given for a finding. */
  waiverOf(finding: Finding): string;
}

/** Adds the result sheet behind the workbook's last sheet. Returns its part and its name. */
export function addResultSheet(draft: Draft, book: BookParts, context: ResultContext): { part: string; name: string } {
  const folder = book.workbook.slice(0, book.workbook.lastIndexOf("/") + 1);
  const part = draft.freshName(`${folder}worksheets/sheet`, ".xml");
  const name = freeSheetName(book);
  draft.create(part, resultSheetXml(context, book), SHEET_TYPE);
  const id = draft.relate(book.workbook, `${book.relations}/worksheet`, part);

  const { root } = book;
  const prefix = prefixOf(root);
  const sheets = childOf(root, "sheets");
  const bound = boundPrefix(root, isRelationsNamespace);
  const link = bound ? `${bound}:id="${id}"` : `xmlns:r="${book.relations}" r:id="${id}"`;
  const sheet = `<${prefix}sheet name="${escapeXml(name)}" sheetId="${freeSheetId(book)}" ${link}/>`;
  draft.edit(
    book.workbook,
    sheets
      ? appendTo(sheets, sheet)
      : insertInOrder(root, WORKBOOK_ORDER, "sheets", `<${prefix}sheets>${sheet}</${prefix}sheets>`),
  );

  const index = book.sheets.length;
  const quoted = quoteSheet(name);
  const last = HEADER_ROW + Math.max(1, context.report.findings.length);
  const filtered = `${quoted}!$A$${HEADER_ROW}:$${HIDDEN_COLUMN}$${last}`;
  let names = `<${prefix}definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${escapeXml(filtered)}</${prefix}definedName>`;
  // openpyxl counts only the sheets it knows, and stumbles over print settings of a sheet beyond its count.
  if (!book.strict && book.sheets.every(({ kind }) => kind === "worksheet" || kind === "chartsheet")) {
    const titles = `${quoted}!$${HEADER_ROW}:$${HEADER_ROW}`;
    names += `<${prefix}definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(titles)}</${prefix}definedName>`;
  }
  const defined = childOf(root, "definedNames");
  draft.edit(
    book.workbook,
    defined
      ? appendTo(defined, names)
      : insertInOrder(root, WORKBOOK_ORDER, "definedNames", `<${prefix}definedNames>${names}</${prefix}definedNames>`),
  );
  return { part, name };
}

/** A sheet name as formulas and links quote it. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

function freeSheetName(book: BookParts): string {
  const taken = new Set(book.sheets.map(({ name }) => name.toLowerCase()));
  if (!taken.has(RESULT_SHEET)) return RESULT_SHEET;
  let number = 2;
  while (taken.has(`${RESULT_SHEET} (${number})`)) number++;
  return `${RESULT_SHEET} (${number})`;
}

function freeSheetId(book: BookParts): number {
  const ids = book.sheets.map(({ element }) => Number(attributeValue(element, "sheetId"))).filter(Number.isInteger);
  const next = Math.max(0, ...ids) + 1;
  if (next <= 65_534) return next;
  let free = 1;
  while (ids.includes(free)) free++;
  return free;
}

function resultSheetXml(context: ResultContext, book: BookParts): string {
  const { report, words, styles, waiverOf } = context;
  const head = headLines(context);
  const rows: string[] = head.map(({ text, style, height }, index) =>
    rowXml(index + 1, height, text ? [cellXml(`A${index + 1}`, style, text)] : []),
  );
  const headers = words.columns.map((text, index) => cellXml(`${letter(index)}${HEADER_ROW}`, styles.header, text));
  headers.push(cellXml(`${HIDDEN_COLUMN}${HEADER_ROW}`, styles.header, FINGERPRINT_HEAD));
  rows.push(rowXml(HEADER_ROW, 24, headers));

  const known = new Set(book.sheets.map(({ name }) => name));
  const links: string[] = [];
  for (const [index, finding] of report.findings.entries()) {
    const row = HEADER_ROW + 1 + index;
    const canLink = known.has(finding.sheet) && parseAddress(finding.cell) !== null;
    const texts = [
      "",
      words.severity[finding.severity],
      finding.sheet,
      finding.cell,
      subjectOf(finding, words),
      finding.message,
      finding.source ? words.quote(finding.source.quote, finding.source.locator) : "",
      adviceOf(finding, words),
      waiverOf(finding),
    ];
    const looks = [
      styles.centre,
      styles.centre,
      styles.body,
      canLink ? styles.link : styles.centre,
      styles.centre,
      styles.strong,
      styles.body,
      styles.body,
      styles.body,
    ];
    const cells = texts.map((text, column) =>
      column === 0
        ? `<c r="A${row}" s="${styles.centre}"><v>${index + 1}</v></c>`
        : cellXml(`${letter(column)}${row}`, looks[column] ?? styles.body, text),
    );
    cells.push(cellXml(`${HIDDEN_COLUMN}${row}`, styles.body, finding.fingerprint));
    const lines = Math.max(...texts.map((text, column) => linesOf(text, (WIDTHS[column] ?? 10) * 1.08 - 1)));
    rows.push(rowXml(row, Math.min(MAX_POINTS, 5 + lines * LINE_POINTS), cells));
    if (canLink) {
      const target = `${quoteSheet(finding.sheet)}!${finding.cell}`;
      links.push(
        `<hyperlink ref="D${row}" location="${attributeText(target)}" display="${attributeText(finding.cell)}"/>`,
      );
    }
  }
  if (report.findings.length === 0) {
    rows.push(rowXml(HEADER_ROW + 1, 22, [cellXml(`A${HEADER_ROW + 1}`, styles.plain, words.nothing)]));
  }
  const last = HEADER_ROW + Math.max(1, report.findings.length);
  const columns = WIDTHS.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  columns.push('<col min="10" max="10" width="9" hidden="1" customWidth="1"/>');
  return (
    `${XML_HEAD}<worksheet xmlns="${book.strict ? STRICT_MAIN : MAIN}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<dimension ref="A1:${HIDDEN_COLUMN}${last}"/>` +
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane ySplit="${HEADER_ROW}" topLeftCell="A${HEADER_ROW + 1}" activePane="bottomLeft" state="frozen"/>` +
    `<selection pane="bottomLeft" activeCell="A${HEADER_ROW + 1}" sqref="A${HEADER_ROW + 1}"/></sheetView></sheetViews>` +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    `<cols>${columns.join("")}</cols><sheetData>${rows.join("")}</sheetData>` +
    `<autoFilter ref="A${HEADER_ROW}:${HIDDEN_COLUMN}${last}"/>` +
    (links.length > 0 ? `<hyperlinks>${links.join("")}</hyperlinks>` : "") +
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.4" right="0.4" top="0.55" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>' +
    "<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>"
  );
}

/** Title, verdict, counts, what was checked, and how to go on: the five lines above the table. */
function headLines(context: ResultContext): { text: string; style: number; height: number }[] {
  const { report, words, styles, waiverOf } = context;
  const verdict = verdictOf(report, words, (finding) => waiverOf(finding) !== "");
  const counts = words.counts(report.summary);
  const { expected, reported } = report.coverage;
  const facts = [
    words.plan + (context.planTitle ?? report.plan ?? words.unknown),
    words.unit + (report.reportingUnit ?? words.unknown),
    words.period + (report.period ?? words.unknown),
    ...(report.asOf ? [words.asOf + report.asOf] : []),
  ];
  return [
    { text: words.title, style: styles.title, height: 30 },
    { text: verdict, style: styles.verdict, height: 24 },
    {
      text: expected > 0 ? `${counts}　　${words.coverage(expected, reported)}` : counts,
      style: styles.plain,
      height: 18,
    },
    { text: facts.join("　　"), style: styles.plain, height: 18 },
    { text: report.findings.length > 0 ? words.hint : "", style: styles.faint, height: 18 },
  ];
}

function letter(column: number): string {
  return String.fromCharCode(65 + column);
}

/** The height is an estimate that programs which measure text (LibreOffice, or Excel after an edit) may better. */
function rowXml(row: number, height: number, cells: readonly string[]): string {
  return `<row r="${row}" ht="${height}">${cells.join("")}</row>`;
}

function cellXml(ref: string, style: number, text: string): string {
  if (text === "") return `<c r="${ref}" s="${style}"/>`;
  return `<c r="${ref}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`;
}
