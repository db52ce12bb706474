import agenciesData from "../data/agencies.json" with { type: "json" };
import hashes from "../data/hashes.json" with { type: "json" };
import jiangxi from "../data/jiangxi-2022-46.json" with { type: "json" };
import nanchang from "../data/nanchang-14fyp.json" with { type: "json" };
import yrmr14 from "../data/yrmr-14fyp.json" with { type: "json" };
import yrmr2015 from "../data/yrmr-2015.json" with { type: "json" };
import { rememberHash } from "./linting/version.ts";
import type { Agency, Plan } from "./model/index.ts";

// The files are checked against the schemas by a test and by the scripts that write them, so that nothing that only
// lints has to carry zod; TypeScript widens the literals of JSON, hence the casts.
const packs = [jiangxi, yrmr14, nanchang, yrmr2015] as unknown as readonly Plan[];

/** The built-in plan packs, by id. */
export const plans: ReadonlyMap<string, Plan> = new Map(packs.map((plan) => [plan.id, plan]));

/** The registry of agencies. */
export const agencies = agenciesData as unknown as readonly Agency[];

// Written by `npm run build:packs` and held to the data by a test.
for (const plan of packs) rememberHash(plan, hashes[plan.id as keyof typeof hashes]);
rememberHash(agencies, hashes.agencies);
