import type { ResponsibleUnit, StatementRole } from "../model/index.ts";
import type { Filer, Filing } from "./filing.ts";

/** As whom a filer speaks of an entry with these units, and its place in their printed order. */
export function roleOf(
  filer: Filer | null,
  units: readonly ResponsibleUnit[],
  filing: Filing,
): { readonly role: StatementRole; readonly place: number } {
  const own = units.findIndex(({ agency }) => agency !== null && agency === filer?.agency);
  const unit = units[own];
  if (unit) return { role: unit.role, place: own };
  if (filing.whole) return { role: "whole", place: units.length + 1 };
  // Whoever reports for 相关设区市政府 is one of them.
  const open = filer === null ? -1 : units.findIndex(({ collective }) => collective === true);
  return open >= 0 ? { role: "support", place: open } : { role: "other", place: units.length };
}

/** The units that the plan names: not those it leaves open. */
export function namedUnits(units: readonly ResponsibleUnit[]): (ResponsibleUnit & { readonly agency: string })[] {
  return units.filter((unit): unit is ResponsibleUnit & { readonly agency: string } => unit.agency !== null);
}
