import type { Finding } from "@planlint/rules/engine";
import { type CellEdit, HostError, type RowSpan } from "../../host/host.ts";
import { refresh } from "./checking.ts";
import { type Desk, working } from "./desk.ts";
import { findingOf, type News } from "./state.ts";

/** Steps that can be taken back. */
const UNDO_STEPS = 50;

/** Writes cells, into rows inserted for them where given, remembers how they were, says so, and lets the list follow. */
export async function write(desk: Desk, edits: readonly CellEdit[], news: News, inserted?: RowSpan): Promise<void> {
  if (edits.length === 0) return;
  const { host } = desk.parts;
  const done = await working(desk, "write", async () => {
    if (inserted) {
      desk.stale = true;
      await host.insertRows?.(inserted);
    }
    let before: readonly CellEdit[];
    try {
      // Text that a person inserts goes where they point, whatever stands there.
      before = await host.write(edits, { asRead: !inserted && news.kind !== "inserted" });
    } catch (error) {
      if (inserted) await host.removeRows?.(inserted);
      throw error;
    }
    desk.stale = true;
    const step = { edits: before, ...(inserted && { inserted }) };
    desk.store.set({ undo: [...desk.store.get().undo, step].slice(-UNDO_STEPS), news });
  });
  if (done) await refresh(desk);
}

/** A finding's certain correction as an edit. */
function editOf({ sheet, fix }: Finding): CellEdit[] {
  return fix
    ? [{ sheet, cell: fix.cell, value: fix.value, ...(fix.format !== undefined && { format: fix.format }) }]
    : [];
}

export async function fix(desk: Desk, fingerprint: string): Promise<void> {
  const finding = findingOf(desk.store.get(), fingerprint);
  if (finding?.fix) await write(desk, editOf(finding), { kind: "fixed", cells: 1 });
}

/** One correction a cell: a cell that two findings of the rule would write takes the first. */
export async function fixAll(desk: Desk, rule: string): Promise<void> {
  const edits = new Map<string, CellEdit>();
  for (const finding of desk.store.get().answer?.report.findings ?? []) {
    if (finding.rule !== rule) continue;
    for (const edit of editOf(finding)) {
      const key = `${edit.sheet}\n${edit.cell}`;
      if (!edits.has(key)) edits.set(key, edit);
    }
  }
  await write(desk, [...edits.values()], { kind: "fixed", cells: edits.size });
}

export async function accept(desk: Desk, fingerprint: string, value: string | number): Promise<void> {
  const finding = findingOf(desk.store.get(), fingerprint);
  if (!finding || finding.cell === "") return;
  await write(desk, [{ sheet: finding.sheet, cell: finding.cell, value }], { kind: "fixed", cells: 1 });
}

/** Takes back the last of our own changes; what other people did since stays. */
export async function undo(desk: Desk): Promise<void> {
  const last = desk.store.get().undo.at(-1);
  if (!last) return;
  const { edits, inserted } = last;
  const done = await working(desk, "write", async () => {
    try {
      await desk.parts.host.write(edits);
    } catch (error) {
      // What somebody has written over since cannot be taken back; the steps before it can.
      if (error instanceof HostError && error.code === "changed")
        desk.store.set({ undo: desk.store.get().undo.slice(0, -1) });
      throw error;
    }
    desk.stale = true;
    const removed = inserted === undefined || (await desk.parts.host.removeRows?.(inserted)) === true;
    // Where a person has written into the rows they stay, and earlier changes are not where they were any more.
    const undo = removed ? desk.store.get().undo.slice(0, -1) : [];
    desk.store.set({ undo, news: { kind: "undone", cells: edits.length } });
  });
  if (done) await refresh(desk);
}

/** Writes into the selected cell. */
export async function insert(desk: Desk, value: string | number): Promise<void> {
  const place = await desk.parts.host.selection().catch(() => null);
  if (!place) {
    desk.store.set({ news: { kind: "no-selection" } });
    return;
  }
  const { sheet, cell } = place;
  await write(desk, [{ sheet, cell, value }], { kind: "inserted", sheet, cell });
}
