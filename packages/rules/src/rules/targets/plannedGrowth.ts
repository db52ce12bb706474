import type { TableCell, Target } from "../../model/index.ts";
import { textKey } from "../../text/normalize.ts";
import { quantityIn } from "../cellNumbers.ts";
import type { IndicatorSubject, RuleContext } from "../define.ts";
import { type Numbered, numbered } from "./figure.ts";
import { mentions } from "./measure.ts";
import { isChecked } from "./observation.ts";

/** A cell of 年均或累计增长 that should repeat the plan's figure and doesn't. */
export interface AlteredGrowth {
  readonly cell: TableCell;
  readonly right: number;
  /** The plan's figure in its words. */
  readonly words: string;
}

/**
 * 年均或累计增长 beside the plan's target belongs to the plan, where the other rows repeat it; elsewhere it may be the
 * growth achieved, which is another question.
 */
export function alteredGrowth(subject: IndicatorSubject, context: RuleContext): AlteredGrowth | null {
  const { target, table } = subject;
  const cell = subject.row.cells.growth;
  const right = target?.growth?.value ?? null;
  if (!isChecked(target) || !cell || right === null || comparison(cell, target) !== "differs") return null;
  const rows = context.tables.find((each) => each.table === table)?.indicators ?? [];
  const compared = rows.map(
    ({ row, target: other }) => other && row.cells.growth && comparison(row.cells.growth, other),
  );
  const same = compared.filter((each) => each === "same").length;
  const different = compared.filter((each) => each === "differs").length;
  // 年均或累计增长 is the plan's own heading; a shorter one may be over what was achieved.
  const planned = /年均.*累计/u.test(table.headings.growth ?? "");
  if (planned ? different > 1 && same < different : same < 2 || same <= different) return null;
  return { cell, right, words: target.printed?.growth ?? growthWords(target, right) };
}

/** Whether a cell repeats the plan's growth; `null` where there is nothing to compare. */
export function comparison(cell: TableCell, target: Target): "same" | "differs" | null {
  const { growth, printed } = target;
  if (!growth || growth.value === null) return null;
  if (printed?.growth !== undefined && textKey(printed.growth) === textKey(cell.text)) return "same";
  const quantity = numbered(quantityIn(cell));
  if (!quantity || mentions(target, cell.text)) return null;
  return isGrowth(quantity, growth.value) ? "same" : "differs";
}

function isGrowth({ value }: Numbered, right: number): boolean {
  return [value, value * 100].some(
    (each) => Math.abs(Math.abs(each) - Math.abs(right)) < 1e-9 * Math.max(1, Math.abs(right)),
  );
}

function growthWords({ growth }: Target, right: number): string {
  if (growth?.kind === "cumulative") return `[${right}]`;
  return `年均 ${right}%${growth?.operator === "≈" ? "左右" : ""}`;
}
