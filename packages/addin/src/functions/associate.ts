import { PlanFunctionError } from "./planFunctionError.ts";
import type { FunctionPacks, PlanFunctions } from "./planFunctions.ts";

/** The part of Excel's global `CustomFunctions` that is used. */
export interface FunctionsHost {
  associate(id: string, work: (...args: never[]) => Promise<string | number>): void;
  readonly Error: new (code: string, message?: string) => Error;
  readonly ErrorCode: { readonly notAvailable: string; readonly invalidValue: string };
}

/** What Office gives for registering cell functions; `null` where there is none (a pane without the shared runtime). */
export function functionsHost(): FunctionsHost | null {
  return (globalThis as { CustomFunctions?: FunctionsHost }).CustomFunctions ?? null;
}

/** Function id → the method that computes it. */
export const METHODS = {
  TASK: "task",
  UNITS: "units",
  LEAD: "lead",
  TARGET: "target",
  MATCH: "match",
  CHECKUNITS: "checkUnits",
  PACE: "pace",
} as const satisfies Readonly<Record<string, keyof PlanFunctions>>;

/**
 * Ties `=PLAN.…()` to what computes it. Plans and engine are loaded with the first cell that asks. In a cell, an error shows
 * as #N/A or #VALUE!, and its sentence when the cell is pointed at.
 */
export function associateFunctions(host: FunctionsHost, loadPacks: () => Promise<FunctionPacks>): void {
  let loading: Promise<PlanFunctions> | null = null;
  for (const [id, method] of Object.entries(METHODS)) {
    host.associate(id, async (...args: never[]) => {
      try {
        loading ??= loadFunctions(loadPacks);
        const functions = await loading.catch(() => {
          // The next cell that asks tries again.
          loading = null;
          throw new PlanFunctionError("missing", "规划没有加载成功，请检查网络后重新计算。");
        });
        // Excel appends what it knows of the call; the functions take no more than they name.
        return (functions[method] as (...given: never[]) => string | number)(...args);
      } catch (error) {
        if (!(error instanceof PlanFunctionError)) throw error;
        const { notAvailable, invalidValue } = host.ErrorCode;
        throw new host.Error(error.kind === "missing" ? notAvailable : invalidValue, error.message);
      }
    });
  }
}

async function loadFunctions(loadPacks: () => Promise<FunctionPacks>): Promise<PlanFunctions> {
  const [{ createPlanFunctions }, packs] = await Promise.all([import("./planFunctions.ts"), loadPacks()]);
  return createPlanFunctions(packs);
}
