import type { Registry } from "../agencies/registry.ts";
import { agencyNamed } from "../linting/agencyNamed.ts";
import { governmentOf } from "../linting/planChoice.ts";
import type { Agency, Plan, ResponsibleUnit, Target, Task } from "../model/index.ts";
import { aimText } from "../rules/targets/place.ts";
import { findPeriod } from "../text/dates.ts";
import { textKey } from "../text/normalize.ts";
import type {
  FilingTemplate,
  TemplateIndicators,
  TemplateLedger,
  TemplateTarget,
  TemplateTask,
} from "./filingTemplate.ts";
import { periodName } from "./periodName.ts";
import { TEMPLATE_WORDS, type TemplateLocale, type TemplateWords } from "./words.ts";

export interface TemplateRequest {
  /** 填报单位 by any of its names, or one of the plan's collectives. */
  readonly unit: string;
  /** `2024H1`, `2024Q3`, `2024-06`, `2024`. */
  readonly period: string;
  readonly locale?: TemplateLocale;
}

/** The template, or why there is none. `templateProblem` puts the latter into words. */
export type TemplateOutcome =
  | { readonly kind: "template"; readonly template: FilingTemplate }
  | { readonly kind: "unit-unknown"; readonly unit: string; readonly nearest: readonly string[] }
  | { readonly kind: "period-unknown"; readonly period: string }
  /** The plan asks nothing of the unit by name; `collectives` are those of the plan that may mean it. */
  | { readonly kind: "nothing-to-file"; readonly unit: string; readonly collectives: readonly string[] };

/**
 * What a unit has to file under a plan: the tasks that name it, in the plan's order, and the indicators that it reports.
 * It asks for exactly what a check expects. The government whose plan it is files all of it; of a plan that names no
 * units, each of its government's units files the indicators.
 * @param registry the agencies, the plan's own included.
 */
export function makeTemplate(plan: Plan, registry: Registry, request: TemplateRequest): TemplateOutcome {
  const period = findPeriod(request.period);
  if (!period) return { kind: "period-unknown", period: request.period };
  const government = governmentOf(plan, registry);
  const unit = unitNamed(request.unit, plan, registry, government);
  if (!unit) {
    const nearest = registry.nearest(request.unit, 3, government).map(({ name }) => name);
    return { kind: "unit-unknown", unit: request.unit, nearest };
  }
  const asked = askedOf(plan, unit, government);
  if (asked.tasks.length + asked.targets.length === 0) {
    const collectives = unit.agency && isCityGovernment(unit.agency) ? cityCollectives(plan) : [];
    return { kind: "nothing-to-file", unit: unit.name, collectives };
  }
  const words = TEMPLATE_WORDS[request.locale ?? "zh-CN"];
  const { id, title, documentNumber } = plan;
  const name = periodName(period.period);
  return {
    kind: "template",
    template: {
      plan: { id, title, documentNumber },
      unit: { name: unit.name, agency: unit.agency?.id ?? null },
      period: { ...period, name },
      ledger: asked.tasks.length > 0 ? ledgerOf(asked.tasks, unit, title, words) : null,
      indicators: asked.targets.length > 0 ? indicatorsOf(asked.targets, title, name, words) : null,
      labels: {
        // 各 is how a request begins, not a name (各单位须……): a check would read past it.
        unit: words.unit + (unit.agency ? unit.name : unit.name.replace(/^(?:全省|全市)?各/u, "") + words.ownName),
        period: words.period + name,
        documentNumber: documentNumber === null ? null : words.documentNumber + documentNumber,
        filledInBy: words.filledInBy,
        telephone: words.telephone,
      },
      said: words.said,
      guide: {
        title: words.guideTitle,
        lines: words.guide({
          plan: title,
          unit: unit.name,
          period: name,
          asOf: period.asOf,
          tasks: asked.tasks.length,
          targets: asked.targets.length,
          open: collectivesOf(asked.tasks),
          unassigned: namesNobody(plan) && unit.agency?.id !== government,
          collective: unit.agency === null,
        }),
      },
    },
  };
}

interface FilingUnit {
  readonly name: string;
  /** `null` for a collective. */
  readonly agency: Agency | null;
}

function unitNamed(written: string, plan: Plan, registry: Registry, government: string | null): FilingUnit | null {
  const agency = agencyNamed(written, registry, government);
  if (agency) return { name: agency.name, agency };
  const key = textKey(written);
  const collective = plan.tasks
    .flatMap(({ units }) => units)
    .find((unit) => unit.collective && textKey(unit.as) === key);
  return collective ? { name: collective.as, agency: null } : null;
}

function isUnit(responsible: ResponsibleUnit, { name, agency }: FilingUnit): boolean {
  return agency ? responsible.agency === agency.id : responsible.collective === true && responsible.as === name;
}

/** Tasks and indicators that a check would expect of the unit. */
function askedOf(
  plan: Plan,
  unit: FilingUnit,
  government: string | null,
): { readonly tasks: readonly Task[]; readonly targets: readonly Target[] } {
  const names = ({ units }: { readonly units: readonly ResponsibleUnit[] }) =>
    units.some((responsible) => isUnit(responsible, unit));
  const main = plan.targets.filter((target) => target.main === true && target.status !== "outcome");
  const own = plan.tasks.filter(names);
  const isGovernment = government !== null && unit.agency?.id === government;
  const isWithin = government === null || isGovernment || unit.agency?.of === government;
  const filesAll = own.length === 0 && (isGovernment || (namesNobody(plan) && government === null));
  return {
    tasks: filesAll ? plan.tasks : own,
    targets: main.filter((target) =>
      target.units.length === 0 ? isGovernment || (namesNobody(plan) && isWithin) : filesAll || names(target),
    ),
  };
}

function namesNobody({ tasks }: Plan): boolean {
  return tasks.every(({ units }) => units.length === 0);
}

function collectivesOf(tasks: readonly Task[]): string[] {
  return [...new Set(tasks.flatMap(({ units }) => units.filter(({ collective }) => collective).map(({ as }) => as)))];
}

function ledgerOf(tasks: readonly Task[], unit: FilingUnit, plan: string, words: TemplateWords): TemplateLedger {
  return {
    title: words.ledgerTitle(plan),
    headings: words.ledger,
    statuses: words.statuses,
    roles: words.roles,
    tasks: tasks.map((task) => templateTask(task, unit)),
    numbered: tasks.every(({ number }) => number !== null),
    hasUnits: tasks.some(({ units }) => units.length > 0),
    hasDeadlines: tasks.some(({ due }) => due !== undefined),
  };
}

function templateTask(task: Task, unit: FilingUnit): TemplateTask {
  const { id, number, locator, text, due } = task;
  return {
    id,
    number,
    locator,
    text,
    units: printedUnits(task.units),
    open: task.units.filter(({ collective }) => collective).map(({ as }) => as),
    role: task.units.find((responsible) => isUnit(responsible, unit))?.role ?? null,
    due: due?.text ?? null,
  };
}

function printedUnits(units: readonly ResponsibleUnit[]): string {
  return units
    .filter(({ implied }) => !implied)
    .map(({ as }) => as)
    .join("、");
}

const NATURE = { binding: "约束性", anticipatory: "预期性" } as const;

function indicatorsOf(
  targets: readonly Target[],
  plan: string,
  period: string,
  words: TemplateWords,
): TemplateIndicators {
  const rows = targets.map(templateTarget);
  const baselineYears = new Set(targets.flatMap(({ baseline }) => baseline?.year ?? []));
  const targetYears = new Set(targets.map(({ year }) => year));
  const only = (years: ReadonlySet<number>) => (years.size === 1 ? ([...years][0] ?? null) : null);
  return {
    title: words.indicatorTitle(plan),
    headings: {
      ...words.indicators,
      baseline: words.baseline(only(baselineYears)),
      target: words.target(only(targetYears)),
      value: words.value(period),
    },
    targets: rows,
    has: {
      nature: rows.some(({ nature }) => nature !== ""),
      baseline: rows.some(({ baseline }) => baseline !== ""),
      growth: rows.some(({ growth }) => growth !== ""),
      units: rows.some(({ units }) => units !== ""),
    },
  };
}

function templateTarget(target: Target): TemplateTarget {
  const { id, name, kind, measureUnit, nature, baseline, printed, units } = target;
  // 全社会研发经费投入 14 % is meant as its growth, and the row has to say so.
  const grows = kind === "annual-growth" && !/增长|增速|增幅|增长率/u.test(name);
  return {
    id,
    name: grows ? `${name}年均增长` : name,
    measureUnit: measureUnit ?? "",
    nature: nature ? NATURE[nature] : "",
    baseline: cellOf(printed?.baseline) ?? baseline?.value ?? "",
    target: cellOf(printed?.target) ?? aimText(target),
    growth: cellOf(printed?.growth) ?? "",
    units: printedUnits(units),
  };
}

/** A printed cell; a number where it is nothing but one. */
function cellOf(printed: string | undefined): string | number | undefined {
  return printed !== undefined && /^\d+(?:\.\d+)?$/u.test(printed) ? Number(printed) : printed;
}

function isCityGovernment({ level, officialName }: Agency): boolean {
  return level === "city" && officialName.endsWith("人民政府");
}

/** 相关设区市政府 and the like: who is behind them the plan doesn't say. */
function cityCollectives(plan: Plan): string[] {
  const named = plan.tasks
    .flatMap(({ units }) => units)
    .filter(({ as, collective }) => collective && /市.*政府/u.test(as));
  return [...new Set(named.map(({ as }) => as))];
}

/**
 * True for a plan that asks something of the unit by name, that is the unit's own as a government, or that names nobody
 * and belongs to the unit's government: the plans to choose from when nobody said which.
 */
export function concerns(plan: Plan, registry: Registry, written: string): boolean {
  const government = governmentOf(plan, registry);
  const unit = unitNamed(written, plan, registry, government);
  if (!unit) return false;
  const named = [...plan.tasks, ...plan.targets].some(({ units }) =>
    units.some((responsible) => isUnit(responsible, unit)),
  );
  const own = government !== null && (unit.agency?.id === government || unit.agency?.of === government);
  return named || (own && (unit.agency?.id === government || namesNobody(plan)));
}
