import { createRegistry } from "../src/agencies/registry.ts";
import { type ImportedPlan, importPlan } from "../src/importing/importPlan.ts";
import type { Agency } from "../src/model/plan.ts";

/** The Jiangxi plan from its text. */
export function buildJiangxi(text: string, agencies: readonly Agency[]): ImportedPlan {
  return importPlan(text, {
    id: "jiangxi-2022-46",
    registry: createRegistry(agencies),
    // The text bears the document number 赣府厅字 alone; the number is the provincial government's general office's.
    issuer: "江西省人民政府办公厅",
    parent: "yrmr-14fyp",
  });
}
