import type { LedgerColumn, TableCell } from "../../model/index.ts";
import { foldScript } from "../../text/normalize.ts";
import type { TaskSubject } from "../define.ts";
import { readStatus, type StatusReading } from "../semantics/status.ts";

const DASH = /^[-—–－―_/／\\一·.…~～。、,，;；]+$/u;
const NOTHING = /^(无|暂无|暂缺|缺|没有|空|略|后补|待报|待提供|待填|待补充?|nil|n\/a|none)[。.]?$/iu;
/** Characters of the longest of these words, with its stop. */
const LONGEST_NOTHING = 5;

/** The words of a cell; numbers as typed. Errors and formulas without a result have none. */
export function textOf(cell: TableCell | undefined): string {
  if (!cell) return "";
  if (typeof cell.value === "string") return cell.value.trim();
  if (typeof cell.value === "number") return cell.text === "" ? String(cell.value) : cell.text;
  return cell.text.trim();
}

/** Nothing stands in the cell, or a dash that says so. A formula whose result is not stored is not blank. */
export function isBlank(cell: TableCell): boolean {
  if (cell.value === undefined) return true;
  return typeof cell.value === "string" && (cell.value.trim() === "" || DASH.test(cell.value.trim()));
}

/** Blank, or 无. */
export function saysNothing(cell: TableCell): boolean {
  if (isBlank(cell)) return true;
  if (typeof cell.value !== "string") return false;
  const text = cell.value.trim();
  return text.length <= LONGEST_NOTHING && NOTHING.test(foldScript(text));
}

/** Status of a ledger row; `null` where there is no such column, it is blank, or its words are not known. */
export function statusOf(subject: TaskSubject): StatusReading | null {
  const cell = subject.row.cells.status;
  if (!cell || isBlank(cell)) return null;
  if (typeof cell.value === "number" && cell.format.includes("%")) return readStatus(`${cell.value * 100}%`);
  return readStatus(textOf(cell));
}

/** A row's first cell of these columns that the table has. */
export function firstCell(subject: TaskSubject, columns: readonly LedgerColumn[]): TableCell | undefined {
  for (const column of columns) {
    const cell = subject.row.cells[column];
    if (cell) return cell;
  }
  return undefined;
}

/** The hit's task: the first that the row was tied to. */
export function taskOf(subject: TaskSubject) {
  const [task] = subject.tasks;
  return task ? { task } : {};
}
