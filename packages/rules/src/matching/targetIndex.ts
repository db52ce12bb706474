import type { Plan, Target } from "../model/plan.ts";
import { wordingKey } from "../text/normalize.ts";
import { type NameReading, readName, unitFamily } from "./indicatorWording.ts";

/** A target as matching sees it. */
export interface TargetEntry {
  readonly target: Target;
  readonly order: number;
  /** Its name in every form that the plan has: name, printed name, quantity. */
  readonly names: readonly NameReading[];
  /** `wordingKey` of the sentence that sets it, for name cells that repeat the sentence. */
  readonly quote: string;
  readonly growth: boolean;
  readonly family: string | null;
}

export interface TargetIndex {
  /** Goals only: what a plan reports of the past is never checked against. */
  readonly entries: readonly TargetEntry[];
  /** The plan's last year: the goal that a filing means unless it says otherwise. */
  readonly finalYear: number;
}

export function indexTargets(plan: Plan): TargetIndex {
  const entries = plan.targets
    .filter((target) => target.status !== "outcome")
    .map((target, order): TargetEntry => {
      const written = new Set([target.name, target.printed?.name ?? target.name, target.quantity]);
      return {
        target,
        order,
        names: [...written].map(readName),
        quote: wordingKey(target.quote),
        growth: target.kind === "annual-growth",
        family: unitFamily(target.measureUnit),
      };
    });
  return { entries, finalYear: plan.period.to };
}
