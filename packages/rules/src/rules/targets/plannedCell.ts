import type { TableCell, Target } from "../../model/index.ts";
import { DEFAULT_TOLERANCES } from "../../model/index.ts";
import { textKey } from "../../text/normalize.ts";
import { figuresIn } from "../../text/quantity.ts";
import { quantityIn } from "../cellNumbers.ts";
import { countsFall } from "../semantics/goal.ts";
import { boundOf } from "../semantics/holds.ts";
import { conversion } from "../semantics/measureUnit.ts";
import { clean, decimalsOf, type Numbered, numbered } from "./figure.ts";
import { mentions, type RowMeasure } from "./measure.ts";

/** How a cell that repeats a figure of the plan (目标值, 基期值) agrees with it. */
export type Agreement = "same" | "altered" | "hundredth";

/** What the plan says in that place. */
export interface Planned {
  /** Numbers that are right, in the plan's measure unit. */
  readonly values: readonly number[];
  /** The table's own words in the plan, where it has some. */
  readonly printed: string | undefined;
}

const EMPTY = /^([-—–―－_/／\\一~～.…]*|无|暂无|略|见规划|详见规划)$/u;

/** Compares a cell with what the plan prints; anything that only says it differently is the same. */
export function agreement(cell: TableCell, target: Target, planned: Planned, measure: RowMeasure): Agreement {
  if (typeof cell.value !== "number" && typeof cell.value !== "string") return "same";
  const text = cell.text.normalize("NFKC").trim();
  if (EMPTY.test(text) || repeatsPrint(text, target, planned)) return "same";
  const quantity = numbered(quantityIn(cell));
  if (quantity) return numbersAgree(quantity, cell, target, planned, measure);
  const figures = figuresIn(text).filter(({ kind }) => kind === "quantity");
  if (figures.length === 0) return wordsAgree(text, target, planned);
  const right = figures.some(({ value, unit }) =>
    isPlanned({ value, unit, decimals: decimalsOf(value) }, target, planned, measure),
  );
  return right || planned.values.length === 0 ? "same" : "altered";
}

function repeatsPrint(text: string, target: Target, { printed }: Planned): boolean {
  const key = bareKey(text);
  if (printed !== undefined && key === bareKey(printed)) return true;
  return mentions(target, text);
}

/** Brackets and blanks say nothing in a table cell. */
function bareKey(text: string): string {
  return textKey(text).replace(/[()（）[\]［］【】<>《》]/gu, "");
}

const LEFT_TO_OTHERS = {
  delegated: /下达|下发|分解|上级|省定|省级|省里/u,
  rank: /./u,
  follow: /同步|相当|不低于|高于|快于/u,
} as const;
const STEADY = /稳定|保持|持平|不降|不减|不下降|不低于|稳中|巩固/u;

/** Words without a number: right where the plan has words of the sort, or the same words. */
function wordsAgree(text: string, target: Target, planned: Planned): Agreement {
  const { operator, growth } = target;
  const key = bareKey(text);
  if (key.length >= 2 && textKey(target.quote).includes(key) && !/^(预期性|约束性)$/u.test(key)) return "same";
  for (const how of [operator, growth?.operator]) {
    if ((how === "delegated" || how === "rank" || how === "follow") && LEFT_TO_OTHERS[how].test(text)) return "same";
    if (how === "hold" && STEADY.test(text)) return "same";
  }
  // Where the plan prints nothing to differ from, words of the office's own are not an alteration of it.
  return planned.values.length > 0 || operator === "hold" ? "altered" : "same";
}

function numbersAgree(
  quantity: Numbered,
  cell: TableCell,
  target: Target,
  planned: Planned,
  measure: RowMeasure,
): Agreement {
  // 省下达目标 that has been handed down, 全省领先 made a number: nothing in the plan to hold it against.
  if (planned.values.length === 0) return "same";
  if (turnsRound(quantity, target)) return "altered";
  const decimals = decimalsOf(quantity.value);
  const ends = [quantity.value, quantity.valueTo].filter((value): value is number => value !== null);
  const fits = (value: number) => isPlanned({ value, unit: quantity.unit, decimals }, target, planned, measure);
  if (ends.every(fits)) return "same";
  const percent = /[%％]/u.test(target.measureUnit ?? "");
  const [value] = ends;
  if (percent && typeof cell.value === "number" && ends.length === 1 && value !== undefined) {
    const scaled = [value * 100, value / 100].some((other) => planned.values.some((right) => isClose(other, right)));
    if (scaled) return "hundredth";
  }
  return "altered";
}

/** 66%以内 for 66%以上. */
function turnsRound({ operator }: Numbered, target: Target): boolean {
  const side = boundOf(target, DEFAULT_TOLERANCES)?.side;
  if (side === "atLeast") return operator === "<=";
  return side === "atMost" && (operator === ">=" || operator === ">") && target.operator === "<=";
}

interface Written {
  readonly value: number;
  readonly unit: string | null;
  readonly decimals: number;
}

/** Right as printed, right converted, or right as far as it is rounded. */
function isPlanned({ value, unit, decimals }: Written, target: Target, planned: Planned, measure: RowMeasure): boolean {
  const own = unit !== null && target.measureUnit !== null ? conversion(unit, target.measureUnit) : null;
  if (own === "other") return false;
  const factors = own !== null ? [own] : [1, measure.factor];
  return factors.some((factor) =>
    planned.values.some((inPlan) => {
      // In the cell's own unit, where its rounding happened: 3.91 万元 is 39 121 元 to two decimals.
      const right = inPlan / factor;
      return (
        isClose(value, right) ||
        (countsFall(target) && isClose(Math.abs(value), Math.abs(right))) ||
        isRounded(value, right, decimals)
      );
    }),
  );
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(1e-6, Math.abs(b));
}

/** Fewer digits than this left of a rounded figure is another figure: 2.5 is not 3, 5745.51 is 5745.5. */
const LEAST_DIGITS = 3;

function isRounded(value: number, right: number, decimals: number): boolean {
  if (decimals >= decimalsOf(right)) return false;
  const digits = String(clean(Math.abs(value)))
    .replace(".", "")
    .replace(/^0+/u, "").length;
  return digits >= LEAST_DIGITS && Math.abs(value - right) <= 0.5 * 10 ** -decimals + 1e-9;
}
