import type { UnitCell, WrittenUnit } from "../../agencies/unitCell.ts";
import { isCellError, type ResponsibleUnit, type SourceIssue, type TableCell, type Task } from "../../model/index.ts";
import { textKey } from "../../text/normalize.ts";
import type { TableSubject, TaskSubject } from "../define.ts";
import { splitTasks } from "../tasks/split.ts";

/** A 责任单位, 牵头单位 or 配合单位 cell as written and as read. */
export interface NamedCell {
  readonly cell: TableCell;
  readonly read: UnitCell;
}

/**
 * What belongs together when units are compared: usually one row with its cells. Rows under one merged unit cell share
 * it, and a task cell merged over several rows has all of their unit cells.
 */
export interface UnitEntry {
  readonly tasks: readonly Task[];
  /** 责任单位; empty where the table has 牵头单位 and 配合单位 instead. */
  readonly units: readonly NamedCell[];
  readonly leads: readonly NamedCell[];
  readonly supports: readonly NamedCell[];
}

const known = new WeakMap<TableSubject, readonly UnitEntry[]>();

/** The entries of a ledger whose rows are surely tied to tasks that name units; made once a table for all unit rules. */
export function unitEntries(subject: TableSubject): readonly UnitEntry[] {
  const before = known.get(subject);
  if (before) return before;
  const entries = groupedRows(subject).map(entryOf);
  known.set(subject, entries);
  return entries;
}

/** Columns whose cells, merged over several rows, make one entry of them. */
const JOINING = ["task", "units", "leadUnit", "supportUnits"] as const;

const UNIT_COLUMNS = ["units", "leadUnit", "supportUnits"] as const;

/** Rows that share a merged task or unit cell, or split a task up among its units, in one group; every other row alone. */
function groupedRows(table: TableSubject): readonly (readonly TaskSubject[])[] {
  const split = splitTasks(table);
  const shared = sharedCells(table);
  const groups: TaskSubject[][] = [];
  const groupOf = new Map<string, TaskSubject[]>();
  for (const subject of table.tasks) {
    if (UNIT_COLUMNS.some((column) => isCellError(subject.row.cells[column]?.value))) continue;
    if (subject.tasks.length === 0 || subject.tasks.every(({ units }) => units.length === 0)) continue;
    const keys = split.size > 0 ? subject.match.ids.filter((id) => split.has(id)) : [];
    if (shared.size > 0) {
      for (const column of JOINING) {
        const cell = subject.row.cells[column];
        if (cell && shared.has(`${cell.row} ${cell.column}`)) keys.push(`${cell.row} ${cell.column}`);
      }
    }
    const group = keys.map((key) => groupOf.get(key)).find((found) => found !== undefined) ?? [];
    if (group.length === 0) groups.push(group);
    group.push(subject);
    for (const key of keys) groupOf.set(key, group);
  }
  return groups;
}

/** The merged cells that a row has from a row above it. */
function sharedCells({ tasks }: TableSubject): ReadonlySet<string> {
  const shared = new Set<string>();
  for (const { row } of tasks) {
    for (const column of JOINING) {
      const cell = row.cells[column];
      if (cell && cell.row < row.row) shared.add(`${cell.row} ${cell.column}`);
    }
  }
  return shared;
}

function entryOf(rows: readonly TaskSubject[]): UnitEntry {
  const [first, ...others] = rows;
  return {
    tasks:
      first && others.length === 0
        ? first.tasks
        : [...new Map(rows.flatMap(({ tasks }) => tasks).map((task) => [task.id, task])).values()],
    units: namedCells(rows, "units"),
    leads: namedCells(rows, "leadUnit"),
    supports: namedCells(rows, "supportUnits"),
  };
}

const NO_CELLS: readonly NamedCell[] = [];

/** The cells of a column in these rows, a merged one once. */
function namedCells(rows: readonly TaskSubject[], column: "units" | "leadUnit" | "supportUnits"): readonly NamedCell[] {
  let found = NO_CELLS;
  for (const subject of rows) {
    const cell = subject.row.cells[column];
    const read = subject[column];
    if (!cell || !read) continue;
    if (found.some((other) => other.cell.row === cell.row && other.cell.column === cell.column)) continue;
    found = [...found, { cell, read }];
  }
  return found;
}

/** Every unit cell of an entry, 牵头 first. */
export function cellsOf({ units, leads, supports }: UnitEntry): readonly NamedCell[] {
  return [...leads, ...units, ...supports];
}

/** Every unit that the entry's cells name, 牵头 first. */
export function writtenIn(entry: UnitEntry): readonly WrittenUnit[] {
  return cellsOf(entry).flatMap(({ read }) => read.units);
}

/** The plan's units for an entry, each once, in printed order. */
export function plannedUnits({ tasks }: UnitEntry): readonly ResponsibleUnit[] {
  const [task, ...others] = tasks;
  if (!task || others.length > 0) return eachOnce(tasks.flatMap(({ units }) => units));
  let units = unitsOfTask.get(task);
  if (!units) {
    units = eachOnce(task.units);
    unitsOfTask.set(task, units);
  }
  return units;
}

const unitsOfTask = new WeakMap<Task, readonly ResponsibleUnit[]>();

function eachOnce(units: readonly ResponsibleUnit[]): readonly ResponsibleUnit[] {
  const found = new Map<string, ResponsibleUnit>();
  for (const unit of units) {
    const key = unit.agency ?? unit.as;
    const before = found.get(key);
    if (!before || (before.implied && !unit.implied)) found.set(key, unit);
  }
  return [...found.values()];
}

/**
 * True for a 责任单位 cell that repeats the plan's whole list: right however its names are read
 * (`各省、自治区、直辖市人民政府` is one unit to the plan).
 */
export function repeatsPlan(entry: UnitEntry): boolean {
  const { units, leads, supports } = entry;
  const [cell, ...others] = units;
  if (!cell || others.length + leads.length + supports.length > 0) return false;
  const printed = plannedUnits(entry).filter(({ implied }) => !implied);
  return printed.length > 0 && listKey(cell.cell.text) === listKey(printed.map(({ as }) => as).join("、"));
}

function listKey(text: string): string {
  return textKey(text).replace(/[、,;；，]/gu, "");
}

/** True when the plan's own list of units is in doubt: what the source leaves open is held against nobody. */
export function unitsInDoubt({ tasks }: UnitEntry): boolean {
  return tasks.some(({ issues = [], units }) => issues.some((issue) => concernsUnits(issue, units)));
}

function concernsUnits({ quote, note }: SourceIssue, units: readonly ResponsibleUnit[]): boolean {
  return /责任单位|責任單位|牵头|配合/u.test(quote + note) || units.some(({ as }) => quote.includes(as));
}

/** The plan's units as a reader sees them, `省发展改革委、南昌市政府`. */
export function listed(units: readonly { readonly as: string }[]): string {
  return units.map(({ as }) => as).join("、");
}
