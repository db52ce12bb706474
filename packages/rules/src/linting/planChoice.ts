import { createRegistry, type Registry } from "../agencies/registry.ts";
import { readUnitCell } from "../agencies/unitCell.ts";
import { choosePlan, indexPlan, type PlanEvidence, type PlanIndex } from "../matching/match.ts";
import type { Plan, Workbook } from "../model/index.ts";
import type { Recognition } from "../tables/recognise.ts";
import { agencyNamed } from "./agencyNamed.ts";
import type { LintOptions } from "./options.ts";

const indexes = new WeakMap<Plan, PlanIndex>();

/** Indexing a plan costs more than linting a small workbook, so it is done once a plan. */
function indexOf(plan: Plan): PlanIndex {
  let index = indexes.get(plan);
  if (!index) {
    index = indexPlan(plan);
    indexes.set(plan, index);
  }
  return index;
}

/**
 * The plan that the options name, else the one the workbook is about; `null` when none fits.
 * @throws RangeError when the options name a plan that is not among theirs.
 */
export function planOf(workbook: Workbook, recognition: Recognition, options: LintOptions): PlanIndex | null {
  if (options.plan !== undefined) {
    const plan = options.plans.find(({ id }) => id === options.plan);
    if (!plan) throw new RangeError(`no plan has the id ${options.plan}`);
    return indexOf(plan);
  }
  if (recognition.tables.length === 0) return null;
  const titles = [...recognition.facts.titles.map(({ text }) => text), ...documentNumbers(workbook)];
  const evidence = ({ plan }: PlanIndex) => evidenceFor(plan, recognition, options);
  return choosePlan(recognition.tables, titles, options.plans.map(indexOf), evidence);
}

/** Rows of a sheet that may speak of the document that the workbook is about. */
const HEAD_ROWS = 20;

/** Texts at the head of a sheet that name a document by its number, `〔2022〕46号`. */
function documentNumbers({ sheets }: Workbook): string[] {
  return sheets.flatMap(({ rows }) =>
    rows
      .slice(0, HEAD_ROWS)
      .flatMap(({ values }) =>
        values.filter(
          (value): value is string =>
            typeof value === "string" && /[〔[（(【]\s*\d{4}\s*年?[〕\]）)】]\s*第?\s*\d+\s*号/u.test(value),
        ),
      ),
  );
}

/** Unit cells that are read to tell plans apart. */
const UNIT_CELLS = 60;

/** What the units and the filer of a workbook say for a plan. */
function evidenceFor(plan: Plan, { tables, facts }: Recognition, options: LintOptions): PlanEvidence {
  const responsible = new Set(plan.tasks.flatMap(({ units }) => units.flatMap(({ agency }) => agency ?? [])));
  if (responsible.size === 0) return { units: 0, filer: 0 };
  const registry = registryFor(plan, options);
  const government = governmentOf(plan, registry);
  const cells = new Set<string>();
  for (const { rows } of tables) {
    for (const row of rows) {
      for (const role of ["units", "leadUnit", "supportUnits"] as const) {
        const text = row.cells[role]?.text ?? "";
        if (text !== "" && cells.size < UNIT_CELLS) cells.add(text);
      }
    }
  }
  const written = [...cells].flatMap((text) => readUnitCell(text, registry, government).units);
  const named = written.filter(({ agency }) => agency !== null && responsible.has(agency)).length;
  const filer = options.unit ?? facts.unit?.text ?? null;
  const agency = filer === null ? null : agencyNamed(filer, registry, government);
  return {
    units: written.length > 0 ? named / written.length : 0,
    filer: agency && responsible.has(agency.id) ? 1 : 0,
  };
}

/** The agencies, with those that only this plan names and the office's own short names. */
export function registryFor(plan: Plan | null, options: LintOptions): Registry {
  const known = new Set(options.agencies.map(({ id }) => id));
  const own = (plan?.agencies ?? []).filter(({ id }) => !known.has(id));
  const aliases = options.config?.aliases ?? {};
  const names = JSON.stringify(aliases);
  let made = registries.get(options.agencies);
  // Whoever changes the short names uses none of the registries with the former ones.
  if (made?.names !== names) {
    made = { names, byPlan: new Map() };
    registries.set(options.agencies, made);
  }
  const key = own.length > 0 ? plan : null;
  let registry = made.byPlan.get(key);
  if (!registry) {
    registry = createRegistry([...options.agencies, ...own], aliases);
    made.byPlan.set(key, registry);
  }
  return registry;
}

/**
 * Registries by the plan whose own agencies they add, `null` for none: several plans, and every check after the first,
 * share them.
 */
const registries = new WeakMap<
  LintOptions["agencies"],
  { readonly names: string; readonly byPlan: Map<Plan | null, Registry> }
>();

/**
 * Id of the government whose generic names (`发改委`, `各设区市政府`) a plan's workbooks mean: the issuer's, else the
 * one that most responsible units belong to; `null` when neither tells.
 */
export function governmentOf(plan: Plan, registry: Registry): string | null {
  // An imported plan of a government that only it knows.
  const own = plan.agencies?.find(({ id }) => id === `${plan.id}-government`);
  if (own) return own.id;
  const issuer = plan.issuer ?? "";
  for (const name of [issuer, issuer.replace(/(办公厅|办公室)$/u, "")]) {
    const agency = name === "" ? undefined : registry.find(name)?.agency;
    if (agency) return /(人民政府|国务院)$/u.test(agency.officialName) ? agency.id : (agency.of ?? agency.id);
  }
  const titled = registry.agencies.find(
    ({ level, officialName }) =>
      (level === "city" || level === "province") &&
      officialName.endsWith("人民政府") &&
      plan.title.startsWith(officialName.slice(0, -4)),
  );
  if (titled) return titled.id;
  const counts = new Map<string, number>();
  for (const { agency } of plan.tasks.flatMap(({ units }) => units)) {
    const of = agency === null ? null : registry.byId(agency)?.of;
    if (of) counts.set(of, (counts.get(of) ?? 0) + 1);
  }
  let best: string | null = null;
  for (const [id, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = id;
  return best;
}
