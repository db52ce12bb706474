import type { Address } from "./address.ts";
import type { CellValue } from "./workbook.ts";

/** What a column of a ledger (任务台账) holds. */
export const LEDGER_COLUMNS = [
  "number", // 序号、任务编号
  "section", // 所属章节、任务类别
  "task", // 任务内容、重点任务
  "units", // 责任单位
  "leadUnit", // 牵头单位
  "supportUnits", // 配合单位、责任配合单位
  "measures", // 工作举措、落实措施
  "progress", // 进展情况、完成情况（文字）
  "status", // 进展状态：已完成、推进中……
  "percent", // 完成进度（%）
  "due", // 完成时限
  "completedOn", // 完成时间、实际完成日期
  "evidence", // 佐证材料
  "problems", // 存在问题
  "next", // 下一步打算
  "contact", // 联系人、电话
  "filedBy", // 填报单位（a column, in a consolidated ledger）
  "remarks", // 备注、未完成原因
] as const;
export type LedgerColumn = (typeof LEDGER_COLUMNS)[number];

/** What a column of an indicator table (指标进度) holds. */
export const INDICATOR_COLUMNS = [
  "number",
  "category", // 类别、指标类型
  "name", // 指标名称
  "measureUnit", // 计量单位
  "baseline", // 基期值、2020年
  "target", // 目标值、2025年目标
  "growth", // 年均增长/[累计]
  "nature", // 指标属性：约束性、预期性
  "value", // 完成值、实际值、当前值
  "valueGrowth", // 增速、比上年增长
  "units", // 责任单位
  "leadUnit",
  "supportUnits",
  "status",
  "percent", // 完成率、进度（%）
  "progress", // 进展说明
  "remarks",
] as const;
export type IndicatorColumn = (typeof INDICATOR_COLUMNS)[number];

/** A cell of a recognised table; a merged area gives the same cell to each row it covers. */
export interface TableCell extends Address {
  /** `undefined` when the cell is blank (it still has an address, that findings point to). */
  readonly value: CellValue | undefined;
  /** The content as the reader of the sheet sees it, as far as it is text: trimmed, `""` when blank. */
  readonly text: string;
  readonly format: string;
  readonly formula: string | null;
}

interface TableShape<Kind extends string, Column extends string> {
  readonly kind: Kind;
  readonly sheet: string;
  /** First and last row of the header (one or two rows, rarely three). */
  readonly headerRow: number;
  readonly headerLastRow: number;
  /** The header's first cell: where findings about the table as a whole point. */
  readonly headerCell: Address;
  /** First and last row that hold a task or indicator; `lastRow` is `firstRow - 1` when there is none. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Column role → 1-based column. */
  readonly columns: Readonly<Partial<Record<Column, number>>>;
  /** The header's words for each column role, lines of a two-row header joined by a space. */
  readonly headings: Readonly<Partial<Record<Column, string>>>;
  readonly rows: readonly TableRow<Column>[];
}

export interface TableRow<Column extends string> {
  /** 1-based sheet row (the first, when merged cells make one entry of several rows). */
  readonly row: number;
  readonly lastRow: number;
  readonly hidden: boolean;
  /** A cell for every column that the table has. */
  readonly cells: Readonly<Partial<Record<Column, TableCell>>>;
  /** Nearest section-title row above (`（一）强化都市圈带动作用……`), or the section column's text. */
  readonly section: string | null;
}

export interface LedgerTable extends TableShape<"ledger", LedgerColumn> {}

export interface IndicatorTable extends TableShape<"indicators", IndicatorColumn> {
  /** Year that the `value` column's heading or the title gives, if any. */
  readonly valueYear: number | null;
  /** Further yearly value columns (2021年, 2022年 …): year → column. */
  readonly yearColumns: Readonly<Record<number, number>>;
}

export type LedgerRow = TableRow<LedgerColumn>;
export type IndicatorRow = TableRow<IndicatorColumn>;
export type RecognisedTable = LedgerTable | IndicatorTable;

/** A sheet that looks like a table of ours but lacks what makes it one. */
export interface IncompleteTable {
  readonly kind: "ledger" | "indicators";
  readonly sheet: string;
  readonly headerRow: number;
  readonly headerCell: Address;
  /** Column roles that are missing: `task`, `units`, `name`, `value` … */
  readonly missing: readonly string[];
  /** The table as far as it goes, where only 责任单位 is missing: plans that name no units need none. */
  readonly ledger?: LedgerTable;
}

/** A reading of who files, surest first: a 填报单位 cell, a title that begins with a unit, a sheet's name. */
export interface UnitCandidate {
  readonly text: string;
  readonly sheet: string;
  readonly at: Address;
  readonly from: "label" | "title" | "sheetName";
}

/** What the rows above (or a 填报单位 cell, the file name …) say about the filing. */
export interface FilingFacts {
  /** 填报单位 as written, with its cell. */
  readonly unit: { readonly text: string; readonly sheet: string; readonly at: Address } | null;
  /** All readings of the 填报单位, surest first; the first is `unit`. */
  readonly unitCandidates: readonly UnitCandidate[];
  /** `2023H1`, `2023Q3`, `2023-06`, `2023`, with its cell; asOf is the last day. */
  readonly period: {
    readonly period: string;
    readonly asOf: string;
    readonly sheet: string;
    readonly at: Address;
  } | null;
  /** Titles seen above the tables and as sheet names: evidence for the plan. */
  readonly titles: readonly { readonly text: string; readonly sheet: string; readonly at: Address | null }[];
}
