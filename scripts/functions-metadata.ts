// Writes packages/addin/assets/functions.json, what Excel is told about the cell functions.
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { FUNCTIONS } from "../packages/addin/src/functions/metadata.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const file = join(root, "packages", "addin", "assets", "functions.json");
writeFileSync(file, `${JSON.stringify({ functions: FUNCTIONS }, null, 2)}\n`);
