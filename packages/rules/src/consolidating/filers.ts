import { agencyNamed } from "../linting/agencyNamed.ts";
import type { Agency, LedgerRow, Plan } from "../model/index.ts";
import type { RuleContext, TaskSubject } from "../rules/define.ts";
import { type Filer, type Filing, printedNamesOf } from "./filing.ts";
import { isSilent } from "./statement.ts";
import { unitInPath } from "./unitInPath.ts";

/** Who files a workbook, and who a row of it: a consolidated ledger has many. */
export interface Filers extends Pick<Filing, "filer" | "filerFrom" | "whole" | "seemsOf"> {
  of(row: LedgerRow, sheet: string): Filer | null;
  ofSheet(sheet: string): Filer | null;
}

/**
 * The filers of a workbook: a row's 填报单位 cell, else the 填报单位 written on its sheet, else the workbook's reporting
 * unit, else the one that its file name or folder names and its rows bear out. `null` is a full ledger's nobody.
 */
export function filersOf(context: RuleContext, plan: Plan, path: string): Filers {
  const named = remembering((text: string): Filer => filerNamed(text, context, plan));
  const sheets = new Map<string, Filer | null>();
  // 规划处 in an agency's own filing is one of its offices.
  const known = (filer: Filer): Filer => (filer.agency === null && general?.agency ? general : filer);
  const ofSheet = (sheet: string): Filer | null => {
    const before = sheets.get(sheet);
    if (before !== undefined) return before;
    const labels = context.facts.unitCandidates.filter((each) => each.from === "label" && each.sheet === sheet);
    const filers = labels.map(({ text }) => named(text));
    const [first] = filers;
    const agreed = first && filers.every(({ agency, name }) => agency === first.agency && name === first.name);
    const filer = agreed ? known(first) : general;
    sheets.set(sheet, filer);
    return filer;
  };
  const { filer: general, from } = generalFiler(context, plan, path);
  return {
    filer: general,
    filerFrom: from,
    whole: isWhole(context, plan, general),
    seemsOf: from === "workbook" && general?.agency ? anotherUnit(context, plan, path, general) : null,
    ofSheet,
    of: (row, sheet) => {
      const text = row.cells.filedBy?.text ?? "";
      return text === "" ? ofSheet(sheet) : known(named(text));
    },
  };
}

function filerNamed(text: string, { registry, government }: RuleContext, plan: Plan): Filer {
  const agency = agencyNamed(text, registry, government);
  return agency ? filerOfAgency(agency, plan) : { agency: null, name: text };
}

function filerOfAgency(agency: Agency, plan: Plan): Filer {
  return { agency: agency.id, name: printedNamesOf(plan).get(agency.id) ?? agency.name };
}

function generalFiler(
  context: RuleContext,
  plan: Plan,
  path: string,
): { readonly filer: Filer | null; readonly from: Filing["filerFrom"] } {
  const { reportingUnit, reportingUnitText, registry, government } = context;
  if (reportingUnit) return { filer: filerOfAgency(reportingUnit, plan), from: "workbook" };
  const only = onlyExpected(context, plan);
  if (only) return { filer: filerOfAgency(only, plan), from: "workbook" };
  const inPath = unitInPath(path, plan, registry, government);
  if (inPath && rowsBearOut(inPath.filer, context)) return inPath;
  return reportingUnitText === null
    ? { filer: null, from: null }
    : { filer: { agency: null, name: reportingUnitText }, from: "workbook" };
}

/** Nobody is named, yet the rows told whose ledger it is: what is expected is then just one agency's tasks. */
function onlyExpected({ expectedTasks, reportingUnitText, registry }: RuleContext, plan: Plan): Agency | null {
  const [first] = expectedTasks;
  if (!first || reportingUnitText !== null || expectedTasks.length === plan.tasks.length) return null;
  const own = first.units
    .flatMap(({ agency }) => agency ?? [])
    .filter((id) => {
      const tasks = plan.tasks.filter(({ units }) => units.some(({ agency }) => agency === id));
      return tasks.length === expectedTasks.length && tasks.every((task) => expectedTasks.includes(task));
    });
  const [id] = own;
  return own.length === 1 && id !== undefined ? (registry.byId(id) ?? null) : null;
}

/** A 填报单位 left over from somebody else's ledger: the file's name and its rows agree on another unit. */
function anotherUnit(context: RuleContext, plan: Plan, path: string, stated: Filer): Filer | null {
  const inPath = unitInPath(path, plan, context.registry, context.government)?.filer ?? null;
  if (!inPath || inPath.agency === stated.agency || rowsBearOut(stated, context)) return null;
  return rowsBearOut(inPath, context) ? inPath : null;
}

/** How many of the rows that say something must name the agency. */
const MOST = 0.8;

/** Nearly everything that the workbook says is of tasks or indicators that name the agency, or name nobody. */
function rowsBearOut({ agency: id }: Filer, { tables }: RuleContext): boolean {
  const spoken = tables.flatMap(({ tasks }) => tasks).filter((subject: TaskSubject) => !isSilent(subject));
  const entries = [
    ...spoken.flatMap(({ tasks }) => tasks),
    ...tables.flatMap(({ indicators }) => indicators.flatMap(({ target }) => target ?? [])),
  ];
  const naming = entries.filter(
    ({ units }) => units.length === 0 || units.some((unit) => unit.agency === id || unit.collective === true),
  );
  return entries.length > 0 && naming.length >= entries.length * MOST;
}

/**
 * A full ledger: the government's whose plan it is, or one that speaks of most of the tasks that are not its filer's own
 * (of the main indicators, where it holds no ledger). A few rows without 填报单位 are somebody's, nobody knows whose; and
 * who fills the own rows of the whole list in files for nobody else.
 */
function isWhole({ government, reported, tables }: RuleContext, plan: Plan, filer: Filer | null): boolean {
  if (filer !== null && filer.agency === government) return true;
  const ledgers = tables.filter(({ table }) => table.kind === "ledger");
  if (ledgers.length === 0 && filer !== null) return false;
  const spoken = new Set(
    ledgers.flatMap(({ tasks }) => tasks.filter((subject) => !isSilent(subject)).flatMap(({ match }) => match.ids)),
  );
  const main = plan.targets.filter(({ main, status }) => main === true && status !== "outcome");
  const [entries, held] = ledgers.length > 0 ? [plan.tasks, spoken] : [main, reported];
  const others = entries.filter(
    ({ units }) => !units.some(({ agency }) => agency !== null && agency === filer?.agency),
  );
  return others.filter(({ id }) => held.has(id)).length * 2 > others.length;
}

function remembering<Value>(make: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = make(text);
    known.set(text, value);
    return value;
  };
}
