import { makeEntry, type PackageEntry } from "../zip/entry.ts";
import { writePackage } from "../zip/writePackage.ts";

/** Parts of a package by name, in this order. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Zips parts as they are; `shape` may spoil an entry's header on the way. */
export function buildPackage(
  parts: Parts,
  shape: (entry: PackageEntry) => PackageEntry = (entry) => entry,
): Uint8Array {
  return writePackage(Object.entries(parts).map(([name, data]) => shape(makeEntry(name, data))));
}

export interface SheetParts {
  readonly name: string;
  /** The `<row>` elements. */
  readonly rows: string;
  /** What precedes `<sheetData>`, such as `<sheetViews>` and `<cols>`. */
  readonly before?: string;
  /** What follows `<sheetData>`, such as `<mergeCells>`. */
  readonly after?: string;
  readonly state?: "hidden" | "veryHidden";
}

export interface WorkbookParts {
  readonly sheets: readonly SheetParts[];
  /** The `<si>` elements. */
  readonly strings?: string;
  /** The children of `<styleSheet>`. */
  readonly styles?: string;
  readonly date1904?: boolean;
}

/** The parts of a small, regular workbook; spread it and change what a test is about. */
export function workbookParts(book: WorkbookParts): Record<string, string> {
  const ids = book.sheets.map((_, index) => index + 1);
  const relations = ids.map(
    (id) => `<Relationship Id="rId${id}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${id}.xml"/>`,
  );
  const overrides = ids.map((id) => override(`/xl/worksheets/sheet${id}.xml`, "worksheet"));
  const parts: Record<string, string> = {};
  if (book.strings !== undefined) {
    relations.push(`<Relationship Id="rIdS" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/>`);
    overrides.push(override("/xl/sharedStrings.xml", "sharedStrings"));
  }
  if (book.styles !== undefined) {
    relations.push(`<Relationship Id="rIdT" Type="${RELATIONS}/styles" Target="styles.xml"/>`);
    overrides.push(override("/xl/styles.xml", "styles"));
  }
  parts["[Content_Types].xml"] =
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${override("/xl/workbook.xml", "sheet.main")}${overrides.join("")}</Types>`;
  parts["_rels/.rels"] =
    `${HEAD}<Relationships xmlns="${PACKAGE_RELATIONS}"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
  parts["xl/workbook.xml"] =
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${book.date1904 ? '<workbookPr date1904="1"/>' : ""}<sheets>` +
    book.sheets
      .map(
        (sheet, index) =>
          `<sheet name="${sheet.name}" sheetId="${index + 1}"${sheet.state ? ` state="${sheet.state}"` : ""} r:id="rId${index + 1}"/>`,
      )
      .join("") +
    "</sheets></workbook>";
  parts["xl/_rels/workbook.xml.rels"] =
    `${HEAD}<Relationships xmlns="${PACKAGE_RELATIONS}">${relations.join("")}</Relationships>`;
  book.sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] =
      `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${sheet.before ?? ""}<sheetData>${sheet.rows}</sheetData>${sheet.after ?? ""}</worksheet>`;
  });
  if (book.strings !== undefined) parts["xl/sharedStrings.xml"] = `${HEAD}<sst xmlns="${MAIN}">${book.strings}</sst>`;
  if (book.styles !== undefined)
    parts["xl/styles.xml"] = `${HEAD}<styleSheet xmlns="${MAIN}">${book.styles}</styleSheet>`;
  return parts;
}

/** A small workbook, zipped. */
export function buildWorkbook(book: WorkbookParts): Uint8Array {
  return buildPackage(workbookParts(book));
}

function override(part: string, kind: string): string {
  return `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
}
