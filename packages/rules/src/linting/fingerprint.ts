import { textKey } from "../text/normalize.ts";
import { sha256 } from "../text/sha256.ts";

/** What makes a finding itself, wherever its row has moved to. */
export interface Identity {
  readonly rule: string;
  /** Plan id of the entry, else what the row says; `""` for findings about a table or the workbook. */
  readonly subject: string;
  /** What differs from the plan: see `Hit.differs`. */
  readonly differs: string;
}

/** 16 hex digits; the same for the same finding in every filing, so that the reason given for it stays valid. */
export function fingerprint(
  { rule, subject, differs }: Identity,
  keyOf: (text: string) => string = textKey,
  hash: (text: string) => string = sha256,
): string {
  return hash(JSON.stringify([rule, subject, keyOf(differs)])).slice(0, 16);
}
