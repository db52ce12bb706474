import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { hashOf } from "./linting/version.ts";
import { agencySchema, planSchema } from "./model/schemas.ts";
import { agencies, plans } from "./plans.ts";

const entriesOf = (plan: typeof plans extends ReadonlyMap<string, infer P> ? P : never) => [
  ...plan.sections,
  ...plan.tasks,
  ...plan.targets,
];

describe("the committed packs", () => {
  it("have the hashes that hashes.json says (npm run build:packs writes them)", () => {
    const written = JSON.parse(readFileSync(new URL("../data/hashes.json", import.meta.url), "utf8"));
    const data = { agencies, ...Object.fromEntries(plans) };
    // A copy has no hash that was remembered.
    const made = Object.entries(data).map(([id, value]) => [id, hashOf(structuredClone(value))]);
    expect(Object.fromEntries(made)).toEqual(written);
  });

  it.each([...plans.values()].map((plan) => [plan.id, plan] as const))("%s follows the schema", (_id, plan) => {
    expect(planSchema.safeParse(plan).error).toBeUndefined();
  });

  it("the registry follows the schema", () => {
    expect(z.array(agencySchema).safeParse(agencies).error).toBeUndefined();
  });

  it.each([...plans.values()].map((plan) => [plan.id, plan] as const))(
    "%s uses every id once, and its own",
    (id, plan) => {
      const ids = entriesOf(plan).map((entry) => entry.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((entry) => !entry.startsWith(`${id}/`))).toEqual([]);
    },
  );

  it.each([...plans.values()].map((plan) => [plan.id, plan] as const))(
    "%s names only sections, agencies and parents that exist",
    (_id, plan) => {
      const sections = new Set(plan.sections.map((section) => section.id));
      const known = new Set([...agencies, ...(plan.agencies ?? [])].map((agency) => agency.id));
      const above = plan.parent === null ? undefined : plans.get(plan.parent);
      const aboveIds = above ? new Set(entriesOf(above).map((entry) => entry.id)) : null;
      const loose: string[] = [];
      for (const section of plan.sections)
        if (section.parent !== null && !sections.has(section.parent)) loose.push(section.parent);
      for (const entry of [...plan.tasks, ...plan.targets]) {
        if (entry.section && !sections.has(entry.section)) loose.push(entry.section);
        for (const unit of entry.units) if (unit.agency !== null && !known.has(unit.agency)) loose.push(unit.agency);
        for (const unit of entry.units) if ((unit.agency === null) !== (unit.collective === true)) loose.push(unit.as);
        for (const link of entry.parents ?? []) if (aboveIds && !aboveIds.has(link.id)) loose.push(link.id);
      }
      expect(loose).toEqual([]);
    },
  );
});
