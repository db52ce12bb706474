import { UnusableFileError } from "../errors.ts";
import { type Relationship, readContentTypes, relationshipsOf } from "../package/relationships.ts";
import { tokenizeText } from "../xml/tokenizer.ts";
import type { Package } from "../zip/openPackage.ts";

/** A worksheet as the workbook part lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
  readonly sheetId: string;
}

/** What the workbook part says, with the parts it leads to. */
export interface WorkbookOutline {
  /** Name of the workbook part itself. */
  readonly part: string;
  /** Worksheets in tab order; chart, dialog and macro sheets are left out. */
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
  /** Relationships of the workbook part. */
  readonly relationships: readonly Relationship[];
}

/** Finds the workbook part, by relationships only. Throws `not-xlsx` when the package is something else. */
export function findWorkbookPart(pkg: Package): string {
  const main = relationshipsOf(pkg, "").find((relation) => relation.kind === "officeDocument" && !relation.external);
  if (!main || !pkg.has(main.target)) throw new UnusableFileError("not-xlsx", { kind: foreignPackageKind(pkg, main) });
  const type = readContentTypes(pkg).of(main.target);
  if (/word|presentationml|powerpoint|sheet\.binary/i.test(type)) {
    throw new UnusableFileError("not-xlsx", { kind: foreignPackageKind(pkg, main) });
  }
  return main.target;
}

function foreignPackageKind(pkg: Package, main: Relationship | undefined): string {
  if (pkg.has("content.xml") && pkg.has("mimetype")) return "opendocument";
  const target = (main?.target ?? "").toLowerCase();
  if (target.endsWith(".bin")) return "xlsb";
  if (target.startsWith("word/") || pkg.has("word/document.xml")) return "word";
  if (target.startsWith("ppt/") || pkg.has("ppt/presentation.xml")) return "powerpoint";
  return "zip";
}

/** Reads the workbook part: sheets in order, with their parts. */
export function readOutline(pkg: Package): WorkbookOutline {
  const part = findWorkbookPart(pkg);
  const relationships = relationshipsOf(pkg, part);
  const byId = new Map(relationships.map((relation) => [relation.id, relation]));
  const xml = tokenizeText(pkg.readText(part), part);
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  for (let kind = xml.next(); kind !== "end"; kind = xml.next()) {
    if (kind !== "open") continue;
    if (xml.depth === 0 && xml.localName !== "workbook") throw new UnusableFileError("not-xlsx", { kind: "zip" });
    if (xml.localName === "workbookPr") {
      const flag = xml.attribute("date1904");
      date1904 = flag === "1" || flag === "true" || flag === "on";
    } else if (xml.localName === "sheet" && xml.depth === 2) {
      const relation = byId.get(relationId(xml) ?? "");
      if (relation?.kind !== "worksheet" || relation.external) continue;
      if (!pkg.has(relation.target)) {
        throw new UnusableFileError("damaged", { why: "missing-part", part: relation.target });
      }
      if (sheets.length >= pkg.limits.maxSheets) {
        throw new UnusableFileError("too-large", { what: "sheets", limit: pkg.limits.maxSheets });
      }
      const state = xml.attribute("state");
      sheets.push({
        name: xml.attribute("name") ?? "",
        hidden: state === "hidden" || state === "veryHidden",
        part: relation.target,
        sheetId: xml.attribute("sheetId") ?? "",
      });
    }
  }
  return { part, sheets, date1904, relationships };
}

/** The prefixed `id` attribute (`r:id`), whatever its prefix. */
function relationId(xml: ReturnType<typeof tokenizeText>): string | null {
  for (let i = 0; i < xml.attributeCount; i++) if (xml.attributeName(i).endsWith(":id")) return xml.attributeValue(i);
  return null;
}
