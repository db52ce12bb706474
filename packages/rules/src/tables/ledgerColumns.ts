import type { LedgerColumn } from "../model/table.ts";
import { findPeriod } from "../text/dates.ts";
import { type Assignment, assignRoles, give, type HeadedColumn, recast, unassigned, weightOf } from "./assign.ts";

/** How a set of columns fares as a table of a kind. */
export interface Verdict<Role extends string> {
  readonly assignment: Assignment<Role>;
  /** `complete`: a table; `incomplete`: one of ours that lacks `missing`; `none`: something else. */
  readonly outcome: "complete" | "incomplete" | "none";
  readonly missing: readonly Role[];
  /** To choose between kinds. */
  readonly score: number;
  /** Where a heading covers two columns, the coarser one: it gives the content when the finer is blank. */
  readonly coarser: ReadonlyMap<Role, number>;
}

/** Columns in which an office reports: a list of tasks without any of them is a plan, or something else. */
const REPORTING: readonly LedgerColumn[] = [
  "measures",
  "progress",
  "status",
  "percent",
  "evidence",
  "problems",
  "next",
];
/** Of these, the ones that only a ledger has: 问题清单 has problems, and what is done about them. */
const TELLING: readonly LedgerColumn[] = ["measures", "progress", "status", "percent"];
/** Headings of project and statistics tables, which share words with ledgers. */
const FOREIGN =
  /投资|投資|资金来源|建设规模|建設規模|建设性质|建设地点|开工|得分|分值|权重|扣分|单价|數量|数量|金额|预算|整改/u;

/** Gives the columns of a would-be ledger their roles. */
export function judgeLedger(columns: readonly HeadedColumn[], sampled: number): Verdict<LedgerColumn> {
  const assignment = assignRoles(
    columns,
    (column) => column.senses.ledger.filter((sense) => sense.weight >= 2 || cellsSpeakFor(sense.role, column.profile)),
    (role, column) => fit(role, column, sampled),
  );
  const coarser = new Map<LedgerColumn, number>();
  settleSplitTask(assignment, columns, coarser);
  settleUnits(assignment, columns);
  settleTimes(assignment, columns, sampled);
  settlePeriods(assignment, columns);
  inferFromCells(assignment, columns, sampled);
  const has = (role: LedgerColumn) => assignment.columns.has(role);
  const hasUnits = has("units") || has("leadUnit") || has("supportUnits");
  const reporting = REPORTING.filter((role) => weightOf(assignment, role) >= 2).length;
  const score = [...assignment.weights.values()].reduce((sum, weight) => sum + weight, 0);
  const result = (outcome: Verdict<LedgerColumn>["outcome"], missing: readonly LedgerColumn[] = []) => ({
    assignment,
    outcome,
    missing,
    score,
    coarser,
  });
  const task = weightOf(assignment, "task");
  const unit = Math.max(
    ...(["units", "leadUnit", "supportUnits"] as const).map((role) => unitWeight(assignment, columns, role)),
  );
  const foreign = columns.some((column) => FOREIGN.test(column.path.join("")));
  if (has("task") && hasUnits) {
    const due = weightOf(assignment, "due") >= 2 ? 1 : 0;
    if (task >= 3 && (unit >= 2 || reporting > 0)) return result("complete");
    if (task === 2 && unit >= 2 && reporting + due + (has("number") ? 1 : 0) > 0) return result("complete");
    if (task > 0 && task < 2 && unit >= 3 && reporting > 0 && !foreign) return result("complete");
    if (task === 2 && reporting >= 2 && has("number")) return result("complete");
    return result("none");
  }
  const told = TELLING.filter((role) => weightOf(assignment, role) >= 2).length;
  if (!has("task") && unit >= 3 && told >= 2 && !foreign && !isTally(columns)) return result("incomplete", ["task"]);
  if (!hasUnits && task >= 2 && !foreign) {
    const counts = reporting + (has("number") ? 1 : 0) + (weightOf(assignment, "due") >= 2 ? 1 : 0);
    if (reporting >= 1 && counts >= 2 && task + reporting >= 4) return result("incomplete", ["units"]);
  }
  return result("none");
}

/** 单位 alone says little, but lists of agencies below it say the rest. */
function unitWeight(
  assignment: Assignment<LedgerColumn>,
  columns: readonly HeadedColumn[],
  role: LedgerColumn,
): number {
  const column = columns.find((each) => each.column === assignment.columns.get(role));
  const weight = weightOf(assignment, role);
  return weight === 1 && column && column.profile.units > 0.6 ? 2 : weight;
}

/** 完成情况 can head a state or a percentage, but only if the cells below are such. */
export function cellsSpeakFor(role: string, profile: HeadedColumn["profile"]): boolean {
  if (role === "status") return profile.status > 0.5;
  if (role === "percent") return profile.numeric >= 0.5;
  return true;
}

/** A tally a unit (任务数, 已完成, 完成率): numbers, where a ledger has sentences. */
function isTally(columns: readonly HeadedColumn[]): boolean {
  const filled = columns.filter((column) => column.profile.filled > 0);
  return filled.filter((column) => column.profile.numeric > 0.6).length > filled.length / 2;
}

function fit(role: LedgerColumn, { profile, column }: HeadedColumn, sampled: number): number {
  // Of two headings that say the same, the first counts; of two periods of progress, the last.
  const order = (role === "progress" || role === "percent" || role === "status" ? 0.05 : -0.05) * Math.min(column, 60);
  if (profile.filled === 0) return order - (sampled > 0 ? 8 : 0);
  return order + cellsFit(role, profile, sampled);
}

function cellsFit(role: LedgerColumn, profile: HeadedColumn["profile"], sampled: number): number {
  const { averageLength, numeric, units, status, nature } = profile;
  const long = averageLength > 15 && numeric < 0.3;
  switch (role) {
    case "number":
      return averageLength > 12 ? -12 : 0;
    case "section":
      return numeric > 0.6 ? -15 : 0;
    case "task":
      if (numeric > 0.5) return -40;
      return Math.min(averageLength, 60) / 12 + (3 * profile.filled) / Math.max(sampled, 1) - (units > 0.6 ? 8 : 0);
    case "units":
    case "leadUnit":
    case "supportUnits":
      if (numeric > 0.5) return -40;
      return units > 0.5 ? 3 : averageLength > 60 ? -10 : units < 0.2 ? -2 : 0;
    case "progress":
      return numeric > 0.6 ? -12 : status > 0.6 && averageLength < 9 ? -11 : long ? 4 : 0;
    case "measures":
    case "problems":
    case "next":
      return numeric > 0.6 ? -15 : 0;
    case "status":
      return numeric > 0.6 ? -25 : averageLength > 20 ? -12 : status > 0.5 ? 6 : 0;
    case "percent":
      return numeric >= 0.5 ? 5 : averageLength > 12 ? -25 : -6;
    case "filedBy":
      return numeric > 0.5 ? -40 : 0;
    default:
      return nature > 0.8 ? -5 : 0;
  }
}

/** 重点任务 over two columns, or 重点任务 | 具体任务: the coarser one is a section. */
function settleSplitTask(
  assignment: Assignment<LedgerColumn>,
  columns: readonly HeadedColumn[],
  coarser: Map<LedgerColumn, number>,
): void {
  const taskColumn = assignment.columns.get("task");
  const task = columns.find((column) => column.column === taskColumn);
  if (!task) return;
  const other = unassigned(assignment, columns).find(
    (column) =>
      column.senses.ledger.some((sense) => sense.role === "task" && sense.weight >= 2) && column.profile.own > 0,
  );
  if (!other || other.column > task.column) return;
  if (other.path.join("\n") === task.path.join("\n")) coarser.set("task", other.column);
  if (!assignment.columns.has("section") && other.profile.averageLength < 60)
    give(assignment, "section", other.column, 1);
}

/** 责任单位 beside 配合单位 is the lead; beside 牵头单位 it is whatever the cells say. */
function settleUnits(assignment: Assignment<LedgerColumn>, columns: readonly HeadedColumn[]): void {
  const has = (role: LedgerColumn) => assignment.columns.has(role);
  if (has("units") && has("supportUnits") && !has("leadUnit") && weightOf(assignment, "units") >= 2) {
    recast(assignment, "units", "leadUnit");
  }
  settleLevels(assignment, columns);
  const spare = unassigned(assignment, columns).find((column) =>
    column.senses.ledger.some((sense) => sense.role === "units" && sense.weight >= 2),
  );
  if (spare && has("leadUnit") && !has("supportUnits") && !has("units"))
    give(assignment, "supportUnits", spare.column, 2);
}

/** 责任单位 over 省级 | 市级: both columns together name the units. */
function settleLevels(assignment: Assignment<LedgerColumn>, columns: readonly HeadedColumn[]): void {
  const units = columns.find((column) => column.column === assignment.columns.get("units"));
  if (!units || units.path.length < 2) return;
  if (assignment.columns.has("leadUnit") || assignment.columns.has("supportUnits")) return;
  const other = unassigned(assignment, columns).find(
    ({ path, profile, column }) => path[0] === units.path[0] && column > units.column && profile.units > 0.5,
  );
  if (!other) return;
  recast(assignment, "units", "leadUnit");
  give(assignment, "supportUnits", other.column, 2);
}

/** 2022年下半年进展 | 2023年上半年进展: the latest period is the one that is filed. */
function settlePeriods(assignment: Assignment<LedgerColumn>, columns: readonly HeadedColumn[]): void {
  const asOf = ({ path }: HeadedColumn) => findPeriod(path.join(" "))?.asOf ?? "";
  for (const role of ["progress", "measures", "status", "percent"] as const) {
    const current = columns.find(({ column }) => column === assignment.columns.get(role));
    if (!current || asOf(current) === "") continue;
    const least = Math.min(2, weightOf(assignment, role));
    const later = unassigned(assignment, columns)
      .filter(({ senses }) => senses.ledger.some((sense) => sense.role === role && sense.weight >= least))
      .filter((column) => asOf(column) > asOf(current) && column.profile.filled > 0)
      .sort((a, b) => (asOf(a) < asOf(b) ? 1 : -1))[0];
    if (later) give(assignment, role, later.column, weightOf(assignment, role));
  }
}

/** 完成时间 without any deadline beside it usually is the deadline. */
function settleTimes(assignment: Assignment<LedgerColumn>, columns: readonly HeadedColumn[], sampled: number): void {
  const column = columns.find((each) => each.column === assignment.columns.get("completedOn"));
  if (!column || assignment.columns.has("due") || weightOf(assignment, "completedOn") >= 3) return;
  const always = sampled >= 5 && column.profile.filled >= 0.9 * sampled;
  if (column.profile.deadline >= 0.3 || always) recast(assignment, "completedOn", "due");
}

/** A heading that is blank or odd: long sentences are tasks and lists of agencies are units, if all else fits. */
function inferFromCells(assignment: Assignment<LedgerColumn>, columns: readonly HeadedColumn[], sampled: number): void {
  const has = (role: LedgerColumn) => assignment.columns.has(role);
  const others = [...assignment.weights.values()].filter((weight) => weight >= 2).length;
  if (others < 3 || sampled < 2) return;
  const unknown = () =>
    unassigned(assignment, columns).filter((column) => column.senses.ledger.length === 0 && !column.senses.bareYear);
  if (!has("task")) {
    const longest = unknown()
      .filter(
        ({ profile }) =>
          profile.averageLength >= 12 &&
          profile.numeric < 0.2 &&
          profile.units < 0.4 &&
          profile.distinct > 0.6 &&
          profile.filled >= 0.5 * sampled,
      )
      .sort((a, b) => b.profile.averageLength - a.profile.averageLength || a.column - b.column)[0];
    if (longest) give(assignment, "task", longest.column, 2);
  }
  if (!has("units") && !has("leadUnit")) {
    const listed = unknown().find(({ profile }) => profile.units > 0.7 && profile.filled >= 0.5 * sampled);
    if (listed) give(assignment, "units", listed.column, 2);
  }
}
