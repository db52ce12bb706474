export { readDocumentText } from "./document/readDocument.ts";
export { readEmbedded, readWaivers, writeEmbedded } from "./embedded.ts";
export * from "./errors.ts";
export { type ExplainLocale, explainUnusable } from "./explainUnusable.ts";
export { type Annotated, type AnnotateNote, type AnnotateOptions, annotate } from "./mark/annotate.ts";
export { applyFixes, type CellFix } from "./mark/applyFixes.ts";
export { clear } from "./mark/clear.ts";
export { type ReadOptions, readWorkbook, readWorkbookFrom } from "./read/readWorkbook.ts";
export { DEFAULT_LIMITS, type Limits } from "./zip/limits.ts";
