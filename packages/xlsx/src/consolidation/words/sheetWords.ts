import type {
  ConsolidatedFile,
  Consolidation,
  Contradiction,
  StatementAside,
  StatementRole,
  StatementStage,
  TaskStanding,
  UnitStanding,
} from "@planlint/rules/model";

/** Names of the sheets: the same in every language, since links and later runs go by them. */
export const SHEETS = {
  overview: "汇总说明",
  ledger: "汇总台账",
  units: "催报清单",
  missing: "缺报任务",
  contradictions: "填报矛盾",
  indicators: "指标汇总",
  files: "文件清单",
} as const;

type FileAside = Exclude<ConsolidatedFile["aside"], null>;

/** Words of the consolidated workbook. */
export interface SheetWords {
  readonly title: string;
  readonly period: (period: string | null, asOf: string | null) => string;
  /** What is left to do. */
  readonly verdict: (left: {
    readonly units: number;
    readonly tasks: number;
    readonly contradictions: number;
  }) => string;
  readonly overview: {
    readonly columns: readonly [item: string, count: string, share: string, note: string];
    readonly files: string;
    readonly filesNote: (summary: Consolidation["summary"]["files"]) => string;
    readonly units: string;
    readonly unitsNote: (filed: number, chased: number, covered: number) => string;
    readonly tasks: string;
    readonly reported: string;
    readonly byLead: string;
    readonly byLeadNote: string;
    readonly duties: string;
    readonly dutiesNote: (of: number) => string;
    readonly indicators: string;
    readonly indicatorsNote: (of: number) => string;
    readonly contradictions: string;
    readonly contradictionsNote: (infos: number) => string;
    readonly findings: string;
    readonly findingsNote: (summary: Consolidation["summary"]) => string;
    readonly rules: string;
    readonly ruleLines: readonly string[];
  };
  readonly ledger: {
    readonly hint: string;
    readonly number: string;
    readonly locator: string;
    readonly task: string;
    readonly standing: string;
    readonly role: string;
    readonly unit: string;
    readonly filed: string;
    readonly status: string;
    readonly percent: string;
    readonly progress: string;
    readonly measures: string;
    readonly problems: string;
    readonly next: string;
    readonly file: string;
    readonly cell: string;
    readonly reported: string;
    readonly silent: string;
    readonly open: string;
  };
  readonly units: {
    readonly hint: string;
    readonly none: string;
    readonly columns: readonly string[];
  };
  readonly missing: { readonly hint: string; readonly none: string; readonly columns: readonly string[] };
  readonly contradictions: { readonly hint: string; readonly none: string; readonly columns: readonly string[] };
  readonly indicators: { readonly hint: string; readonly none: string; readonly columns: readonly string[] };
  readonly files: { readonly hint: string; readonly columns: readonly string[] };
  readonly role: Readonly<Record<StatementRole, string>>;
  readonly stage: Readonly<Record<StatementStage, string>>;
  readonly aside: Readonly<Record<StatementAside, string>>;
  readonly fileAside: Readonly<Record<FileAside, string>>;
  readonly counted: string;
  readonly countedWhole: string;
  readonly unusable: string;
  readonly skipped: Readonly<Record<Consolidation["skipped"][number]["why"], string>>;
  readonly unitFrom: Readonly<Record<"workbook" | "file-name" | "folder", string>>;
  readonly unitUnknown: string;
  readonly notNamed: string;
  readonly severalFilers: (count: number, names: string) => string;
  readonly taskStanding: Readonly<Record<TaskStanding, string>>;
  readonly unitStanding: Readonly<Record<UnitStanding, string>>;
  readonly kind: Readonly<Record<Contradiction["kind"], string>>;
  readonly rating: Readonly<Record<"提前完成" | "快于预期" | "符合预期" | "滞后", string>>;
  readonly nature: Readonly<Record<"binding" | "anticipatory", string>>;
  readonly wholeLedger: string;
  readonly moreFiles: (count: number) => string;
  readonly unnamed: string;
  /** Said in place of tasks and units where no file holds a ledger. */
  readonly noLedgers: string;
  readonly noPeriod: string;
  readonly task: (number: number | null, locator: string) => string;
  readonly separator: string;
  readonly moment: (at: number) => string;
  readonly year: (value: number, year: number) => string;
}
