import { DEFAULT_TOLERANCES, type LedgerRow, type RecognisedTable, type Workbook } from "../model/index.ts";
import type { RuleContext } from "../rules/define.ts";
import { type Recognition, recogniseTables, withLedgersWithoutUnits } from "../tables/recognise.ts";
import { earlierStates } from "./earlier.ts";
import { expectedOf, reportedIds } from "./expected.ts";
import { periodOf, reportingUnitOf } from "./filing.ts";
import { fingerprint } from "./fingerprint.ts";
import type { LintMemo } from "./memo.ts";
import type { LintOptions } from "./options.ts";
import { withOwnName } from "./ownName.ts";
import { governmentOf, planOf, registryFor } from "./planChoice.ts";
import { rowKey } from "./rowKey.ts";
import { subjectsOf } from "./subjects.ts";
import { upperTargetsOf } from "./upperTargets.ts";

/** A workbook as understood: which plan, whose, of when, and which row reports what. Rules have not run yet. */
export interface Analysis {
  readonly context: RuleContext;
  readonly options: LintOptions;
  /** What the check may take over from the one before. */
  readonly memo: LintMemo | null;
}

/** The sheet that marking adds: never a table of the filing. */
const RESULT_SHEET = "校核结果";

/**
 * Reads a workbook against the plans: the part of a check that a pane can show before any rule has run.
 * @param memo of the checks of this workbook before: after an edit, what it did not touch is not read again.
 */
export function analyse(workbook: Workbook, options: LintOptions, memo: LintMemo | null = null): Analysis {
  memo?.begin();
  const recognised = recogniseTables(workbook, memo?.rows);
  const recognition = {
    ...recognised,
    tables: recognised.tables.filter(({ sheet }) => sheet !== RESULT_SHEET),
    incomplete: recognised.incomplete.filter(({ sheet }) => sheet !== RESULT_SHEET),
  };
  const fuller = withLedgersWithoutUnits(recognition);
  const whole = fuller && tie(workbook, fuller, options, memo);
  const holdsTasks = whole?.found.some(({ tasks }) => tasks.some(({ match }) => match.ids.length > 0)) ?? false;
  const tied = whole && holdsTasks ? whole : tie(workbook, recognition, options, memo);
  const { index, plan, registry, government, read, found } = tied;
  const unit = reportingUnitOf(options, recognition.facts, found, plan, registry, government);
  const tables = withOwnName(found, unit.agency, registry, government);
  const reported = reportedIds(tables);
  const expected = expectedOf(plan, unit, government, reported);
  return {
    options,
    memo,
    context: {
      workbook,
      plan,
      registry,
      government,
      facts: recognition.facts,
      incomplete: tied.recognition.incomplete,
      tables,
      reportingUnit: unit.agency,
      reportingUnitText: unit.text,
      reportingUnitPlace: unit.place,
      ...periodOf(options, recognition.facts),
      expectedTasks: expected.tasks,
      expectedTargets: expected.targets,
      reported,
      upperTargets: upperTargetsOf(plan, options.plans),
      tolerances: { ...DEFAULT_TOLERANCES, ...options.config?.tolerances },
      previous: options.previous && index ? earlierStates(options.previous, read) : null,
    },
  };
}

/** Chooses the plan and ties the tables' rows to it. */
function tie(workbook: Workbook, recognition: Recognition, options: LintOptions, memo: LintMemo | null) {
  const index = planOf(workbook, recognition, options);
  const plan = index?.plan ?? null;
  const registry = registryFor(plan, options);
  const government = plan && governmentOf(plan, registry);
  const read = (tables: readonly RecognisedTable[]) =>
    index
      ? subjectsOf(tables, {
          index,
          registry,
          government,
          choices: workbook.embedded?.choices ?? {},
          templateRows: workbook.embedded?.rows ?? {},
          fingerprintOf: ambiguousFingerprint,
          readUnits: memo?.unitReader(registry, government) ?? null,
        })
      : tables.map((table) => ({ table, tasks: [], indicators: [] }));
  return { recognition, index, plan, registry, government, read, found: read(recognition.tables) };
}

function ambiguousFingerprint(row: LedgerRow): string {
  return fingerprint({ rule: "task-ambiguous", subject: rowKey(row), differs: "" });
}
