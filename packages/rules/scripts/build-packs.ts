/**
 * Makes the committed plan packs from the source texts: `npx tsx --conditions=planlint-source packages/rules/scripts/build-packs.ts`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { readAgencies } from "./agenciesFile.ts";
import { buildJiangxi } from "./jiangxi.ts";
import { packText } from "./packFile.ts";
import { readSource, sourcesAbsent } from "./sources.ts";

const data = new URL("../data/", import.meta.url);
const agencies = readAgencies();

function write(name: string, text: string): void {
  const file = new URL(`${name}.json`, data);
  let old = "";
  try {
    old = readFileSync(file, "utf8");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
  if (old !== text) writeFileSync(file, text);
  console.log(`${name}: ${old === text ? "没有变化" : "已写入"}`);
}

const jiangxi = readSource("jiangxi-2022-46");
if (jiangxi === null) {
  console.log(sourcesAbsent);
} else {
  const built = buildJiangxi(jiangxi, agencies);
  write("jiangxi-2022-46", packText(built.plan));
  for (const item of built.unresolved) console.log(`第${item.line}行 ${item.note}：${item.text}`);
}
