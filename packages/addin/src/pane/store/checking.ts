import type { Report } from "@planlint/rules/engine";
import type { CheckOptions, Packs, Step } from "../../engine/engine.ts";
import { type Desk, problemOf, working } from "./desk.ts";
import { inListOrder } from "./listing.ts";
import { EMPTY_EMBEDDED, type PaneState, type Recognised } from "./state.ts";

/** The packs, fetched once, with the person's own. */
export async function packsOf(desk: Desk): Promise<Packs> {
  const { packs } = desk.store.get();
  if (packs) return packs;
  const builtIn = await desk.parts.loadPacks();
  const { settings } = desk.store.get();
  const own = settings.packs.filter(({ id }) => !builtIn.plans.some((plan) => plan.id === id));
  const all = own.length === 0 ? builtIn : { ...builtIn, plans: [...builtIn.plans, ...own] };
  desk.store.set({ packs: all });
  return all;
}

/** What the state adds to a workbook for a check. */
export function optionsOf({ choice, settings, words }: PaneState): CheckOptions {
  const { plan, unit, period } = choice;
  const { aliases, rules, tolerances } = settings;
  return {
    ...(plan !== undefined && { plan }),
    ...(unit !== undefined && { unit }),
    ...(period !== undefined && { period }),
    config: { aliases, rules, ...(tolerances && { tolerances }) },
    locale: words.locale,
  };
}

/** 校核: reads, recognises, checks, showing each step. */
export async function check(desk: Desk): Promise<void> {
  desk.controller?.abort();
  await working(desk, "check", (signal) => run(desk, signal, (step) => desk.store.set({ step })));
}

/** The same after an edit, without a word; the list follows when it is done. */
export function refresh(desk: Desk): Promise<void> {
  const turn = desk.queue.then(async () => {
    if (!desk.store.get().answer) return;
    const controller = new AbortController();
    desk.controller = controller;
    desk.store.set({ refreshing: true });
    try {
      await run(desk, controller.signal, () => {}, true);
      desk.store.set({ problem: null });
    } catch (error) {
      const problem = problemOf(error);
      // An edit still going on, or a newer check: the next one tells.
      const passing = controller.signal.aborted || problem.code === "cancelled" || problem.code === "editing";
      if (!passing) desk.store.set({ problem });
    } finally {
      if (desk.controller === controller) desk.controller = null;
      desk.store.set({ refreshing: false });
    }
  });
  desk.queue = turn;
  return turn;
}

async function run(desk: Desk, signal: AbortSignal, onStep: (step: Step) => void, live = false): Promise<void> {
  onStep("read");
  const packs = await packsOf(desk);
  desk.parts.engine.prepare?.(packs);
  desk.stale = false;
  let finished = false;
  try {
    const reading = await desk.parts.host.read({ signal, live });
    signal.throwIfAborted();
    const options = optionsOf(desk.store.get());
    const answer = await desk.parts.engine.check(reading, packs, options, { signal, onStep });
    desk.reading = reading;
    const before = desk.store.get();
    // One change, so that a long list is made once.
    desk.store.set({
      answer,
      recognised: recognisedIn(answer.report),
      file: reading.file,
      embedded: reading.workbook.embedded ?? EMPTY_EMBEDDED,
      selected: keptSelection(before, { ...before, answer }),
    });
    finished = true;
  } finally {
    if (!finished) desk.stale = true;
  }
}

/** On opening: finds plan, unit and period, so that they can be seen and changed before 校核. Fails without a word, but for an Excel too old. */
export function recognise(desk: Desk): Promise<void> {
  const turn = desk.queue.then(async () => {
    if (desk.store.get().answer) return;
    const controller = new AbortController();
    desk.controller = controller;
    try {
      const packs = await packsOf(desk);
      desk.parts.engine.prepare?.(packs);
      const reading = await desk.parts.host.read({ signal: controller.signal });
      const { signal } = controller;
      const { report } = await desk.parts.engine.check(reading, packs, optionsOf(desk.store.get()), { signal });
      desk.store.set({ recognised: recognisedIn(report), file: reading.file });
    } catch (error) {
      // 校核 says what is wrong, once somebody asks for it; but an Excel that is too old can do nothing at all.
      const problem = problemOf(error);
      if (problem.code === "unsupported") desk.store.set({ problem });
    } finally {
      if (desk.controller === controller) desk.controller = null;
    }
  });
  desk.queue = turn;
  return turn;
}

function recognisedIn({ plan, reportingUnit, period }: Report): Recognised {
  return { plan, unit: reportingUnit, period };
}

/** The selected finding, else the one that now stands where it stood. */
function keptSelection(before: PaneState, now: PaneState): string | null {
  const { selected } = before;
  if (selected === null) return null;
  const list = inListOrder(now);
  if (list.some(({ fingerprint }) => fingerprint === selected)) return selected;
  const index = inListOrder(before).findIndex(({ fingerprint }) => fingerprint === selected);
  return (index < 0 ? undefined : (list[index] ?? list.at(-1)))?.fingerprint ?? null;
}
