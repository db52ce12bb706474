import type { IndicatorColumn } from "../model/table.ts";
import { type Assignment, assignRoles, give, type HeadedColumn, recast, unassigned, weightOf } from "./assign.ts";
import type { Sense } from "./headings.ts";
import { cellsSpeakFor, type Verdict } from "./ledgerColumns.ts";

export interface IndicatorVerdict extends Verdict<IndicatorColumn> {
  readonly valueYear: number | null;
  /** Further yearly values: year → column. */
  readonly yearColumns: Readonly<Record<number, number>>;
}

/** Gives the columns of a would-be indicator table their roles. */
export function judgeIndicators(columns: readonly HeadedColumn[], sampled: number): IndicatorVerdict {
  const targetYear = targetYearOf(columns);
  const baselineYear = baselineYearOf(columns, targetYear);
  const starts = startsUnderTarget(columns);
  const sensesOf = (column: HeadedColumn) =>
    column.senses.year !== null && starts.has(column.column)
      ? [{ role: "baseline" as const, weight: 3 }]
      : termSenses(column, baselineYear, targetYear);
  const assignment = assignRoles(columns, sensesOf, (role, column) => fit(role, column, sampled));
  const coarser = new Map<IndicatorColumn, number>();
  settleSplitName(assignment, columns, coarser);
  settleYears(assignment, columns, baselineYear);
  settleValue(assignment, columns);
  inferName(assignment, columns, sampled);

  const yearOf = new Map(columns.map((column) => [column.column, column.senses.year]));
  const valueColumn = assignment.columns.get("value");
  const yearColumns: Record<number, number> = {};
  for (const column of unassigned(assignment, columns)) {
    const { year } = column.senses;
    const yearly =
      isYearOfValues(column) || sensesOf(column).some((sense) => sense.role === "value" && sense.weight >= 2);
    if (year !== null && yearly && !isForecast(column) && yearColumns[year] === undefined)
      yearColumns[year] = column.column;
  }
  return {
    assignment,
    ...outcomeOf(assignment, columns),
    score: [...assignment.weights.values()].reduce((sum, weight) => sum + weight, 0),
    coarser,
    valueYear: valueColumn === undefined ? null : (yearOf.get(valueColumn) ?? null),
    yearColumns,
  };
}

function outcomeOf(
  assignment: Assignment<IndicatorColumn>,
  columns: readonly HeadedColumn[],
): Pick<IndicatorVerdict, "outcome" | "missing"> {
  const weight = (role: IndicatorColumn) => weightOf(assignment, role);
  const name = weight("name");
  const planned = (["baseline", "target", "growth", "nature"] as const).filter((role) => weight(role) >= 2).length;
  const aim = Math.max(weight("target"), weight("baseline"));
  const foreign = columns.some((column) => /单价|金额|预算|投资|得分|分值|权重|数量/u.test(column.path.join("")));
  const complete = { outcome: "complete", missing: [] } as const;
  const none = { outcome: "none", missing: [] } as const;
  const scored = columns.some((column) => /得分|分值|权重|权數|扣分|评分|赋分/u.test(column.path.join("")));
  if (scored && weight("baseline") === 0 && weight("nature") === 0) return none;
  if (name > 0 && weight("value") > 0) {
    if (name >= 2 && aim >= 2) return complete;
    if (name >= 2 && weight("value") >= 2 && (weight("measureUnit") >= 2 || planned > 0 || weight("number") > 0))
      return complete;
    if (name < 2 && !foreign && weight("value") >= 2 && aim >= 2 && (weight("measureUnit") >= 2 || planned >= 2))
      return complete;
    return none;
  }
  // Sentences under 完成情况: the table is one of ours, without a column of values.
  if (name >= 2 && aim >= 2 && weight("progress") >= 2) return complete;
  if (name >= 2 && aim >= 2 && planned >= 2) return { outcome: "incomplete", missing: ["value"] };
  if (name >= 2 && aim >= 3 && weight("measureUnit") >= 2) return { outcome: "incomplete", missing: ["value"] };
  if (name === 0 && weight("value") >= 2 && weight("target") >= 2 && weight("measureUnit") >= 2 && !foreign) {
    return { outcome: "incomplete", missing: ["name"] };
  }
  return none;
}

const IN_WORDS: ReadonlySet<IndicatorColumn> = new Set(["progress", "status", "percent", "remarks"]);

/** Roles with the year taken into account: 2023年目标 is no plan target, 2020年实际 is the baseline. */
function termSenses(
  column: HeadedColumn,
  baselineYear: number | null,
  targetYear: number | null,
): readonly Sense<IndicatorColumn>[] {
  const { indicator, year, withinTerm, yearLeaf } = column.senses;
  return (
    indicator
      .filter((sense) => sense.weight >= 2 || cellsSpeakFor(sense.role, column.profile))
      // 完成情况 over 2021年 | 2022年 | 2023年: each is a value, none the sentences about it.
      .filter(({ role }) => !(yearLeaf && column.profile.numeric > 0.5 && IN_WORDS.has(role)))
      .filter(
        ({ role }) =>
          role !== "target" || !(withinTerm || (year !== null && targetYear !== null && year !== targetYear)),
      )
      .map((sense) =>
        sense.role === "value" && year !== null && year === baselineYear && !withinTerm
          ? { role: "baseline" as const, weight: 3 }
          : sense,
      )
  );
}

/** 2023年, alone or over numbers under a group that says little (实施进展): a year's value, if nothing else. */
function isYearOfValues(column: HeadedColumn): boolean {
  const { bareYear, yearLeaf } = column.senses;
  if (bareYear) return true;
  const wholeYear =
    yearLeaf && column.path.length > 1 && !/半年|季|月/u.test(column.path[column.path.length - 1] ?? "");
  return wholeYear && column.profile.numeric > 0.5 && !claims(column, "target", 1) && !claims(column, "baseline", 1);
}

const claims = (column: HeadedColumn, role: IndicatorColumn, least: number): boolean =>
  column.senses.indicator.some((sense) => sense.role === role && sense.weight >= least);

/** Columns of 规划目标 that give the year the term starts from: 2020年 beside 2025年, or beside 目标值. */
function startsUnderTarget(columns: readonly HeadedColumn[]): ReadonlySet<number> {
  const aims = columns.filter((column) => claims(column, "target", 2) && !column.senses.withinTerm);
  const starts = aims.filter(
    ({ column, senses: { year, yearLeaf } }) =>
      yearLeaf && year !== null && aims.some((other) => other.column !== column && endsTermOf(year, other.senses.year)),
  );
  return new Set(starts.map(({ column }) => column));
}

const TERM = 5;
const endsTermOf = (start: number, end: number | null): boolean => end === null || end === start + TERM;

/** The nearest end of a term that a target heading names: 2025 of 2025年目标 and 2035年目标. */
function targetYearOf(columns: readonly HeadedColumn[]): number | null {
  const years = columns
    .filter((column) => claims(column, "target", 2) && !column.senses.withinTerm)
    .filter(({ column }) => !startsUnderTarget(columns).has(column))
    .flatMap((column) => column.senses.year ?? []);
  return years.length > 0 ? Math.min(...years) : null;
}

/** The year the plan starts from, where only years say so: 2020年 | 2021年 | 2025年目标. */
function baselineYearOf(columns: readonly HeadedColumn[], targetYear: number | null): number | null {
  const named = columns.find((column) => claims(column, "baseline", 2));
  if (named) return null;
  const years = columns
    .filter((column) => column.senses.year !== null && (isYearOfValues(column) || claims(column, "value", 1)))
    .flatMap((column) => column.senses.year ?? [])
    .sort((a, b) => a - b);
  const first = years[0];
  if (first === undefined || first === targetYear) return null;
  // Beside 目标值 without a year, 2025年完成值 alone is what the table reports.
  const later =
    years.some((year) => year > first) ||
    targetYear !== null ||
    columns.some((column) => claims(column, "value", 2) && column.senses.year === null);
  const startsTerm = first % 5 === 0 || (targetYear !== null && targetYear - first >= 5 && targetYear - first <= 7);
  return later && startsTerm ? first : null;
}

/** Headings that are nothing but years: baseline, target, or the yearly values. */
function settleYears(
  assignment: Assignment<IndicatorColumn>,
  columns: readonly HeadedColumn[],
  baselineYear: number | null,
): void {
  const bare = unassigned(assignment, columns)
    .filter(isYearOfValues)
    .sort((a, b) => (a.senses.year ?? 0) - (b.senses.year ?? 0));
  const baseline = bare.find((column) => column.senses.year === baselineYear && baselineYear !== null);
  if (baseline && !assignment.columns.has("baseline")) give(assignment, "baseline", baseline.column, 2);
  const rest = bare.filter((column) => column !== baseline);
  const last = rest[rest.length - 1];
  const lastYear = last?.senses.year ?? 0;
  const hasBaseline = assignment.columns.has("baseline");
  // 2024年 | 2025年, both full of numbers, are what became of it; plans print words among their aims (省下达目标).
  const before = rest.find(({ senses }) => senses.year === lastYear - 1);
  const sameGroup = before && last && before.path.length > 1 && before.path[0] === last.path[0];
  const goesOn = before !== undefined && (last?.profile.numeric ?? 0) > (sameGroup ? 0.5 : 0.9);
  if (last && !assignment.columns.has("target") && hasBaseline && lastYear % 5 === 0 && !goesOn) {
    give(assignment, "target", last.column, 2);
    rest.pop();
  }
  if (!assignment.columns.has("value")) {
    const filled = rest.filter((column) => column.profile.filled > 0);
    const latest = filled[filled.length - 1] ?? rest[rest.length - 1];
    const known =
      hasBaseline ||
      (["target", "nature"] as const).some((role) => assignment.columns.has(role)) ||
      weightOf(assignment, "growth") >= 3;
    if (latest && known) give(assignment, "value", latest.column, 2);
  }
}

/** 完成情况 holds the value where nothing else does and its cells are not sentences. */
function settleValue(assignment: Assignment<IndicatorColumn>, columns: readonly HeadedColumn[]): void {
  if (assignment.columns.has("value")) return;
  for (const role of ["progress", "percent", "status"] as const) {
    const column = columns.find((each) => each.column === assignment.columns.get(role));
    if (!column || !claims(column, "value", 1)) continue;
    if (column.profile.filled > 0 && column.profile.numeric < 0.4 && column.profile.averageLength > 12) continue;
    recast(assignment, role, "value");
    return;
  }
}

/** 指标 over two columns: the coarser one (often merged downwards) is the category. */
function settleSplitName(
  assignment: Assignment<IndicatorColumn>,
  columns: readonly HeadedColumn[],
  coarser: Map<IndicatorColumn, number>,
): void {
  const name = columns.find((column) => column.column === assignment.columns.get("name"));
  if (!name) return;
  const other = unassigned(assignment, columns).find(
    (column) => claims(column, "name", 2) && column.profile.own > 0 && column.profile.numeric < 0.5,
  );
  if (!other) return;
  if (other.column < name.column && other.path.join("\n") === name.path.join("\n")) coarser.set("name", other.column);
  if (!assignment.columns.has("category") && other.column < name.column) give(assignment, "category", other.column, 1);
}

/** A blank or odd heading over short, differing words, where all else says indicators. */
function inferName(assignment: Assignment<IndicatorColumn>, columns: readonly HeadedColumn[], sampled: number): void {
  if (assignment.columns.has("name") || sampled < 2) return;
  if (weightOf(assignment, "target") < 2 || weightOf(assignment, "value") < 2) return;
  const candidate = unassigned(assignment, columns).find(
    ({ senses, profile }) =>
      senses.indicator.length === 0 &&
      profile.numeric < 0.2 &&
      profile.units < 0.4 &&
      profile.distinct > 0.8 &&
      profile.averageLength >= 3 &&
      profile.averageLength <= 40 &&
      profile.filled >= 0.5 * sampled,
  );
  if (candidate) give(assignment, "name", candidate.column, 2);
}

/** 2023年预计 beside 2023年上半年完成: what is hoped for is reported only where nothing else is. */
function isForecast({ path }: HeadedColumn): boolean {
  return /预计|預計|预测|預測/u.test(path.join(""));
}

function fit(role: IndicatorColumn, given: HeadedColumn, sampled: number): number {
  const { profile, column, senses } = given;
  // The latest year and the last of several columns hold the current value; elsewhere the first heading counts.
  const current = role === "value" || role === "valueGrowth" || role === "percent" || role === "progress";
  const order = (current ? 0.05 : -0.05) * Math.min(column, 60);
  const recent = current && senses.year !== null ? (senses.year - 2010) * 0.3 : 0;
  if (profile.filled === 0) return order + recent - (sampled > 0 ? 8 : 0);
  const { averageLength, numeric, nature, units, status } = profile;
  const base = order + recent;
  switch (role) {
    case "number":
      return base + (averageLength > 12 ? -12 : 0);
    case "name":
      if (numeric > 0.5) return -40;
      return base + (3 * profile.filled) / Math.max(sampled, 1) + Math.min(averageLength, 15) / 10;
    case "category":
      return base + (nature > 0.5 || numeric > 0.6 ? -25 : 0);
    case "nature":
      return base + (nature > 0.5 ? 6 : numeric > 0.5 ? -25 : -6);
    case "measureUnit":
      return base + (numeric > 0.6 ? -40 : units > 0.5 || averageLength > 10 ? -25 : 0);
    case "units":
    case "leadUnit":
    case "supportUnits":
      return base + (numeric > 0.5 ? -40 : 0);
    case "value":
      if (isForecast(given)) return base - 6;
      return base + (numeric >= 0.5 ? 4 : averageLength > 20 ? -25 : 0);
    case "progress":
      return base + (numeric > 0.5 ? -15 : averageLength > 15 ? 5 : 0);
    case "status":
      return base + (numeric > 0.5 ? -25 : averageLength > 20 ? -12 : status > 0.5 ? 6 : 0);
    case "percent":
      return base + (numeric >= 0.5 ? 3 : averageLength > 12 ? -25 : -2);
    default:
      return base;
  }
}
