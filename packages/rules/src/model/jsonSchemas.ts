import { z } from "zod";
import { configSchema } from "./config.ts";
import { consolidationSchema } from "./consolidation.ts";
import { agencySchema, planSchema } from "./plan.ts";
import { reportSchema } from "./report.ts";

/** What `jsonSchemas` has a schema for. */
export type SchemaName = "plan" | "report" | "agencies" | "config" | "consolidation";

/**
 * JSON Schemas (draft 2020-12) of what other programs read and write, made from the zod schemas: plan packs, reports,
 * the agency registry, consolidations, and the config file (as written: what has a default may be left out).
 */
export function jsonSchemas(): Readonly<Record<SchemaName, object>> {
  return {
    plan: { ...z.toJSONSchema(planSchema), title: "planlint-plan/1" },
    report: { ...z.toJSONSchema(reportSchema), title: "planlint-report/1" },
    agencies: { ...z.toJSONSchema(z.array(agencySchema)), title: "planlint agencies" },
    consolidation: { ...z.toJSONSchema(consolidationSchema), title: "planlint-consolidation/1" },
    config: { ...z.toJSONSchema(configSchema, { io: "input" }), title: "planlint.config.json" },
  };
}
