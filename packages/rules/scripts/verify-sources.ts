/** `npm run verify:sources`: every word that the packs quote stands in the source texts. */
import { readdirSync, readFileSync } from "node:fs";
import { planSchema } from "../src/model/schemas.ts";
import { readSource, sourcesAbsent } from "./sources.ts";
import { sourceText, verifyPlan } from "./verify.ts";

const data = new URL("../data/", import.meta.url);
let failed = 0;
let absent = 0;
for (const name of readdirSync(data).sort()) {
  if (!name.endsWith(".json")) continue;
  const read: unknown = JSON.parse(readFileSync(new URL(name, data), "utf8"));
  if (typeof read !== "object" || read === null || !("schema" in read)) continue;
  const plan = planSchema.parse(read);
  const text = readSource(plan.id);
  if (text === null) {
    absent++;
    console.log(`${plan.id}: 没有源文本，没有核对`);
    continue;
  }
  const above = plan.parent === null ? null : readSource(plan.parent);
  const { checked, missing } = verifyPlan(plan, sourceText(text), above === null ? null : sourceText(above));
  failed += missing.length;
  console.log(
    `${plan.id}: 章节 ${plan.sections.length}，任务 ${plan.tasks.length}，指标 ${plan.targets.length}；核对 ${checked} 处，原文没有的 ${missing.length} 处`,
  );
  for (const line of missing) console.log(`  ${line}`);
}
if (absent > 0) console.log(sourcesAbsent);
process.exitCode = failed > 0 ? 1 : 0;
