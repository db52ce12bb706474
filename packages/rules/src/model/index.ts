export * from "./address.ts";
export type * from "./config.ts";
export * from "./defaults.ts";
export type * from "./embedded.ts";
export type * from "./match.ts";
export type * from "./plan.ts";
export type * from "./report.ts";
export * from "./table.ts";
export * from "./workbook.ts";
