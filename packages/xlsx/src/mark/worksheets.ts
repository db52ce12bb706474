import { UnusableFileError } from "../errors.ts";
import { relationshipsOf } from "../package/relationships.ts";
import type { Package } from "../zip/openPackage.ts";
import type { Draft } from "./draft.ts";
import { attributeValue, childOf, childrenOf, type XmlElement } from "./elements.ts";

/** Schema order of a worksheet's children. Transitional and strict agree where both know a name. */
export const WORKSHEET_ORDER = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "drawingHF",
  "legacyDrawing",
  "legacyDrawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
] as const;

/** Schema order of the workbook's children. */
export const WORKBOOK_ORDER = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
] as const;

const TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";

export interface BookSheet {
  readonly name: string;
  /** Position in the workbook, from 0: what `localSheetId` counts. */
  readonly index: number;
  readonly element: XmlElement;
  readonly relationshipId: string;
  /** Part name; undefined where the workbook points nowhere. */
  readonly part: string | undefined;
  /** `worksheet`, `chartsheet`, `dialogsheet`, `xlMacrosheet` …; `""` where the workbook points nowhere. */
  readonly kind: string;
}

export interface BookParts {
  /** Name of the workbook part. */
  readonly workbook: string;
  readonly root: XmlElement;
  readonly sheets: readonly BookSheet[];
  /** Start of relationship types and namespace of `r:id`: strict and transitional packages differ. */
  readonly relations: string;
  readonly strict: boolean;
}

/** Name of the workbook part. Throws `not-xlsx` where there is none. */
export function workbookPart(pkg: Package): { part: string; strict: boolean } {
  const relation = relationshipsOf(pkg, "").find(({ kind, external }) => kind === "officeDocument" && !external);
  if (!relation || !pkg.has(relation.target)) throw new UnusableFileError("not-xlsx", { kind: "zip" });
  return { part: pkg.find(relation.target)?.name ?? relation.target, strict: relation.type.startsWith(STRICT) };
}

/** The workbook's sheets and what stands behind them, by relationships only. */
export function bookParts(draft: Draft): BookParts {
  const { part: workbook, strict } = workbookPart(draft.pkg);
  const root = draft.tree(workbook);
  const relations = new Map(relationshipsOf(draft.pkg, workbook).map((relation) => [relation.id, relation]));
  const list = childOf(root, "sheets");
  const sheets = (list ? childrenOf(list, "sheet") : []).map((element, index): BookSheet => {
    const relationshipId = attributeValue(element, "id") ?? "";
    const relation = relations.get(relationshipId);
    const found = relation && !relation.external ? draft.pkg.find(relation.target)?.name : undefined;
    return {
      name: attributeValue(element, "name") ?? "",
      index,
      element,
      relationshipId,
      part: found,
      kind: found ? (relation?.kind ?? "") : "",
    };
  });
  return { workbook, root, sheets, strict, relations: strict ? STRICT : TRANSITIONAL };
}

/** True for the namespace of `r:id`, strict or transitional. */
export function isRelationsNamespace(uri: string): boolean {
  return uri === TRANSITIONAL || uri === STRICT;
}
