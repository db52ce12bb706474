export { readDocumentText } from "./document/readDocument.ts";
export * from "./errors.ts";
export { type ReadOptions, readWorkbook, readWorkbookFrom } from "./read/readWorkbook.ts";
export { DEFAULT_LIMITS, type Limits } from "./zip/limits.ts";
