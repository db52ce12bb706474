import type { TableSubject, TaskSubject } from "../define.ts";

const known = new WeakMap<TableSubject, ReadonlyMap<string, readonly TaskSubject[]>>();

/**
 * Tasks that a ledger splits up among their units, one row each (`任务 | 责任单位 | 进展` filled in unit by unit): task id →
 * rows. The rows name different units, and only such as the plan names; together they are the task's one entry.
 */
export function splitTasks(subject: TableSubject): ReadonlyMap<string, readonly TaskSubject[]> {
  const before = known.get(subject);
  if (before) return before;
  const rows = new Map<string, TaskSubject[]>();
  for (const row of subject.tasks) {
    const [id] = row.match.ids;
    if (id === undefined || row.match.ids.length > 1) continue;
    const sharing = rows.get(id);
    if (sharing) sharing.push(row);
    else rows.set(id, [row]);
  }
  const split = new Map([...rows].filter(([, sharing]) => sharing.length > 1 && shareOutUnits(sharing)));
  known.set(subject, split);
  return split;
}

function shareOutUnits(rows: readonly TaskSubject[]): boolean {
  const taken = new Set<string>();
  for (const { tasks, units } of rows) {
    const planned = tasks[0]?.units ?? [];
    if (!units || units.units.length === 0) return false;
    for (const { agency } of units.units) {
      if (agency === null || taken.has(agency) || !planned.some((unit) => unit.agency === agency)) return false;
      taken.add(agency);
    }
  }
  return true;
}
