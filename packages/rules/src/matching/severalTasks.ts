import { formsOf, splitOrdinal, type TextForms } from "./rowText.ts";
import { type Fit, fitsOf, overlaps } from "./scoreText.ts";
import type { TaskIndex } from "./taskIndex.ts";

/** A stretch of a row has to fit its task this well, and any other task worse by the margin, to count as a task. */
const STRONG = 0.85;
const MARGIN = 0.08;
const MOST_CLAUSES = 16;

function strongFit(forms: TextForms, index: TaskIndex): Fit | null {
  if (forms.plain.length < 5) return null;
  const [best, second] = fitsOf(forms, index);
  if (!best || best.score < STRONG) return null;
  if (second && best.score - second.score < MARGIN) return null;
  return best;
}

/** Where a row's text may pass from one task to the next: behind a stop, a semicolon, a comma, a line break. */
function breakPoints(text: string): number[] {
  return [...text.matchAll(/[。．；;，,\n]|[.](?!\d)/gu)]
    .map((mark) => mark.index + 1)
    .filter((at) => at < text.length);
}

/**
 * True when some clause belongs to another task than the best one: only then is it worth taking the text apart.
 * @param best the task that fits the whole text best.
 */
function hasForeignClause(text: string, best: Fit, index: TaskIndex): boolean {
  const own = best.entry.forms.plain;
  return text.split(/[。．；;，,\n]/u).some((piece) => {
    const { plain } = formsOf(splitOrdinal(piece).rest);
    if (plain.length < 5 || own.includes(plain)) return false;
    const found = overlaps(plain, index).sort((a, b) => b.weight - a.weight);
    const mine = found.find(({ entry }) => entry === best.entry)?.weight ?? 0;
    const other = found.find(({ entry }) => entry !== best.entry)?.weight ?? 0;
    return other > mine;
  });
}

const isOneTask = (text: string, fit: Fit, index: TaskIndex): boolean =>
  fit.verbatim || (fit.rowCovered >= 0.85 && !hasForeignClause(text, fit, index));

/** The tasks that a text is made of, one behind the other, or `null` when some stretch of it is no task. */
function split(text: string, index: TaskIndex, depth: number): Fit[] | null {
  const rest = splitOrdinal(text).rest;
  const forms = formsOf(rest);
  const single = strongFit(forms, index);
  if (single && isOneTask(rest, single, index)) return [single];
  if (depth === 0) return null;
  for (const at of breakPoints(rest).slice(0, MOST_CLAUSES).reverse()) {
    const head = strongFit(formsOf(rest.slice(0, at)), index);
    if (!head || !isOneTask(rest.slice(0, at), head, index)) continue;
    const tail = split(rest.slice(at), index, depth - 1);
    if (tail) return [head, ...tail];
  }
  // Two tasks written without any mark between them.
  for (const { entry } of fitsOf(forms, index)) {
    const { bare } = entry.forms;
    if (bare.length < 6) continue;
    const front = forms.bare.startsWith(bare);
    if (!front && !forms.bare.endsWith(bare)) continue;
    const other = front ? forms.bare.slice(bare.length) : forms.bare.slice(0, -bare.length);
    const fit = strongFit(formsOf(splitOrdinal(other.replace(/^\d+|\d+$/gu, "")).rest), index);
    const own = strongFit(entry.forms, index);
    if (fit && own && fit.rowCovered >= 0.85) return front ? [own, fit] : [fit, own];
  }
  return null;
}

/** True when the text begins or ends with a whole task and goes on without a mark. */
function isJoined(text: string, fits: readonly Fit[]): boolean {
  const { bare } = formsOf(splitOrdinal(text).rest);
  return fits.some(({ entry: { forms } }) => {
    const rest = bare.length - forms.bare.length;
    return forms.bare.length >= 6 && rest >= 6 && (bare.startsWith(forms.bare) || bare.endsWith(forms.bare));
  });
}

/**
 * The tasks that one row covers, in the order of its text, when it covers several; otherwise `null`.
 * @param text the cell's text without the words about units.
 */
export function severalTasks(text: string, fits: readonly Fit[], index: TaskIndex): Fit[] | null {
  const best = fits[0];
  if (best?.how !== "fuzzy" || best.verbatim || text.length < 12) return null;
  if (!hasForeignClause(text, best, index) && !isJoined(text, fits)) return null;
  const parts = split(text, index, 4);
  if (!parts) return null;
  const distinct = parts.filter((part, at) => parts.findIndex((other) => other.entry === part.entry) === at);
  return distinct.length > 1 ? distinct : null;
}
