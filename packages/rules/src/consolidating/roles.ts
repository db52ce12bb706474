import type { Agency, ResponsibleUnit, StatementRole } from "../model/index.ts";
import type { Filer, Filing } from "./filing.ts";

/** Tells the level of an agency: whether it can be one of 相关设区市政府. */
export type LevelOf = (agency: string | null) => Agency["level"] | null;

export function levelsOf(agencies: readonly Agency[]): LevelOf {
  const levels = new Map(agencies.map(({ id, level }) => [id, level]));
  return (agency) => (agency === null ? null : (levels.get(agency) ?? null));
}

/** As whom a filer speaks of an entry with these units, and its place in their printed order. */
export function roleOf(
  filer: Filer | null,
  units: readonly ResponsibleUnit[],
  filing: Filing,
  levelOf: LevelOf,
): { readonly role: StatementRole; readonly place: number } {
  const own = units.findIndex((unit) => isNamed(filer, unit));
  const unit = units[own];
  if (unit) return { role: unit.role, place: own };
  if (filing.whole) return { role: "whole", place: units.length + 1 };
  const open = units.findIndex((each) => each.collective === true && mayBeOneOf(filer, each.as, levelOf));
  return open >= 0 ? { role: "support", place: open } : { role: "other", place: units.length };
}

/** True where the plan names the filer itself. */
export function isNamed(filer: Filer | null, { agency }: ResponsibleUnit): boolean {
  return agency !== null && agency === filer?.agency;
}

const PLACES = /市|县|区|州|地方|各地|属地/u;

/** A city that reports is one of 相关设区市政府; who belongs to a group of departments only the group knows. */
function mayBeOneOf(filer: Filer | null, group: string, levelOf: LevelOf): boolean {
  if (filer === null) return false;
  const level = levelOf(filer.agency);
  return !/成员单位|部门/u.test(group) && PLACES.test(group) ? level === "city" || level === "county" : level !== null;
}

/** The units that the plan names: not those it leaves open. */
export function namedUnits(units: readonly ResponsibleUnit[]): (ResponsibleUnit & { readonly agency: string })[] {
  return units.filter((unit): unit is ResponsibleUnit & { readonly agency: string } => unit.agency !== null);
}
