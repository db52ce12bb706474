import { readFileSync } from "node:fs";
import { z } from "zod";
import { createRegistry } from "../src/agencies/registry.ts";
import { type ImportedPlan, importPlan } from "../src/importing/importPlan.ts";
import type { Agency, ParentLink, Plan } from "../src/model/plan.ts";
import { parentsOf, passagesOf } from "./align.ts";

const correctionSchema = z.array(
  z.strictObject({ task: z.number(), parent: z.string(), quote: z.string(), reason: z.string().min(1) }),
);

/** What import alone makes of the Jiangxi plan's text. */
export function importJiangxi(text: string, agencies: readonly Agency[]): ImportedPlan {
  return importPlan(text, {
    id: "jiangxi-2022-46",
    registry: createRegistry(agencies),
    // The text bears the document number 赣府厅字 alone; the number is that of the provincial government's general office.
    issuer: "江西省人民政府办公厅",
    parent: "yrmr-14fyp",
  });
}

/** Ties the Jiangxi plan to the national one: aligned by their words, corrected where the words are too few. */
export function tieJiangxi(plan: Plan, above: Plan): Plan {
  const passages = passagesOf(above);
  const corrections = correctionSchema.parse(
    JSON.parse(readFileSync(new URL("corrections/jiangxi-parents.json", import.meta.url), "utf8")),
  );
  const tasks = plan.tasks.map((task) => {
    const links = parentsOf(task.text, passages);
    for (const { parent, quote } of corrections.filter((one) => one.task === task.number)) {
      const link: ParentLink = { id: `${above.id}/${parent}`, quote };
      const at = links.findIndex((one) => one.id === link.id);
      if (at >= 0) links[at] = link;
      else links.push(link);
    }
    return { ...task, parents: links };
  });
  const targets = plan.targets.map((target) => {
    const higher = above.targets.find(
      (one) =>
        one.status !== "outcome" &&
        (one.quantity === target.quantity || (/铁路里程$/u.test(one.quantity) && /铁路里程$/u.test(target.quantity))),
    );
    return higher ? { ...target, parents: [{ id: higher.id, quote: higher.quote }] } : target;
  });
  return { ...plan, tasks, targets };
}
