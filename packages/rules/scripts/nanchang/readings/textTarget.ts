import type { MeasureKind, Operator, SourceIssue, Target } from "../../../src/model/plan.ts";

/** What a row leaves out when it is plain: a goal for 2025, better when higher, unless its operator is `<=`. */
export interface More {
  readonly qualifier?: string;
  readonly quantity?: string;
  readonly year?: number;
  /** Upper end of a printed range. */
  readonly to?: number;
  readonly direction?: Target["direction"];
  readonly baseline?: Target["baseline"];
  readonly issues?: readonly SourceIssue[];
}

/**
 * A target as a person read it in the text: slug (`s` chapter-section-ordinal, `c` chapter-ordinal for what stands
 * before the first section, `box-` box-item-ordinal), name, unit of measure, operator, value, kind, verbatim quote.
 */
export type TextTarget = readonly [
  slug: string,
  name: string,
  measureUnit: string | null,
  operator: Operator,
  value: number | null,
  kind: MeasureKind,
  quote: string,
  more?: More,
];

/** The words that soften a goal, as the text prints them. */
export const strive = { qualifier: "力争" } as const;
export const about = { qualifier: "左右" } as const;
/** A goal for 2035. */
export const far = (words: string) => ({ year: 2035, ...(words === "" ? {} : { qualifier: words }) });
/** The text says otherwise than 表2 or another place. */
export const saidOtherwise = (note: string, quote: string): SourceIssue => ({ kind: "contradiction", note, quote });
