import {
  type Agency,
  type CellValue,
  DEFAULT_TOLERANCES,
  lint,
  type Plan,
  pace,
  type Report,
  type Target,
  type Task,
  textKey,
  type Workbook,
} from "@planlint/rules/engine";
import { PlanFunctionError } from "./planFunctionError.ts";

export interface FunctionPacks {
  readonly plans: readonly Plan[];
  readonly agencies: readonly Agency[];
}

/** The functions behind `=PLAN.…()`; all throw `PlanFunctionError` and nothing else. */
export interface PlanFunctions {
  /** Wording of a task. */
  task(number: number, plan?: string | null): string;
  /** All its units, as the plan prints them. */
  units(number: number, plan?: string | null): string;
  /** Its lead unit. */
  lead(number: number, plan?: string | null): string;
  /** What the plan aims at for an indicator, in its words: `66%左右`. */
  target(name: string, plan?: string | null): string;
  /** Number of the task that a text is. */
  match(text: string, plan?: string | null): number;
  /** Compares a unit cell with the plan: `一致`, or what is wrong. */
  checkUnits(number: number, units: string, plan?: string | null): string;
  /** How fast a value moves from the baseline to the target: `滞后（应有进度的 71%）`. */
  pace(baseline: number, value: number, target: number, year: number, plan?: string | null): string;
}

export function createPlanFunctions(packs: FunctionPacks): PlanFunctions {
  const planOf = (wanted: string | null | undefined): Plan => {
    const name = textOf(wanted);
    // A plan that numbers its tasks is what ledgers are filled in about.
    const plan = name === "" ? (packs.plans.find(isNumbered) ?? packs.plans[0]) : find(packs.plans, name);
    if (!plan) throw new PlanFunctionError("missing", `没有“${name}”这个规划。`);
    return plan;
  };

  const taskOf = (given: number, wanted: string | null | undefined): Task => {
    const plan = planOf(wanted);
    const number = numberOf(given, "序号");
    const task = plan.tasks.find((one) => one.number === number);
    if (task) return task;
    const last = Math.max(0, ...plan.tasks.map((one) => one.number ?? 0));
    throw new PlanFunctionError("missing", `规划里没有第 ${number} 项任务（共 ${last} 项）。`);
  };

  const reportOn = (row: readonly CellValue[], plan: Plan): Report =>
    lint(ledgerOf(plan, row), { plans: [plan], agencies: packs.agencies, plan: plan.id });

  return {
    task: (number, plan) => taskOf(number, plan).text,
    units: (number, plan) =>
      taskOf(number, plan)
        .units.map(({ as }) => as)
        .join("、"),
    lead: (number, plan) => {
      const lead = taskOf(number, plan).units.find(({ role }) => role === "lead");
      if (!lead) throw new PlanFunctionError("missing", `规划没有写明第 ${number} 项任务的牵头单位。`);
      return lead.as;
    },
    target(given, plan) {
      const name = textOf(given);
      if (name === "") throw new PlanFunctionError("value", "请给出指标名称。");
      const first = planOf(plan);
      const others = plan ? [] : packs.plans.filter((other) => other !== first);
      for (const one of [first, ...others]) {
        const found = targetNamed(one, name);
        if (found) return targetWords(found);
      }
      throw new PlanFunctionError("missing", `规划里没有找到指标“${name}”。`);
    },
    match(given, wanted) {
      const text = textOf(given);
      if (text === "") throw new PlanFunctionError("value", "单元格是空的。");
      const plan = planOf(wanted);
      const row = reportOn(["", text, "", ""], plan).rows[0];
      const numbers = (row?.ids ?? []).flatMap((id) => plan.tasks.find((task) => task.id === id)?.number ?? []);
      const [number] = numbers;
      if (number === undefined) throw new PlanFunctionError("missing", "规划里没有找到这项任务。");
      return number;
    },
    checkUnits(number, units, wanted) {
      const task = taskOf(number, wanted);
      if (textOf(units) === "") throw new PlanFunctionError("value", "责任单位是空的。");
      const { findings } = reportOn([task.number ?? number, task.text, textOf(units), ""], planOf(wanted));
      const ours = findings.filter(({ rule }) => rule.startsWith("unit-"));
      return ours.length === 0 ? "一致" : ours.map(({ message }) => message).join("；");
    },
    pace(first, reached, aim, when, wanted) {
      const [baseline, value] = [numberOf(first, "基期值"), numberOf(reached, "完成值")];
      const [target, year] = [numberOf(aim, "目标值"), numberOf(when, "年份")];
      const { from, to } = planOf(wanted).period;
      const start = from - 1;
      if (!Number.isInteger(year) || year <= start || year > to) {
        throw new PlanFunctionError("value", `年份要在 ${from} 到 ${to} 之间。`);
      }
      const found = pace(paceTarget(baseline, target, start, to), value, year, DEFAULT_TOLERANCES);
      if (!found) throw new PlanFunctionError("value", "基期值与目标值相同，算不出进度。");
      return `${found.rating}（应有进度的 ${Math.round(found.pace * 100)}%）`;
    },
  };
}

/** An argument as text: a cell may hold a number, or nothing. */
function textOf(given: unknown): string {
  return String(given ?? "").trim();
}

/** An argument as a number: cells formatted as text hold numbers too. An empty cell is none. */
function numberOf(given: unknown, name: string): number {
  const text = textOf(given);
  const number = Number(text);
  if (text === "" || !Number.isFinite(number)) throw new PlanFunctionError("value", `${name}要填数字。`);
  return number;
}

const isNumbered = (plan: Plan): boolean => plan.tasks.some(({ number, units }) => number !== null && units.length > 0);

/** A plan by its id, its title or its document number; a part of the title does where only one plan has it. */
function find(plans: readonly Plan[], name: string): Plan | undefined {
  const exact = plans.find(({ id, title, documentNumber }) => [id, title, documentNumber].includes(name));
  const partly = plans.filter(({ title }) => title.includes(name));
  return exact ?? (partly.length === 1 ? partly[0] : undefined);
}

function targetNamed(plan: Plan, name: string): Target | null {
  const wanted = textKey(name);
  const goals = plan.targets.filter(({ status }) => status !== "outcome");
  const namesOf = (target: Target) => [target.name, target.quantity, target.printed?.name ?? ""].map(textKey);
  const exact = goals.filter((target) => namesOf(target).includes(wanted));
  const [first] = exact;
  if (first) return first;
  const partly = goals.filter((target) => namesOf(target).some((one) => one !== "" && one.includes(wanted)));
  if (partly.length > 1) {
    const some = partly.slice(0, 3).map((target) => `“${target.name}”`);
    throw new PlanFunctionError("value", `有几个指标都像“${name}”：${some.join("、")}。请写全名称。`);
  }
  return partly[0] ?? null;
}

const BEFORE: Partial<Readonly<Record<Target["operator"], string>>> = { ">": "突破", approach: "接近" };
const AFTER: Partial<Readonly<Record<Target["operator"], string>>> = { ">=": "以上", "<=": "以内", "≈": "左右" };

/** What a target asks for, as a table of the plan would print it. */
function targetWords(target: Target): string {
  const { operator, value, valueTo, measureUnit, printed } = target;
  if (operator === "delegated") return "省下达目标";
  if (operator === "hold" && value === null) return "保持稳定";
  if (value === null) return printed?.target ?? target.quote;
  const number = valueTo === undefined ? String(value) : `${value}—${valueTo}`;
  return `${BEFORE[operator] ?? ""}${number}${measureUnit ?? ""}${AFTER[operator] ?? ""}`;
}

/** The ledger that a single row makes, for the engine to read as it reads any other. */
function ledgerOf(plan: Plan, row: readonly CellValue[]): Workbook {
  const lines: readonly (readonly CellValue[])[] = [
    [`${plan.title}任务台账`],
    ["序号", "任务内容", "责任单位", "进展情况"],
    row,
  ];
  const rows = lines.map((line, index) => {
    const cells = line.flatMap((value, column) => (value === "" ? [] : [{ column: column + 1, value }]));
    return {
      number: index + 1,
      hidden: false,
      columns: cells.map(({ column }) => column),
      values: cells.map(({ value }) => value),
      formats: cells.map(() => ""),
      formulas: null,
    };
  });
  return { sheets: [{ name: "台账", hidden: false, rows, merges: [] }], date1904: false, embedded: null };
}

/** A target that is a path and nothing else: linear from the year before the plan to its last year. */
function paceTarget(baseline: number, value: number, from: number, to: number): Target {
  return {
    id: "",
    name: "指标",
    quantity: "指标",
    measureUnit: "%",
    operator: value >= baseline ? ">=" : "<=",
    qualifier: null,
    value,
    year: to,
    baseline: { value: baseline, year: from },
    growth: null,
    kind: "level",
    direction: value >= baseline ? "higher" : "lower",
    nature: null,
    units: [],
    quote: "",
    locator: "",
  };
}
