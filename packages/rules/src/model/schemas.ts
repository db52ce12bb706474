/** The zod schemas. A module of its own, so that a bundle that only lints never carries zod. */

import zhCN from "zod/v4/locales/zh-CN.js";

export { configSchema } from "./config.ts";
export { consolidationSchema } from "./consolidation.ts";
export { embeddedSchema } from "./embedded.ts";
export { jsonSchemas, type SchemaName } from "./jsonSchemas.ts";
export { agencySchema, planSchema, targetSchema, taskSchema } from "./plan.ts";
export { findingSchema, reportSchema } from "./report.ts";

/** Words in Chinese for what a schema objects to: `schema.safeParse(data, { error: objections })`. */
export const objections = zhCN().localeError;
