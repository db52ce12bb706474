import type { Registry } from "../agencies/registry.ts";
import type { UnitCell } from "../agencies/unitCell.ts";
import type { ExampleSheets } from "../model/exampleSheets.ts";
import type {
  Address,
  Agency,
  FilingFacts,
  FindingArg,
  IncompleteTable,
  IndicatorRow,
  IndicatorTable,
  LedgerRow,
  LedgerTable,
  Plan,
  RecognisedTable,
  RowMatch,
  Severity,
  Target,
  Task,
  Tolerances,
  Workbook,
} from "../model/index.ts";

/** A place in the workbook. */
export interface Place extends Address {
  readonly sheet: string;
}

/** What a rule yields: data only. Words, severity overrides, order and fingerprint come after. */
export interface Hit {
  readonly at: Place;
  readonly task?: Task;
  readonly target?: Target;
  readonly args?: Readonly<Record<string, FindingArg>>;
  /** What the plan says, and what stands in the cell, for a reader. */
  readonly expected?: string | null;
  readonly actual?: string | null;
  /** Clause behind the finding; by default the task's or target's own. */
  readonly source?: { readonly plan: string; readonly locator: string; readonly quote: string } | null;
  readonly fix?: { readonly at: Address; readonly value: string | number; readonly format?: string };
  /** For rules whose severity depends on the case (`off-target`). */
  readonly severity?: Severity;
  /**
   * What makes this finding another than one of the same rule and entry: part of the fingerprint, so never a row,
   * column or sheet. By default what stands in the cell (`actual`).
   */
  readonly differs?: string;
}

/** A ledger row with all that is known of it. */
export interface TaskSubject {
  readonly table: LedgerTable;
  readonly row: LedgerRow;
  readonly match: RowMatch;
  /** The plan's tasks that the row was tied to, in the order of `match.ids`. */
  readonly tasks: readonly Task[];
  /** 责任单位 (or 牵头单位 and 配合单位) as read; absent where the table has no such column. */
  readonly units?: UnitCell;
  readonly leadUnit?: UnitCell;
  readonly supportUnits?: UnitCell;
}

export interface IndicatorSubject {
  readonly table: IndicatorTable;
  readonly row: IndicatorRow;
  readonly match: RowMatch;
  /** `null` when the row was tied to none, or to several. */
  readonly target: Target | null;
}

export interface TableSubject {
  readonly table: RecognisedTable;
  /** Rows of this table (for its kind). */
  readonly tasks: readonly TaskSubject[];
  readonly indicators: readonly IndicatorSubject[];
}

/** The last filing's state of one entry, for `regressed`. */
export interface EarlierState {
  /** 完成进度 in %; `null` where there was none, or nothing said whether 0.6 is 60 %. */
  readonly percent: number | null;
  readonly status: string | null;
  /** In the plan's measure unit. */
  readonly value: number | null;
}

/** A target of another plan, that the plan's own hangs on. */
export interface UpperTarget {
  readonly plan: Plan;
  readonly target: Target;
}

/** All that rules may look at beside their subject. Nothing here changes while they run. */
export interface RuleContext {
  readonly workbook: Workbook;
  /** `null` when no plan was given or recognised: only workbook rules run then. */
  readonly plan: Plan | null;
  readonly registry: Registry;
  /** Government whose generic names are meant (`jiangxi`). */
  readonly government: string | null;
  readonly facts: FilingFacts;
  readonly incomplete: readonly IncompleteTable[];
  readonly tables: readonly TableSubject[];
  /** 填报单位, when it is given or found and known. */
  readonly reportingUnit: Agency | null;
  /** The name as given or written, even when unknown. */
  readonly reportingUnitText: string | null;
  /** Where the reporting unit is written; `null` when it was given as an option, or is not known. */
  readonly reportingUnitPlace: Place | null;
  readonly period: string | null;
  /** ISO date: given, or the end of the period; `null` when neither is known. */
  readonly asOf: string | null;
  /** Tasks and main targets that this filing has to report. */
  readonly expectedTasks: readonly Task[];
  readonly expectedTargets: readonly Target[];
  /** Ids of tasks and targets that some row reports, the candidates of ambiguous rows included. */
  readonly reported: ReadonlySet<string>;
  readonly tolerances: Tolerances;
  /** Targets of other plans at hand that the plan's own are tied to (`Target.parents`), by id. */
  readonly upperTargets: ReadonlyMap<string, UpperTarget>;
  /** Plan id → state in the `--previous` filing; `null` without one. */
  readonly previous: ReadonlyMap<string, EarlierState> | null;
}

/** A small workbook for a rule's page and test: sheet name → rows of cells. */
export interface Example {
  /** What it shows, one plain Chinese sentence. */
  readonly description: string;
  /** Plan id; the example's workbook is linted against it. Default `jiangxi-2022-46`. */
  readonly plan?: string;
  readonly unit?: string;
  readonly period?: string;
  readonly asOf?: string;
  readonly sheets: ExampleSheets;
  /** Merged areas by sheet (`"A1:C1"`). */
  readonly merges?: Readonly<Record<string, readonly string[]>>;
  /** The earlier filing, for rules that compare. */
  readonly previous?: ExampleSheets;
  readonly embedded?: Workbook["embedded"];
}

export interface FailingExample extends Example {
  /** The rule's findings, in reading order: cell, and args where they matter. */
  readonly findings: readonly { readonly cell: string; readonly args?: Readonly<Record<string, FindingArg>> }[];
}

/** What the rule's page says (Chinese: these pages are for the people who meet the finding). */
export interface RuleDocs {
  /** One sentence: what it says. */
  readonly summary: string;
  /** Why it matters, and how the rule decides, including what it deliberately lets pass. */
  readonly details: string;
  /** What to do about it. */
  readonly remedy: string;
  readonly failing: FailingExample;
  readonly passing: Example;
}

interface RuleShape {
  readonly name: string;
  readonly severity: Severity;
  readonly docs: RuleDocs;
}
export type Rule =
  | (RuleShape & { readonly on: "workbook"; check(context: RuleContext): Iterable<Hit> })
  | (RuleShape & { readonly on: "table"; check(subject: TableSubject, context: RuleContext): Iterable<Hit> })
  | (RuleShape & {
      readonly on: "taskRow";
      /** False where `check` surely finds nothing: asked first, since nearly all rows end there. */
      concerns?(subject: TaskSubject, context: RuleContext): boolean;
      check(subject: TaskSubject, context: RuleContext): Iterable<Hit>;
    })
  | (RuleShape & {
      readonly on: "indicatorRow";
      check(subject: IndicatorSubject, context: RuleContext): Iterable<Hit>;
    });

/** Declares a rule: data plus one pure function. Its name stays a literal, so that messages can be checked against it. */
export function defineRule<const Name extends string>(
  rule: Rule & { readonly name: Name },
): Rule & { readonly name: Name } {
  return rule;
}
