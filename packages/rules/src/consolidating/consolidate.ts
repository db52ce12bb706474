import { dataHash, RULES_VERSION } from "../linting/version.ts";
import type { Locale } from "../messages/index.ts";
import {
  type Agency,
  type ConsolidatedFile,
  type ConsolidatedTask,
  type ConsolidatedUnit,
  type Consolidation,
  type Contradiction,
  type Share,
  TASK_STANDINGS,
  type TaskStanding,
  UNIT_STANDINGS,
  type UnitStanding,
} from "../model/index.ts";
import { contradictionsOf } from "./contradictions.ts";
import { byText, type Counting, countingOf } from "./counting.ts";
import type { Filing } from "./filing.ts";
import type { Frame } from "./frame.ts";
import { consolidatedIndicators } from "./indicators.ts";
import { levelsOf } from "./roles.ts";
import { consolidatedTask, gatherTasks } from "./tasks.ts";
import { consolidatedUnits } from "./units.ts";
import { CONTRADICTION_WORDS } from "./words.ts";

export interface ConsolidationInput {
  readonly frame: Frame;
  /** In any order. */
  readonly filings: readonly Filing[];
  /** Files that cannot be used, each with one sentence; `agency` is the one that its name or folder names. */
  readonly unusable: readonly { readonly file: string; readonly reason: string; readonly agency: string | null }[];
  readonly skipped: Consolidation["skipped"];
  readonly agencies: readonly Agency[];
  readonly locale?: Locale | undefined;
}

/**
 * Brings the filings of many units about one plan and period together. Pure: the same filings give the same result,
 * byte for byte, in whatever order they come.
 */
export function consolidate(input: ConsolidationInput): Consolidation {
  const { frame, agencies, locale = "zh-CN" } = input;
  const filings = [...input.filings].sort((a, b) => byText(a.file, b.file));
  const unusable = [...input.unusable].sort((a, b) => byText(a.file, b.file));
  const skipped = [...input.skipped].sort((a, b) => byText(a.file, b.file));
  const counting = countingOf(filings, frame);
  const levelOf = levelsOf([...agencies, ...(frame.plan.agencies ?? [])]);
  const gathered = gatherTasks(frame.plan, counting.statements, levelOf);
  const tasks = gathered.map(consolidatedTask);
  const indicators = consolidatedIndicators(frame.plan, counting.indicators, levelOf);
  const units = consolidatedUnits(frame.plan, gathered, counting, unusable);
  const contradictions = contradictionsOf(frame, gathered, counting, CONTRADICTION_WORDS[locale]);
  const files = filings.map((filing) => fileOf(filing, counting));
  return {
    schema: "planlint-consolidation/1",
    rules: { version: RULES_VERSION, dataHash: dataHash(frame.plan, agencies) },
    plan: frame.plan.id,
    title: frame.plan.title,
    period: frame.period,
    asOf: frame.asOf,
    summary: {
      files: {
        total: files.length + unusable.length,
        counted: files.filter(({ aside }) => aside === null).length,
        aside: files.filter(({ aside }) => aside !== null).length,
        unusable: unusable.length,
        skipped: skipped.length,
        withErrors: files.filter(({ summary }) => summary.error > 0).length,
      },
      units: unitSummary(units),
      tasks: taskSummary(tasks),
      duties: shareOf(
        units.reduce((sum, { tasks }) => sum + tasks, 0),
        units.reduce((sum, { reported, covered }) => sum + reported + covered, 0),
      ),
      indicators: shareOf(indicators.length, indicators.filter(({ chosen }) => chosen !== null).length),
      contradictions: { warning: ofSeverity(contradictions, "warning"), info: ofSeverity(contradictions, "info") },
      findings: {
        error: files.reduce((sum, { summary }) => sum + summary.error, 0),
        warning: files.reduce((sum, { summary }) => sum + summary.warning, 0),
        info: files.reduce((sum, { summary }) => sum + summary.info, 0),
      },
    },
    tasks,
    indicators,
    units,
    contradictions,
    files,
    unusable: unusable.map(({ file, reason }) => ({ file, reason })),
    skipped,
  };
}

function fileOf(filing: Filing, { asides }: Counting): ConsolidatedFile {
  const { file, fileHash, savedAt, plan, period, filer, filerFrom, whole, summary, coverage, untied } = filing;
  const filers = new Map<string, string>();
  for (const { filer: each } of [...filing.statements, ...filing.indicators])
    if (each) filers.set(each.name, each.name);
  return {
    file,
    fileHash,
    unit: filer?.name ?? null,
    agency: filer?.agency ?? null,
    unitFrom: filerFrom,
    filers: [...filers.values()],
    whole,
    plan,
    period,
    savedAt,
    aside: asides.get(filing) ?? null,
    summary,
    coverage,
    blank: filing.statements.filter(({ stage }) => stage === "blank").length,
    untied,
  };
}

function unitSummary(units: readonly ConsolidatedUnit[]): Consolidation["summary"]["units"] {
  const standings = Object.fromEntries(
    UNIT_STANDINGS.map((standing) => [standing, units.filter((unit) => unit.standing === standing).length]),
  ) as Record<UnitStanding, number>;
  return {
    named: units.length,
    filed: units.filter(({ reported }) => reported > 0).length,
    standings,
  };
}

function taskSummary(tasks: readonly ConsolidatedTask[]): Consolidation["summary"]["tasks"] {
  const standings = Object.fromEntries(
    TASK_STANDINGS.map((standing) => [standing, tasks.filter((task) => task.standing === standing).length]),
  ) as Record<TaskStanding, number>;
  return {
    total: tasks.length,
    standings,
    reported: shareOf(tasks.length, tasks.length - standings.nobody),
    byLead: shareOf(tasks.length, tasks.length - standings.nobody - standings.leadMissing),
  };
}

function shareOf(of: number, count: number): Share {
  return { of, count, percent: of === 0 ? null : Math.round((count / of) * 1000) / 10 };
}

function ofSeverity(contradictions: readonly Contradiction[], severity: Contradiction["severity"]): number {
  return contradictions.filter((each) => each.severity === severity).length;
}
