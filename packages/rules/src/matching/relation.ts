import type { TextRelation } from "../model/match.ts";
import { wordingKey } from "../text/normalize.ts";
import { clausesOf } from "./rowText.ts";

const figure = /\d+(?:\.\d+)*[万亿]?|[零〇一二两三四五六七八九十百千万亿]+/gu;

/** The text with every figure blotted out: two texts that agree here differ in figures at most. */
export function withoutFigures(bare: string): string {
  return bare.replace(figure, "#");
}

const isDigit = (char: string | undefined): boolean => char !== undefined && char >= "0" && char <= "9";

/** True when `part` stands in `whole` word for word and the cut does not go through a number. */
export function isVerbatimPart(part: string, whole: string): boolean {
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1)) {
    const end = at + part.length;
    const cutsNumber =
      (isDigit(whole[at - 1]) && isDigit(part[0])) || (isDigit(whole[end]) && isDigit(part[part.length - 1]));
    if (!cutsNumber) return true;
  }
  return false;
}

/** True when `part` is `clauses` in order with some left out whole (the last one kept may be cut). */
function isChosenClauses(part: string, clauses: readonly string[]): boolean {
  let at = 0;
  let pieces = 0;
  for (const clause of clauses) {
    if (at === part.length) break;
    const rest = part.slice(at);
    if (rest.startsWith(clause)) {
      at += clause.length;
      pieces += 1;
    } else if (rest.length >= 4 && clause.startsWith(rest) && isVerbatimPart(rest, clause)) {
      at = part.length;
      pieces += 1;
    }
  }
  return pieces > 0 && at === part.length;
}

const isShortened = (part: string, whole: string, clauses: readonly string[]): boolean =>
  part.length >= 2 && part.length < whole.length && (isVerbatimPart(part, whole) || isChosenClauses(part, clauses));

/** A task's wording, prepared once for comparing. */
export interface TaskWording {
  readonly bare: string;
  readonly clauses: readonly string[];
  readonly masked: string;
  readonly maskedClauses: readonly string[];
}

export function wordingOf(text: string): TaskWording {
  const bare = wordingKey(text);
  const clauses = clausesOf(text);
  return { bare, clauses, masked: withoutFigures(bare), maskedClauses: clauses.map(withoutFigures) };
}

/**
 * How a filing's text relates to the plan's. Punctuation, a final 。, blanks, full-width letters and script never count.
 * Leaving out whole clauses or a parenthesis shortens a text; leaving out words inside a clause alters it.
 * @param row bare form of the filing's text without its ordinal and units.
 */
export function relationOf(row: string, task: TaskWording): TextRelation {
  if (row === task.bare) return "same";
  if (isShortened(row, task.bare, task.clauses)) return "shortened";
  const masked = withoutFigures(row);
  if (!masked.includes("#")) return "altered";
  return masked === task.masked || isShortened(masked, task.masked, task.maskedClauses) ? "figures" : "altered";
}
