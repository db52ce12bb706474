import type { TableCell } from "../../model/index.ts";
import type { IndicatorSubject, RuleContext } from "../define.ts";
import { goalOf } from "../semantics/goal.ts";
import { unitOfRow } from "./judge.ts";
import { rowMeasure } from "./measure.ts";
import { headingYear, isChecked } from "./observation.ts";
import { type Agreement, agreement, type Planned } from "./plannedCell.ts";

/** A cell that repeats a figure of the plan, and how it agrees with it. */
export interface PlannedCell {
  readonly cell: TableCell;
  readonly role: "target" | "baseline";
  readonly agreement: Agreement;
  /** The plan's figure; `null` where it prints none. */
  readonly right: number | null;
}

/** 目标值 and 基期值 of a row, where the column is about the plan's own years. */
export function plannedCells(subject: IndicatorSubject, context: RuleContext): PlannedCell[] {
  const { target, row, table } = subject;
  if (!isChecked(target)) return [];
  const measure = unitOfRow(subject, context);
  // One wrong unit explains every number of the row.
  if (measure.foreign || rowMeasure(subject).foreign) return [];
  const found: PlannedCell[] = [];
  if (row.cells.target && isOfYear(table.headings.target, target.year)) {
    const goal = goalOf(target);
    const values = numbers(
      goal?.value,
      target.value,
      target.valueTo,
      target.kind === "annual-growth" ? target.growth?.value : null,
    );
    found.push(compare(row.cells.target, "target", { values, printed: target.printed?.target }));
  }
  const { baseline } = target;
  if (row.cells.baseline && baseline && isOfYear(table.headings.baseline, baseline.year)) {
    found.push(
      compare(row.cells.baseline, "baseline", { values: [baseline.value], printed: target.printed?.baseline }),
    );
  }
  return found;

  function compare(cell: TableCell, role: PlannedCell["role"], planned: Planned): PlannedCell {
    const [right = null] = planned.values;
    return { cell, role, agreement: target ? agreement(cell, target, planned, measure) : "same", right };
  }
}

function numbers(...values: readonly (number | null | undefined)[]): number[] {
  return values.filter((value): value is number => value !== null && value !== undefined);
}

/** 2023年目标 and 年度目标 are of another year than the plan's. */
function isOfYear(heading: string | undefined, year: number): boolean {
  const named = headingYear(heading);
  if (named !== null) return named === year;
  return !/年度|当年|本年|今年|上年|去年|季度|阶段/u.test(heading ?? "");
}
