import { type IndicatorState, indicatorStates } from "../linting/indicatorStates.ts";
import type { IndicatorSubject, RuleContext } from "../rules/define.ts";
import { isFlow } from "../rules/semantics/flow.ts";
import { type Pace, pace } from "../rules/semantics/pace.ts";
import { targetAsFiled } from "../rules/targets/judge.ts";
import { isPartial } from "../rules/targets/observation.ts";
import type { FiledIndicator, Filer } from "./filing.ts";

/** What a workbook's indicator tables say, indicator by indicator; rows without a value or a word are left out. */
export function filedIndicators(context: RuleContext, filerOf: (sheet: string) => Filer | null): FiledIndicator[] {
  const subjects = new Map<string, IndicatorSubject>();
  for (const subject of context.tables.flatMap(({ indicators }) => indicators)) {
    if (subject.target && !subjects.has(subject.target.id)) subjects.set(subject.target.id, subject);
  }
  return indicatorStates(context).flatMap((state): FiledIndicator[] => {
    const { id, place, reported: points, words } = state;
    const subject = subjects.get(id);
    if (!subject || !place || (points.length === 0 && words === "")) return [];
    const rated = ratedAsFiled(state, subject, context);
    return [{ target: id, filer: filerOf(place.sheet), points, words, ...rated, ...place }];
  });
}

/** The pace along the plan's path, else along the one from the baseline that the filing states. */
function ratedAsFiled(
  { reported, required, pace: own, rating }: IndicatorState,
  subject: IndicatorSubject,
  context: RuleContext,
): Pick<FiledIndicator, "baseline" | "required" | "pace" | "rating"> {
  const target = targetAsFiled(subject, context);
  const baseline = target?.baseline ?? null;
  const present = reported.find(({ current }) => current);
  const stated = target !== null && baseline !== null && subject.target?.baseline === null;
  if (!stated || !present || (isFlow(target) && isPartial(present.at))) {
    return { baseline, required, pace: own, rating };
  }
  const now: Pace | null = pace(target, present.value, present.at, context.tolerances);
  return { baseline, required: now?.required ?? null, pace: now?.pace ?? null, rating: now?.rating ?? null };
}
