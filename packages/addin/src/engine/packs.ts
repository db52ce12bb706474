import type { Packs } from "./engine.ts";

let loading: Promise<Packs> | null = null;

/** The built-in packs, fetched once and apart from the first chunk. */
export function loadPacks(): Promise<Packs> {
  loading ??= import("@planlint/rules/plans").then(({ plans, agencies }) => ({
    plans: [...plans.values()],
    agencies,
  }));
  return loading;
}
