import type { Agency } from "../model/plan.ts";
import { nameKey } from "./nameKey.ts";

/** Below this likeness (0…1) a name is not worth suggesting. */
const NEAR = 0.5;

/** What every office has in common says nothing of which one is meant. */
const COMMON =
  /^(?:江西省|南昌市|国家|中国|省委?|市委?)|(?:人民政府|政府|管理局|管理委员会|委员会|管委会|办公室|厅|局|委|办|部)$/gu;

/** Length of the longest common subsequence. */
function common(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const character of a) {
    const next = [0];
    for (let index = 0; index < b.length; index++) {
      next.push(
        b.charAt(index) === character ? (row[index] ?? 0) + 1 : Math.max(next[index] ?? 0, row[index + 1] ?? 0),
      );
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

const likeness = (a: string, b: string): number => (a && b ? (2 * common(a, b)) / (a.length + b.length) : 0);

/** Two names' likeness, 0…1: the whole weighs less than the words that tell offices apart. */
function nameLikeness(written: string, name: string): number {
  return 0.4 * likeness(written, name) + 0.6 * likeness(written.replace(COMMON, ""), name.replace(COMMON, ""));
}

/** Agencies whose names are nearest to an unknown one, best first; those of the reader's government go first when equal. */
export function nearestNames(
  key: string,
  agencies: readonly Agency[],
  count: number,
  government: string | null,
): Agency[] {
  return agencies
    .map((agency, order) => {
      const names = [
        agency.name,
        agency.officialName,
        ...agency.aliases,
        ...agency.formerNames.map(({ name }) => name),
      ];
      const best = Math.max(...names.map((name) => nameLikeness(key, nameKey(name))));
      return { agency, order, score: best + (agency.of === government ? 0.05 : 0), near: best >= NEAR };
    })
    .filter(({ near }) => near)
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .slice(0, count)
    .map(({ agency }) => agency);
}
