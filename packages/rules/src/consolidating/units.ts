import type { ConsolidatedUnit, Plan, UnitStanding } from "../model/index.ts";
import type { Counting } from "./counting.ts";
import type { Filing } from "./filing.ts";
import { printedNamesOf } from "./filing.ts";
import { namedUnits } from "./roles.ts";
import { speaks, type TaskGathered } from "./tasks.ts";

/** A file that could not be opened, with the agency that its name or folder names, if any. */
export interface UnopenedFile {
  readonly file: string;
  readonly agency: string | null;
}

interface Tally {
  tasks: number;
  lead: number;
  reported: number;
  covered: number;
  missing: string[];
  missingLead: number;
}

/** How each unit that the plan names has filed, in the plan's order. */
export function consolidatedUnits(
  plan: Plan,
  gathered: readonly TaskGathered[],
  { asides }: Counting,
  unopened: readonly UnopenedFile[],
): ConsolidatedUnit[] {
  const tallies = new Map<string, Tally>();
  for (const { task, said } of gathered) {
    const spoken = said.filter(speaks).map(({ statement }) => statement);
    const own = new Set(spoken.map(({ agency }) => agency));
    const covered = spoken.some(({ role }) => role === "whole");
    for (const { agency, role } of onePerAgency(namedUnits(task.units))) {
      const tally = tallies.get(agency) ?? { tasks: 0, lead: 0, reported: 0, covered: 0, missing: [], missingLead: 0 };
      tallies.set(agency, tally);
      tally.tasks++;
      if (role === "lead") tally.lead++;
      if (own.has(agency)) tally.reported++;
      else if (covered) tally.covered++;
      else {
        tally.missing.push(task.id);
        if (role === "lead") tally.missingLead++;
      }
    }
  }
  const files = filesByAgency(asides, unopened);
  const names = printedNamesOf(plan);
  return [...tallies].map(([agency, tally]): ConsolidatedUnit => {
    const own = files.get(agency) ?? { filings: [], unopened: [] };
    return {
      unit: names.get(agency) ?? agency,
      agency,
      standing: standingOf(tally, own, asides),
      ...tally,
      files: [...own.filings.map(({ file }) => file), ...own.unopened],
    };
  });
}

function onePerAgency<Unit extends { readonly agency: string }>(units: readonly Unit[]): Unit[] {
  return units.filter(({ agency }, index) => units.findIndex((unit) => unit.agency === agency) === index);
}

interface OwnFiles {
  readonly filings: Filing[];
  readonly unopened: string[];
}

function filesByAgency(asides: Counting["asides"], unopened: readonly UnopenedFile[]): Map<string, OwnFiles> {
  const files = new Map<string, OwnFiles>();
  const of = (agency: string): OwnFiles => {
    const known = files.get(agency) ?? { filings: [], unopened: [] };
    files.set(agency, known);
    return known;
  };
  for (const filing of asides.keys()) {
    if (asides.get(filing) === "other-plan") continue;
    const filers = [filing.filer, ...filing.statements.map(({ filer }) => filer)];
    for (const agency of new Set(filers.flatMap((filer) => filer?.agency ?? []))) of(agency).filings.push(filing);
  }
  for (const { file, agency } of unopened) if (agency !== null) of(agency).unopened.push(file);
  return files;
}

function standingOf({ reported, covered, missing }: Tally, own: OwnFiles, asides: Counting["asides"]): UnitStanding {
  if (missing.length === 0) return reported > 0 ? "complete" : covered > 0 ? "covered" : "complete";
  if (reported > 0) return "partial";
  const kinds = own.filings.map((filing) => asides.get(filing));
  if (kinds.some((kind) => kind !== "other-period")) return "empty";
  if (kinds.length > 0) return "other-period";
  return own.unopened.length > 0 ? "unusable" : "absent";
}
