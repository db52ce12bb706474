import type { Agency, Plan } from "../model/index.ts";
import { sha256 } from "../text/sha256.ts";
import { canonicalJson } from "./canonicalJson.ts";

/** Version of the rules: changes whenever the same workbook may get other findings. */
export const RULES_VERSION = "0.1.0";

/** Hashes of data that never changes in place, so that each is made once. */
const known = new WeakMap<object, string>();

/** Takes the hash of a pack or registry as made before: adding up the built-in data takes a tenth of a short check. */
export function rememberHash(data: object, hash: string): void {
  known.set(data, hash);
}

/** `sha256:…` of the facts that a report rests on: the plan (if any) and the agencies. */
export function dataHash(plan: Plan | null, agencies: readonly Agency[]): string {
  const parts = [plan ? hashOf(plan) : "", hashOf(agencies)];
  return `sha256:${sha256(parts.join("\n"))}`;
}

/** Lower-case hexadecimal SHA-256 of data as canonical JSON. */
export function hashOf(data: object): string {
  const before = known.get(data);
  if (before !== undefined) return before;
  const hash = sha256(canonicalJson(data));
  known.set(data, hash);
  return hash;
}
