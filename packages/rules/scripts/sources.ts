import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The source texts lie beside the repository, never in it. */
const folder = new URL("../../../../shared/sources/", import.meta.url);

/** The text that a pack was made from, or `null` where the texts are not at hand. */
export function readSource(name: string): string | null {
  const path = fileURLToPath(new URL(`${name}.txt`, folder));
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}

/** Said wherever a check that needs the texts is left out. */
export const sourcesAbsent = "源文本不在 ../shared/sources，凡要对照原文的检查都没有做";
