import { textKey } from "../text/normalize.ts";

/** What two spellings of one name share: script, width, blanks, marks and letter case do not matter. */
export function nameKey(name: string): string {
  return textKey(name)
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}
