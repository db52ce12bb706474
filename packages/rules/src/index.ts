export * from "./engine.ts";
export {
  type ImportedPlan,
  type ImportOptions,
  type ImportSummary,
  importPlan,
  type Unresolved,
} from "./importing/importPlan.ts";
export { type TargetContext, type TargetReading, targetsInText } from "./importing/targets.ts";
export * from "./model/schemas.ts";
export { ruleList, rulePage, rulePages } from "./pages/rulePage.ts";
export * from "./plans.ts";
