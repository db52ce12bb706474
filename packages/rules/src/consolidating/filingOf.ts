import type { Analysis } from "../linting/analyse.ts";
import { reportOf } from "../linting/report.ts";
import type { Finding } from "../model/index.ts";
import { findPeriod } from "../text/dates.ts";
import { filedIndicators } from "./filedIndicators.ts";
import { type Filers, filersOf } from "./filers.ts";
import type { Filing } from "./filing.ts";
import { statementsOf } from "./statement.ts";

export interface FilingOptions {
  /** Path of the file from the folder that was given, with `/`: tells filings apart, and may name the unit. */
  readonly file: string;
  /** When the workbook says that it was last saved. */
  readonly savedAt?: string | null;
  /** The period was given because the workbook states none: it is kept as not stated. */
  readonly periodAssumed?: boolean;
}

/** What a consolidation needs of one checked workbook; the workbook itself can be let go. */
export function filingOf(analysis: Analysis, findings: readonly Finding[], options: FilingOptions): Filing {
  const { context } = analysis;
  const { plan, tables } = context;
  const report = reportOf(analysis, findings);
  const filers: Pick<Filers, "filer" | "filerFrom" | "whole" | "seemsOf"> & Partial<Filers> = plan
    ? filersOf(context, plan, options.file)
    : { filer: null, filerFrom: null, whole: false, seemsOf: null };
  const { error, warning, info } = report.summary;
  const { expected, reported } = report.coverage;
  const period = options.periodAssumed ? null : report.period;
  const rows = tables.flatMap(({ tasks, indicators }) => [...tasks, ...indicators]);
  const filing: Filing = {
    file: options.file,
    fileHash: report.fileHash,
    savedAt: options.savedAt ?? null,
    plan: report.plan,
    period,
    asOf: period === null ? null : (findPeriod(period)?.asOf ?? null),
    filer: filers.filer,
    filerFrom: filers.filerFrom,
    whole: filers.whole,
    seemsOf: filers.seemsOf,
    statements: tables.flatMap(({ table, tasks }) =>
      tasks.flatMap((subject) => statementsOf(subject, filers.of?.(subject.row, table.sheet) ?? null)),
    ),
    indicators: filedIndicators(context, (sheet) => filers.ofSheet?.(sheet) ?? null),
    tied: rows.filter(({ match }) => match.ids.length > 0).length,
    untied: rows.filter(({ match }) => match.ids.length === 0).length,
    summary: { error, warning, info },
    coverage: { expected, reported },
  };
  return detached(filing);
}

/** A copy whose texts stand alone: a piece cut from a sheet's text would keep the whole text in memory. */
function detached(filing: Filing): Filing {
  return JSON.parse(JSON.stringify(filing)) as Filing;
}
