import { formsOf, splitOrdinal, type TextForms } from "./rowText.ts";
import { type Fit, fitsOf, overlaps } from "./scoreText.ts";
import type { TaskEntry, TaskIndex } from "./taskIndex.ts";

/** A stretch of a row has to fit its task this well, and any other task worse by the margin, to count as a task. */
const STRONG = 0.85;
const MARGIN = 0.08;
/** A row that changes between tasks more often than this is no list of tasks. */
const MOST_STRETCHES = 8;

function strongFit(forms: TextForms, index: TaskIndex): Fit | null {
  if (forms.plain.length < 2) return null;
  const [best, second] = fitsOf(forms, index);
  if (!best || best.score < STRONG) return null;
  if (forms.plain.length < 5 && forms.bare !== best.entry.wording.clauses[0]) return null;
  if (second && best.score - second.score < MARGIN) return null;
  return best;
}

/** A stretch of a row between marks, with the tasks that it most likely comes from. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly owners: ReadonlySet<TaskEntry>;
}

/** The row's clauses, neighbours that come from the same task taken together. */
function piecesOf(text: string, index: TaskIndex): Piece[] {
  const pieces: Piece[] = [];
  for (const { 0: clause, index: from } of text.matchAll(/[^。．；;，,\n]+[。．；;，,\n]*/gu)) {
    const to = from + clause.length;
    const { plain } = formsOf(splitOrdinal(clause).rest);
    const found = overlaps(plain, index);
    const most = Math.max(0, ...found.map(({ weight }) => weight));
    const owners = new Set(found.filter(({ weight }) => weight >= 0.9 * most).map(({ entry }) => entry));
    const last = pieces[pieces.length - 1];
    const both = last ? [...owners].filter((entry) => last.owners.has(entry)) : [];
    if (last && (both.length > 0 || plain.length < 4 || most === 0)) {
      pieces[pieces.length - 1] = { from: last.from, to, owners: both.length > 0 ? new Set(both) : last.owners };
    } else {
      pieces.push({ from, to, owners });
    }
  }
  return pieces;
}

/** True when one of these stretches comes from another task than `entry`. */
const hasForeign = (pieces: readonly Piece[], entry: TaskEntry): boolean =>
  pieces.some(({ owners }) => !owners.has(entry));

/** The tasks that the stretches from `first` on are, one behind the other; `null` when one of them is no task. */
function tasksFrom(text: string, pieces: readonly Piece[], first: number, index: TaskIndex): Fit[] | null {
  if (first === pieces.length) return [];
  for (let end = pieces.length; end > first; end -= 1) {
    const stretch = pieces.slice(first, end);
    const written = text.slice(stretch[0]?.from, stretch[stretch.length - 1]?.to);
    const fit = strongFit(formsOf(splitOrdinal(written).rest), index);
    if (!fit || (!fit.verbatim && (fit.rowCovered < 0.85 || hasForeign(stretch, fit.entry)))) continue;
    const others = tasksFrom(text, pieces, end, index);
    if (others) return [fit, ...others];
  }
  return null;
}

/** Two tasks written on without a mark between them: the row begins or ends with one, and the rest is another. */
function joinedTasks(text: string, fits: readonly Fit[], index: TaskIndex): Fit[] | null {
  const { bare } = formsOf(splitOrdinal(text).rest);
  for (const { entry } of fits) {
    const whole = entry.forms.bare;
    const front = bare.startsWith(whole);
    if (whole.length < 6 || bare.length - whole.length < 6 || (!front && !bare.endsWith(whole))) continue;
    const rest = front ? bare.slice(whole.length) : bare.slice(0, -whole.length);
    const own = strongFit(entry.forms, index);
    const other = strongFit(formsOf(rest.replace(/^\d+|\d+$/gu, "")), index);
    if (own && other && other.rowCovered >= 0.85) return front ? [own, other] : [other, own];
  }
  return null;
}

/**
 * The tasks that one row covers, in the order of its text, when it covers several; otherwise `null`.
 * @param text the cell's text without the words about units.
 */
export function severalTasks(text: string, fits: readonly Fit[], index: TaskIndex): Fit[] | null {
  const best = fits[0];
  if (best?.how !== "fuzzy" || best.verbatim || text.length < 8) return null;
  const pieces = piecesOf(text, index);
  const apart = pieces.length > 1 && pieces.length <= MOST_STRETCHES && hasForeign(pieces, best.entry);
  const parts = (apart ? tasksFrom(text, pieces, 0, index) : null) ?? joinedTasks(text, fits, index);
  if (!parts) return null;
  const distinct = parts.filter((part, at) => parts.findIndex((other) => other.entry === part.entry) === at);
  return distinct.length > 1 ? distinct : null;
}
