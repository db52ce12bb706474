import type { FilingTemplate, Plan, Target } from "@planlint/rules";
import type { NewCell, NewRow, NewSheet, NewWorkbook } from "../write/newWorkbook.ts";

/** Units that make a collective concrete. */
const MEMBERS = ["省司法厅", "省审计厅"];
const CITIES = ["赣州市政府", "吉安市政府"];

/** The template as a conscientious office would hand it in. */
export function fillTemplate(book: NewWorkbook, template: FilingTemplate, plan: Plan): NewWorkbook {
  const filled = book.sheets.map((sheet) => {
    if (sheet.name === "任务台账") return fillLedger(sheet, template, plan);
    return sheet.name === "指标进度" ? fillIndicators(sheet, template, plan.targets) : sheet;
  });
  return { ...book, sheets: filled };
}

function fillLedger(sheet: NewSheet, template: FilingTemplate, plan: Plan): NewSheet {
  const { headings = null, tasks = [] } = template.ledger ?? {};
  if (!headings) return sheet;
  return fillRows(sheet, template, (index, heading, value) => {
    const task = tasks[index];
    switch (heading) {
      case headings.units:
        return concrete(String(value), task?.open ?? []);
      case headings.progress:
        return `印发工作方案，召开第${index + 1}次推进会，完成年度任务的${20 + index}件。`;
      case headings.status:
        return index % 3 === 0 ? "已完成" : index % 3 === 1 ? "推进中" : "长期坚持";
      case headings.percent:
        return index % 3 === 0 ? 1 : 0.6;
      case headings.due:
        return index % 3 === 2 ? "长期坚持" : (value ?? `${plan.period.to}年12月`);
      case headings.evidence:
        return `工作方案及会议纪要第${index + 1}号`;
      default:
        return value;
    }
  });
}

function concrete(units: string, open: readonly string[]): string {
  return open.reduce(
    (text, collective) => text.replace(collective, (/市.*政府/.test(collective) ? CITIES : MEMBERS).join("、")),
    units,
  );
}

function fillIndicators(sheet: NewSheet, template: FilingTemplate, targets: readonly Target[]): NewSheet {
  const { headings = null, targets: rows = [] } = template.indicators ?? {};
  if (!headings) return sheet;
  return fillRows(sheet, template, (index, heading, value) => {
    const target = targets.find(({ id }) => id === rows[index]?.id);
    return heading === headings.value ? reached(target) : value;
  });
}

/** A value with which the target is met; words where there is nothing to measure. */
function reached(target: Target | undefined): NewCell["value"] {
  if (!target || target.operator === "rank") return "--";
  const value = target.value ?? target.growth?.value ?? target.baseline?.value ?? 0;
  return target.operator === ">" ? value * 1.01 : value;
}

function fillRows(
  sheet: NewSheet,
  template: FilingTemplate,
  fill: (index: number, heading: string, value: NewCell["value"]) => NewCell["value"],
): NewSheet {
  const head = sheet.rows.findIndex(({ cells }) => cells[0]?.value === "序号" || cells[0]?.value === "序號");
  const headings = sheet.rows[head]?.cells.map((cell) => String(cell?.value ?? "")) ?? [];
  const label = (row: NewRow): NewRow =>
    template.unit.agency === null ? renamed(row, template.unit.name, CITIES[0] ?? "") : row;
  return {
    ...sheet,
    rows: sheet.rows.map((row, at) =>
      at <= head
        ? label(row)
        : {
            ...row,
            cells: row.cells.map(
              (cell, column) => cell && { ...cell, value: fill(at - head - 1, headings[column] ?? "", cell.value) },
            ),
          },
    ),
  };
}

function renamed(row: NewRow, from: string, to: string): NewRow {
  return {
    ...row,
    cells: row.cells.map((cell) =>
      cell && typeof cell.value === "string" ? { ...cell, value: cell.value.replace(from, to) } : cell,
    ),
  };
}
