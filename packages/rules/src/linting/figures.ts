import { formatAddress } from "../model/index.ts";
import { isFlow } from "../rules/semantics/flow.ts";
import { goalOf } from "../rules/semantics/goal.ts";
import { pace, type Rating } from "../rules/semantics/pace.ts";
import { pathAt, pathStart } from "../rules/semantics/path.ts";
import { judge } from "../rules/targets/judge.ts";
import { isPartial } from "../rules/targets/observation.ts";
import { aimText } from "../rules/targets/place.ts";
import type { Analysis } from "./analyse.ts";

/** What a filing reports of one indicator, beside what the plan asks: all that a small chart needs. */
export interface IndicatorFigure {
  /** Plan id of the target. */
  readonly target: string;
  readonly name: string;
  readonly measureUnit: string | null;
  readonly sheet: string;
  /** Cell of the value. */
  readonly cell: string;
  /** As it stands in the cell. */
  readonly text: string;
  /** In the plan's measure unit; `null` where the cell holds no number that can be held against the plan. */
  readonly value: number | null;
  /** Time of the value in years: 2022.5 is the middle of 2022. */
  readonly position: number | null;
  readonly baseline: { readonly value: number; readonly year: number } | null;
  /** The aim in words (`66%左右`), and as the number that ends the path. */
  readonly aim: string;
  readonly goal: number | null;
  readonly goalYear: number;
  /** The value due at each year's end, from the baseline to the target; empty where the plan gives no path. */
  readonly path: readonly { readonly year: number; readonly value: number }[];
  /** The value due at `position`, and how the reported one stands to it. */
  readonly required: number | null;
  readonly rating: Rating | null;
}

/** The indicators that a filing reports, in the order of its tables: the present value of each. */
export function indicatorFigures({ context }: Analysis): IndicatorFigure[] {
  const figures: IndicatorFigure[] = [];
  for (const subject of context.tables.flatMap(({ indicators }) => indicators)) {
    const { target, table } = subject;
    if (!target) continue;
    const judged = judge(subject, context);
    const { observation, verdict } = judged.find((each) => each.observation.current) ?? judged.at(-1) ?? {};
    if (!observation || !verdict) continue;
    const value = "figure" in verdict && verdict.kind !== "magnitude" ? (verdict.figure?.value ?? null) : null;
    const { position } = observation;
    const start = target.kind === "annual-growth" ? null : pathStart(target);
    const path: { year: number; value: number }[] = [];
    for (let year = start?.year ?? target.year; start && year <= target.year; year++) {
      const due = pathAt(target, year);
      if (due !== null) path.push({ year, value: due });
    }
    const comparable = position !== null && !(isFlow(target) && isPartial(position));
    const found = value !== null && comparable ? pace(target, value, position, context.tolerances) : null;
    figures.push({
      target: target.id,
      name: target.name,
      measureUnit: target.measureUnit,
      sheet: table.sheet,
      cell: formatAddress(observation.cell),
      text: observation.cell.text,
      value,
      position,
      baseline: start,
      aim: aimText(target),
      goal: goalOf(target)?.value ?? null,
      goalYear: target.year,
      path: path.length > 1 ? path : [],
      required: found?.required ?? null,
      rating: found?.rating ?? null,
    });
  }
  return figures;
}
