import type { Registry } from "../agencies/registry.ts";
import type { RowMatch } from "../model/match.ts";
import type { Plan } from "../model/plan.ts";
import type { IndicatorTable, LedgerTable } from "../model/table.ts";

/** A plan prepared for matching; make it once per plan and use it for every table. */
export interface PlanIndex {
  readonly plan: Plan;
}

export function indexPlan(_plan: Plan): PlanIndex {
  throw new Error("not written yet");
}

/** Ties the rows of a ledger to tasks, deciding over the whole table. One match a row, in the table's order. */
export function matchLedger(
  _table: LedgerTable,
  _index: PlanIndex,
  _context: { readonly registry: Registry; readonly choices?: Readonly<Record<string, string>> },
): RowMatch[] {
  throw new Error("not written yet");
}

/** Ties the rows of an indicator table to targets. */
export function matchIndicators(_table: IndicatorTable, _index: PlanIndex): RowMatch[] {
  throw new Error("not written yet");
}

/** Which of several plans a workbook is about: share of rows that fit, titles as a tie-break; `null` when none does. */
export function choosePlan(
  _tables: readonly (LedgerTable | IndicatorTable)[],
  _titles: readonly string[],
  _indexes: readonly PlanIndex[],
): PlanIndex | null {
  throw new Error("not written yet");
}
