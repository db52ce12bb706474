import type { Plan, Report, StatementStage } from "../model/index.ts";
import type { Rating } from "../rules/semantics/pace.ts";

/** Who speaks: the agency where the name is known, and the name to show. */
export interface Filer {
  readonly agency: string | null;
  /** As the plan prints it, else as written. */
  readonly name: string;
}

/** One row's word on one task. */
export interface FiledStatement {
  readonly task: string;
  /** `null` in a full ledger that names nobody. */
  readonly filer: Filer | null;
  readonly stage: StatementStage;
  /** The status is a bare word (已完成, 推进中) or a sure percentage: clear enough to be held against another's. */
  readonly plain: boolean;
  /** 已完成 for good, not 年度任务已完成 or 已完成，持续推进. */
  readonly final: boolean;
  /** 长期坚持, 基本完成, 年度任务已完成: agrees with a task that is done as well as with one that isn't. */
  readonly lasting: boolean;
  readonly status: string;
  readonly percent: number | null;
  readonly percentText: string;
  readonly progress: string;
  readonly measures: string;
  readonly problems: string;
  readonly next: string;
  readonly sheet: string;
  readonly row: number;
  readonly cell: string;
}

/** A moment (year ends are whole numbers) and the value filed for it. */
export interface FiledPoint {
  readonly at: number;
  readonly value: number;
  readonly text: string;
  readonly cell: string;
  readonly current: boolean;
}

/** What one filing says of one indicator. */
export interface FiledIndicator {
  readonly target: string;
  readonly filer: Filer | null;
  readonly points: readonly FiledPoint[];
  /** The plan's, else the one that the filing states. */
  readonly baseline: { readonly value: number; readonly year: number } | null;
  /** What the cell says where it is no number. */
  readonly words: string;
  readonly required: number | null;
  readonly pace: number | null;
  readonly rating: Rating | null;
  readonly sheet: string;
  readonly cell: string;
}

/** All that a consolidation keeps of one workbook: plain data, so that thousands fit in memory. */
export interface Filing {
  readonly file: string;
  readonly fileHash: string;
  /** When the workbook says it was last saved; `null` where it doesn't. */
  readonly savedAt: string | null;
  readonly plan: string | null;
  readonly period: string | null;
  readonly asOf: string | null;
  readonly filer: Filer | null;
  readonly filerFrom: "workbook" | "file-name" | "folder" | null;
  readonly whole: boolean;
  /** Whom the file's name and its rows point to, where its 填报单位 is somebody else. */
  readonly seemsOf: Filer | null;
  readonly statements: readonly FiledStatement[];
  readonly indicators: readonly FiledIndicator[];
  /** Rows that were tied to tasks or indicators, whatever they say, and rows that could not be tied to one. */
  readonly tied: number;
  readonly untied: number;
  readonly summary: { readonly error: number; readonly warning: number; readonly info: number };
  readonly coverage: Pick<Report["coverage"], "expected" | "reported">;
}

const printedNames = new WeakMap<Plan, ReadonlyMap<string, string>>();

/** Agency id → the name that the plan prints first for it, in printed order. */
export function printedNamesOf(plan: Plan): ReadonlyMap<string, string> {
  const known = printedNames.get(plan);
  if (known) return known;
  const names = new Map<string, string>();
  for (const { agency, as } of [...plan.tasks, ...plan.targets].flatMap(({ units }) => units)) {
    if (agency !== null && !names.has(agency)) names.set(agency, as);
  }
  printedNames.set(plan, names);
  return names;
}
