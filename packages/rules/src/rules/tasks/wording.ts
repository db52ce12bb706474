import type { FindingArg, Task } from "../../model/index.ts";
import { type DiffPart, diffText } from "../../text/diff.ts";
import { figuresIn } from "../../text/quantity.ts";
import type { TaskSubject } from "../define.ts";

/** A row whose text can be held against one task's wording. */
export interface Worded {
  readonly task: Task;
  readonly actual: string;
  /** Where the plan's own wording is damaged or contradicts itself: nobody is held to it there. */
  readonly doubts: readonly Stretch[];
}

/** A stretch of the plan's text, counted in characters without blanks. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The row's one task and text; `null` where it has none or several, or where all of the source is in doubt. */
export function wordedRow({ row, tasks, match }: TaskSubject): Worded | null {
  const [task] = tasks;
  const actual = row.cells.task?.text ?? "";
  if (!task || match.ids.length !== 1 || actual === "") return null;
  const doubts = doubtsIn(task);
  return doubts && { task, actual, doubts };
}

const withoutBlanks = (text: string): string => text.replace(/\s/gu, "");

/** The stretches in doubt; `null` where the source does not say which they are. */
function doubtsIn({ issues = [], text }: Task): Stretch[] | null {
  const whole = withoutBlanks(text);
  const doubts: Stretch[] = [];
  for (const { kind, quote } of issues) {
    const words = withoutBlanks(quote);
    const start = words === "" ? -1 : whole.indexOf(words);
    if (start >= 0) doubts.push({ start, end: start + words.length });
    else if (kind === "damage" || words === "") return null;
  }
  return doubts;
}

/** True when the two texts differ outside the stretches in doubt. */
export function differsBeyondDoubt({ task, actual, doubts }: Worded): boolean {
  return (
    doubts.length === 0 || [...changesIn(diffText(task.text, actual))].some((change) => !isDoubtful(change, doubts))
  );
}

/** What is changed in the plan's text, by place. */
function* changesIn(parts: readonly DiffPart[]): Iterable<Stretch> {
  let at = 0;
  for (const { kind, text } of parts) {
    const length = withoutBlanks(text).length;
    if (kind !== "same") yield { start: at, end: kind === "removed" ? at + length : at };
    if (kind !== "added") at += length;
  }
}

/** Repeated characters leave open which of them was taken out: one on either side belongs to the stretch. */
const isDoubtful = ({ start, end }: Stretch, doubts: readonly Stretch[]): boolean =>
  doubts.some((doubt) => start >= doubt.start - 1 && end <= doubt.end + 1);

/** Character diff as data for a message: `[kind, text]` in order. */
export function diffArgs(task: Task, actual: string): FindingArg[] {
  return diffText(task.text, actual).map(({ kind, text }) => ({ kind, text }));
}

/** A figure that stands otherwise in the filing: as the plan prints it, as filed. */
export interface ChangedFigure {
  readonly expected: string;
  readonly actual: string;
}

/** Digits and the Chinese numerals that write quantities. */
const NUMERAL = /\d+(?:\.\d+)*|[零〇一二两三四五六七八九十百千万亿]+/gu;

/** The figures that differ between two texts; empty where the texts differ in more than that at each place. */
export function changedFigures({ task, actual, doubts }: Worded): ChangedFigure[] {
  const expected = task.text;
  const parts = diffText(expected, actual);
  const changed: ChangedFigure[] = [];
  let at = 0;
  let other = 0;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as DiffPart;
    const next = parts[i + 1];
    if (part.kind === "removed" && next?.kind === "added" && differOnlyInFigures(part.text, next.text)) {
      const start = withoutBlanks(expected.slice(0, at)).length;
      const doubtful = isDoubtful({ start, end: start + withoutBlanks(part.text).length }, doubts);
      if (!doubtful)
        changed.push({ expected: figureAt(expected, at, part.text), actual: figureAt(actual, other, next.text) });
    }
    if (part.kind !== "added") at += part.text.length;
    if (part.kind !== "removed") other += part.text.length;
  }
  return changed;
}

function differOnlyInFigures(a: string, b: string): boolean {
  const blank = (text: string) => text.normalize("NFKC").replace(/\s/gu, "").replace(NUMERAL, "#");
  return blank(a) === blank(b) && blank(a).includes("#");
}

/** The whole figure with its unit around a changed piece of it. */
function figureAt(text: string, near: number, piece: string): string {
  const start = text.indexOf(piece, Math.max(0, near - piece.length));
  if (start < 0) return piece;
  const figure = figuresIn(text).find((candidate) => candidate.start < start + piece.length && candidate.end > start);
  return figure && figure.text.length >= piece.trim().length ? figure.text + (figure.unit ?? "") : piece.trim();
}
