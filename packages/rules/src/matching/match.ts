export { choosePlan, type PlanEvidence } from "./choosePlan.ts";
export { matchIndicators } from "./indicators.ts";
export { matchLedger } from "./ledger.ts";
export { indexPlan, type PlanIndex } from "./planIndex.ts";
