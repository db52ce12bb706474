import { isEmptyEmbedded } from "@planlint/rules/model";
import { writeEmbedded } from "../embedded.ts";
import { XML_HEAD } from "../mark/draft.ts";
import { quoteSheet } from "../mark/resultSheet.ts";
import { relationshipsPart } from "../package/relationships.ts";
import { escapeXml } from "../xml/entities.ts";
import { makeEntry } from "../zip/entry.ts";
import { writePackage } from "../zip/writePackage.ts";
import { collectLooks } from "./looks.ts";
import { CONTENT_TYPES, contentType, PACKAGE_RELATIONS, RELATIONS, SPREADSHEET } from "./namespaces.ts";
import type { NewSheet, NewWorkbook } from "./newWorkbook.ts";
import { absoluteArea, sheetXml } from "./sheetXml.ts";
import { tableXml } from "./tableXml.ts";
import { collectTexts } from "./texts.ts";

const DEFAULT_FONT = { name: "微软雅黑", size: 10 };
const MAX_SHEET_NAME = 31;

interface Part {
  readonly name: string;
  readonly xml: string;
  /** Content type; `""` where the extension's default says it. */
  readonly type: string;
}

/**
 * Writes a new workbook as an .xlsx. The same workbook gives the same bytes: nothing in it tells the time or the
 * machine. Characters that XML forbids are left out of texts.
 * @throws RangeError for what Excel would not open: a sheet name that is too long or used twice, a list of choices
 * over 255 characters, a table without headings.
 */
export function writeWorkbook(book: NewWorkbook): Uint8Array {
  const { sheets, font = DEFAULT_FONT, embedded } = book;
  checkNames(sheets);
  const looks = collectLooks(font);
  const texts = collectTexts();
  const sheetParts: Part[] = [];
  const otherParts: Part[] = [];
  const first = Math.max(
    0,
    sheets.findIndex(({ hidden }) => !hidden),
  );
  let tables = 0;
  sheets.forEach((sheet, index) => {
    const name = `xl/worksheets/sheet${index + 1}.xml`;
    const own = sheet.tables ?? [];
    const relations: Relation[] = own.map((table) => {
      const part = `xl/tables/table${++tables}.xml`;
      otherParts.push({ name: part, xml: tableXml(sheet, table, tables), type: contentType("table") });
      return { kind: "table", target: `../tables/table${tables}.xml` };
    });
    const place = {
      first: index === first,
      fontSize: font.size,
      tableIds: relations.map((_, at) => `rId${at + 1}`),
      fileId: externalLinks(relations),
    };
    sheetParts.push({ name, xml: sheetXml(sheet, looks, texts, place), type: contentType("worksheet") });
    if (relations.length > 0) otherParts.push(relationshipsXml(name, relations));
  });
  const parts: Part[] = [
    relationshipsXml("", [{ kind: "officeDocument", target: "xl/workbook.xml" }]),
    { name: "xl/workbook.xml", xml: workbookXml(book, first), type: contentType("sheet.main") },
    relationshipsXml("xl/workbook.xml", [
      ...sheets.map((_, index) => ({ kind: "worksheet", target: `worksheets/sheet${index + 1}.xml` })),
      { kind: "styles", target: "styles.xml" },
      ...(texts.isEmpty ? [] : [{ kind: "sharedStrings", target: "sharedStrings.xml" }]),
    ]),
    ...sheetParts,
    ...otherParts,
    { name: "xl/styles.xml", xml: looks.xml(), type: contentType("styles") },
    ...(texts.isEmpty ? [] : [{ name: "xl/sharedStrings.xml", xml: texts.xml(), type: contentType("sharedStrings") }]),
  ];
  const types: Part = { name: "[Content_Types].xml", xml: contentTypesXml(parts), type: "" };
  const bytes = writePackage([types, ...parts].map(({ name, xml }) => makeEntry(name, xml)));
  return embedded && !isEmptyEmbedded(embedded) ? writeEmbedded(bytes, embedded) : bytes;
}

interface Relation {
  readonly kind: string;
  readonly target: string;
  readonly external?: boolean;
}

/** Gives the relationship to a file, added to these where it is new. */
function externalLinks(relations: Relation[]): (file: string) => string {
  const known = new Map<string, string>();
  return (file) => {
    const id = known.get(file) ?? `rId${relations.push({ kind: "hyperlink", target: file, external: true })}`;
    known.set(file, id);
    return id;
  };
}

function checkNames(sheets: readonly NewSheet[]): void {
  const seen = new Set<string>();
  if (sheets.length === 0) throw new RangeError("a workbook has at least one sheet");
  for (const { name } of sheets) {
    const key = name.toLowerCase();
    if (name === "" || name.length > MAX_SHEET_NAME || /[\\/?*[\]:]|^'|'$/u.test(name) || seen.has(key)) {
      throw new RangeError(`no sheet can be named ${JSON.stringify(name)}`);
    }
    seen.add(key);
  }
}

function contentTypesXml(parts: readonly Part[]): string {
  const overrides = parts
    .filter(({ type }) => type !== "")
    .map(({ name, type }) => `<Override PartName="/${name}" ContentType="${type}"/>`);
  return (
    `${XML_HEAD}<Types xmlns="${CONTENT_TYPES}">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`
  );
}

function relationshipsXml(source: string, relations: readonly Relation[]): Part {
  const items = relations.map(
    ({ kind, target, external }, index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${kind}" Target="${escapeXml(target)}"${external ? ' TargetMode="External"' : ""}/>`,
  );
  return {
    name: relationshipsPart(source),
    xml: `${XML_HEAD}<Relationships xmlns="${PACKAGE_RELATIONS}">${items.join("")}</Relationships>`,
    type: "",
  };
}

function workbookXml({ sheets, names = [] }: NewWorkbook, first: number): string {
  const sheetElements = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ""} r:id="rId${index + 1}"/>`,
  );
  const defined = sheets.flatMap((sheet, index) => {
    const own: string[] = [];
    if (sheet.filter) {
      own.push(
        `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${escapeXml(absoluteArea(sheet.name, sheet.filter))}</definedName>`,
      );
    }
    const rows = sheet.print?.titleRows;
    if (rows) {
      const titles = `${quoteSheet(sheet.name)}!$${rows[0]}:$${rows[1]}`;
      own.push(`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(titles)}</definedName>`);
    }
    return own;
  });
  for (const { name, refersTo, hidden } of names) {
    defined.push(
      `<definedName name="${escapeXml(name)}"${hidden ? ' hidden="1"' : ""}>${escapeXml(refersTo)}</definedName>`,
    );
  }
  return (
    `${XML_HEAD}<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONS}"><workbookPr/>` +
    `<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"${first > 0 ? ` activeTab="${first}"` : ""}/></bookViews>` +
    `<sheets>${sheetElements.join("")}</sheets>` +
    (defined.length > 0 ? `<definedNames>${defined.join("")}</definedNames>` : "") +
    "</workbook>"
  );
}
