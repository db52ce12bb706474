export {
  type ConsolidationWorkbookOptions,
  consolidationWorkbook,
  isConsolidationWorkbook,
} from "./consolidation/consolidationWorkbook.ts";
export { readDocumentText } from "./document/readDocument.ts";
export { readEmbedded, readWaivers, writeEmbedded } from "./embedded.ts";
export * from "./errors.ts";
export { type ExplainLocale, explainUnusable } from "./explainUnusable.ts";
export { type Annotated, type AnnotateNote, type AnnotateOptions, annotate } from "./mark/annotate.ts";
export { applyFixes, type CellFix } from "./mark/applyFixes.ts";
export { clear } from "./mark/clear.ts";
export { resultTable, type TableReport } from "./mark/resultTable.ts";
export { type RowStyles, readLayout, type SheetLayout, type WorkbookLayout } from "./read/layout.ts";
export type { CellEdge, CellLook } from "./read/looks.ts";
export { type ReadOptions, readWorkbook, readWorkbookFrom } from "./read/readWorkbook.ts";
export { readSavedAt } from "./read/savedAt.ts";
export type * from "./write/newWorkbook.ts";
export { templateWorkbook, writeTemplate } from "./write/templateWorkbook.ts";
export { writeWorkbook } from "./write/writeWorkbook.ts";
export { DEFAULT_LIMITS, type Limits } from "./zip/limits.ts";
