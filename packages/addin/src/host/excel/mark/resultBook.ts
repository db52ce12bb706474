import { strToU8, zipSync } from "fflate";
import { escapeXml } from "../xmlText.ts";
import {
  HEADER_ROW,
  headerCells,
  headLines,
  LINK_COLUMN,
  linkFormula,
  NUMBER_COLUMN,
  type ResultContext,
  resultRow,
  WIDTHS,
} from "./resultTable.ts";

const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** The same content gives the same bytes; zip files know no earlier day. */
const FIRST_DAY = new Date(1980, 0, 1);

/**
 * The result sheet as a workbook of its own, in base64, for Excel to take the sheet over from. Packed, the words of 500
 * findings are a tenth of what they are as values, and their looks come with them. The table is not in it: Excel makes
 * that of the rows.
 */
export async function resultBook(name: string, context: ResultContext): Promise<string> {
  const relation = (id: number, kind: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
  const relations = (...list: string[]) =>
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join("")}</Relationships>`;
  const part = (path: string, kind: string) => `<Override PartName="/xl/${path}" ContentType="${TYPES}.${kind}+xml"/>`;
  const texts: Texts = new Map();
  await breath();
  const parts: Record<string, string> = {
    "[Content_Types].xml":
      `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `${part("workbook.xml", "sheet.main")}${part("worksheets/sheet1.xml", "worksheet")}` +
      `${part("sharedStrings.xml", "sharedStrings")}${part("styles.xml", "styles")}</Types>`,
    "_rels/.rels": relations(relation(1, "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml":
      `${HEAD}<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONS}"><sheets>` +
      `<sheet name="${escapeXml(name)}" sheetId="1" r:id="rId1"/></sheets><definedNames>` +
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'${escapeXml(name)}'!$${HEADER_ROW}:$${HEADER_ROW}</definedName>` +
      "</definedNames></workbook>",
    "xl/_rels/workbook.xml.rels": relations(
      relation(1, "worksheet", "worksheets/sheet1.xml"),
      relation(2, "styles", "styles.xml"),
      relation(3, "sharedStrings", "sharedStrings.xml"),
    ),
    "xl/worksheets/sheet1.xml": sheetXml(context, texts),
    "xl/sharedStrings.xml": textsXml(texts),
    "xl/styles.xml": stylesXml(),
  };
  await breath();
  const packed = zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])), {
    level: 6,
    mtime: FIRST_DAY,
  });
  return base64(packed);
}

/** Lets the pane breathe between two pieces of work that would be felt as one. */
function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Each text once, with its index. What a plan says of a task stands on many rows. */
type Texts = Map<string, number>;

function textsXml(texts: Texts): string {
  const items = [...texts.keys()].map((text) => `<si><t xml:space="preserve">${cellText(text)}</t></si>`);
  return `${HEAD}<sst xmlns="${SPREADSHEET}" uniqueCount="${items.length}">${items.join("")}</sst>`;
}

function sheetXml(context: ResultContext, texts: Texts): string {
  const { report, words } = context;
  const textCell = (style: number, text: string): string => {
    if (text === "") return `<c s="${style}"/>`;
    const index = texts.get(text) ?? texts.size;
    texts.set(text, index);
    return `<c s="${style}" t="s"><v>${index}</v></c>`;
  };
  const rows = headLines(context).map((text, index) => [textCell(HEAD_STYLES[index] ?? PLAIN, text)]);
  rows.push(headerCells(words).map((text) => textCell(HEADING, text)));
  for (const [index, finding] of report.findings.entries()) {
    const { texts, link } = resultRow(finding, index, context);
    rows.push(
      texts.map((text, column) => {
        if (column === NUMBER_COLUMN) return `<c s="${CENTRE}"><v>${index + 1}</v></c>`;
        if (column !== LINK_COLUMN || link === null) return textCell(BODY_STYLES[column] ?? BODY, text);
        return `<c s="${LINK}" t="str"><f>${escapeXml(linkFormula(link, text))}</f><v>${escapeXml(text)}</v></c>`;
      }),
    );
  }
  const columns = WIDTHS.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return (
    `${HEAD}<worksheet xmlns="${SPREADSHEET}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane ySplit="${HEADER_ROW}" topLeftCell="A${HEADER_ROW + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${columns.join("")}<col min="10" max="10" width="9" hidden="1" customWidth="1"/></cols>` +
    // Every row begins in column A and leaves none out, so that cells need no address.
    `<sheetData>${rows.map((cells) => `<row>${cells.join("")}</row>`).join("")}</sheetData>` +
    '<pageMargins left="0.4" right="0.4" top="0.55" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>' +
    "<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>"
  );
}

/** Indexes of `cellXfs` in `stylesXml`. */
const [PLAIN, TITLE, VERDICT, FAINT, HEADING, BODY, CENTRE, STRONG, LINK] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const HEAD_STYLES = [TITLE, VERDICT, PLAIN, PLAIN, FAINT];
const BODY_STYLES = [CENTRE, CENTRE, BODY, CENTRE, CENTRE, STRONG, BODY, BODY, BODY, BODY];

/** Looks that a black-and-white printer keeps, as packages/xlsx gives them to the sheet in a file. */
function stylesXml(): string {
  const font = (size: number, marks = "", rgb = "FF1F1F1F") =>
    `<font>${marks}<sz val="${size}"/><color rgb="${rgb}"/><name val="微软雅黑"/><family val="2"/><charset val="134"/></font>`;
  const fonts = [
    font(10),
    font(18, "<b/>"),
    font(13, "<b/>"),
    font(9, "", "FF595959"),
    font(10, "<b/>"),
    font(10, "<u/>", "FF0B57A4"),
  ];
  const side = (name: string) => `<${name} style="thin"><color rgb="FFBFBFBF"/></${name}>`;
  const border = `<border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border>`;
  const xf = (fontId: number, fill: number, line: number, alignment: string) =>
    `<xf numFmtId="0" fontId="${fontId}" fillId="${fill}" borderId="${line}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${alignment}/></xf>`;
  const middle = 'vertical="center"';
  const top = 'vertical="top" wrapText="1"';
  const xfs = [
    xf(0, 0, 0, middle),
    xf(1, 0, 0, middle),
    xf(2, 0, 0, middle),
    xf(3, 0, 0, middle),
    xf(4, 2, 1, 'horizontal="center" vertical="center" wrapText="1"'),
    xf(0, 0, 1, top),
    xf(0, 0, 1, `horizontal="center" ${top}`),
    xf(4, 0, 1, top),
    xf(5, 0, 1, `horizontal="center" ${top}`),
  ];
  const list = (name: string, items: readonly string[]) =>
    `<${name} count="${items.length}">${items.join("")}</${name}>`;
  return (
    `${HEAD}<styleSheet xmlns="${SPREADSHEET}">${list("fonts", fonts)}` +
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/><bgColor indexed="64"/></patternFill></fill></fills>' +
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>${border}</borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `${list("cellXfs", xfs)}</styleSheet>`
  );
}

/** What XML forbids is left out; `_x0041_`, which Excel would decode, stays as it was written. */
function cellText(text: string): string {
  return escapeXml(text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_"));
}

function base64(bytes: Uint8Array): string {
  let text = "";
  const step = 0x8000;
  for (let at = 0; at < bytes.length; at += step) text += String.fromCharCode(...bytes.subarray(at, at + step));
  return btoa(text);
}
