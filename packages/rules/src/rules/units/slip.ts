import { textKey } from "../../text/normalize.ts";

/** True when a written name is surely this one with a slip of the pen: one character off, two in a long name. */
export function isSlipOf(written: string, name: string): boolean {
  const a = textKey(written);
  const b = textKey(name);
  if (b.length < 4) return false;
  const allowed = b.length >= 8 ? 2 : 1;
  return Math.abs(a.length - b.length) <= allowed && distance(a, b) <= allowed;
}

/** Edit distance; a swap of neighbours counts once. */
function distance(a: string, b: string): number {
  let twoBack: number[] = [];
  let back = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = (back[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(substituted, (back[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (twoBack[j - 2] ?? 0) + 1);
      row.push(best);
    }
    twoBack = back;
    back = row;
  }
  return back[b.length] ?? 0;
}
