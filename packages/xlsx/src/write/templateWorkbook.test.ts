import {
  agencies,
  createRegistry,
  type FilingTemplate,
  lint,
  makeTemplate,
  type Plan,
  plans,
  type Report,
} from "@planlint/rules";
import { describe, expect, it } from "vitest";
import { annotate } from "../mark/annotate.ts";
import { clear } from "../mark/clear.ts";
import { readWorkbook } from "../read/readWorkbook.ts";
import { differingParts, sameBytes } from "../testing/compareParts.ts";
import { fillTemplate } from "../testing/fillTemplate.ts";
import type { NewWorkbook } from "./newWorkbook.ts";
import { templateWorkbook, writeTemplate } from "./templateWorkbook.ts";
import { writeWorkbook } from "./writeWorkbook.ts";

const registry = createRegistry(agencies);
const allPlans = [...plans.values()];

function planOf(id: string): Plan {
  const plan = plans.get(id);
  if (!plan) throw new Error(`no plan ${id}`);
  return plan;
}

function templateOf(plan: Plan, unit: string, more: { locale?: "zh-TW" | "en"; period?: string } = {}): FilingTemplate {
  const outcome = makeTemplate(plan, registry, { unit, period: "2024H1", ...more });
  if (outcome.kind !== "template") throw new Error(`${unit}: ${outcome.kind}`);
  return outcome.template;
}

/** What a check says of a workbook that nobody gave it any options for. */
const check = (bytes: Uint8Array) => lint(readWorkbook(bytes), { plans: allPlans, agencies });

/** Says of two plans, not of the filing: the province aims at 66 %, the State Council at 67 %. */
const OF_THE_PLANS = "target-below-parent";

/** Findings as `rule cell`, without those that no filer can do anything about. */
function said(bytes: Uint8Array): string[] {
  return shown(check(bytes));
}

function shown({ findings }: Report): string[] {
  return findings.flatMap(({ rule, cell, sheet }) => (rule === OF_THE_PLANS ? [] : [`${rule} ${sheet}!${cell}`]));
}

/** Every unit that a plan names, collectives too. */
function unitsOf(plan: Plan): string[] {
  return [...new Set(plan.tasks.flatMap(({ units }) => units.map(({ as }) => as)))];
}

const CASES: readonly (readonly [plan: string, unit: string])[] = [
  ...unitsOf(planOf("jiangxi-2022-46")).map((unit) => ["jiangxi-2022-46", unit] as const),
  ["jiangxi-2022-46", "江西省人民政府"],
  ...["湖北省", "江西省", "国家发展改革委", "应急部", "中国银保监会", "侨办"].map(
    (unit) => ["yrmr-14fyp", unit] as const,
  ),
  ["nanchang-14fyp", "南昌市政府"],
  ["nanchang-14fyp", "南昌市统计局"],
  ["yrmr-2015", "江西省"],
];

describe("a template that is properly filled in has no findings", () => {
  it.each(CASES)("%s %s", (id, unit) => {
    const plan = planOf(id);
    const template = templateOf(plan, unit, { period: `${plan.period.to - 1}H1` });
    const filled = writeWorkbook(fillTemplate(templateWorkbook(template), template, plan));
    const report = check(filled);
    const { plan: found, reportingUnit, period, coverage } = report;
    expect(shown(report)).toEqual([]);
    expect([found, period]).toEqual([id, `${plan.period.to - 1}H1`]);
    if (template.unit.agency !== null) expect(coverage.reported).toBe(coverage.expected);
    // A city's bureau is named by no plan: who it is shows only where tasks name it.
    if (template.ledger && template.unit.agency !== null) {
      expect(registry.find(reportingUnit ?? "")?.agency.id).toBe(template.unit.agency);
    }
  });
});

describe("an empty template asks for what is to be filled in, and for nothing else", () => {
  it.each(CASES)("%s %s", (id, unit) => {
    const plan = planOf(id);
    const template = templateOf(plan, unit);
    const rules = new Map<string, number>();
    for (const finding of said(writeTemplate(template))) {
      const [rule = ""] = finding.split(" ");
      rules.set(rule, (rules.get(rule) ?? 0) + 1);
    }
    const { tasks = [] } = template.ledger ?? {};
    const open = tasks.filter((task) => task.open.length > 0).length;
    const expected: [string, number][] = [
      ["status-missing", tasks.length],
      ["measure-missing", tasks.length],
      ["value-missing", template.indicators?.targets.length ?? 0],
      ["unit-collective-open", open],
      ["reporting-unit-unknown", template.unit.agency === null ? 1 : 0],
    ];
    expect(Object.fromEntries(rules)).toEqual(Object.fromEntries(expected.filter(([, count]) => count > 0)));
  });
});

describe("the workbook", () => {
  const template = templateOf(planOf("jiangxi-2022-46"), "省科技厅");
  const bytes = writeTemplate(template);

  it("has the same bytes each time", () => {
    expect(sameBytes(writeTemplate(template), bytes)).toBe(true);
  });

  it("is the same after marking and clearing, empty or filled", () => {
    for (const each of [
      bytes,
      writeWorkbook(fillTemplate(templateWorkbook(template), template, planOf("jiangxi-2022-46"))),
    ]) {
      const marked = annotate(each, check(bytes)).bytes;
      expect(differingParts(each, clear(marked))).toEqual([]);
    }
  });

  it("keeps the plan's id of every row by its number", () => {
    const { embedded } = readWorkbook(bytes);
    expect(embedded?.rows).toMatchObject({
      "任务台账!1": "jiangxi-2022-46/task/1",
      "任务台账!126": "jiangxi-2022-46/task/126",
      "指标进度!1": "jiangxi-2022-46/target/3",
    });
  });

  it("offers choices, keeps shares between 0 and 100 %, and asks before plan text is changed", () => {
    const [ledger, indicators] = templateWorkbook(template).sheets;
    const kinds = (sheet: typeof ledger) =>
      sheet?.validations?.map(({ rule, strictness }) => `${rule.kind} ${strictness}`);
    expect(kinds(ledger)).toEqual(["formula warning", "list stop", "list stop", "decimal stop", "formula information"]);
    expect(kinds(indicators)).toEqual(["formula warning", "decimal warning"]);
  });

  it("is checked the same with headings in traditional script or instructions in English", () => {
    for (const locale of ["zh-TW", "en"] as const) {
      const other = templateOf(planOf("jiangxi-2022-46"), "省科技厅", { locale });
      expect(said(writeTemplate(other))).toEqual(said(bytes));
      const filled = fillTemplate(templateWorkbook(other), other, planOf("jiangxi-2022-46"));
      expect(said(writeWorkbook(filled))).toEqual([]);
    }
  });

  it("says its period in a way that the check reads", () => {
    for (const period of ["2022H2", "2023Q1", "2023Q3", "2024-05", "2025"]) {
      const other = templateOf(planOf("jiangxi-2022-46"), "省科技厅", { period });
      expect(check(writeTemplate(other)).period).toBe(period);
    }
  });
});

describe("a template that comes back with damage", () => {
  const plan = planOf("nanchang-14fyp");
  const template = templateOf(plan, "南昌市政府");
  const filled = fillTemplate(templateWorkbook(template), template, plan);
  const [ledger, ...others] = filled.sheets;
  if (!ledger) throw new Error("no ledger");

  /** The ledger with every tenth text ruined, beyond what the text alone can tell. */
  const rows = ledger.rows.map((row, at) => ({
    ...row,
    cells: row.cells.map((cell, column) =>
      cell && column === 2 && at % 10 === 5
        ? { ...cell, value: [...String(cell.value)].map((sign, k) => (k % 9 < 4 ? "某" : sign)).join("") }
        : cell,
    ),
  }));
  const missing = (book: NewWorkbook) =>
    check(writeWorkbook(book)).findings.filter(({ rule }) => rule === "task-missing").length;

  it("is still known row by row", () => {
    const { embedded: _, ...forgetful } = filled;
    const damaged = [{ ...ledger, rows }, ...others];
    expect(missing({ ...filled, sheets: damaged })).toBeLessThan(missing({ ...forgetful, sheets: damaged }) / 4);
  });

  it("also when its rows were sorted another way", () => {
    const [title, labels, head, ...tasks] = rows;
    if (!title || !labels || !head) throw new Error("no head");
    const sorted = [title, labels, head, ...tasks.reverse()];
    expect(missing({ ...filled, sheets: [{ ...ledger, rows: sorted }, ...others] })).toBeLessThan(4);
  });
});
