/**
 * Makes the committed plan packs from the source texts: `npx tsx --conditions=planlint-source packages/rules/scripts/build-packs.ts`.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { hashOf } from "../src/linting/version.ts";
import { planSchema } from "../src/model/schemas.ts";
import { readAgencies } from "./agenciesFile.ts";
import { correctTies, importJiangxi } from "./jiangxi.ts";
import { buildNanchang } from "./nanchang.ts";
import { packText } from "./packFile.ts";
import { readSource, sourcesAbsent } from "./sources.ts";
import { buildYrmr } from "./yrmr.ts";
import { buildYrmr2015 } from "./yrmr2015.ts";
import { continued } from "./yrmrParents.ts";

const data = new URL("../data/", import.meta.url);

function write(plan: unknown): void {
  const checked = planSchema.parse(plan);
  const file = new URL(`${checked.id}.json`, data);
  const text = packText(checked);
  const same = existsSync(file) && readFileSync(file, "utf8") === text;
  if (!same) writeFileSync(file, text);
  console.log(
    `${checked.id}: 任务 ${checked.tasks.length}，指标 ${checked.targets.length}，${same ? "没有变化" : "已写入"}`,
  );
}

const agencies = readAgencies();
const national = readSource("yrmr-14fyp");
const jiangxi = readSource("jiangxi-2022-46");
const nanchang = readSource("nanchang-14fyp");
const first = readSource("yrmr-2015");
if (national === null || jiangxi === null || nanchang === null || first === null) {
  console.log(sourcesAbsent);
} else {
  const above = buildYrmr(national, agencies);
  const below = importJiangxi(jiangxi, agencies, above.plan);
  const earlier = buildYrmr2015(first);
  write(earlier);
  write(continued(above.plan, earlier));
  const province = correctTies(below.plan, above.plan);
  write(province);
  write(buildNanchang(nanchang, province));
  for (const { plan, unresolved } of [above, below]) {
    for (const item of unresolved) console.log(`${plan.id} 第${item.line}行 ${item.note}：${item.text}`);
  }
}

/** Hashes of the committed data, as they stand in a report. */
const hashes: Record<string, string> = {};
for (const name of readdirSync(data).sort()) {
  const id = name.replace(/\.json$/, "");
  if (id !== "hashes") hashes[id] = hashOf(JSON.parse(readFileSync(new URL(name, data), "utf8")));
}
writeFileSync(new URL("hashes.json", data), `${JSON.stringify(hashes, null, 2)}\n`);
