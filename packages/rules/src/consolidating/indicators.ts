import type { ConsolidatedIndicator, IndicatorValue, Plan, Target } from "../model/index.ts";
import { aimText } from "../rules/targets/place.ts";
import { byText, type Counted, isCounted } from "./counting.ts";
import type { FiledIndicator } from "./filing.ts";
import { presentPoint } from "./presentPoint.ts";
import { type LevelOf, roleOf } from "./roles.ts";

/** The plan's main indicators and whatever else is reported, in the plan's order. */
export function consolidatedIndicators(
  plan: Plan,
  filed: readonly Counted<FiledIndicator>[],
  levelOf: LevelOf,
): ConsolidatedIndicator[] {
  const byTarget = new Map<string, Counted<FiledIndicator>[]>();
  for (const each of filed) {
    const known = byTarget.get(each.entry.target);
    if (known) known.push(each);
    else byTarget.set(each.entry.target, [each]);
  }
  return plan.targets
    .filter(({ id, main, status }) => byTarget.has(id) || (main === true && status !== "outcome"))
    .map((target) => consolidatedIndicator(target, byTarget.get(target.id) ?? [], levelOf));
}

function consolidatedIndicator(
  target: Target,
  filed: readonly Counted<FiledIndicator>[],
  levelOf: LevelOf,
): ConsolidatedIndicator {
  const values = filed
    .map((each) => ({ each, ...roleOf(each.entry.filer, target.units, each.filing, levelOf) }))
    .sort(
      (a, b) =>
        (a.role === "lead" ? -1 : a.place) - (b.role === "lead" ? -1 : b.place) ||
        byText(a.each.entry.filer?.name ?? "", b.each.entry.filer?.name ?? "") ||
        byText(a.each.filing.file, b.each.filing.file),
    )
    .map(({ each, role }) => filedValue(each, role));
  const counted = values.filter(isCounted);
  const chosen = counted.find(({ value }) => value !== null) ?? counted[0];
  return {
    id: target.id,
    name: target.name,
    measureUnit: target.measureUnit,
    nature: target.nature,
    baseline: target.baseline,
    aim: aimText(target),
    year: target.year,
    units: target.units.map(({ as }) => as),
    chosen: chosen ? values.indexOf(chosen) : null,
    values,
  };
}

function filedValue({ entry, filing, aside }: Counted<FiledIndicator>, role: IndicatorValue["role"]): IndicatorValue {
  const point = presentPoint(entry);
  return {
    unit: entry.filer?.name ?? null,
    agency: entry.filer?.agency ?? null,
    role,
    value: point?.value ?? null,
    text: point?.text ?? entry.words,
    at: point?.at ?? null,
    baseline: entry.baseline,
    required: entry.required,
    pace: entry.pace,
    rating: entry.rating,
    file: filing.file,
    sheet: entry.sheet,
    cell: point?.cell ?? entry.cell,
    aside,
  };
}
