import type { NameKind } from "../../agencies/registry.ts";
import type { WrittenUnit } from "../../agencies/unitCell.ts";
import type { Agency, Plan } from "../../model/index.ts";
import { textKey } from "../../text/normalize.ts";
import type { RuleContext, TableSubject } from "../define.ts";
import { cellsOf, type NamedCell, type UnitEntry, unitEntries } from "./entry.ts";

/** A unit written in a form that is not its standard name. */
export interface NamedOtherwise {
  readonly unit: WrittenUnit;
  readonly agency: Agency;
}

const printedNames = new WeakMap<Plan, ReadonlySet<string>>();

/** How the plan itself prints its units: such a name is never held against anyone. */
function printedBy(plan: Plan): ReadonlySet<string> {
  let names = printedNames.get(plan);
  if (!names) {
    names = new Set([...plan.tasks, ...plan.targets].flatMap(({ units }) => units.map(({ as }) => textKey(as))));
    printedNames.set(plan, names);
  }
  return names;
}

/** The cells in which some unit goes by a name of this kind that the plan doesn't print. */
export function* cellsNaming(
  kind: NameKind,
  subject: TableSubject,
  { plan, registry }: RuleContext,
): Iterable<{ readonly entry: UnitEntry; readonly cell: NamedCell; readonly named: readonly NamedOtherwise[] }> {
  if (!plan) return;
  const printed = printedBy(plan);
  for (const entry of unitEntries(subject)) {
    for (const cell of cellsOf(entry)) {
      if (!cell.read.units.some((unit) => unit.kind === kind)) continue;
      const named = cell.read.units.flatMap((unit) => {
        const agency = unit.kind === kind && unit.agency !== null ? registry.byId(unit.agency) : undefined;
        return agency && !printed.has(textKey(unit.as)) && !printed.has(textKey(unit.written))
          ? [{ unit, agency }]
          : [];
      });
      if (named.length > 0) yield { entry, cell, named };
    }
  }
}

/** The standard name: as the entry's task prints it, else the registry's. */
export function standardName(agency: Agency, { tasks }: UnitEntry): string {
  const printed = tasks.flatMap(({ units }) => units).find((unit) => unit.agency === agency.id);
  return printed?.as ?? agency.name;
}
