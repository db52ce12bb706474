import { describe, expect, test } from "vitest";
import { plans } from "../plans.ts";
import { jsonSchemas } from "./jsonSchemas.ts";
import { planSchema, reportSchema } from "./schemas.ts";

type JsonSchema = { type?: string; required?: string[]; properties?: Record<string, JsonSchema>; items?: JsonSchema };

describe("jsonSchemas", () => {
  const schemas = jsonSchemas() as Record<string, JsonSchema>;

  test("name the same fields as the zod schemas", () => {
    expect(Object.keys(schemas.plan?.properties ?? {})).toEqual(Object.keys(planSchema.shape));
    expect(Object.keys(schemas.report?.properties ?? {})).toEqual(Object.keys(reportSchema.shape));
  });

  test("require what every pack has", () => {
    for (const plan of plans.values())
      for (const field of schemas.plan?.required ?? []) expect(plan).toHaveProperty(field);
  });

  test("let a config file leave everything out", () => {
    expect(schemas.config?.required ?? []).toEqual([]);
  });

  test("are plain JSON, without references to themselves that cannot be written down", () => {
    expect(JSON.parse(JSON.stringify(schemas))).toEqual(schemas);
  });
});
