import type { Report } from "@planlint/rules/engine";
import type { CheckAnswer, CheckOptions, Packs, Step } from "../../engine/engine.ts";
import { HostError } from "../host.ts";
import type { Message, Order, TaskName, Tasks } from "./protocol.ts";
import { createSheetView, type RowBlock, type SheetOutline, type SheetView } from "./rowBlocks.ts";

/** What is needed of a Worker. */
export interface FileWorkerLike {
  postMessage(order: Order): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Message>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface AskHooks {
  readonly signal?: AbortSignal | undefined;
  readonly onStep?: ((step: Step) => void) | undefined;
  /** Told of each sheet before its rows. */
  readonly onSheet?: ((sheet: SheetOutline) => void) | undefined;
  readonly onBlock?: ((block: RowBlock) => void) | undefined;
  readonly onFindings?: ((items: Report["findings"]) => void) | undefined;
  readonly onReported?: ((items: Report["rows"]) => void) | undefined;
}

/** The worker that holds a file, seen from the page. */
export interface FileWorker {
  /** @throws HostError `unusable` (with the sentence), `cancelled`, or `unknown`. */
  ask<Name extends TaskName>(task: Name, order: Tasks[Name]["order"], hooks?: AskHooks): Promise<Tasks[Name]["answer"]>;
  /** Sends the packs unless the worker has them. */
  give(packs: Packs): Promise<void>;
  /** Grows each time a new worker starts with empty hands. */
  readonly generation: number;
  dispose(): void;
}

interface Waiting {
  readonly resolve: (answer: Tasks[TaskName]["answer"]) => void;
  readonly reject: (error: Error) => void;
  readonly hooks: AskHooks;
}

/** Cancelling ends the worker, since reading and rules run to their end; the next order starts another. */
export function createFileWorker(spawn: () => FileWorkerLike): FileWorker {
  let worker: FileWorkerLike | null = null;
  let generation = 0;
  let lastId = 0;
  let given: Packs | null = null;
  const waiting = new Map<number, Waiting>();

  const end = (error: Error) => {
    worker?.terminate();
    worker = null;
    given = null;
    generation++;
    const all = [...waiting.values()];
    waiting.clear();
    for (const { reject } of all) reject(error);
  };

  const start = (): FileWorkerLike => {
    const started = spawn();
    started.onerror = (event) => end(new HostError("unknown", { message: event.message ?? "" }));
    started.onmessage = ({ data }) => {
      const order = waiting.get(data.id);
      if (!order) return;
      switch (data.kind) {
        case "step":
          return order.hooks.onStep?.(data.step);
        case "sheet":
          return order.hooks.onSheet?.(data.sheet);
        case "block":
          return order.hooks.onBlock?.(data.block);
        case "findings":
          return order.hooks.onFindings?.(data.items);
        case "reported":
          return order.hooks.onReported?.(data.items);
      }
      waiting.delete(data.id);
      if (data.kind === "done") order.resolve(data.answer);
      else if (data.kind === "unusable") order.reject(new HostError("unusable", { sentence: data.sentence }));
      else order.reject(new HostError("unknown", { message: data.message }));
    };
    return started;
  };

  const ask: FileWorker["ask"] = (task, order, hooks = {}) => {
    const { signal } = hooks;
    if (signal?.aborted) return Promise.reject(new HostError("cancelled"));
    worker ??= start();
    const present = worker;
    const id = ++lastId;
    const cancel = () => end(new HostError("cancelled"));
    const answer = new Promise<Tasks[TaskName]["answer"]>((resolve, reject) => {
      waiting.set(id, { resolve, reject, hooks });
      signal?.addEventListener("abort", cancel, { once: true });
      present.postMessage({ ...order, task, id } as Order);
    }).finally(() => signal?.removeEventListener("abort", cancel));
    return answer as Promise<Tasks[typeof task]["answer"]>;
  };

  return {
    ask,
    async give(packs) {
      if (given === packs) return;
      given = packs;
      await ask("packs", { packs });
    },
    get generation() {
      return generation;
    },
    dispose: () => end(new HostError("cancelled")),
  };
}

/** Puts sheets together from the blocks that they come in. */
export function createSheetAssembly() {
  const sheets: { readonly outline: SheetOutline; readonly blocks: RowBlock[] }[] = [];
  return {
    onSheet: (outline: SheetOutline) => void sheets.push({ outline, blocks: [] }),
    onBlock: (block: RowBlock) => void sheets.at(-1)?.blocks.push(block),
    sheets: (): readonly SheetView[] => sheets.map(({ outline, blocks }) => createSheetView(outline, blocks)),
  };
}

/** A check whose report comes in slices, put together. */
export async function askForCheck(
  worker: FileWorker,
  options: CheckOptions,
  hooks: AskHooks = {},
): Promise<CheckAnswer> {
  const findings: Report["findings"] = [];
  const rows: Report["rows"] = [];
  const { report, overview } = await worker.ask(
    "check",
    { options },
    {
      ...hooks,
      onFindings: (items) => {
        for (const item of items) findings.push(item);
        hooks.onFindings?.(items);
      },
      onReported: (items) => {
        for (const item of items) rows.push(item);
      },
    },
  );
  return { report: { ...report, findings, rows }, overview };
}
