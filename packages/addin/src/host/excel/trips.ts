import { HostError } from "../host.ts";
import { hostErrorOf } from "./errors.ts";

/**
 * One round trip to Excel. `plan` queues calls on a fresh context and gives a function that reads their results once
 * they are there. Every trip resolves its objects anew, so that nothing has to be tracked and released afterwards.
 */
export type Trip = <T>(plan: (context: Excel.RequestContext) => () => T, signal?: AbortSignal) => Promise<T>;

export interface TripOptions {
  /** Milliseconds after which an Excel that does not answer counts as closed. */
  readonly patience?: number;
  /** Milliseconds before each further try when Excel is busy. */
  readonly busyPauses?: readonly number[];
  /** Milliseconds before each further try while a cell is being edited. */
  readonly editingPauses?: readonly number[];
}

const PATIENCE = 90_000;
const BUSY_PAUSES = [500, 1500, 4000, 8000];
const EDITING_PAUSES = [300, 900];

/**
 * Makes the function that all traffic with Excel goes through: it waits and tries again when Excel is busy or a cell
 * is being edited (Excel then has done nothing of the batch), and turns failures into `HostError`s.
 */
export function createTrips(options: TripOptions = {}): Trip {
  const patience = options.patience ?? PATIENCE;
  const pauses = {
    throttled: options.busyPauses ?? BUSY_PAUSES,
    editing: options.editingPauses ?? EDITING_PAUSES,
  };
  return async (plan, signal) => {
    const tries = { throttled: 0, editing: 0 };
    for (;;) {
      if (signal?.aborted) throw new HostError("cancelled");
      try {
        const context = new Excel.RequestContext();
        const results = plan(context);
        await inTime(context.sync(), patience);
        return results();
      } catch (error) {
        const failure = hostErrorOf(error);
        if (failure.code !== "throttled" && failure.code !== "editing") throw failure;
        const pause = pauses[failure.code][tries[failure.code]++];
        if (pause === undefined) throw failure;
        await wait(pause, signal);
      }
    }
  };
}

async function inTime(work: Promise<unknown>, patience: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new HostError("closed")), patience);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function wait(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    function done(): void {
      clearTimeout(timer);
      signal?.removeEventListener("abort", done);
      resolve();
    }
    signal?.addEventListener("abort", done);
  });
}
