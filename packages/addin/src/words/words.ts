import type { Locale, RuleName, Severity, TaskStage } from "@planlint/rules/engine";
import type { Step } from "../engine/engine.ts";
import type { HostErrorCode } from "../host/host.ts";

type Args = Readonly<Record<string, string>>;

/** All that the pane says, in one language. A locale that lacks a line does not typecheck. */
export interface Words {
  readonly locale: Locale;
  readonly title: string;
  readonly notInExcel: string;
  readonly openPage: string;

  // Buttons, by the names that assistive technology and tests know them by.
  readonly check: string;
  readonly mark: string;
  readonly clearMarks: string;
  readonly previous: string;
  readonly next: string;
  readonly cancel: string;
  readonly undo: string;
  readonly close: string;
  readonly add: string;
  readonly remove: string;
  readonly save: string;
  readonly help: string;
  readonly template: string;
  readonly templateHint: string;
  readonly templateNeeds: string;
  readonly templateMade: (unit: string) => string;

  readonly tabs: Readonly<Record<"findings" | "coverage" | "indicators" | "plan" | "settings", string>>;
  readonly tabList: string;
  readonly loading: string;

  // What was recognised.
  readonly plan: string;
  readonly unit: string;
  readonly period: string;
  readonly recognising: string;
  readonly unknownPlan: string;
  readonly unknownUnit: string;
  readonly unknownPeriod: string;
  readonly change: string;
  readonly periodHint: string;
  readonly filing: string;
  /** `2023H1` as people say it. */
  readonly periodName: (period: string) => string;
  readonly fromWorkbook: string;

  // Severities, verdict, counts.
  readonly severity: Readonly<Record<Severity, string>>;
  readonly ready: string;
  readonly errorsLeft: (count: number) => string;
  readonly warningsLeft: (count: number) => string;
  readonly notChecked: string;
  readonly notCheckedHint: string;
  readonly nothingFound: string;
  readonly nothingFoundHint: string;
  readonly coverage: (expected: number, reported: number) => string;
  readonly onlySeverity: (severity: string, count: number) => string;
  /** Exactly what the status region says when a check is done. */
  readonly statusDone: (errors: number, warnings: number, infos: number) => string;
  readonly step: Readonly<Record<Step, string>>;
  readonly working: (step: string) => string;
  readonly problem: Readonly<Record<HostErrorCode | "engine", (args: Args) => string>>;
  readonly marked: string;
  readonly keptNotes: (count: number) => string;
  readonly skippedSheets: (sheets: readonly string[]) => string;
  readonly cleared: string;
  readonly clearedExcept: (sheets: readonly string[]) => string;
  readonly clearedNotesLeft: string;
  readonly cancelled: string;
  readonly fixed: (cells: number) => string;
  readonly undone: (cells: number) => string;
  readonly reasonSaved: string;
  readonly reasonRemoved: string;
  readonly choiceSaved: string;
  readonly inserted: (place: string) => string;
  readonly rowsAdded: (rows: number) => string;
  readonly noSelection: string;

  // The list.
  readonly findings: string;
  readonly search: string;
  readonly grouping: string;
  readonly byTask: string;
  readonly byRule: string;
  readonly filters: string;
  readonly allRules: string;
  readonly allSheets: string;
  readonly allTasksFilter: string;
  readonly rule: string;
  readonly sheet: string;
  readonly task: string;
  readonly noMatch: string;
  readonly showAll: string;
  readonly groupOther: string;
  readonly taskNumber: (number: string) => string;
  readonly place: (sheet: string, cell: string) => string;
  readonly wholeWorkbook: string;
  readonly hasReason: string;
  readonly hasFix: string;
  readonly countOf: (count: number) => string;

  // An open finding.
  readonly inCell: string;
  readonly blankCell: string;
  readonly inPlan: (locator: string) => string;
  readonly goToCell: string;
  readonly fixTo: (value: string) => string;
  readonly fixAll: (count: number) => string;
  readonly suggestion: string;
  readonly takeSuggestion: (value: string) => string;
  readonly takePlanWords: string;
  readonly whichTask: string;
  readonly pickTask: (label: string) => string;
  readonly giveReason: string;
  readonly changeReason: string;
  readonly reason: string;
  readonly reasonHint: string;

  // 覆盖
  readonly expectedTasks: (count: number, reported: number) => string;
  readonly beyondTasks: (count: number) => string;
  readonly stage: Readonly<Record<TaskStage, string>>;
  readonly stageFilter: string;
  readonly allStages: string;
  readonly beyond: string;
  readonly addMissing: (count: number) => string;
  readonly addMissingNoRoom: (sheet: string, row: number, rows: number) => string;
  readonly addMissingNoTable: string;
  readonly noLedger: string;
  readonly missingIndicators: string;
  readonly taskList: string;

  // 指标
  readonly noIndicators: string;
  readonly nature: Readonly<Record<"binding" | "anticipatory", string>>;
  readonly rating: Readonly<Record<"提前完成" | "快于预期" | "符合预期" | "滞后", string>>;
  readonly baselineAt: (year: string, value: string) => string;
  readonly aimAt: (year: string, aim: string) => string;
  readonly aimYearly: (aim: string) => string;
  readonly reportedAt: (when: string, value: string) => string;
  readonly requiredNow: (value: string) => string;
  readonly notReported: string;
  readonly doubtful: string;
  /** @param reading what was probably meant, or `""` */
  readonly doubted: (text: string, reading: string) => string;
  readonly reportedText: (text: string) => string;
  readonly standing: string;
  readonly moment: (year: number, month: number | null) => string;
  /** What a drawing says, for those who hear it. */
  readonly chartOf: (name: string, facts: readonly string[]) => string;

  // 规划
  readonly searchPlan: string;
  readonly searchPlanHint: string;
  readonly resultCount: (count: number) => string;
  readonly moreResults: (count: number) => string;
  readonly noResults: string;
  readonly kinds: Readonly<Record<"task" | "target" | "unit", string>>;
  readonly allKinds: string;
  readonly insertText: string;
  readonly insertUnits: string;
  readonly insertAim: string;
  readonly insertName: string;
  readonly trace: string;
  readonly up: string;
  readonly down: string;
  readonly noLineage: string;
  readonly unitTasks: (tasks: number, lead: number) => string;

  // 设置
  readonly language: string;
  readonly ruleLevels: string;
  readonly ruleLevelsHint: string;
  readonly asDefault: string;
  readonly off: string;
  readonly tolerances: string;
  readonly tolerance: Readonly<Record<"approximately" | "approach" | "hold" | "ahead" | "behind", string>>;
  readonly official: string;
  readonly aliases: string;
  readonly aliasesHint: string;
  readonly alias: string;
  readonly standardName: string;
  readonly packs: string;
  readonly packsHint: string;
  readonly loadPack: string;
  readonly packLoaded: (title: string) => string;
  readonly packUnusable: (file: string) => string;
  readonly packWrong: (file: string, where: string) => string;
  readonly packTaken: (id: string) => string;
  readonly settingsNotKept: string;

  readonly rules: Readonly<Record<RuleName, string>>;
}
