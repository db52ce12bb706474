import { z } from "zod";

export const severitySchema = z.enum(["error", "warning", "info"]);
export type Severity = z.infer<typeof severitySchema>;

/** Values that a finding carries for its message and for other programs: plain data. */
export type FindingArg =
  | string
  | number
  | boolean
  | null
  | readonly FindingArg[]
  | { readonly [key: string]: FindingArg };
const findingArgSchema: z.ZodType<FindingArg> = z.lazy(() =>
  z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.null(),
    z.array(findingArgSchema),
    z.record(z.string(), findingArgSchema),
  ]),
);

export const findingSchema = z.strictObject({
  rule: z.string(),
  severity: severitySchema,
  sheet: z.string(),
  /** Top-left cell of a merged area; `""` where the finding has no cell (a file without sheets). */
  cell: z.string(),
  task: z.string().nullable(),
  target: z.string().nullable(),
  /** Headline, at most some 30 characters. */
  message: z.string(),
  /** What the plan says and what to do. */
  detail: z.string(),
  args: z.record(z.string(), findingArgSchema),
  expected: z.string().nullable(),
  actual: z.string().nullable(),
  source: z.strictObject({ plan: z.string(), locator: z.string(), quote: z.string() }).nullable(),
  /** A certain correction. */
  fix: z
    .strictObject({ cell: z.string(), value: z.union([z.string(), z.number()]), format: z.string().optional() })
    .nullable(),
  /** 说明理由 that the workbook holds for this finding. */
  waiver: z.string().optional(),
  fingerprint: z.string(),
});
export type Finding = z.infer<typeof findingSchema>;

export const tableSummarySchema = z.strictObject({
  sheet: z.string(),
  kind: z.enum(["ledger", "indicators"]),
  /** First row of the header. */
  headerRow: z.number().int(),
  /** First and last row that hold a task or an indicator. */
  firstRow: z.number().int(),
  lastRow: z.number().int(),
  /** Column role → letters. */
  columns: z.record(z.string(), z.string()),
});

export const rowSummarySchema = z.strictObject({
  sheet: z.string(),
  row: z.number().int(),
  kind: z.enum(["task", "indicator"]),
  ids: z.array(z.string()),
  score: z.number(),
  how: z.enum(["exact", "normalized", "fuzzy", "number"]).nullable(),
});

export const reportSchema = z.strictObject({
  schema: z.literal("planlint-report/1"),
  rules: z.strictObject({ version: z.string(), dataHash: z.string() }),
  plan: z.string().nullable(),
  file: z.string(),
  fileHash: z.string(),
  reportingUnit: z.string().nullable(),
  period: z.string().nullable(),
  asOf: z.string().nullable(),
  tables: z.array(tableSummarySchema),
  rows: z.array(rowSummarySchema),
  findings: z.array(findingSchema),
  /** Of the tasks and targets that the filing has to report. */
  coverage: z.strictObject({
    expected: z.number().int(),
    reported: z.number().int(),
    missing: z.array(z.string()),
  }),
  summary: z.strictObject({
    error: z.number().int(),
    warning: z.number().int(),
    info: z.number().int(),
    ok: z.boolean(),
  }),
});
export type Report = z.infer<typeof reportSchema>;
