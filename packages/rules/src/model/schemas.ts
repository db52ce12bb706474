/** The zod schemas. A module of its own, so that a bundle that only lints never carries zod. */

export { configSchema } from "./config.ts";
export { consolidationSchema } from "./consolidation.ts";
export { embeddedSchema } from "./embedded.ts";
export { jsonSchemas, type SchemaName } from "./jsonSchemas.ts";
export { agencySchema, planSchema, targetSchema, taskSchema } from "./plan.ts";
export { findingSchema, reportSchema } from "./report.ts";
