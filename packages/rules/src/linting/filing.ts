import type { Registry } from "../agencies/registry.ts";
import type { Agency, FilingFacts, Plan } from "../model/index.ts";
import type { Place, TableSubject } from "../rules/define.ts";
import { findPeriod } from "../text/dates.ts";
import { textKey } from "../text/normalize.ts";
import type { LintOptions } from "./options.ts";

/** Who files: as given or written, and the agency behind the name where it is known. */
export interface ReportingUnit {
  readonly agency: Agency | null;
  readonly text: string | null;
  readonly place: Place | null;
}

/**
 * The reporting unit: the option, else 填报单位 of the workbook, else the one name that fills its 填报单位 column,
 * else a name in the title or file name that all rows bear out. Nothing is guessed beyond that.
 */
export function reportingUnitOf(
  options: LintOptions,
  facts: FilingFacts,
  tables: readonly TableSubject[],
  plan: Plan | null,
  registry: Registry,
  government: string | null,
): ReportingUnit {
  if (options.unit !== undefined) {
    return { agency: agencyNamed(options.unit, registry, government), text: options.unit, place: null };
  }
  if (facts.unit) {
    const { text, sheet, at } = facts.unit;
    return { agency: agencyNamed(text, registry, government), text, place: { sheet, ...at } };
  }
  const filedBy = unitOfColumn(tables);
  if (filedBy !== null) {
    return { agency: agencyNamed(filedBy, registry, government), text: filedBy, place: null };
  }
  const titles = [...facts.titles.map(({ text }) => text), options.file ?? ""];
  const agency = plan && agencyInTitles(titles, tables, plan, registry, government);
  return { agency, text: agency?.name ?? null, place: null };
}

/** `江西省科学技术厅（盖章）`, `省科技厅规划处` → 省科技厅. */
function agencyNamed(text: string, registry: Registry, government: string | null): Agency | null {
  const bare = text.replace(/[（(【[][^）)】\]]*[）)】\]]/gu, "").trim();
  for (const name of [text, bare]) {
    const hit = registry.find(name, government);
    if (hit) return hit.agency;
  }
  // An office inside an agency files for the agency.
  if (/(处|科|室|办)$/u.test(bare)) {
    for (let length = bare.length - 2; length >= 4; length--) {
      const hit = registry.find(bare.slice(0, length), government);
      if (hit) return hit.agency;
    }
  }
  return null;
}

/** The name that fills a 填报单位 column, when every row has the same one; `null` for a consolidated ledger. */
function unitOfColumn(tables: readonly TableSubject[]): string | null {
  let found: string | null = null;
  for (const { tasks } of tables) {
    for (const { row } of tasks) {
      const text = row.cells.filedBy?.text;
      if (text === undefined) return null;
      if (text === "") continue;
      if (found !== null && textKey(found) !== textKey(text)) return null;
      found = text;
    }
  }
  return found;
}

/** An agency that a title or the file name mentions, if it is the only one and each tied task names it. */
function agencyInTitles(
  titles: readonly string[],
  tables: readonly TableSubject[],
  plan: Plan,
  registry: Registry,
  government: string | null,
): Agency | null {
  const named = new Set(plan.tasks.flatMap(({ units }) => units.flatMap(({ agency }) => agency ?? [])));
  const keys = titles.map(textKey);
  const found = registry.agencies.filter(
    ({ id, name, officialName, aliases }) =>
      named.has(id) &&
      id !== government &&
      [name, officialName, ...aliases].some((form) => {
        const key = textKey(form);
        return key.length >= 3 && keys.some((title) => title.includes(key));
      }),
  );
  const [agency, ...others] = found;
  if (!agency || others.length > 0) return null;
  const tied = tables.flatMap(({ tasks }) => tasks.flatMap((subject) => subject.tasks));
  const borneOut = tied.length > 0 && tied.every(({ units }) => units.some((unit) => unit.agency === agency.id));
  return borneOut ? agency : null;
}

/** The reporting period and the day that it looks back from. */
export function periodOf(
  options: LintOptions,
  facts: FilingFacts,
): { readonly period: string | null; readonly asOf: string | null } {
  const given = options.period === undefined ? null : findPeriod(options.period);
  const period = given ?? (options.period === undefined ? facts.period : null);
  return {
    period: period?.period ?? options.period ?? null,
    asOf: options.asOf ?? period?.asOf ?? null,
  };
}
