import type { FilingTemplate, TemplateLedger, TemplateTask } from "@planlint/rules/engine";
import type { NewCell, NewSheet, NewValidation } from "./newWorkbook.ts";
import { below, FIRST_ROW, guard, HEAD_ROW, headRow, LOOKS, labelRow, runs, titleRow } from "./templateLooks.ts";

export const LEDGER_SHEET = "任务台账";

type Column = keyof TemplateLedger["headings"];

/** 任务编号 where the plan numbers its tasks, else 序号. */
export function numberOf({ number }: TemplateTask, index: number, { numbered }: TemplateLedger): number {
  return numbered && number !== null ? number : index + 1;
}

/** 任务台账: the plan's columns filled, the unit's own to be filled. */
export function ledgerSheet(template: FilingTemplate, ledger: TemplateLedger): NewSheet {
  const { tasks, headings, title } = ledger;
  const columns = columnsOf(ledger);
  const widths = columns.map((column) => widthOf(column, ledger));
  const labels = labelRow(labelsOf(template), widths);
  const rows = tasks.map((task, index) => ({
    leastHeight: 40,
    cells: columns.map((column) => cellOf(column, task, index, ledger)),
  }));
  const table = { top: HEAD_ROW, left: 1, bottom: HEAD_ROW + tasks.length, right: columns.length };
  return {
    name: LEDGER_SHEET,
    tab: "BF9000",
    columns: widths.map((width) => ({ width })),
    rows: [titleRow(title), labels.row, headRow(columns.map((column) => headings[column])), ...rows],
    merges: [{ top: 1, left: 1, bottom: 1, right: columns.length }, ...labels.merges],
    freeze: { rows: HEAD_ROW },
    tables: [{ name: LEDGER_SHEET, area: table }],
    validations: validationsOf(template, ledger, columns),
    print: { titleRows: [HEAD_ROW, HEAD_ROW] },
  };
}

/** What stands above both tables. */
export function labelsOf({ labels, unit }: FilingTemplate): { readonly text: string; readonly input?: boolean }[] {
  const { documentNumber } = labels;
  return [
    { text: labels.unit, input: unit.agency === null },
    { text: labels.period },
    ...(documentNumber === null ? [] : [{ text: documentNumber }]),
    { text: labels.filledInBy, input: true },
    { text: labels.telephone, input: true },
  ];
}

function columnsOf({ numbered, hasUnits, tasks }: TemplateLedger): Column[] {
  return [
    "ordinal",
    numbered ? "number" : "locator",
    "task",
    "units",
    ...(hasUnits && tasks.some(({ role }) => role !== null) ? (["role"] as const) : []),
    "progress",
    "status",
    "percent",
    "due",
    "evidence",
    "remarks",
  ];
}

/** In digits; together they fill an A4 page in landscape at some 85 %. */
const WIDTHS: Readonly<Record<Column, number>> = {
  ordinal: 5.5,
  number: 9.5,
  locator: 14,
  task: 38,
  units: 24,
  role: 11,
  progress: 36,
  status: 9.5,
  percent: 8.5,
  due: 11,
  evidence: 14,
  remarks: 14,
};

/** Whole clauses need more room: Excel allows no row higher than 409 points. */
function widthOf(column: Column, { tasks }: TemplateLedger): number {
  if (column !== "task") return WIDTHS[column];
  const longest = Math.max(...tasks.map(({ text }) => text.length));
  return longest <= 240 ? WIDTHS.task : longest <= 600 ? 56 : 104;
}

function cellOf(column: Column, task: TemplateTask, index: number, ledger: TemplateLedger): NewCell {
  switch (column) {
    case "ordinal":
      return { value: index + 1, look: LOOKS.planCentre };
    case "number":
      return { value: task.number, look: LOOKS.planCentre };
    case "locator":
      return { value: task.locator, look: LOOKS.planCentre };
    case "task":
      return { value: task.text, look: LOOKS.plan };
    case "units":
      return { value: task.units, look: isToFill(task) ? LOOKS.input : LOOKS.plan };
    case "role":
      return { value: task.role && ledger.roles[task.role], look: LOOKS.inputCentre };
    case "percent":
      return { value: null, look: LOOKS.percent };
    case "due":
      return { value: task.due, look: LOOKS.inputCentre };
    case "status":
      return { value: null, look: LOOKS.inputCentre };
    default:
      return { value: null, look: LOOKS.input };
  }
}

/** 责任单位 that the plan leaves to the filer: none named, or a collective. */
function isToFill({ units, open }: TemplateTask): boolean {
  return units === "" || open.length > 0;
}

function validationsOf(template: FilingTemplate, ledger: TemplateLedger, columns: readonly Column[]): NewValidation[] {
  const { said } = template;
  const { tasks, statuses, roles } = ledger;
  const at = (column: Column) => columns.indexOf(column) + 1;
  const unitRows = (fill: boolean) =>
    tasks.flatMap((task, index) => (isToFill(task) === fill ? [FIRST_ROW + index] : []));
  const fixed = (["number", "locator", "task"] as const).filter((column) => columns.includes(column));
  const open = tasks.flatMap((task, index) => (task.open.length > 0 ? [FIRST_ROW + index] : []));
  return [
    guard(
      [...fixed.map((column) => below(at(column), tasks.length)), ...runs(at("units"), unitRows(false))],
      said.planText,
    ),
    {
      areas: [below(at("status"), tasks.length)],
      rule: { kind: "list", choices: statuses },
      strictness: "stop",
      objection: said.status,
    },
    {
      areas: columns.includes("role") ? [below(at("role"), tasks.length)] : [],
      rule: { kind: "list", choices: [roles.lead, roles.support] },
      strictness: "stop",
      objection: said.role,
    },
    {
      areas: [below(at("percent"), tasks.length)],
      rule: { kind: "decimal", min: 0, max: 1 },
      strictness: "stop",
      objection: said.percent,
    },
    {
      areas: runs(at("units"), open),
      rule: { kind: "formula", formula: "TRUE" },
      strictness: "information",
      hint: said.open,
    },
  ];
}
