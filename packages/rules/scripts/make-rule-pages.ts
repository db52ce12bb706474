/** Writes docs/rules/: one page a rule and the list of them, from the rules' own metadata. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rulePages } from "../src/pages/rulePage.ts";

const folder = fileURLToPath(new URL("../../../docs/rules/", import.meta.url));
const pages = rulePages();

mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (name.endsWith(".md") && !pages.has(name)) rmSync(join(folder, name));
for (const [name, page] of pages) writeFileSync(join(folder, name), page);
console.log(`docs/rules: ${pages.size} files`);
