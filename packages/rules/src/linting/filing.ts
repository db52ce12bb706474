import type { Registry } from "../agencies/registry.ts";
import type { Agency, FilingFacts, Plan } from "../model/index.ts";
import type { Place, TableSubject } from "../rules/define.ts";
import { findPeriod } from "../text/dates.ts";
import { textKey } from "../text/normalize.ts";
import { agencyNamed } from "./agencyNamed.ts";
import type { LintOptions } from "./options.ts";

/** Who files: as given or written, and the agency behind the name where it is known. */
export interface ReportingUnit {
  readonly agency: Agency | null;
  readonly text: string | null;
  readonly place: Place | null;
  /** The filers of a consolidated workbook; empty when there is one, or none is named. */
  readonly several: readonly Agency[];
}

/**
 * The reporting unit: the option, else 填报单位 of the workbook, else the one name that fills its 填报单位 column,
 * else a name in a title, sheet name or file name that the rows bear out. Nothing is guessed beyond that.
 */
export function reportingUnitOf(
  options: LintOptions,
  facts: FilingFacts,
  tables: readonly TableSubject[],
  plan: Plan | null,
  registry: Registry,
  government: string | null,
): ReportingUnit {
  const named = (text: string, place: Place | null): ReportingUnit => ({
    agency: agencyNamed(text, registry, government),
    text,
    place,
    several: [],
  });
  if (options.unit !== undefined) return named(options.unit, null);

  const labelled = facts.unitCandidates.filter(({ from }) => from === "label");
  const column = unitsOfColumn(tables);
  const written = labelled.length > 0 ? labelled.map(({ text, sheet, at }) => named(text, { sheet, ...at })) : [];
  if (labelled.length === 0) written.push(...column.map((text) => named(text, null)));
  const agencies = [...new Map(written.flatMap(({ agency }) => (agency ? [[agency.id, agency]] : []))).values()];
  const [first] = written;
  if (first) {
    if (agencies.length > 1) return { agency: null, text: null, place: null, several: agencies };
    return written.find(({ agency }) => agency !== null) ?? first;
  }

  const bearsOut = (agency: Agency) => rowsName(agency, tables);
  for (const { text, sheet, at, from } of facts.unitCandidates) {
    const agency = from === "label" ? null : agencyNamed(text, registry, government);
    if (agency && bearsOut(agency)) return { agency, text, place: { sheet, ...at }, several: [] };
  }
  const titles = [...facts.titles.map(({ text }) => text), options.file ?? ""];
  const mentioned = plan && agencyInTitles(titles, plan, registry, government);
  const agency = mentioned && bearsOut(mentioned) ? mentioned : null;
  if (agency) return { agency, text: agency.name, place: null, several: [] };
  const only = plan && onlyUnitOfAll(tables, plan, registry);
  return { agency: null, text: null, place: null, several: only ? [only] : [] };
}

/** Fewer tasks than this may name the same agency by chance. */
const FEWEST_TASKS = 3;

/**
 * The one agency that every task of a ledger without 填报单位 names, when the ledger holds most of its tasks: whose
 * ledger it is, though nobody wrote it down. It is not called missing in what it has not to report.
 */
function onlyUnitOfAll(tables: readonly TableSubject[], plan: Plan, registry: Registry): Agency | null {
  const tied = new Map<string, Plan["tasks"][number]>();
  for (const table of tables) {
    for (const { tasks } of table.tasks) for (const task of tasks) tied.set(task.id, task);
  }
  const filed = [...tied.values()];
  if (filed.length < FEWEST_TASKS || filed.length * 2 >= plan.tasks.length) return null;
  const agenciesOf = ({ units }: Plan["tasks"][number]) => units.flatMap(({ agency }) => agency ?? []);
  const common = [...new Set(agenciesOf(filed[0] as Plan["tasks"][number]))].filter(
    (id) =>
      filed.every((task) => agenciesOf(task).includes(id)) &&
      plan.tasks.filter((task) => agenciesOf(task).includes(id)).length * 0.6 <= filed.length,
  );
  const [id] = common;
  return common.length === 1 && id !== undefined ? (registry.byId(id) ?? null) : null;
}

/** The names in a 填报单位 column, each once. */
function unitsOfColumn(tables: readonly TableSubject[]): string[] {
  const names = new Map<string, string>();
  const written = new Set<string>();
  for (const { tasks } of tables) {
    for (const { row } of tasks) {
      const text = row.cells.filedBy?.text ?? "";
      if (written.has(text)) continue;
      written.add(text);
      if (text !== "" && !names.has(textKey(text))) names.set(textKey(text), text);
    }
  }
  return [...names.values()];
}

/** True when nearly every tied task names the agency: a title may also name whom the filing goes to. */
function rowsName(agency: Agency, tables: readonly TableSubject[]): boolean {
  const tied = tables.flatMap(({ tasks }) => tasks.flatMap((subject) => subject.tasks));
  const naming = tied.filter(({ units }) => units.some((unit) => unit.agency === agency.id));
  return tied.length > 0 && naming.length >= tied.length * 0.8;
}

/** The one agency of the plan that the titles or the file name mention. */
function agencyInTitles(
  titles: readonly string[],
  plan: Plan,
  registry: Registry,
  government: string | null,
): Agency | null {
  const responsible = new Set(plan.tasks.flatMap(({ units }) => units.flatMap(({ agency }) => agency ?? [])));
  const keys = titles.map(textKey);
  const printed = new Map<string, Set<string>>();
  for (const { agency, as } of plan.tasks.flatMap(({ units }) => units)) {
    if (agency !== null) printed.set(agency, (printed.get(agency) ?? new Set()).add(as));
  }
  const found = registry.agencies.filter(
    ({ id, name, officialName, aliases }) =>
      responsible.has(id) &&
      id !== government &&
      [name, officialName, ...aliases, ...(printed.get(id) ?? [])].some((form) => {
        const key = textKey(form);
        return key.length >= 3 && keys.some((title) => title.includes(key));
      }),
  );
  const [agency, ...others] = found;
  return agency && others.length === 0 ? agency : null;
}

/** The reporting period and the day that it looks back from. */
export function periodOf(
  options: LintOptions,
  facts: FilingFacts,
): { readonly period: string | null; readonly asOf: string | null } {
  const given = options.period === undefined ? null : findPeriod(options.period);
  const found = facts.period ?? (options.file === undefined ? null : findPeriod(options.file.replace(/\.\w+$/u, "")));
  const period = given ?? (options.period === undefined ? found : null);
  return {
    period: period?.period ?? options.period ?? null,
    asOf: options.asOf ?? period?.asOf ?? null,
  };
}
