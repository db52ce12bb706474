import type { FileWorkerLike } from "./fileWorker.ts";
import script from "./worker.ts?inline-worker";

/** The file worker from its own text, for a page that is one file (a Blob may be run where `file://` may not). */
export function spawnFileWorker(): FileWorkerLike {
  address ??= URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  return new Worker(address, { name: "planlint-file" });
}

/** Kept as long as the page: a cancelled worker is followed by another. */
let address: string | null = null;
