import type { Agency, Plan } from "./model/index.ts";

/** The built-in plan packs, by id. */
export const plans: ReadonlyMap<string, Plan> = new Map();
/** The registry of agencies. */
export const agencies: readonly Agency[] = [];
