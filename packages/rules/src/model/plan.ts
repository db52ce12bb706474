import { z } from "zod";

/** `PLAN/task/N`, `PLAN/target/SLUG-OR-N`, `PLAN/section/LABEL`, or a bare plan id. */
export const idSchema = z.string().regex(/^[a-z0-9][a-z0-9-]*(\/(task|target|section)\/[^\s/]+)?$/u);

/** What the source says twice differently, what the web or a scan spoiled, what import could not decide. */
export const sourceIssueSchema = z.strictObject({
  kind: z.enum(["contradiction", "damage", "ambiguous"]),
  note: z.string().min(1),
  quote: z.string(),
});
export type SourceIssue = z.infer<typeof sourceIssueSchema>;

const issues = z.array(sourceIssueSchema).optional();

/** A 责任单位 of a task or target, as the plan prints it. */
export const responsibleUnitSchema = z.strictObject({
  /** One agency as printed, a shared ending written out (`南昌市、九江市政府` → `南昌市政府`, `九江市政府`). */
  as: z.string().min(1),
  /** Agency id in the registry (or in the pack's own `agencies`); `null` for a collective. */
  agency: z.string().nullable(),
  /** The first unit is `lead` (牵头单位). */
  role: z.enum(["lead", "support"]),
  /** A group that the plan leaves open (相关设区市政府, …各成员单位). */
  collective: z.boolean().optional(),
  /** Not printed at this task; a clause such as 以下均需三省落实 adds it. */
  implied: z.boolean().optional(),
});
export type ResponsibleUnit = z.infer<typeof responsibleUnitSchema>;

/** A tie to an entry of the plan above, with the words that both share. */
export const parentLinkSchema = z.strictObject({ id: idSchema, quote: z.string().min(1) });
export type ParentLink = z.infer<typeof parentLinkSchema>;

export const sectionSchema = z.strictObject({
  id: idSchema,
  /** `三（一）`, `第四章第四节`, `专栏 1`. */
  label: z.string().min(1),
  title: z.string(),
  /** Id of the enclosing section. */
  parent: idSchema.nullable(),
  parents: z.array(parentLinkSchema).optional(),
  issues,
});
export type Section = z.infer<typeof sectionSchema>;

export const taskSchema = z.strictObject({
  id: idSchema,
  /** The plan's own number; `null` where the plan numbers nothing. */
  number: z.number().int().positive().nullable(),
  /** Id of the section it stands in. */
  section: idSchema.nullable(),
  /** The plan's wording without line wraps, ordinal and closing （责任单位：…）; punctuation as printed. */
  text: z.string().min(1),
  units: z.array(responsibleUnitSchema),
  parents: z.array(parentLinkSchema),
  /** Deadline as printed; `date` is ISO, `null` for 持续推进 and the like. */
  due: z.strictObject({ text: z.string().min(1), date: z.iso.date().nullable() }).optional(),
  locator: z.string().min(1),
  issues,
});
export type Task = z.infer<typeof taskSchema>;

/**
 * `>=` 达到/以上/不低于, `>` 突破/超过, `<=` 以内/控制在, `≈` 左右, `approach` 接近, `hold` 保持稳定,
 * `delegated` 省下达目标, `rank` (全省领先), `follow` (与经济增长同步).
 */
export const operatorSchema = z.enum([">=", ">", "<=", "≈", "approach", "hold", "delegated", "rank", "follow"]);
export type Operator = z.infer<typeof operatorSchema>;

export const measureKindSchema = z.enum(["level", "annual-growth", "cumulative-change", "count", "share"]);
export type MeasureKind = z.infer<typeof measureKindSchema>;

export const targetSchema = z.strictObject({
  id: idSchema,
  /** Indicator name without its unit of measure. */
  name: z.string().min(1),
  /**
   * Which quantity is measured, the same word in every plan (`常住人口城镇化率`, `研发经费投入`), so that a share, a
   * growth rate and an amount are never compared; with `kind` it decides comparability.
   */
  quantity: z.string().min(1),
  /** 计量单位 as printed (`亿元`, `%`); `null` where there is none. */
  measureUnit: z.string().nullable(),
  operator: operatorSchema,
  /** The words that soften it (`力争`, `基本`, `左右`). */
  qualifier: z.string().nullable(),
  /** In `measureUnit`; `null` where the plan prints no number. */
  value: z.number().nullable(),
  /** The other end where the plan prints a range (`62-64`): `value` is the lower end. */
  valueTo: z.number().optional(),
  year: z.number().int(),
  baseline: z.strictObject({ value: z.number(), year: z.number().int() }).nullable(),
  /** 年均增长 or [累计]; `null` where the plan prints none. */
  growth: z
    .strictObject({
      operator: operatorSchema,
      value: z.number().nullable(),
      kind: z.enum(["annual", "cumulative"]),
    })
    .nullable(),
  kind: measureKindSchema,
  /** Which way is better. */
  direction: z.enum(["higher", "lower", "hold"]),
  /** `binding` 约束性, `anticipatory` 预期性, `null` where the plan doesn't say. */
  nature: z.enum(["binding", "anticipatory"]).nullable(),
  units: z.array(responsibleUnitSchema),
  section: idSchema.nullable().optional(),
  parents: z.array(parentLinkSchema).optional(),
  /** True for the plan's 主要指标: those that a filing has to report one by one. */
  main: z.boolean().optional(),
  /** What a table prints in its cells (as printed), so that a filing that repeats it is right. */
  printed: z
    .strictObject({
      name: z.string().optional(),
      baseline: z.string().optional(),
      target: z.string().optional(),
      growth: z.string().optional(),
      nature: z.string().optional(),
    })
    .optional(),
  /** `outcome` marks what a plan reports of the past (表1), which no filing is checked against. */
  status: z.enum(["goal", "outcome"]).optional(),
  /** Verbatim source text. */
  quote: z.string().min(1),
  locator: z.string().min(1),
  issues,
});
export type Target = z.infer<typeof targetSchema>;

export const agencyLevelSchema = z.enum(["central", "province", "city", "county", "enterprise", "other"]);
export type AgencyLevel = z.infer<typeof agencyLevelSchema>;

export const agencySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  /** Standard short name, the one plans print (`省发展改革委`). */
  name: z.string().min(1),
  /** `江西省发展和改革委员会`. */
  officialName: z.string().min(1),
  level: agencyLevelSchema,
  /** Short forms officials really write (`省发改委`). */
  aliases: z.array(z.string().min(1)),
  /** `until` is an ISO date or year, `null` where not certain; `successor` is an agency id. */
  formerNames: z.array(
    z.strictObject({ name: z.string().min(1), until: z.string().nullable(), successor: z.string() }),
  ),
  /** Id of the government it belongs to (`jiangxi`, `nanchang`): a city's bureau is not the city's government. */
  of: z.string().nullable().optional(),
});
export type Agency = z.infer<typeof agencySchema>;

/** A plan pack: what `planlint export PLAN` prints. */
export const planSchema = z.strictObject({
  schema: z.literal("planlint-plan/1"),
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  title: z.string().min(1),
  documentNumber: z.string().nullable(),
  issuer: z.string().nullable(),
  period: z.strictObject({ from: z.number().int(), to: z.number().int() }),
  /** Id of the plan above. */
  parent: z.string().nullable(),
  sections: z.array(sectionSchema),
  tasks: z.array(taskSchema),
  targets: z.array(targetSchema),
  /** Agencies that only this plan names (imported plans). */
  agencies: z.array(agencySchema).optional(),
  issues,
});
export type Plan = z.infer<typeof planSchema>;
