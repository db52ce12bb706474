/** The engine without the data: what a size-critical bundle imports. */
export * from "./agencies/registry.ts";
export * from "./agencies/unitCell.ts";
export * from "./consolidating/index.ts";
export {
  formatHtml,
  formatHtmlOverview,
  type HtmlFiling,
  type HtmlOptions,
  type HtmlUnusable,
} from "./htmlReport/formatHtml.ts";
export { periodName } from "./htmlReport/periodName.ts";
export * from "./importing/importPlan.ts";
export * from "./lineage/lineage.ts";
export * from "./lint.ts";
export { governmentOf } from "./linting/planChoice.ts";
export * from "./matching/match.ts";
export * from "./model/index.ts";
export * from "./rules/define.ts";
export * from "./rules/index.ts";
export { type Bound, boundOf, holds } from "./rules/semantics/holds.ts";
export { type Pace, pace, type Rating } from "./rules/semantics/pace.ts";
export { pathAt } from "./rules/semantics/path.ts";
export { isStanding } from "./rules/semantics/standing.ts";
export * from "./tables/recognise.ts";
export * from "./template/index.ts";
export * from "./text/dates.ts";
export * from "./text/diff.ts";
export * from "./text/normalize.ts";
export * from "./text/quantity.ts";
