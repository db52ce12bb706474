import { readFileSync } from "node:fs";
import { z } from "zod";
import { createRegistry } from "../src/agencies/registry.ts";
import { type ImportedPlan, importPlan } from "../src/importing/importPlan.ts";
import type { Agency, ParentLink, Plan } from "../src/model/plan.ts";

const correctionSchema = z.array(
  z.strictObject({ task: z.number(), parent: z.string(), quote: z.string(), reason: z.string().min(1) }),
);

/** What import alone makes of the Jiangxi plan's text. */
export function importJiangxi(text: string, agencies: readonly Agency[], above: Plan): ImportedPlan {
  return importPlan(text, { id: "jiangxi-2022-46", registry: createRegistry(agencies), above: [above] });
}

/** Corrects the ties to the national plan where the shared words are too few to find them. */
export function correctTies(plan: Plan, above: Plan): Plan {
  const corrections = correctionSchema.parse(
    JSON.parse(readFileSync(new URL("corrections/jiangxi-parents.json", import.meta.url), "utf8")),
  );
  return {
    ...plan,
    tasks: plan.tasks.map((task) => {
      const parents = [...task.parents];
      for (const { parent, quote } of corrections.filter((one) => one.task === task.number)) {
        const link: ParentLink = { id: `${above.id}/${parent}`, quote };
        const at = parents.findIndex((one) => one.id === link.id);
        if (at >= 0) parents[at] = link;
        else parents.push(link);
      }
      return { ...task, parents };
    }),
  };
}
