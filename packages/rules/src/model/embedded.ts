import { z } from "zod";

/** What planlint keeps inside a workbook, in one custom XML part of namespace `urn:planlint:1`. */
export const embeddedSchema = z.strictObject({
  /** 说明理由: fingerprint of a finding → the reason given for it. */
  waivers: z.record(z.string(), z.string()).default({}),
  /** An ambiguous row settled by a person: fingerprint → task id. */
  choices: z.record(z.string(), z.string()).default({}),
  /** 校核证明: content hashes of the checked cells at the time the workbook passed; `null` when not certified. */
  certificate: z
    .strictObject({
      plan: z.string(),
      asOf: z.string(),
      rules: z.string(),
      /** `sheet!cell` → short hash of its content. */
      cells: z.record(z.string(), z.string()),
    })
    .nullable()
    .default(null),
  /** Rows of a template: `sheet!number` → plan id, by the number that its first number column gives the row. */
  rows: z.record(z.string(), z.string()).default({}),
});
export type Embedded = z.infer<typeof embeddedSchema>;
