import type { UnitCell, WrittenUnit } from "../../agencies/unitCell.ts";
import type { ResponsibleUnit, Task } from "../../model/index.ts";
import { parseChineseNumber } from "../../text/chineseNumber.ts";
import { textKey } from "../../text/normalize.ts";
import type { RuleContext } from "../define.ts";
import { cellsOf, plannedUnits, repeatsPlan, type UnitEntry, writtenIn } from "./entry.ts";
import { isSlipOf } from "./slip.ts";

/** How the units of an entry's cells stand to the plan's. */
export interface UnitComparison {
  /** Named by the plan, not by the cells; empty when 等 leaves the list open. */
  readonly omitted: readonly ResponsibleUnit[];
  /** Known, but not named by the plan. */
  readonly extra: readonly WrittenUnit[];
  /** The plan's collectives that the cells repeat as they are. */
  readonly leftOpen: readonly WrittenUnit[];
}

/** Collectives that can only mean governments of cities, or of cities and counties. */
const GOVERNMENTS = /市.*政府|市县|设区市|各地|县区|县（市|地方/u;

/** Ledgers repeat their tasks with the same unit cells: each pair of task and cell text is compared once a check. */
const remembered = new WeakMap<RuleContext, WeakMap<Task, WeakMap<UnitCell, UnitComparison>>>();

/**
 * Compares by agency, not by wording: a former or short name is the unit itself. A collective is satisfied by itself or
 * by concrete members; units that the plan only implies are accepted and never demanded; a misspelt name is unit-unknown,
 * not also an omission.
 */
export function compareUnits(entry: UnitEntry, context: RuleContext): UnitComparison {
  const [task] = entry.tasks;
  const [cell] = entry.units;
  const simple =
    entry.tasks.length === 1 && entry.units.length === 1 && entry.leads.length + entry.supports.length === 0;
  if (!simple || !task || !cell) return compare(entry, context);
  const byTask = sub(remembered, context, () => new WeakMap<Task, WeakMap<UnitCell, UnitComparison>>());
  const byCell = sub(byTask, task, () => new WeakMap<UnitCell, UnitComparison>());
  return sub(byCell, cell.read, () => compare(entry, context));
}

function sub<Key extends object, Value>(map: WeakMap<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

function compare(entry: UnitEntry, { registry, government }: RuleContext): UnitComparison {
  const planned = plannedUnits(entry);
  const written = writtenIn(entry);
  const agencies = new Set(written.flatMap(({ agency }) => agency ?? []));
  const plannedAgencies = new Set(planned.flatMap(({ agency }) => agency ?? []));
  const collectives = planned.filter(({ collective }) => collective === true);

  const isCityGovernment = (id: string | null): boolean => {
    const agency = id === null ? undefined : registry.byId(id);
    return agency !== undefined && /人民政府$/u.test(agency.officialName) && agency.id !== government;
  };
  /** Could this unit be one of those that the collective stands for? */
  const isMember = (unit: WrittenUnit, collective: ResponsibleUnit): boolean => {
    if (unit.collective) return sameCollective(unit, collective);
    return GOVERNMENTS.test(collective.as) ? isCityGovernment(unit.agency) : unit.agency !== null;
  };

  const unplanned = written.filter(({ agency }) => agency === null || !plannedAgencies.has(agency));
  const extra = unplanned.filter(
    (unit) =>
      (unit.agency !== null || unit.collective) &&
      !collectives.some((collective) => isMember(unit, collective)) &&
      !(unit.collective && standsForPlanned(unit, planned, isCityGovernment)),
  );
  const unknown = written.filter(({ agency, collective }) => agency === null && !collective);
  const repeated = repeatsPlan(entry);
  const open = repeated || cellsOf(entry).some(({ read }) => read.open);
  const omitted = open
    ? []
    : planned.filter((unit) => {
        if (unit.implied) return false;
        if (unit.collective) return !unplanned.some((candidate) => isMember(candidate, unit));
        if (unit.agency !== null && agencies.has(unit.agency)) return false;
        const agency = unit.agency === null ? undefined : registry.byId(unit.agency);
        const names = agency ? [unit.as, agency.name, ...agency.aliases] : [unit.as];
        if (unknown.some(({ as }) => names.some((name) => isSlipOf(as, name)))) return false;
        if (unit.agency === null && written.some(({ as }) => textKey(as) === textKey(unit.as))) return false;
        return !written.some(
          (candidate) => candidate.collective && coversGovernment(candidate, unit, isCityGovernment),
        );
      });
  return {
    omitted,
    // Where a vague collective replaced named units, the omission says it all.
    extra: repeated ? [] : omitted.length > 0 ? extra.filter(({ collective }) => !collective) : extra,
    leftOpen: written.filter((unit) => unit.collective && collectives.some((other) => sameCollective(unit, other))),
  };
}

/** `各设区市政府` names every city government that the plan lists one by one. */
function coversGovernment(
  collective: WrittenUnit,
  unit: ResponsibleUnit,
  isCityGovernment: (id: string | null) => boolean,
): boolean {
  return /^(各|11个|全省各)/u.test(collective.as) && GOVERNMENTS.test(collective.as) && isCityGovernment(unit.agency);
}

function standsForPlanned(
  collective: WrittenUnit,
  planned: readonly ResponsibleUnit[],
  isCityGovernment: (id: string | null) => boolean,
): boolean {
  return planned.filter((unit) => coversGovernment(collective, unit, isCityGovernment)).length >= 2;
}

/** The same group, if need be in other words: `相关设区市政府`, `有关设区市人民政府`, `各设区市政府`. */
function sameCollective(unit: WrittenUnit, collective: ResponsibleUnit): boolean {
  return groupKey(unit.as) === groupKey(collective.as) || groupKey(unit.written) === groupKey(collective.as);
}

/** 十四个 is 14个. */
function groupKey(name: string): string {
  return textKey(name)
    .replace(/相关|有关|各|人民/gu, "")
    .replace(/[一二两三四五六七八九十百]+(?=个)/gu, (numeral) => String(parseChineseNumber(numeral) ?? numeral));
}
