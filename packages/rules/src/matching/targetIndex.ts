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

/**
 * The plan's own unit is in doubt (亿元GDP死亡事故率 in %, 吨 labelled %): whatever a filing says of it is no slip, and
 * nothing that tells one indicator from another.
 */
export function hasDoubtfulUnit({ issues }: Target): boolean {
  return issues?.some(({ note }) => /单位|計量|计量|labell?ed|measure unit|unit of measure/iu.test(note)) ?? false;
}

const sameMeasure = (a: Target, b: Target): boolean => a.quantity === b.quantity && a.kind === b.kind;

/**
 * What a plan says in its text as well as in its table of main indicators (研发经费投入强度, 第三产业占比) is one target:
 * the table's, under all its names, those of the report on the last term included.
 */
export function indexTargets(plan: Plan): TargetIndex {
  const main = plan.targets.filter((target) => target.main);
  const goals = plan.targets.filter((target) => target.status !== "outcome");
  const entries = goals
    .filter((target) => target.main || !main.some((other) => other.year === target.year && sameMeasure(other, target)))
    .map((target, order): TargetEntry => {
      const namesakes = target.main ? plan.targets.filter((other) => !other.main && sameMeasure(other, target)) : [];
      const written = new Set([
        target.name,
        target.printed?.name ?? target.name,
        target.quantity,
        ...namesakes.map(({ name }) => name),
      ]);
      return {
        target,
        order,
        names: [...written].map(readName),
        quote: wordingKey(target.quote),
        growth: target.kind === "annual-growth",
        family: hasDoubtfulUnit(target) ? null : unitFamily(target.measureUnit),
      };
    });
  return { entries, finalYear: plan.period.to };
}
