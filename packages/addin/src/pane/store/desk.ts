import { EngineError } from "../../engine/engine.ts";
import { HostError, type HostReading } from "../../host/host.ts";
import type { PaneParts } from "./pane.ts";
import type { PaneState, Problem, Work } from "./state.ts";
import type { Store } from "./store.ts";

/** What all actions of one pane share. */
export interface Desk {
  readonly parts: PaneParts;
  readonly store: Store<PaneState>;
  /** The workbook as last read; `stale` once it has been edited since. */
  reading: HostReading | null;
  stale: boolean;
  /** Stops what runs now. */
  controller: AbortController | null;
  /** One thing at a time: what runs or waits. */
  queue: Promise<void>;
}

/** Why something failed, as far as it is known; `null` for a cancelled piece of work. */
export function problemOf(error: unknown): Problem {
  if (error instanceof HostError) return { code: error.code, args: error.args };
  if (error instanceof EngineError) return { code: error.code === "cancelled" ? "cancelled" : "engine", args: {} };
  return { code: "unknown", args: {} };
}

/**
 * Runs a piece of work after those before it, shows it while it runs, and turns what it throws into the state's
 * problem. True when it went well.
 */
export function working(desk: Desk, work: Work, run: (signal: AbortSignal) => Promise<void>): Promise<boolean> {
  const turn = desk.queue.then(async () => {
    const controller = new AbortController();
    desk.controller = controller;
    desk.store.set({ work, step: null, problem: null, news: null, refreshing: false });
    try {
      await run(controller.signal);
      return true;
    } catch (error) {
      const problem = controller.signal.aborted ? { code: "cancelled" as const, args: {} } : problemOf(error);
      desk.store.set(problem.code === "cancelled" ? { news: { kind: "cancelled" } } : { problem });
      return false;
    } finally {
      if (desk.controller === controller) desk.controller = null;
      desk.store.set({ work: null, step: null });
    }
  });
  desk.queue = turn.then(() => undefined);
  return turn;
}
