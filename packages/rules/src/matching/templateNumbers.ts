import { holdsPlanNumbers } from "./numberColumn.ts";
import type { TaskEntry, TaskIndex } from "./taskIndex.ts";

/** What the numbers of a template's rows stand for. */
export interface TemplateNumbers {
  /**
   * The task that each row was given for; none where the numbers are no longer the template's. They are while the rows
   * whose text is sure agree with them: rows may be sorted, left out or added, but somebody who counts anew breaks it.
   */
  entriesOf(
    rows: readonly { readonly number: number | null }[],
    sure: readonly (TaskEntry | null)[],
  ): readonly (TaskEntry | null)[];
}

/** Reads `任务台账!17` → plan id, as templates keep it; `null` where there are no rows of tasks. */
export function templateNumbers(rows: Readonly<Record<string, string>>, { byId }: TaskIndex): TemplateNumbers | null {
  const entries = new Map<number, TaskEntry>();
  const numbers = new Map<TaskEntry, number>();
  for (const key in rows) {
    const entry = byId.get(rows[key] ?? "");
    const number = Number(key.slice(key.lastIndexOf("!") + 1));
    if (!entry || !Number.isInteger(number)) continue;
    entries.set(number, entry);
    numbers.set(entry, number);
  }
  if (entries.size === 0) return null;
  return {
    entriesOf(contests, sure) {
      const numbered = contests.map(({ number }, at) => {
        const entry = sure[at];
        return { number, taskNumber: (entry && numbers.get(entry)) ?? null };
      });
      if (!holdsPlanNumbers(numbered, "")) return [];
      const taken = new Set(sure);
      return contests.map(({ number }) => {
        const entry = number === null ? undefined : entries.get(number);
        return entry && !taken.has(entry) ? entry : null;
      });
    },
  };
}
