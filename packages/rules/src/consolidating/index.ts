export { type ConsolidationInput, consolidate } from "./consolidate.ts";
export type { FiledIndicator, FiledPoint, FiledStatement, Filer, Filing } from "./filing.ts";
export { type FilingOptions, filingOf } from "./filingOf.ts";
export { type Frame, frameOf, needsSecondLook } from "./frame.ts";
export { unitInPath } from "./unitInPath.ts";
