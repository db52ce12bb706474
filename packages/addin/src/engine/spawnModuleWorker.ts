import type { WorkerLike } from "./workerEngine.ts";

/** The worker as a file of its own beside the pane. */
export function spawnModuleWorker(): WorkerLike {
  return new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "engine" });
}
