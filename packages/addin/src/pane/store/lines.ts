import type { Finding } from "@planlint/rules/engine";
import type { Group } from "./listing.ts";

/** One line of the list: a finding, under its group's heading where it is the first; or a folded group. */
export interface Line {
  readonly head: Group | null;
  readonly finding: Finding | null;
}

/** The list line by line. Nothing is made for a line before it is looked at: there may be a hundred thousand. */
export interface Lines {
  readonly count: number;
  /** `null` past the ends. */
  at(index: number): Line | null;
  /** Where a finding stands; -1 where it is not listed, or folded away. */
  indexOf(finding: Finding): number;
  /** How many headings and findings stand above a line. */
  above(index: number): { readonly heads: number; readonly findings: number };
}

/** The lines of these groups, of which the folded ones are one line each. */
export function linesOf(groups: readonly Group[], folded: ReadonlySet<string>): Lines {
  const isFolded = groups.map(({ key }) => folded.has(key));
  /** First line of each group, and the findings on the lines above it. */
  const starts = new Int32Array(groups.length + 1);
  const findingsAbove = new Int32Array(groups.length + 1);
  for (const [index, { findings }] of groups.entries()) {
    const shown = isFolded[index] ? 0 : findings.length;
    starts[index + 1] = (starts[index] ?? 0) + Math.max(shown, 1);
    findingsAbove[index + 1] = (findingsAbove[index] ?? 0) + shown;
  }
  const count = starts[groups.length] ?? 0;
  const groupAt = (index: number): number => {
    let low = 0;
    let high = groups.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((starts[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    count,
    at(index) {
      const place = groupAt(index);
      const group = groups[place];
      if (!group || index < 0 || index >= count) return null;
      if (isFolded[place]) return { head: group, finding: null };
      const within = index - (starts[place] ?? 0);
      return { head: within === 0 ? group : null, finding: group.findings[within] ?? null };
    },
    indexOf(finding) {
      for (const [place, { findings }] of groups.entries()) {
        const within = isFolded[place] ? -1 : findings.indexOf(finding);
        if (within >= 0) return (starts[place] ?? 0) + within;
      }
      return -1;
    },
    above(index) {
      if (index >= count) return { heads: groups.length, findings: findingsAbove[groups.length] ?? 0 };
      const place = groupAt(index);
      const within = index - (starts[place] ?? 0);
      return {
        heads: place + (within > 0 ? 1 : 0),
        findings: (findingsAbove[place] ?? 0) + (isFolded[place] ? 0 : within),
      };
    },
  };
}
