import type { Plan } from "../model/index.ts";
import type { IndicatorHeading, LedgerHeading, SaidOf } from "./words.ts";

/** What an agency is given to fill in (填报模板): plain data, from which `@planlint/xlsx` writes the workbook. */
export interface FilingTemplate {
  readonly plan: Pick<Plan, "id" | "title" | "documentNumber">;
  /** 填报单位 by its standard name; a collective (相关设区市政府) has no agency behind it. */
  readonly unit: { readonly name: string; readonly agency: string | null };
  readonly period: TemplatePeriod;
  /** `null` where the plan has no task for this unit. */
  readonly ledger: TemplateLedger | null;
  /** `null` where the plan has no indicator for this unit. */
  readonly indicators: TemplateIndicators | null;
  /** What stands above the tables: `填报单位：省科技厅`; no document number where the plan has none. */
  readonly labels: Readonly<Record<"unit" | "period" | "filledInBy" | "telephone", string>> & {
    readonly documentNumber: string | null;
  };
  /** What Excel says beside or about a cell. */
  readonly said: Readonly<Record<SaidOf, { readonly title: string; readonly text: string }>>;
  /** 填报说明. */
  readonly guide: { readonly title: string; readonly lines: readonly string[] };
}

export interface TemplatePeriod {
  /** `2024H1`. */
  readonly period: string;
  /** `2024年上半年`. */
  readonly name: string;
  /** Last day, ISO. */
  readonly asOf: string;
}

export interface TemplateLedger {
  readonly title: string;
  readonly headings: Readonly<Record<LedgerHeading, string>>;
  /** Choices of the drop-downs, as the checks read them. */
  readonly statuses: readonly string[];
  readonly roles: Readonly<Record<"lead" | "support", string>>;
  /** In the plan's order. */
  readonly tasks: readonly TemplateTask[];
  /** Every task has a number of the plan's own. */
  readonly numbered: boolean;
  /** The plan names the units of its tasks. */
  readonly hasUnits: boolean;
  /** The plan gives deadlines. */
  readonly hasDeadlines: boolean;
}

export interface TemplateTask {
  readonly id: string;
  /** The plan's own number. */
  readonly number: number | null;
  /** Where it stands: `三、（一）4`. */
  readonly locator: string;
  /** The plan's wording. */
  readonly text: string;
  /** 责任单位 as printed, `""` where the plan names none. */
  readonly units: string;
  /** Collectives among them, which the filer has to put in concrete terms. */
  readonly open: readonly string[];
  /** What the unit is in this task; `null` where the plan doesn't say. */
  readonly role: "lead" | "support" | null;
  /** Deadline as printed. */
  readonly due: string | null;
}

export interface TemplateIndicators {
  readonly title: string;
  readonly headings: Readonly<Record<IndicatorHeading, string>>;
  /** In the plan's order. */
  readonly targets: readonly TemplateTarget[];
  /** Columns that the plan fills at least once. */
  readonly has: Readonly<Record<"nature" | "baseline" | "growth" | "units", boolean>>;
}

export interface TemplateTarget {
  readonly id: string;
  readonly name: string;
  readonly measureUnit: string;
  readonly nature: "约束性" | "预期性" | "";
  /** As the plan prints it; a number where it is nothing but one. */
  readonly baseline: string | number;
  readonly target: string | number;
  readonly growth: string | number;
  readonly units: string;
}
