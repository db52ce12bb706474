import { columnLetters, type Finding, type RecognisedTable, type Report } from "../model/index.ts";
import type { TableSubject } from "../rules/define.ts";
import type { Analysis } from "./analyse.ts";
import { dataHash, RULES_VERSION } from "./version.ts";

/** Puts what was understood and what was found into the report that hosts, files and other programs read. */
export function reportOf({ context, options }: Analysis, findings: readonly Finding[]): Report {
  const count = (severity: Finding["severity"]) => findings.filter((finding) => finding.severity === severity).length;
  const error = count("error");
  return {
    schema: "planlint-report/1",
    rules: { version: RULES_VERSION, dataHash: dataHash(context.plan, options.agencies) },
    plan: context.plan?.id ?? null,
    file: options.file ?? "",
    fileHash: options.fileHash ?? "",
    reportingUnit: filerName(context),
    period: context.period,
    asOf: context.asOf,
    tables: context.tables.map(({ table }) => tableSummary(table)),
    rows: context.tables.flatMap(rowSummaries),
    findings: [...findings],
    coverage: coverageOf(context),
    summary: { error, warning: count("warning"), info: count("info"), ok: error === 0 },
  };
}

/** Who files, by the name that the plan prints: an agency may have another one by now. */
function filerName({ plan, reportingUnit, reportingUnitText }: Analysis["context"]): string | null {
  if (!reportingUnit) return reportingUnitText;
  const entries = [...(plan?.tasks ?? []), ...(plan?.targets ?? [])];
  const printed = entries.flatMap(({ units }) => units).find(({ agency }) => agency === reportingUnit.id);
  return printed?.as ?? reportingUnit.name;
}

function tableSummary(table: RecognisedTable): Report["tables"][number] {
  const columns: Record<string, string> = {};
  for (const [role, column] of Object.entries(table.columns)) columns[role] = columnLetters(column as number);
  if (table.kind === "indicators") {
    for (const [year, column] of Object.entries(table.yearColumns)) columns[`value-${year}`] = columnLetters(column);
  }
  const { sheet, kind, headerRow, firstRow, lastRow } = table;
  return { sheet, kind, headerRow, firstRow, lastRow, columns };
}

function rowSummaries({ table, tasks, indicators }: TableSubject): Report["rows"] {
  return [...tasks, ...indicators].map(({ row, match }) => ({
    sheet: table.sheet,
    row: row.row,
    kind: table.kind === "ledger" ? "task" : "indicator",
    ids: [...match.ids],
    score: Math.round(match.score * 1000) / 1000,
    how: match.how,
  }));
}

/** Of what the filing has to report: tasks where it holds a ledger, main indicators where it holds their table. */
function coverageOf({ tables, expectedTasks, expectedTargets, reported }: Analysis["context"]): Report["coverage"] {
  const holds = (kind: RecognisedTable["kind"]) => tables.some(({ table }) => table.kind === kind);
  const expected = [...(holds("ledger") ? expectedTasks : []), ...(holds("indicators") ? expectedTargets : [])];
  const missing = expected.filter(({ id }) => !reported.has(id)).map(({ id }) => id);
  return { expected: expected.length, reported: expected.length - missing.length, missing };
}
