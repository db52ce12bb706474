/** A run of text that both share, only the plan has, or only the filing has. */
export interface DiffPart {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** Character diff from `expected` to `actual`, ignoring what equal text ignores; short runs are joined to read well. */
export function diffText(_expected: string, _actual: string): DiffPart[] {
  throw new Error("not written yet");
}
