import type { Agency, Plan } from "../model/index.ts";
import { sha256 } from "../text/sha256.ts";
import { canonicalJson } from "./canonicalJson.ts";

/** Version of the rules: changes whenever the same workbook may get other findings. */
export const RULES_VERSION = "0.1.0";

const planHashes = new WeakMap<Plan, string>();
const agencyHashes = new WeakMap<readonly Agency[], string>();

/** `sha256:…` of the facts that a report rests on: the plan (if any) and the agencies. */
export function dataHash(plan: Plan | null, agencies: readonly Agency[]): string {
  const parts = [plan ? hashed(planHashes, plan) : "", hashed(agencyHashes, agencies)];
  return `sha256:${sha256(parts.join("\n"))}`;
}

/** Packs are large and never change in place, so each is hashed once. */
function hashed<Key extends object>(known: WeakMap<Key, string>, data: Key): string {
  const before = known.get(data);
  if (before !== undefined) return before;
  const hash = sha256(canonicalJson(data));
  known.set(data, hash);
  return hash;
}
