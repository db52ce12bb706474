import type { Operator } from "../model/plan.ts";

/** A number with its unit as officials write it: `66%左右`, `8200亿元`, `约 66`, `[0.55]`, `62-64`, `4.5以内`. */
export interface Quantity {
  readonly value: number;
  /** Upper end of a range. */
  readonly valueTo: number | null;
  /** Unit of measure as written (`亿元`, `%`, `个百分点`), or `null`. */
  readonly unit: string | null;
  readonly operator: Operator | null;
  /** `力争`, `基本`, `左右`, `约` … */
  readonly qualifier: string | null;
  /** True for `[…]`: a cumulative figure over the plan's five years. */
  readonly cumulative: boolean;
}

/** The quantity that a whole cell text is, or `null` when it is something else. */
export function parseQuantity(_text: string): Quantity | null {
  throw new Error("not written yet");
}

/** A figure inside running text. Years, ordinals, names (`G60`, `PM2.5`, `“4+1”`, `5G`) keep their kind apart. */
export interface Figure {
  readonly value: number;
  readonly unit: string | null;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: "quantity" | "year" | "name" | "ordinal";
}

export function figuresIn(_text: string): Figure[] {
  throw new Error("not written yet");
}
