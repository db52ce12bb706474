import { readFileSync } from "node:fs";
import { z } from "zod";
import { type Agency, agencySchema } from "../src/model/plan.ts";

/** The committed registry, checked. */
export function readAgencies(): Agency[] {
  return z
    .array(agencySchema)
    .parse(JSON.parse(readFileSync(new URL("../data/agencies.json", import.meta.url), "utf8")));
}
