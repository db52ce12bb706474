import { z } from "zod";
import { severitySchema } from "./report.ts";
import { TASK_STANDINGS, UNIT_STANDINGS } from "./standings.ts";

/** Where a task stands, as one row says; `blank` for a row that lists the task and says nothing of it. */
export const statementStageSchema = z.enum([
  "done",
  "ongoing",
  "late",
  "notStarted",
  "stopped",
  "unclear", // 报了，看不出状态
  "blank",
]);
export type StatementStage = z.infer<typeof statementStageSchema>;

/** As whom a unit speaks of a task: `whole` is a full ledger's word, `other` that of a unit the task doesn't name. */
export const statementRoleSchema = z.enum(["lead", "support", "whole", "other"]);
export type StatementRole = z.infer<typeof statementRoleSchema>;

/** Why something that was filed is shown and not counted. */
export const statementAsideSchema = z.enum([
  "superseded", // the same unit filed the same entry again
  "other-period",
]);
export type StatementAside = z.infer<typeof statementAsideSchema>;

/** What one row of one workbook says of one task, its words as written. */
export const statementSchema = z.strictObject({
  /** By the name that the plan prints, else as written; `null` in a full ledger without 填报单位. */
  unit: z.string().nullable(),
  agency: z.string().nullable(),
  role: statementRoleSchema,
  stage: statementStageSchema,
  /** 进展状态 as written; `""` where nothing is. */
  status: z.string(),
  /** 完成进度 in %; `null` where there is none or its scale is uncertain. */
  percent: z.number().nullable(),
  percentText: z.string(),
  /** 进展情况, 工作举措, 存在问题, 下一步打算 as written. */
  progress: z.string(),
  measures: z.string(),
  problems: z.string(),
  next: z.string(),
  file: z.string(),
  sheet: z.string(),
  cell: z.string(),
  /** `null`: it counts. */
  aside: statementAsideSchema.nullable(),
});
export type Statement = z.infer<typeof statementSchema>;

/** What the filings together say of a task: the lead's word, else the full ledger's. */
export const taskStandingSchema = z.enum(TASK_STANDINGS);
export type TaskStanding = z.infer<typeof taskStandingSchema>;

export const consolidatedTaskSchema = z.strictObject({
  id: z.string(),
  number: z.number().int().nullable(),
  locator: z.string(),
  text: z.string(),
  units: z.array(
    z.strictObject({
      as: z.string(),
      agency: z.string().nullable(),
      role: z.enum(["lead", "support"]),
      collective: z.boolean(),
    }),
  ),
  standing: taskStandingSchema,
  /** The lead's first, then the supporters' in the plan's order, then others. */
  statements: z.array(statementSchema),
  /** Units that the plan names and that don't report it. */
  silent: z.array(z.string()),
});
export type ConsolidatedTask = z.infer<typeof consolidatedTaskSchema>;

/** The value that one filing reports for an indicator. */
export const indicatorValueSchema = z.strictObject({
  unit: z.string().nullable(),
  agency: z.string().nullable(),
  role: statementRoleSchema,
  /** In the plan's measure unit; `null` where the cell holds words. */
  value: z.number().nullable(),
  /** As written. */
  text: z.string(),
  /** Moment of the value in years: the end of 2023 is 2023, the end of June 2023 is 2022.5. */
  at: z.number().nullable(),
  /** The plan's, else the one that the filing states: where the path begins. */
  baseline: z.strictObject({ value: z.number(), year: z.number().int() }).nullable(),
  /** What the path asks for at that moment. */
  required: z.number().nullable(),
  /** Observed ÷ required movement, and its rating. */
  pace: z.number().nullable(),
  rating: z.enum(["提前完成", "快于预期", "符合预期", "滞后"]).nullable(),
  file: z.string(),
  sheet: z.string(),
  cell: z.string(),
  aside: statementAsideSchema.nullable(),
});
export type IndicatorValue = z.infer<typeof indicatorValueSchema>;

export const consolidatedIndicatorSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  measureUnit: z.string().nullable(),
  nature: z.enum(["binding", "anticipatory"]).nullable(),
  baseline: z.strictObject({ value: z.number(), year: z.number().int() }).nullable(),
  /** The target in the plan's words, and its year. */
  aim: z.string(),
  year: z.number().int(),
  units: z.array(z.string()),
  /** The value to go by: the lead's, else a supporter's, else anyone's; index in `values`. */
  chosen: z.number().int().nullable(),
  values: z.array(indicatorValueSchema),
});
export type ConsolidatedIndicator = z.infer<typeof consolidatedIndicatorSchema>;

/** How a unit that the plan names has filed. */
export const unitStandingSchema = z.enum(UNIT_STANDINGS);
export type UnitStanding = z.infer<typeof unitStandingSchema>;

export const consolidatedUnitSchema = z.strictObject({
  unit: z.string(),
  agency: z.string(),
  standing: unitStandingSchema,
  /** Tasks that name it, and those that it leads. */
  tasks: z.number().int(),
  lead: z.number().int(),
  /** Of them, reported by itself, and only by a full ledger. */
  reported: z.number().int(),
  covered: z.number().int(),
  /** Ids of those that neither reports, and how many of them it leads. */
  missing: z.array(z.string()),
  missingLead: z.number().int(),
  files: z.array(z.string()),
});
export type ConsolidatedUnit = z.infer<typeof consolidatedUnitSchema>;

export const contradictionSchema = z.strictObject({
  kind: z.enum([
    "status", // lead and supporters
    "indicator", // the same indicator, other values
    "filed-twice", // the same unit, the same entries
    "other-period",
    "unit", // the 填报单位 is one unit, file name and rows point to another
  ]),
  severity: severitySchema,
  task: z.string().nullable(),
  target: z.string().nullable(),
  message: z.string(),
  detail: z.string(),
  /** The filings concerned, with what each says. */
  places: z.array(
    z.strictObject({
      unit: z.string().nullable(),
      said: z.string(),
      file: z.string(),
      sheet: z.string(),
      cell: z.string(),
    }),
  ),
});
export type Contradiction = z.infer<typeof contradictionSchema>;

export const consolidatedFileSchema = z.strictObject({
  /** Path from the folder given, with `/`. */
  file: z.string(),
  fileHash: z.string(),
  /** Who files; `null` for a full ledger, or where nothing tells. */
  unit: z.string().nullable(),
  agency: z.string().nullable(),
  /** What tells: the workbook, its name, or the folder it lies in. */
  unitFrom: z.enum(["workbook", "file-name", "folder"]).nullable(),
  /** Several filers in one workbook, each once. */
  filers: z.array(z.string()),
  /** Holds what is expected of all units. */
  whole: z.boolean(),
  plan: z.string().nullable(),
  period: z.string().nullable(),
  /** `dcterms:modified` of the workbook, as written. */
  savedAt: z.string().nullable(),
  /** Why nothing of it counts; `null` where it does. `nothing`: no row belongs to the plan. */
  aside: z.enum(["other-plan", "other-period", "superseded", "nothing"]).nullable(),
  /** Findings of the file by itself: `planlint check` lists them. */
  summary: z.strictObject({ error: z.number().int(), warning: z.number().int(), info: z.number().int() }),
  coverage: z.strictObject({ expected: z.number().int(), reported: z.number().int() }),
  /** Rows of the filer's own tasks that say nothing, and rows that could not be tied to one task. */
  blank: z.number().int(),
  untied: z.number().int(),
});
export type ConsolidatedFile = z.infer<typeof consolidatedFileSchema>;

const share = z.strictObject({
  of: z.number().int(),
  count: z.number().int(),
  /** To one decimal; `null` of nothing. */
  percent: z.number().nullable(),
});
export type Share = z.infer<typeof share>;

export const consolidationSchema = z.strictObject({
  schema: z.literal("planlint-consolidation/1"),
  rules: z.strictObject({ version: z.string(), dataHash: z.string() }),
  plan: z.string(),
  title: z.string(),
  period: z.string().nullable(),
  asOf: z.string().nullable(),
  summary: z.strictObject({
    files: z.strictObject({
      total: z.number().int(),
      counted: z.number().int(),
      aside: z.number().int(),
      unusable: z.number().int(),
      skipped: z.number().int(),
      withErrors: z.number().int(),
    }),
    units: z.strictObject({
      named: z.number().int(),
      /** Those that filed something that counts. */
      filed: z.number().int(),
      standings: z.record(unitStandingSchema, z.number().int()),
    }),
    tasks: z.strictObject({
      total: z.number().int(),
      standings: z.record(taskStandingSchema, z.number().int()),
      /** Tasks that anyone reports, that their lead (or a full ledger) reports. */
      reported: share,
      byLead: share,
    }),
    /** Task × unit that the plan names: reported by the unit or a full ledger. */
    duties: share,
    indicators: share,
    contradictions: z.strictObject({ warning: z.number().int(), info: z.number().int() }),
    /** Findings of all files by themselves. */
    findings: z.strictObject({ error: z.number().int(), warning: z.number().int(), info: z.number().int() }),
  }),
  tasks: z.array(consolidatedTaskSchema),
  indicators: z.array(consolidatedIndicatorSchema),
  units: z.array(consolidatedUnitSchema),
  contradictions: z.array(contradictionSchema),
  files: z.array(consolidatedFileSchema),
  unusable: z.array(z.strictObject({ file: z.string(), reason: z.string() })),
  skipped: z.array(
    z.strictObject({
      file: z.string(),
      /** `lock`: ~$…, Office's own; `output`: what this or an earlier consolidation wrote. */
      why: z.enum(["lock", "hidden", "not-workbook", "archive", "output", "same-file"]),
    }),
  ),
});
/** What `planlint consolidate` says of many filings. */
export type Consolidation = z.infer<typeof consolidationSchema>;
