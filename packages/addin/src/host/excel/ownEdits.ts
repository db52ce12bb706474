import { type Area, parseArea } from "@planlint/rules/engine";
import { intersect } from "./addresses.ts";

/** Milliseconds after which the event of an own change is not to be expected any more. */
const ECHO = 5000;

/** Remembers what this add-in changed, so that Excel's events about it are not taken for edits by people. */
export interface OwnEdits {
  wrote(sheet: string, cell: string): void;
  /** While sheets of ours come and go, events about sheets are ours. */
  changingSheets<T>(work: () => Promise<T>): Promise<T>;
  isOwn(change: { readonly sheet: string | undefined; readonly area: string | null }): boolean;
}

export function createOwnEdits(now: () => number = Date.now): OwnEdits {
  let pending: { sheet: string; area: Area; until: number }[] = [];
  let busy = 0;
  let sheetsUntil = 0;
  return {
    wrote(sheet, cell) {
      const area = parseArea(cell);
      if (area) pending.push({ sheet, area, until: now() + ECHO });
    },
    async changingSheets(work) {
      busy++;
      try {
        return await work();
      } finally {
        busy--;
        sheetsUntil = now() + ECHO;
      }
    },
    isOwn({ sheet, area }) {
      const time = now();
      pending = pending.filter(({ until }) => until > time);
      // A sheet that is not known is one that came or went.
      if (area === null || sheet === undefined) return sheet === undefined && (busy > 0 || time < sheetsUntil);
      const changed = parseArea(area);
      if (!changed) return false;
      const found = pending.findIndex((own) => {
        const shared = own.sheet === sheet ? intersect(own.area, changed) : null;
        return shared !== null && sameArea(shared, changed);
      });
      if (found < 0) return false;
      pending.splice(found, 1);
      return true;
    },
  };
}

function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}
