import { plans } from "@planlint/rules";
import type ExcelJS from "exceljs";

/** A finding that a slip put in on purpose must give: rule and cell, `表名!C5` on any sheet but the first. */
export type Slip = readonly [rule: string, cell: string, task?: number];

/** A workbook such as an office would send. */
export interface Book {
  /** `ok` holds what must give no error and no warning. */
  readonly folder: "ok" | "err";
  readonly name: string;
  /** Every error and warning that it must give, and those hints that are meant; nothing else may be said. */
  readonly slips: readonly Slip[];
  /** Path of the filing before, for `regressed`. */
  readonly previous?: string;
  fill(book: ExcelJS.Workbook): void;
}

type Value = string | number | Date | null | { readonly formula: string; readonly result: number };
export type Row = Readonly<Record<string, Value>>;

const plan = plans.get("jiangxi-2022-46");
if (!plan) throw new Error("the Jiangxi plan is built in");
export const { tasks } = plan;

function task(number: number) {
  const found = tasks.find((each) => each.number === number);
  if (!found) throw new RangeError(`the plan has no task ${number}`);
  return found;
}
export const textOf = (number: number): string => task(number).text;
export const unitsOf = (number: number): string[] => task(number).units.map(({ as }) => as);
export const TITLE = "长江中游城市群发展“十四五”实施方案江西省分工方案任务台账";
/** What was done: told differently for every task, as offices do. */
export const progress = (number: number): string =>
  [
    `印发年度工作要点，召开调度会${(number % 5) + 2}次，推动${number + 3}个项目开工。`,
    `累计完成投资${number}.${number % 10}亿元，占年度计划的${40 + (number % 30)}%。`,
    `会同有关部门开展督导${(number % 4) + 1}轮，整改问题${number + 6}个，下一步加快扫尾。`,
  ][number % 3] ?? "";

/** A plain row of a ledger with one 责任单位 column. */
export const row = (number: number, changes: Row = {}): Row => ({
  number,
  task: textOf(number),
  units: unitsOf(number).join("、"),
  lead: unitsOf(number)[0] ?? null,
  support: unitsOf(number).slice(1).join("、") || null,
  progress: progress(number),
  status: "有序推进",
  percent: 0.4 + (number % 5) / 10,
  due: "2025年12月底前",
  evidence: "会议纪要、项目批复文件",
  ...changes,
});

interface Table {
  /** Row of the header. */
  readonly top: number;
  /** First column. */
  readonly left?: number;
  /** Key of each column and its heading; two lines for a header of two rows, the upper one shared where it repeats. */
  readonly columns: readonly (readonly [key: string, heading: string, below?: string])[];
  /** A text alone is a section's title across the table. */
  readonly rows: readonly (Row | string)[];
  readonly formats?: Readonly<Record<string, string>>;
}

export function putTable(sheet: ExcelJS.Worksheet, { top, left = 1, columns, rows, formats = {} }: Table): void {
  const two = columns.some(([, , below]) => below !== undefined);
  const last = left + columns.length - 1;
  columns.forEach(([, heading, below], at) => {
    const column = left + at;
    if (columns[at - 1]?.[1] !== heading || below === undefined) sheet.getCell(top, column).value = heading;
    if (below !== undefined) sheet.getCell(top + 1, column).value = below;
    else if (two) sheet.mergeCells(top, column, top + 1, column);
  });
  for (let at = 0; at < columns.length; ) {
    let end = at + 1;
    while (columns[at]?.[2] !== undefined && columns[end]?.[1] === columns[at]?.[1]) end++;
    if (end > at + 1) sheet.mergeCells(top, left + at, top, left + end - 1);
    at = end;
  }
  rows.forEach((row, at) => {
    const number = top + (two ? 2 : 1) + at;
    if (typeof row === "string") {
      sheet.getCell(number, left).value = row;
      sheet.mergeCells(number, left, number, last);
      return;
    }
    columns.forEach(([key], index) => {
      const cell = sheet.getCell(number, left + index);
      const value = row[key];
      if (value !== undefined && value !== null) cell.value = value as ExcelJS.CellValue;
      const format = formats[key];
      if (format !== undefined && typeof value !== "string") cell.numFmt = format;
      cell.alignment = { wrapText: true, vertical: "middle" };
    });
  });
  sheet.getRow(top).font = { bold: true };
  sheet.views = [{ state: "frozen", ySplit: top + (two ? 1 : 0), xSplit: 0 }];
}

export function putTitle(sheet: ExcelJS.Worksheet, row: number, text: string, columns: number, left = 1): void {
  sheet.getCell(row, left).value = text;
  sheet.mergeCells(row, left, row, left + columns - 1);
  sheet.getCell(row, left).font = { bold: true, size: 16 };
  sheet.getCell(row, left).alignment = { horizontal: "center" };
}

export const WATER = [15, 26, 27, 28, 31, 75, 77, 102, 112, 116, 117, 134];
export const ENERGY = [21, 22, 23, 24, 25, 31, 99];
export const SCHOOLS = [3, 11, 56, 105, 106, 122, 140, 141];
export const PLAIN = [
  ["number", "序号"],
  ["task", "任务内容"],
  ["units", "责任单位"],
  ["progress", "进展情况"],
  ["status", "进展状态"],
  ["percent", "完成进度（%）"],
  ["due", "完成时限"],
  ["evidence", "佐证材料"],
] as const;
export const SECTIONS = [
  "（二）健全基础设施网络，共同提高内联外达能力。",
  "（五）推动绿色低碳转型，共同筑牢生态安全屏障。",
];

/** A department's ledger under a title, with its name and period beside one another. */
export function putLedger(book: ExcelJS.Workbook, unit: string, period: string, rows: readonly (Row | string)[]) {
  const sheet = book.addWorksheet("任务台账");
  putTitle(sheet, 1, TITLE, PLAIN.length);
  sheet.getCell("A2").value = `填报单位：${unit}（盖章）`;
  sheet.getCell("F2").value = `报告期：${period}`;
  putTable(sheet, { top: 3, columns: PLAIN, rows, formats: { percent: "0%" } });
  sheet.getCell(sheet.rowCount + 1, 1).value = "填表人：张三    审核人：李四    联系电话：0791-86210000";
  return sheet;
}

export function putGuide(book: ExcelJS.Workbook): void {
  const guide = book.addWorksheet("填报说明");
  [
    "填报说明",
    "一、任务内容、责任单位请按分工方案原文填写，首个单位为牵头单位。",
    "二、进展状态分为：已完成、推进中、未启动。",
    "三、每半年报送一次，分别于7月10日、次年1月10日前报送。",
  ].forEach((line, at) => {
    guide.getCell(at + 1, 1).value = line;
  });
}
