import type { Plan, Section, Task } from "@planlint/rules";
import ExcelJS from "exceljs";
import type { IndicatorEntry, LedgerEntry, LedgerFiling } from "./filings.ts";

const THIN = { style: "thin" as const };
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN };
const BODY_FONT = { name: "仿宋", size: 11 };

interface ColumnLook {
  readonly heading: string;
  readonly width: number;
  readonly centre?: boolean;
}

const LEDGER_COLUMNS: readonly ColumnLook[] = [
  { heading: "序号", width: 6, centre: true },
  { heading: "任务内容", width: 46 },
  { heading: "责任单位", width: 28 },
  { heading: "工作举措及进展情况", width: 40 },
  { heading: "进展状态", width: 10, centre: true },
  { heading: "完成进度", width: 9, centre: true },
  { heading: "完成时限", width: 13, centre: true },
  { heading: "佐证材料", width: 20 },
  { heading: "备注", width: 12 },
];

const INDICATOR_COLUMNS: readonly ColumnLook[] = [
  { heading: "序号", width: 6, centre: true },
  { heading: "指标名称", width: 32 },
  { heading: "计量单位", width: 10, centre: true },
  { heading: "2020年基期值", width: 12, centre: true },
  { heading: "2025年目标值", width: 13, centre: true },
  { heading: "属性", width: 9, centre: true },
  { heading: "2023年完成值", width: 13, centre: true },
  { heading: "责任单位", width: 38 },
  { heading: "备注", width: 16 },
];

function newBook(): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook();
  // A fixed date, so that making the samples again changes nothing.
  book.created = new Date(Date.UTC(2023, 6, 5));
  book.modified = book.created;
  book.creator = "填报单位";
  return book;
}

/** Title over the whole width, then 填报单位 and 报告期, then the header: how these sheets begin in every office. */
function beginSheet(
  book: ExcelJS.Workbook,
  name: string,
  heading: { title: string; unit: string; period: string },
  columns: readonly ColumnLook[],
): ExcelJS.Worksheet {
  const sheet = book.addWorksheet(name, {
    pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    views: [{ state: "frozen", ySplit: 3 }],
  });
  for (const [index, column] of columns.entries()) sheet.getColumn(index + 1).width = column.width;
  sheet.mergeCells(1, 1, 1, columns.length);
  const title = sheet.getCell(1, 1);
  title.value = heading.title;
  title.font = { name: "方正小标宋简体", size: 18 };
  title.alignment = { horizontal: "center", vertical: "middle" };
  sheet.getRow(1).height = 36;
  sheet.mergeCells(2, 1, 2, 4);
  sheet.getCell(2, 1).value = `填报单位：${heading.unit}（盖章）`;
  sheet.mergeCells(2, 5, 2, columns.length);
  sheet.getCell(2, 5).value = `报告期：${heading.period}`;
  sheet.getCell(2, 5).alignment = { horizontal: "right" };
  sheet.getRow(2).font = { name: "楷体", size: 12 };
  const header = sheet.getRow(3);
  for (const [index, column] of columns.entries()) {
    const cell = header.getCell(index + 1);
    cell.value = column.heading;
    cell.font = { name: "黑体", size: 11 };
    cell.alignment = { horizontal: "center", vertical: "middle", wrapText: true };
    cell.border = BORDER;
    cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFF2F2F2" } };
  }
  header.height = 28;
  return sheet;
}

function styleRow(row: ExcelJS.Row, columns: readonly ColumnLook[]): void {
  let lines = 1;
  for (const [index, column] of columns.entries()) {
    const cell = row.getCell(index + 1);
    // A Chinese character takes two of the units that column widths count.
    if (typeof cell.value === "string")
      lines = Math.max(lines, Math.ceil((cell.value.length * 2) / (column.width - 2)));
    cell.border = BORDER;
    cell.font = BODY_FONT;
    cell.alignment = { vertical: "middle", wrapText: true, horizontal: column.centre ? "center" : "left" };
  }
  row.height = 8 + lines * 15;
}

/** The plan's units as one list, provinces' departments and cities alike. */
export function unitList(task: Task): string {
  return task.units.map((unit) => unit.as).join("、");
}

function addSectionRow(sheet: ExcelJS.Worksheet, title: string, width: number): void {
  const row = sheet.addRow([title]);
  sheet.mergeCells(row.number, 1, row.number, width);
  row.getCell(1).font = { name: "黑体", size: 11 };
  row.getCell(1).border = BORDER;
  row.getCell(1).alignment = { vertical: "middle" };
}

function addLedgerRow(sheet: ExcelJS.Worksheet, task: Task, entry: LedgerEntry): void {
  const row = sheet.addRow([
    entry.number ?? task.number,
    entry.text ?? task.text,
    entry.units ?? unitList(task),
    entry.measures || null,
    entry.status || null,
    entry.percent,
    entry.due ?? null,
    entry.evidence ?? null,
    entry.remarks ?? null,
  ]);
  styleRow(row, LEDGER_COLUMNS);
  row.getCell(6).numFmt = "0%";
}

/** `三（一）` heads its rows as `（一）强化…`, `四` as `四、合作事项`. */
function sectionHeading({ label, title }: Section): string {
  return label.includes("（") ? `${label.slice(label.indexOf("（"))}${title}` : `${label}、${title}`;
}

/** A ledger as one sheet: sections as rows of their own, a signature line below. */
export function ledgerBook(plan: Plan, filing: LedgerFiling): ExcelJS.Workbook {
  const book = newBook();
  const sheet = beginSheet(book, "任务台账", filing, LEDGER_COLUMNS);
  const tasks = new Map(plan.tasks.map((task) => [task.number, task]));
  const titles = new Map(plan.sections.map((section) => [section.id, section]));
  let section: string | null = null;
  for (const entry of filing.entries) {
    const task = tasks.get(entry.task);
    if (!task) throw new Error(`The plan has no task ${entry.task}`);
    if (task.section !== null && task.section !== section) {
      section = task.section;
      const found = titles.get(section);
      if (found) addSectionRow(sheet, sectionHeading(found), LEDGER_COLUMNS.length);
    }
    addLedgerRow(sheet, task, entry);
  }
  const signature = sheet.addRow(["填表人：            审核人：            联系电话："]);
  sheet.mergeCells(signature.number, 1, signature.number, LEDGER_COLUMNS.length);
  return book;
}

export function indicatorBook(
  filing: { title: string; unit: string; period: string },
  entries: readonly IndicatorEntry[],
): ExcelJS.Workbook {
  const book = newBook();
  const sheet = beginSheet(book, "指标进度", filing, INDICATOR_COLUMNS);
  for (const [index, entry] of entries.entries()) {
    const { name, measureUnit, baseline, target, nature, value, units, remarks } = entry;
    const row = sheet.addRow([
      index + 1,
      name,
      measureUnit,
      baseline,
      target,
      nature || null,
      value,
      units,
      remarks ?? null,
    ]);
    styleRow(row, INDICATOR_COLUMNS);
  }
  const note = sheet.addRow(["注：完成值以统计部门公布数据为准。"]);
  sheet.mergeCells(note.number, 1, note.number, INDICATOR_COLUMNS.length);
  return book;
}
