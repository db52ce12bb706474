import type { Registry } from "../agencies/registry.ts";
import type { Agency } from "../model/index.ts";

/** `江西省科学技术厅（盖章）`, `省科技厅规划处` → 省科技厅. */
export function agencyNamed(text: string, registry: Registry, government: string | null): Agency | null {
  const bare = text.replace(/[（(【[][^）)】\]]*[）)】\]]/gu, "").trim();
  for (const name of [text, bare]) {
    const hit = registry.find(name, government);
    if (hit) return hit.agency;
  }
  // An office inside an agency files for the agency.
  if (/(处|科|室|办)$/u.test(bare)) {
    for (let length = bare.length - 2; length >= 4; length--) {
      const hit = registry.find(bare.slice(0, length), government);
      if (hit) return hit.agency;
    }
  }
  return null;
}
