import { textKey } from "./normalize.ts";
import { plainText } from "./plainText.ts";

/** A run of text that both share, only the plan has, or only the filing has. */
export interface DiffPart {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** A word of a text (a character, a number, a Latin word) with the blanks after it, and what it is compared by. */
interface Word {
  readonly text: string;
  readonly key: string;
}

/** Beyond this many comparisons the middle is shown as replaced. */
const LIMIT = 4_000_000;

function wordsOf(text: string): Word[] {
  const plain = plainText(text);
  const words: Word[] = [];
  for (const match of plain.matchAll(/\d+(?:[.,]\d+)*|[A-Za-z]+|-+|\P{C}|\p{C}+/gu)) {
    const written = text.slice(match.index, match.index + match[0].length);
    const key = textKey(`${match[0]}|`).slice(0, -1);
    const last = words.at(-1);
    // Blanks belong to the word before them.
    if (key === "" && last) words[words.length - 1] = { text: last.text + written, key: last.key };
    else words.push({ text: written, key });
  }
  // Closing marks never alter a text: they go with the word before them.
  while (words.length > 1 && /^[.,;:]*$/u.test(words.at(-1)?.key ?? "")) {
    const closing = words.pop();
    const last = words.pop();
    words.push({ text: `${last?.text}${closing?.text}`, key: last?.key ?? "" });
  }
  return words;
}

/**
 * Character diff from `expected` to `actual`, ignoring what equal text ignores; short runs are joined to read well.
 * Shared runs are given as `actual` writes them, so that `same` and `added` together are `actual`.
 */
export function diffText(expected: string, actual: string): DiffPart[] {
  const a = wordsOf(expected);
  const b = wordsOf(actual);
  const alike = (i: number, j: number): boolean => a[i]?.key === b[j]?.key;
  let head = 0;
  while (head < a.length && head < b.length && alike(head, head)) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && alike(a.length - 1 - tail, b.length - 1 - tail)) tail++;
  const steps: DiffPart[] = b.slice(0, head).map(({ text }) => ({ kind: "same", text }));
  steps.push(...middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)));
  steps.push(...b.slice(b.length - tail).map(({ text }): DiffPart => ({ kind: "same", text })));
  return readable(merge(steps));
}

/** Longest common subsequence of what lies between the shared ends. */
function middle(a: readonly Word[], b: readonly Word[]): DiffPart[] {
  const removed = (word: Word): DiffPart => ({ kind: "removed", text: word.text });
  const added = (word: Word): DiffPart => ({ kind: "added", text: word.text });
  if (a.length * b.length > LIMIT) return [...a.map(removed), ...b.map(added)];
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i]?.key === b[j]?.key
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  const parts: DiffPart[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const left = a[i];
    const right = b[j];
    if (left && right && left.key === right.key) {
      parts.push({ kind: "same", text: right.text });
      i++;
      j++;
    } else if (left && (!right || (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0))) {
      parts.push(removed(left));
      i++;
    } else if (right) {
      parts.push(added(right));
      j++;
    }
  }
  return parts;
}

/** Joins neighbours of one kind; between two shared runs what is removed stands before what is added. */
function merge(parts: readonly DiffPart[]): DiffPart[] {
  const merged: DiffPart[] = [];
  let removed = "";
  let added = "";
  const flush = (): void => {
    if (removed) merged.push({ kind: "removed", text: removed });
    if (added) merged.push({ kind: "added", text: added });
    removed = added = "";
  };
  for (const { kind, text } of parts) {
    if (kind === "removed") removed += text;
    else if (kind === "added") added += text;
    else {
      flush();
      const last = merged.at(-1);
      if (last?.kind === "same") merged[merged.length - 1] = { kind, text: last.text + text };
      else merged.push({ kind, text });
    }
  }
  flush();
  return merged;
}

/** A single shared character between two changes reads better as part of the change. */
function readable(parts: readonly DiffPart[]): DiffPart[] {
  const isIsland = (index: number): boolean => {
    const part = parts[index];
    return part?.kind === "same" && [...part.text].length === 1 && index > 0 && index < parts.length - 1;
  };
  return merge(
    parts.flatMap((part, index): DiffPart[] =>
      isIsland(index)
        ? [
            { kind: "removed", text: part.text },
            { kind: "added", text: part.text },
          ]
        : [part],
    ),
  );
}
