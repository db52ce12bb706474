import { UnusableFileError } from "../errors.ts";
import { TEXT_COST } from "../zip/limits.ts";

/** Decodes `_xHHHH_`, Excel's way to write characters that XML cannot hold; `_x005F_` protects an underscore. */
export function decodeCellText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Different texts remembered; beyond this, looking costs more than it saves. */
const POOL_SIZE = 65_536;

/**
 * Keeps one copy of equal texts. Throws `too-large` when the copies together cost more than `maxUnits` (see `Limits`).
 */
export function createTextPool(maxUnits: number): (text: string) => string {
  const pool = new Map<string, string>();
  let units = 0;
  let found = 0;
  let asked = 0;
  let open = true;
  return (text) => {
    if (open) {
      asked++;
      const known = pool.get(text);
      if (known !== undefined) {
        found++;
        return known;
      }
    }
    units += text.length + TEXT_COST;
    if (units > maxUnits) throw new UnusableFileError("too-large", { what: "text", limit: maxUnits });
    if (pool.size < POOL_SIZE) pool.set(text, text);
    // Texts that hardly ever repeat are not worth looking up.
    else if (found * 4 < asked) open = false;
    return text;
  };
}
