import type { Report, Sheet, Workbook } from "@planlint/rules/engine";
import { type CheckAnswer, type Engine, EngineError, type Packs } from "./engine.ts";
import type { Message, Order, SheetShell } from "./protocol.ts";
import { createStringSharing } from "./sharedStrings.ts";

/** Rows a message carries: copying them out takes a few milliseconds. */
const SLICE = 500;

/** What the engine needs of a Worker. */
export interface WorkerLike {
  postMessage(order: Order): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Message>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/**
 * The engine in a Web Worker. Cancelling ends the worker, since the rules run to their end; the next check starts
 * another. Between checks the worker keeps the workbook, so that an edit sends only the sheet it touched.
 */
export function createEngine(spawn: () => WorkerLike): Engine {
  let worker: WorkerLike | null = null;
  let sentPacks: Packs | null = null;
  let sentSheets: readonly Sheet[] = [];
  let lastId = 0;
  let stopPresent: ((error: EngineError) => void) | null = null;

  const end = () => {
    if (worker) {
      // A worker that is ended while it loads still reports an error, which is no concern of the next check.
      worker.onerror = null;
      worker.onmessage = null;
      worker.terminate();
    }
    worker = null;
    sentPacks = null;
    sentSheets = [];
  };

  const sendPacks = (to: WorkerLike, packs: Packs, ahead: boolean) => {
    if (sentPacks !== packs) to.postMessage({ kind: "packs", packs, ahead });
    sentPacks = packs;
  };

  return {
    prepare(packs) {
      worker ??= spawn();
      sendPacks(worker, packs, true);
    },
    async check({ workbook, file, fileHash }, packs, options, { signal, onStep } = {}) {
      stopPresent?.(new EngineError("cancelled"));
      if (signal?.aborted) throw new EngineError("cancelled");
      const id = ++lastId;
      const present = worker ?? spawn();
      worker = present;
      const stop = () => stopPresent?.(new EngineError("cancelled"));
      const result = new Promise<CheckAnswer>((resolve, reject) => {
        const settle = (act: () => void) => {
          stopPresent = null;
          signal?.removeEventListener("abort", stop);
          act();
        };
        stopPresent = (error) =>
          settle(() => {
            end();
            reject(error);
          });
        signal?.addEventListener("abort", stop, { once: true });
        present.onerror = (event) => stopPresent?.(new EngineError("failed", event.message || "failed"));
        const findings: Report["findings"] = [];
        const shared = createStringSharing();
        const rows: Report["rows"] = [];
        present.onmessage = ({ data }) => {
          if (data.id !== id) return;
          if (data.kind === "step") onStep?.(data.step);
          else if (data.kind === "findings") findings.push(...shared(data.findings));
          else if (data.kind === "reported") rows.push(...data.rows);
          else if (data.kind === "failed") settle(() => reject(new EngineError("failed", data.message)));
          else {
            const { report, overview } = data.answer;
            // Taking it in and showing it are two tasks, so that neither is long.
            const whole = { report: { ...report, findings, rows }, overview };
            settle(() => (findings.length > SLICE ? setTimeout(resolve, 0, whole) : resolve(whole)));
          }
        };
      });
      const stopped = () => id !== lastId || worker !== present;
      const send = async () => {
        sendPacks(present, packs, false);
        await sendSheets(present, sentSheets, workbook.sheets, stopped);
        if (stopped()) return;
        sentSheets = workbook.sheets;
        const { sheets, ...rest } = workbook;
        present.postMessage({
          kind: "check",
          id,
          workbook: rest,
          sheets: sheets.length,
          options: { ...options, file, fileHash },
        });
      };
      send().catch((error: unknown) => stopPresent?.(new EngineError("failed", String(error))));
      return result;
    },
    dispose() {
      stopPresent?.(new EngineError("cancelled"));
      end();
    },
  };
}

/** Sends what the worker doesn't have yet: of a changed sheet, the changed rows. */
async function sendSheets(
  worker: WorkerLike,
  sent: readonly Sheet[],
  sheets: Workbook["sheets"],
  stopped: () => boolean,
): Promise<void> {
  for (const [index, sheet] of sheets.entries()) {
    if (sent[index] === sheet) continue;
    worker.postMessage({ kind: "sheet", sheet: index, shell: shellOf(sheet) });
    let slices = 0;
    for (const run of runsOf(sent[index]?.rows ?? [], sheet.rows)) {
      if (run.kept) {
        worker.postMessage({ kind: "keep", sheet: index, from: run.from, end: run.end });
        continue;
      }
      for (let at = run.from; at < run.end; at += SLICE) {
        if (slices++ > 0) await nextTask();
        if (stopped()) return;
        worker.postMessage({ kind: "rows", sheet: index, rows: sheet.rows.slice(at, Math.min(at + SLICE, run.end)) });
      }
    }
  }
}

interface Run {
  /** Places of the rows: among the former ones if they are kept, among the present ones otherwise. */
  readonly from: number;
  readonly end: number;
  readonly kept: boolean;
}

/** The present rows from the top, as runs of rows that were there before (the same objects) and of others. */
function runsOf(before: Sheet["rows"], now: Sheet["rows"]): Run[] {
  const runs: { from: number; end: number; kept: boolean }[] = [];
  let old = 0;
  for (const [place, row] of now.entries()) {
    while (old < before.length && (before[old]?.number ?? 0) < row.number) old++;
    const kept = before[old] === row;
    const at = kept ? old : place;
    const last = runs.at(-1);
    if (last && last.kept === kept && last.end === at) last.end++;
    else runs.push({ from: at, end: at + 1, kept });
  }
  return runs;
}

function shellOf({ name, hidden, merges }: Sheet): SheetShell {
  return { name, hidden, merges };
}

/** Lets the page paint and take input before the next slice. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
