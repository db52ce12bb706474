/** Why a function has no result: `missing` becomes #N/A in the cell, `value` #VALUE!, both with the sentence. */
export class PlanFunctionError extends Error {
  readonly kind: "missing" | "value";
  constructor(kind: "missing" | "value", sentence: string) {
    super(sentence);
    this.name = "PlanFunctionError";
    this.kind = kind;
  }
}
