import type { Plan } from "@planlint/rules/engine";
import { loadWords } from "../../words/index.ts";
import { check, packsOf, recognise, refresh } from "./checking.ts";
import { type Desk, problemOf } from "./desk.ts";
import { accept, fix, fixAll, insert, undo } from "./fixing.ts";
import { clear, mark } from "./marking.ts";
import { addMissing } from "./missingRows.ts";
import type { Pane, PaneParts } from "./pane.ts";
import { keepGrouping, keepSettings, keptGrouping, keptSettings } from "./preferences.ts";
import { settle, waive } from "./reasons.ts";
import type { Settings } from "./settings.ts";
import { initialState } from "./state.ts";
import { goTo, move, select, selectAt, step } from "./stepping.ts";
import { createStore } from "./store.ts";
import { makeTemplate } from "./template.ts";
import { watch } from "./watching.ts";

/** A pane over a host: nothing is read before the first check. */
export function createPane(parts: PaneParts): Pane {
  const { keep } = parts;
  const store = createStore(initialState({ settings: keptSettings(keep), grouping: keptGrouping(keep) }));
  const desk: Desk = { parts, store, reading: null, stale: false, controller: null, queue: Promise.resolve() };
  const stopWatching = watch(desk);
  const { locale } = store.get().settings;
  if (locale !== store.get().words.locale) void configure(desk, { locale });

  return {
    help: parts.help ?? null,
    hasTemplate: parts.template !== undefined,
    state: store.get,
    subscribe: store.subscribe,
    recognise: () => recognise(desk),
    check: () => check(desk),
    cancel: () => desk.controller?.abort(),
    mark: () => mark(desk),
    clear: () => clear(desk),
    next: () => step(desk, 1),
    previous: () => step(desk, -1),
    select: (fingerprint, how) => select(desk, fingerprint, how),
    move: (by) => move(desk, by),
    selectAt: (place) => selectAt(desk, place),
    goTo: (place) => goTo(desk, place),
    filter: (change) => store.set({ filter: { ...store.get().filter, ...change } }),
    groupBy(grouping) {
      keepGrouping(keep, grouping);
      store.set({ grouping, foldedGroups: new Set() });
    },
    fold(group) {
      const foldedGroups = new Set(store.get().foldedGroups);
      if (!foldedGroups.delete(group)) foldedGroups.add(group);
      store.set({ foldedGroups });
    },
    dismissNews: () => store.set({ news: null, problem: null }),
    fix: (fingerprint) => fix(desk, fingerprint),
    fixAll: (rule) => fixAll(desk, rule),
    accept: (fingerprint, value) => accept(desk, fingerprint, value),
    undo: () => undo(desk),
    waive: (fingerprint, reason) => waive(desk, fingerprint, reason),
    settle: (fingerprint, task) => settle(desk, fingerprint, task),
    insert: (value) => insert(desk, value),
    addMissing: () => addMissing(desk),
    makeTemplate: () => makeTemplate(desk),
    async choose(choice) {
      store.set({ choice: { ...store.get().choice, ...choice } });
      await check(desk);
    },
    configure: (change) => configure(desk, change),
    addPack: (pack) => addPack(desk, pack),
    async preload() {
      try {
        await packsOf(desk);
      } catch (error) {
        store.set({ problem: problemOf(error) });
      }
    },
    dispose() {
      stopWatching();
      desk.controller?.abort();
      parts.engine.dispose();
    },
  };
}

async function configure(desk: Desk, change: Partial<Settings>): Promise<void> {
  const settings = { ...desk.store.get().settings, ...change };
  try {
    const words = await loadWords(settings.locale);
    const kept = keepSettings(desk.parts.keep, settings);
    // Own packs join those that are loaded at the next use.
    const packs = change.packs === undefined ? desk.store.get().packs : null;
    desk.store.set({ settings, words, packs, ...(!kept && { news: { kind: "settings-not-kept" } }) });
    if (packs === null) await packsOf(desk);
  } catch (error) {
    desk.store.set({ problem: problemOf(error) });
    return;
  }
  await refresh(desk);
}

async function addPack(desk: Desk, pack: Plan): Promise<void> {
  const others = desk.store.get().settings.packs.filter(({ id }) => id !== pack.id);
  await configure(desk, { packs: [...others, pack] });
}
