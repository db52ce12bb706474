import type { CellPlace } from "../../host/host.ts";
import { type Desk, problemOf } from "./desk.ts";
import { linesOf } from "./lines.ts";
import { groupsOf, inListOrder } from "./listing.ts";
import { findingOf } from "./state.ts";

/** 上一条, 下一条: over all sheets and groups, from the end to the start. */
export async function step(desk: Desk, by: 1 | -1): Promise<void> {
  const found = neighbour(desk, by, true);
  if (found) await select(desk, found, { go: true });
}

/** Moves in the list alone, and not past its ends. */
export function move(desk: Desk, by: 1 | -1): void {
  const found = neighbour(desk, by, false);
  if (found) desk.store.set({ selected: found, opened: false });
}

function neighbour(desk: Desk, by: 1 | -1, around: boolean): string | null {
  const state = desk.store.get();
  const groups = groupsOf(state);
  const shown = around ? groups : groups.filter(({ key }) => !state.foldedGroups.has(key));
  const lines = linesOf(shown, NONE);
  if (lines.count === 0) return null;
  const selected = findingOf(state, state.selected);
  const present = selected ? lines.indexOf(selected) : -1;
  const wanted = present < 0 ? (by > 0 ? 0 : lines.count - 1) : present + by;
  const index = around ? (wanted + lines.count) % lines.count : Math.min(Math.max(wanted, 0), lines.count - 1);
  return lines.at(index)?.finding?.fingerprint ?? null;
}

const NONE: ReadonlySet<string> = new Set();

export async function select(
  desk: Desk,
  fingerprint: string,
  { go = false, open }: { readonly go?: boolean; readonly open?: boolean } = {},
): Promise<void> {
  const state = desk.store.get();
  const finding = findingOf(state, fingerprint);
  if (!finding) return;
  const opened = open ?? (state.selected === fingerprint ? state.opened : false);
  const group = groupsOf(state).find(({ findings }) => findings.includes(finding));
  const foldedGroups = new Set(state.foldedGroups);
  if (group) foldedGroups.delete(group.key);
  desk.store.set({ selected: fingerprint, opened, foldedGroups });
  if (go && finding.cell !== "") await goTo(desk, finding);
}

/** A jump that fails says so, but leaves all else as it is. */
export async function goTo(desk: Desk, { sheet, cell }: CellPlace): Promise<void> {
  try {
    await desk.parts.host.select({ sheet, cell });
  } catch (error) {
    desk.store.set({ problem: problemOf(error) });
  }
}

export function selectAt(desk: Desk, { sheet, cell }: CellPlace): void {
  const found = inListOrder(desk.store.get()).find((finding) => finding.sheet === sheet && finding.cell === cell);
  if (found && found.fingerprint !== desk.store.get().selected) void select(desk, found.fingerprint);
}
