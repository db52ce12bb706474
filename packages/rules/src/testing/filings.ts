import { type ConsolidationInput, consolidate } from "../consolidating/consolidate.ts";
import type { Filing } from "../consolidating/filing.ts";
import { filingOf } from "../consolidating/filingOf.ts";
import { frameOf } from "../consolidating/frame.ts";
import { analyse } from "../linting/analyse.ts";
import { check } from "../linting/check.ts";
import type { Consolidation, Plan } from "../model/index.ts";
import { agencies } from "../plans.ts";
import { type ExampleSheets, workbookOf } from "./grid.ts";

/** A filing as a test writes it: whose it is, of when, and what it says of each task. */
export interface Written {
  readonly file?: string;
  readonly unit?: string | null;
  readonly period?: string | null;
  readonly savedAt?: string;
  /** Task number → status, percentage (0…1), progress. */
  readonly says?: Readonly<
    Record<number, readonly [status: string | null, percent?: number | null, progress?: string]>
  >;
  /** Sheets in place of the ledger that `says` makes. */
  readonly sheets?: ExampleSheets;
  /** Plan id to check against; by default the plan given. */
  readonly plans?: readonly Plan[];
}

const HEADINGS = ["序号", "任务内容", "责任单位", "进展情况", "进展状态", "完成进度"];

/** The sheet of a ledger. */
export function ledgerOf(plan: Plan, { unit = null, period = "2023年上半年", says = {} }: Written): ExampleSheets {
  const rows = Object.entries(says).map(([number, [status, percent = null, progress]]) => {
    const task = plan.tasks.find((each) => each.number === Number(number));
    if (!task) throw new RangeError(`the plan has no task ${number}`);
    const text = progress ?? (status === null ? null : `第${number}项：召开调度会，推进项目建设。`);
    const units = task.units.map(({ as }) => as).join("、");
    return [Number(number), task.text, units, text, status, { v: percent, format: "0%" }];
  });
  return {
    任务台账: [
      [`${plan.title}任务台账`],
      [unit === null ? null : `填报单位：${unit}`, null, null, period === null ? null : `报告期：${period}`],
      HEADINGS,
      ...rows,
    ],
  };
}

/** Reads a written filing as `planlint consolidate` does. */
export function filed(plan: Plan, written: Written): Filing {
  const file = written.file ?? `${written.unit ?? "台账"}.xlsx`;
  const analysis = analyse(workbookOf(written.sheets ?? ledgerOf(plan, written)), {
    plans: [plan],
    agencies,
    plan: plan.id,
    file: file.slice(file.lastIndexOf("/") + 1),
    fileHash: "sha256:0",
  });
  return filingOf(analysis, check(analysis), { file, savedAt: written.savedAt ?? null });
}

/** Consolidates written filings. */
export function together(
  plan: Plan,
  written: readonly Written[],
  more: Partial<ConsolidationInput> & { readonly period?: string } = {},
): Consolidation {
  const filings = written.map((each) => filed(plan, each));
  const frame = frameOf(filings, [plan], { plan: plan.id, period: more.period });
  if (!frame) throw new RangeError("no plan");
  return consolidate({ frame, filings, unusable: [], skipped: [], agencies, ...more });
}
