import { createPlanFunctions, type FunctionPacks, PlanFunctionError, type PlanFunctions } from "./planFunctions.ts";

/** The part of Excel's `CustomFunctions` that is used; tests give their own. */
export interface FunctionsHost {
  associate(id: string, work: (...args: never[]) => Promise<string | number>): void;
  readonly Error: new (code: CustomFunctions.ErrorCode, message?: string) => Error;
  readonly ErrorCode: Pick<typeof CustomFunctions.ErrorCode, "notAvailable" | "invalidValue">;
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
 * Ties `=PLAN.…()` to what computes it. The plans are loaded with the first cell that asks. In a cell, an error shows
 * as #N/A or #VALUE!, and its sentence when the cell is pointed at.
 */
export function associateFunctions(host: FunctionsHost, loadPacks: () => Promise<FunctionPacks>): void {
  let loading: Promise<PlanFunctions> | null = null;
  for (const [id, method] of Object.entries(METHODS)) {
    host.associate(id, async (...args: never[]) => {
      loading ??= loadPacks().then(createPlanFunctions);
      const functions = await loading;
      try {
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
