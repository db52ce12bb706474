import {
  type Address,
  type Area,
  type Finding,
  findingsByCell,
  formatAddress,
  parseAddress,
  type Report,
  type Severity,
  worstOf,
} from "@planlint/rules/engine";
import type { MarkWords } from "@planlint/xlsx/words";
import { addressLists, isIn, quoteSheet } from "../addresses.ts";
import { hasNotes } from "../notesApi.ts";
import { asText } from "../plainText.ts";
import type { MarkSheet, MarkState } from "./markState.ts";
import { noteText } from "./noteText.ts";
import {
  findingCells,
  HEADER_ROW,
  headerCells,
  headLines,
  RESULT_SHEET,
  type ResultContext,
  WIDTHS,
} from "./resultTable.ts";

/** One change to the workbook, with the bytes it adds to a request (roughly). */
export interface Stroke {
  readonly bytes: number;
  apply(context: Excel.RequestContext): void;
}

/** A note to be added. */
export interface CellNote {
  readonly sheet: MarkSheet;
  readonly cell: string;
  readonly text: string;
}

export interface Painting {
  readonly colours: readonly Stroke[];
  readonly notes: readonly CellNote[];
  /** Cells that have a comment of their own. */
  readonly keptNotes: number;
  readonly skippedSheets: readonly string[];
}

/** Pale, so that they print: the words are in the note. As packages/xlsx paints them. */
const FILLS: Readonly<Record<Severity, string>> = { error: "#FFE3E1", warning: "#FFF2CC", info: "#E3EEFA" };
const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];
/** With more notes than this, a note says the headline only: requests stay small, and the result sheet says the rest. */
const MAX_FULL_NOTES = 60;

/** Bytes of a call and of a text in a request. */
const CALL_BYTES = 220;
const bytesOf = (text: string) => text.length * 3;

/** What has to be done to the sheets of a report. A merged cell is one cell: notes go to its top left. */
export function paintingOf(
  report: Report,
  state: MarkState,
  words: MarkWords,
  merges: ReadonlyMap<string, readonly Area[]> = new Map(),
): Painting {
  const sheets = new Map(state.sheets.map((sheet) => [sheet.name, sheet]));
  const colours: Stroke[] = [];
  const skipped: string[] = [];
  const wanted: { sheet: MarkSheet; cell: string; findings: readonly Finding[] }[] = [];
  let keptNotes = 0;
  for (const [name, cells] of findingsByCell(report.findings)) {
    const sheet = sheets.get(name);
    if (!sheet) continue;
    if (sheet.isProtected) {
      skipped.push(name);
      continue;
    }
    const bySeverity: Record<Severity, Address[]> = { error: [], warning: [], info: [] };
    for (const [cell, { at, findings }] of cells) {
      const worst = worstOf(findings);
      bySeverity[worst].push(at);
      if (worst === "info") continue;
      const merge = merges.get(sheet.id)?.find((area) => isIn(area, at));
      const isTaken = merge
        ? [...state.taken].some((place) => isTakenIn(place, name, merge))
        : state.taken.has(`${name}!${cell}`);
      if (isTaken) keptNotes++;
      else wanted.push({ sheet, cell: merge ? formatAddress({ row: merge.top, column: merge.left }) : cell, findings });
    }
    for (const severity of SEVERITIES) colours.push(...colourStrokes(sheet, severity, bySeverity[severity]));
  }
  const brief = wanted.length > MAX_FULL_NOTES;
  const notes = wanted.map(({ sheet, cell, findings }) => ({
    sheet,
    cell,
    text: noteText(findings, words, brief),
  }));
  return { colours, notes, keptNotes, skippedSheets: skipped };
}

/** True when a taken place (`台账!C5`) is a cell of this sheet within the area. */
function isTakenIn(place: string, sheet: string, area: Area): boolean {
  const at = place.startsWith(`${sheet}!`) ? parseAddress(place.slice(sheet.length + 1)) : null;
  return at !== null && isIn(area, at);
}

function colourStrokes(sheet: MarkSheet, severity: Severity, cells: readonly Address[]): Stroke[] {
  return addressLists(cells).map((list) => ({
    bytes: list.length + 8 * CALL_BYTES,
    apply(context) {
      const target = context.workbook.worksheets.getItem(sheet.id);
      // A single area goes without getRanges, whose answer Excel has to keep as a list.
      const cellsOf = list.includes(",") ? target.getRanges(list) : target.getRange(list);
      const format = cellsOf.conditionalFormats.add("Custom");
      format.custom.rule.formula = `=LEN("planlint:${severity}")>0`;
      format.custom.format.fill.color = FILLS[severity];
      format.priority = 0;
    },
  }));
}

/** A note where this Excel has them, else a comment. */
export function noteStroke({ sheet, cell, text }: CellNote): Stroke {
  return {
    bytes: CALL_BYTES + bytesOf(sheet.name) + bytesOf(text),
    apply(context) {
      if (hasNotes()) {
        context.workbook.worksheets.getItem(sheet.id).notes.add(cell, text);
        return;
      }
      // Excel asks for the sheet in the address, even of a sheet's own comments.
      context.workbook.comments.add(`${quoteSheet(sheet.name)}!${cell}`, text);
    },
  };
}

/** Takes out what an earlier marking left. */
export function erasing(state: MarkState): Stroke[] {
  const locked = new Set(state.sheets.filter(({ isProtected }) => isProtected).map(({ id }) => id));
  const strokes: Stroke[] = state.colours
    .filter(({ sheet }) => !locked.has(sheet))
    .map(({ sheet, id }) => ({
      bytes: 3 * CALL_BYTES,
      apply: (context) => context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats.getItem(id).delete(),
    }));
  for (const { id, sheet } of state.comments) {
    if (sheet !== null && locked.has(sheet)) continue;
    strokes.push({ bytes: 2 * CALL_BYTES, apply: (context) => context.workbook.comments.getItem(id).delete() });
  }
  for (const { sheet, cell } of state.notes) {
    if (locked.has(sheet)) continue;
    strokes.push({
      bytes: 3 * CALL_BYTES,
      apply: (context) => context.workbook.worksheets.getItem(sheet).notes.getItem(cell).delete(),
    });
  }
  if (state.isLocked || state.results.length === state.sheets.length) return strokes;
  for (const { id } of state.results) {
    strokes.push({ bytes: CALL_BYTES, apply: (context) => context.workbook.worksheets.getItem(id).delete() });
  }
  return strokes;
}

/** Rows of the result table that one stroke writes. */
const SLICE_ROWS = 500;

/** Name for the result sheet: the user's own sheet of that name stays. */
export function resultName(state: MarkState): string {
  const ours = new Set(state.results.map(({ id }) => id));
  const taken = new Set(state.sheets.filter(({ id }) => !ours.has(id)).map(({ name }) => name));
  if (!taken.has(RESULT_SHEET)) return RESULT_SHEET;
  let number = 2;
  while (taken.has(`${RESULT_SHEET} (${number})`)) number++;
  return `${RESULT_SHEET} (${number})`;
}

/** Takes the result sheet over from a workbook of its own, given in base64, with its looks. */
export function packedResultStrokes(name: string, book: string, report: Report): Stroke[] {
  return [
    {
      bytes: book.length + 5 * CALL_BYTES,
      apply(excel) {
        excel.workbook.insertWorksheetsFromBase64(book, { positionType: "End" });
        const sheet = excel.workbook.worksheets.getItem(name);
        const last = lastRowOf(report);
        sheet.tables.add(`A${HEADER_ROW}:J${last}`, true);
        sheet.getRange(`A${HEADER_ROW}:I${last}`).format.autofitRows();
      },
    },
  ];
}

/** Adds the result sheet behind the last: head, table and links. */
export function resultStrokes(name: string, context: ResultContext): Stroke[] {
  const { findings } = context.report;
  const head = headLines(context).map(asText);
  const last = lastRowOf(context.report);
  const strokes: Stroke[] = [
    {
      bytes: 10 * CALL_BYTES + bytesOf(head.join("")),
      apply(excel) {
        const sheet = excel.workbook.worksheets.add(name);
        sheet.getRange(`A1:A${head.length}`).values = head.map((text) => [text]);
        sheet.getRange(`A${HEADER_ROW}:J${HEADER_ROW}`).values = [headerCells(context.words)];
        if (findings.length === 0) sheet.getRange(`F${HEADER_ROW + 1}`).values = [[context.words.nothing]];
      },
    },
  ];
  for (let start = 0; start < findings.length; start += SLICE_ROWS) {
    const rows = findings
      .slice(start, start + SLICE_ROWS)
      .map((finding, index) => findingCells(finding, start + index, context));
    const top = HEADER_ROW + 1 + start;
    strokes.push({
      bytes: CALL_BYTES * 10 + bytesOf(JSON.stringify(rows)),
      apply(excel) {
        excel.workbook.worksheets.getItem(name).getRange(`A${top}:J${top + rows.length - 1}`).formulas = rows;
      },
    });
  }
  strokes.push({
    bytes: 4 * CALL_BYTES,
    apply(excel) {
      const sheet = excel.workbook.worksheets.getItem(name);
      sheet.tables.add(`A${HEADER_ROW}:J${last}`, true);
    },
  });
  return strokes;
}

function lastRowOf(report: Report): number {
  return HEADER_ROW + Math.max(1, report.findings.length);
}

/** Looks of the result sheet: fonts, widths, wrapping, frozen head, and how it prints. */
export function dressResult(excel: Excel.RequestContext, name: string, report: Report): void {
  const sheet = excel.workbook.worksheets.getItem(name);
  const last = lastRowOf(report);
  for (const [index, width] of WIDTHS.entries()) {
    const letter = String.fromCharCode(65 + index);
    sheet.getRange(`${letter}:${letter}`).format.columnWidth = width * 5.6 + 4;
  }
  sheet.getRange("J:J").columnHidden = true;
  const title = sheet.getRange("A1").format.font;
  title.size = 18;
  title.bold = true;
  const verdict = sheet.getRange("A2").format.font;
  verdict.size = 13;
  verdict.bold = true;
  sheet.getRange("A5").format.font.color = "#595959";
  const body = sheet.getRange(`A${HEADER_ROW}:I${last}`).format;
  body.wrapText = true;
  body.verticalAlignment = "Top";
  sheet.getRange(`D${HEADER_ROW + 1}:D${last}`).format.font.color = "#0B57A4";
  sheet.showGridlines = false;
  sheet.freezePanes.freezeRows(HEADER_ROW);
  sheet.pageLayout.orientation = "Landscape";
  sheet.pageLayout.paperSize = "A4";
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  sheet.pageLayout.setPrintTitleRows(`$${HEADER_ROW}:$${HEADER_ROW}`);
  sheet.getRange(`A${HEADER_ROW}:I${last}`).format.autofitRows();
}
