import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";

/** One piece of work of a thread, in milliseconds of the processor's time (waiting for a busy machine not counted). */
export interface TracedTask {
  readonly cpu: number;
  /** Of the clock. */
  readonly wall: number;
  /** Milliseconds since the trace began. */
  readonly at: number;
  /** The longest named steps inside, for a person who asks why. */
  readonly inside: readonly string[];
}

export interface Traced {
  /** Tasks of the page's main thread, longest first. */
  readonly main: readonly TracedTask[];
  /** Processor time of the page's main thread and of its workers, in milliseconds. */
  readonly mainCpu: number;
  readonly workerCpu: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Tasks alone: tracing more costs the page time of its own. */
const TASKS = ["toplevel"];
const STEPS = [...TASKS, "devtools.timeline", "v8"];

/**
 * What a page's threads did while something ran, from Chromium's own trace.
 * @param why also notes the steps inside the tasks, which makes all of it slower.
 */
export async function traced(browser: Browser, page: Page, run: () => Promise<void>, why = false): Promise<Traced> {
  const file = join(tmpdir(), `planlint-trace-${process.pid}-${Date.now()}.json`);
  await browser.startTracing(page, { path: file, categories: why ? STEPS : TASKS });
  await run();
  await browser.stopTracing();
  return readTrace(file);
}

export function readTrace(file: string): Traced {
  const { traceEvents } = JSON.parse(readFileSync(file, "utf8")) as { readonly traceEvents: readonly TraceEvent[] };
  const threads = new Map<string, string>();
  for (const { name, pid, tid, args } of traceEvents)
    if (name === "thread_name") threads.set(`${pid}/${tid}`, args?.name ?? "");
  const threadOf = ({ pid, tid }: TraceEvent) => threads.get(`${pid}/${tid}`) ?? "";
  const begin = traceEvents.reduce((first, { ts }) => (ts > 0 ? Math.min(first, ts) : first), Number.POSITIVE_INFINITY);
  const whole = traceEvents.filter(({ ph }) => ph === "X");
  const tasks = whole.filter(({ name }) => name.endsWith("RunTask"));
  // A browser has other renderers (an empty spare one): the page's is the one that worked.
  const totals = new Map<number, number>();
  for (const event of tasks)
    if (threadOf(event) === "CrRendererMain") totals.set(event.pid, (totals.get(event.pid) ?? 0) + (event.tdur ?? 0));
  const process = [...totals].sort((a, b) => b[1] - a[1])[0]?.[0];
  const ours = tasks.filter(({ pid }) => pid === process);
  const mainTasks = outermost(ours.filter((event) => threadOf(event) === "CrRendererMain"));
  const steps = whole.filter(
    (event) => event.pid === process && threadOf(event) === "CrRendererMain" && !event.name.endsWith("RunTask"),
  );
  const milliseconds = (time: number | undefined) => (time ?? 0) / 1000;
  const sum = (events: readonly TraceEvent[]) => events.reduce((total, { tdur }) => total + milliseconds(tdur), 0);
  const longest = [...mainTasks].sort((a, b) => (b.tdur ?? 0) - (a.tdur ?? 0));
  return {
    main: longest.slice(0, 40).map((task) => ({
      cpu: milliseconds(task.tdur),
      wall: milliseconds(task.dur),
      at: milliseconds(task.ts - begin),
      inside: steps
        .filter(
          ({ ts, dur, tdur }) => ts >= task.ts && ts + (dur ?? 0) <= task.ts + (task.dur ?? 0) && (tdur ?? 0) > 4000,
        )
        .sort((a, b) => (b.tdur ?? 0) - (a.tdur ?? 0))
        .slice(0, 8)
        .map(({ name, tdur }) => `${name} ${milliseconds(tdur).toFixed(0)}`),
    })),
    mainCpu: sum(mainTasks),
    workerCpu: sum(outermost(ours.filter((event) => /Worker/.test(threadOf(event)) && !/Pool/.test(threadOf(event))))),
  };
}

/** Tasks that run inside another one (nested loops) belong to it. */
function outermost(tasks: readonly TraceEvent[]): TraceEvent[] {
  const ends = new Map<number, number>();
  return [...tasks]
    .sort((a, b) => a.ts - b.ts)
    .filter(({ tid, ts, dur }) => {
      if (ts < (ends.get(tid) ?? 0)) return false;
      ends.set(tid, ts + (dur ?? 0));
      return true;
    });
}
