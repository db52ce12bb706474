import script from "./worker.ts?inline-worker";
import type { WorkerLike } from "./workerEngine.ts";

/** The worker from its own text, for a page that is one file (a Blob may be run where `file://` may not). */
export function spawnInlineWorker(): WorkerLike {
  const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const worker = new Worker(address, { name: "planlint" });
  URL.revokeObjectURL(address);
  return worker;
}
