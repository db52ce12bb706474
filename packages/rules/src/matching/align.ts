/**
 * How two texts lie on one another: runs of characters that both have, in order. Long runs are preferred to scattered
 * single characters, since any two official sentences share those.
 */
export interface Run {
  readonly left: number;
  readonly right: number;
  readonly length: number;
}

const MATCH = 4;
const CONTIGUOUS = 2;
const RESTART = 1;
const SURE_END = 6;

/**
 * Best alignment of `left` and `right`. What both begin and end with is laid together at once; for what is between,
 * time and space grow with the product of the lengths.
 */
export function alignRuns(left: string, right: string): Run[] {
  const most = Math.min(left.length, right.length);
  let head = 0;
  while (head < most && left.charCodeAt(head) === right.charCodeAt(head)) head += 1;
  let tail = 0;
  while (tail < most - head && left.charCodeAt(left.length - 1 - tail) === right.charCodeAt(right.length - 1 - tail)) {
    tail += 1;
  }
  // A short end in common may be chance: a cut row ends with 发展, and so does the task, sentences later.
  if (head < SURE_END) head = 0;
  if (tail < SURE_END) tail = 0;
  const between = alignMiddle(left.slice(head, left.length - tail), right.slice(head, right.length - tail));
  const runs = between.map((run) => ({ ...run, left: run.left + head, right: run.right + head }));
  if (head > 0) runs.unshift({ left: 0, right: 0, length: head });
  if (tail > 0) runs.push({ left: left.length - tail, right: right.length - tail, length: tail });
  return runs;
}

function alignMiddle(left: string, right: string): Run[] {
  const m = left.length;
  const n = right.length;
  if (m === 0 || n === 0) return [];
  const width = n + 1;
  // Per cell: best score ending in a match here, best score anywhere up to here, and where each came from.
  let matchAbove = new Int32Array(width).fill(-1);
  let bestAbove = new Int32Array(width);
  let matchHere = new Int32Array(width).fill(-1);
  let bestHere = new Int32Array(width);
  const codes = new Uint16Array(width);
  for (let j = 1; j <= n; j += 1) codes[j] = right.charCodeAt(j - 1);
  // Bits 0–1: where the best came from (1 above, 2 left, 3 a match); bit 2: the match goes on a run.
  const origins = new Uint8Array((m + 1) * width);
  for (let i = 1; i <= m; i += 1) {
    const char = left.charCodeAt(i - 1);
    const base = i * width;
    matchHere[0] = -1;
    bestHere[0] = 0;
    for (let j = 1; j <= n; j += 1) {
      let ending = -1;
      let bits = 0;
      if (char === codes[j]) {
        const before = matchAbove[j - 1] as number;
        const fresh = (bestAbove[j - 1] as number) - RESTART;
        if (before >= 0 && before + CONTIGUOUS >= fresh) {
          ending = MATCH + before + CONTIGUOUS;
          bits = 4;
        } else {
          ending = MATCH + fresh;
        }
      }
      matchHere[j] = ending;
      let best = bestAbove[j] as number;
      let origin = 1;
      const left = bestHere[j - 1] as number;
      if (left > best) {
        best = left;
        origin = 2;
      }
      if (ending > best) {
        best = ending;
        origin = 3;
      }
      bestHere[j] = best;
      origins[base + j] = bits | origin;
    }
    [matchAbove, matchHere] = [matchHere, matchAbove];
    [bestAbove, bestHere] = [bestHere, bestAbove];
  }
  const runs: Run[] = [];
  let i = m;
  let j = n;
  while (i > 0 && j > 0) {
    const origin = (origins[i * width + j] as number) & 3;
    if (origin === 1) i -= 1;
    else if (origin === 2) j -= 1;
    else {
      let length = 1;
      while ((origins[i * width + j] as number) & 4) {
        i -= 1;
        j -= 1;
        length += 1;
      }
      i -= 1;
      j -= 1;
      runs.push({ left: i, right: j, length });
    }
  }
  return runs.reverse();
}

/** Leaves out single characters that stand alone: they agree by chance. One slip away from a run they count. */
export function meaningfulRuns(runs: readonly Run[]): Run[] {
  return runs.filter((run, index) => {
    if (run.length > 1) return true;
    const before = runs[index - 1];
    const after = runs[index + 1];
    const nearBefore =
      before !== undefined &&
      before.length > 1 &&
      run.left - before.left - before.length <= 1 &&
      run.right - before.right - before.length <= 1;
    const nearAfter =
      after !== undefined && after.length > 1 && after.left - run.left <= 2 && after.right - run.right <= 2;
    return nearBefore || nearAfter;
  });
}
