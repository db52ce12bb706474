import { answer } from "./answer.ts";
import { type Engine, EngineError } from "./engine.ts";

/** The engine without a worker, for tests and for hosts that run in a worker themselves. */
export function createDirectEngine(): Engine {
  return {
    async check({ workbook, file, fileHash }, packs, options, { signal, onStep } = {}) {
      const result = answer(workbook, { ...options, ...packs, file, fileHash }, (step) => {
        if (signal?.aborted) throw new EngineError("cancelled");
        onStep?.(step);
      });
      if (signal?.aborted) throw new EngineError("cancelled");
      return result;
    },
    dispose() {},
  };
}
