export type * from "./filingTemplate.ts";
export { concerns, makeTemplate, type TemplateOutcome, type TemplateRequest } from "./makeTemplate.ts";
export { periodName } from "./periodName.ts";
export { type TemplateLocale, templateProblem } from "./words.ts";
