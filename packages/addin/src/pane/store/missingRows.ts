import type { LedgerColumn, LedgerRoom, Task } from "@planlint/rules/engine";
import { columnLetters } from "@planlint/rules/model";
import type { CellEdit } from "../../host/host.ts";
import { refresh } from "./checking.ts";
import type { Desk } from "./desk.ts";
import { write } from "./fixing.ts";

/**
 * Adds a row for every missing task below the ledger: number, wording and units as the plan has them. A signature line
 * or a second table there is never written over: it moves down, or where the host cannot insert rows, the person is
 * asked to.
 */
export async function addMissing(desk: Desk): Promise<void> {
  if (desk.stale) await refresh(desk);
  const { answer, packs } = desk.store.get();
  if (!answer || !packs) return;
  const missing = new Set(answer.report.coverage.missing);
  const plan = packs.plans.find(({ id }) => id === answer.report.plan);
  const tasks = plan?.tasks.filter(({ id }) => missing.has(id)) ?? [];
  if (tasks.length === 0) return;
  const room = answer.overview.ledgers.find(({ columns }) => columns.task !== undefined);
  if (!room) {
    desk.store.set({ news: { kind: "no-table" } });
    return;
  }
  const { sheet, row, free } = room;
  const isTight = free !== null && free < tasks.length;
  if (desk.stale || (isTight && !desk.parts.host.insertRows)) {
    desk.store.set({ news: { kind: "no-room", sheet, row, rows: tasks.length - (free ?? 0) } });
    return;
  }
  const edits = tasks.flatMap((task, index) => rowOf(task, room, row + index));
  const inserted = isTight ? { sheet, row, count: tasks.length } : undefined;
  await write(desk, edits, { kind: "rows-added", rows: tasks.length }, inserted);
}

function rowOf(task: Task, { sheet, columns, planNumbers }: LedgerRoom, row: number): CellEdit[] {
  const units = (role?: "lead" | "support") =>
    task.units
      .filter((unit) => role === undefined || unit.role === role)
      .map(({ as }) => as)
      .join("、");
  const contents: Partial<Record<LedgerColumn, string | number | null>> = {
    number: planNumbers ? task.number : null,
    task: task.text,
    units: units(),
    leadUnit: units("lead"),
    supportUnits: units("support"),
    due: task.due?.text ?? null,
  };
  return Object.entries(contents).flatMap(([role, value]): CellEdit[] => {
    const column = columns[role as LedgerColumn];
    if (column === undefined || value === null || value === "") return [];
    return [{ sheet, cell: `${columnLetters(column)}${row}`, value }];
  });
}
