/** How a row was tied to the plan: see the report's `how`. */
export type MatchHow = "exact" | "normalized" | "fuzzy" | "number";

/** A plan entry that a row may be. */
export interface Candidate {
  readonly id: string;
  /** 0…1. */
  readonly score: number;
}

/** How a row's text relates to the plan's wording of the task it was tied to. */
export type TextRelation =
  | "same" // equal text
  | "shortened" // a verbatim part, the rest left out
  | "figures" // only figures differ
  | "altered"; // wording differs

/** The tie of one row. Decided over the whole table. */
export interface RowMatch {
  /** 1-based sheet row. */
  readonly row: number;
  /** Plan ids: none when unmapped or ambiguous, several when the row covers several tasks. */
  readonly ids: readonly string[];
  readonly score: number;
  readonly how: MatchHow | null;
  /** Best other candidates, best first: shown when the row is unmapped or ambiguous. */
  readonly candidates: readonly Candidate[];
  /** True when two or more entries fit equally well and nothing decides. */
  readonly ambiguous: boolean;
  /** For a task row with one id and text. */
  readonly relation: TextRelation | null;
  /** The row's number (序号) names this entry of the plan by itself, whatever the text says. */
  readonly numberId: string | null;
}
