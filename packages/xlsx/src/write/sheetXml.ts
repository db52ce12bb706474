import { columnLetters, formatAddress, formatArea } from "@planlint/rules/model";
import { XML_HEAD } from "../mark/draft.ts";
import { quoteSheet } from "../mark/resultSheet.ts";
import { attributeText } from "../mark/xmlWords.ts";
import { escapeXml } from "../xml/entities.ts";
import type { Looks } from "./looks.ts";
import { RELATIONS, SPREADSHEET } from "./namespaces.ts";
import type { NewCell, NewPrint, NewSheet } from "./newWorkbook.ts";
import { rowHeight } from "./rowHeight.ts";
import type { Texts } from "./texts.ts";
import { validationsXml } from "./validations.ts";

const DEFAULT_FOOTER = "&L&A&R&P / &N";

/**
 * The part of one sheet. `first` is the one shown on opening; `tableIds` are its relationships to its tables, `fileId`
 * gives the one to another file.
 */
export function sheetXml(
  sheet: NewSheet,
  looks: Looks,
  texts: Texts,
  place: {
    readonly first: boolean;
    readonly fontSize: number;
    readonly tableIds: readonly string[];
    readonly fileId: (file: string) => string;
  },
): string {
  const { columns, rows, merges = [], filter, validations = [], print } = sheet;
  const rowsXml = rows.map((row, index) => {
    const number = index + 1;
    const cells = row.cells.map((cell, column) =>
      cell === null ? "" : cellXml(formatAddress({ row: number, column: column + 1 }), cell, looks, texts),
    );
    const given = row.height !== undefined;
    const height = row.height ?? rowHeight(row, number, sheet, place.fontSize);
    // An estimate may be bettered by programs that measure text; a height that was asked for stays.
    return `<row r="${number}" ht="${height}"${given ? ' customHeight="1"' : ""}${row.hidden ? ' hidden="1"' : ""}>${cells.join("")}</row>`;
  });
  const links = rows.flatMap((row, index) =>
    row.cells.flatMap((cell, column) =>
      cell?.link ? linkXml(formatAddress({ row: index + 1, column: column + 1 }), cell, cell.link, place.fileId) : [],
    ),
  );
  const lastColumn = Math.max(1, columns.length, ...rows.map((row) => row.cells.length));
  return (
    `${XML_HEAD}<worksheet xmlns="${SPREADSHEET}" xmlns:r="${RELATIONS}">` +
    `<sheetPr>${sheet.tab ? `<tabColor rgb="FF${sheet.tab}"/>` : ""}<pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<dimension ref="${formatArea({ top: 1, left: 1, bottom: Math.max(1, rows.length), right: lastColumn })}"/>` +
    viewXml(sheet, place.first) +
    '<sheetFormatPr defaultRowHeight="16"/>' +
    columnsXml(sheet) +
    `<sheetData>${rowsXml.join("")}</sheetData>` +
    // "0" is what stays allowed.
    (sheet.protected
      ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>'
      : "") +
    (filter ? `<autoFilter ref="${formatArea(filter)}"/>` : "") +
    (merges.length > 0
      ? `<mergeCells count="${merges.length}">${merges.map((area) => `<mergeCell ref="${formatArea(area)}"/>`).join("")}</mergeCells>`
      : "") +
    validationsXml(validations) +
    (links.length > 0 ? `<hyperlinks>${links.join("")}</hyperlinks>` : "") +
    printXml(print) +
    (place.tableIds.length > 0
      ? `<tableParts count="${place.tableIds.length}">${place.tableIds.map((id) => `<tablePart r:id="${id}"/>`).join("")}</tableParts>`
      : "") +
    "</worksheet>"
  );
}

function linkXml(
  ref: string,
  { value }: NewCell,
  { file, sheet, cell }: NonNullable<NewCell["link"]>,
  fileId: (file: string) => string,
): string {
  const id = file === undefined ? "" : ` r:id="${fileId(file)}"`;
  const location = sheet === "" ? "" : ` location="${attributeText(`${quoteSheet(sheet)}!${formatAddress(cell)}`)}"`;
  return `<hyperlink ref="${ref}"${id}${location} display="${attributeText(String(value ?? ""))}"/>`;
}

function viewXml({ freeze, gridLines = true }: NewSheet, first: boolean): string {
  const rows = freeze?.rows ?? 0;
  const columns = freeze?.columns ?? 0;
  const head = `<sheetView${gridLines ? "" : ' showGridLines="0"'}${first ? ' tabSelected="1"' : ""} workbookViewId="0"`;
  if (rows === 0 && columns === 0) return `<sheetViews>${head}/></sheetViews>`;
  const pane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const corner = formatAddress({ row: rows + 1, column: columns + 1 });
  const selections = [
    ...(pane === "bottomRight" ? ['<selection pane="topRight"/>', '<selection pane="bottomLeft"/>'] : []),
    `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/>`,
  ];
  return (
    `<sheetViews>${head}><pane${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""} ` +
    `topLeftCell="${corner}" activePane="${pane}" state="frozen"/>${selections.join("")}</sheetView></sheetViews>`
  );
}

function columnsXml({ columns }: NewSheet): string {
  if (columns.length === 0) return "";
  const items = columns.map(
    ({ width, hidden }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}"${hidden ? ' hidden="1"' : ""} customWidth="1"/>`,
  );
  return `<cols>${items.join("")}</cols>`;
}

function cellXml(ref: string, { value, look }: NewCell, looks: Looks, texts: Texts): string {
  const index = looks.indexOf(look);
  const style = index === 0 ? "" : ` s="${index}"`;
  if (typeof value === "string" && value !== "")
    return `<c r="${ref}"${style} t="s"><v>${texts.indexOf(value)}</v></c>`;
  if (typeof value === "boolean") return `<c r="${ref}"${style} t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === "number" && Number.isFinite(value)) return `<c r="${ref}"${style}><v>${value}</v></c>`;
  return `<c r="${ref}"${style}/>`;
}

function printXml(print: NewPrint | undefined): string {
  return (
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.4" right="0.4" top="0.55" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${print?.orientation ?? "landscape"}" fitToHeight="0"/>` +
    `<headerFooter><oddFooter>${escapeXml(print?.footer ?? DEFAULT_FOOTER)}</oddFooter></headerFooter>`
  );
}

/** `$A$4:$J$60` of a sheet, as names refer to it. */
export function absoluteArea(
  sheet: string,
  area: { top: number; left: number; bottom: number; right: number },
): string {
  const corner = (row: number, column: number) => `$${columnLetters(column)}$${row}`;
  return `${quoteSheet(sheet)}!${corner(area.top, area.left)}:${corner(area.bottom, area.right)}`;
}
