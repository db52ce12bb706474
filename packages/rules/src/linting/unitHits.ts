import type { LedgerColumn } from "../model/index.ts";
import type { Hit, Rule, RuleContext, TableSubject, TaskSubject } from "../rules/define.ts";

type TableRule = Extract<Rule, { on: "table" }>;

/**
 * What the rules about responsible units found in each table at the last check. They look at one entry at a time: a row,
 * or the rows that share a task out among its units. After an edit they look only at the entries that it touched.
 */
export interface UnitHits {
  /** The rule's hits in a table; the same as `rule.check`, but for their order. */
  of(rule: TableRule, subject: TableSubject, context: RuleContext): readonly Hit[];
  /** A check is done: its hits are those that the next one takes over. */
  keep(): void;
}

interface Known {
  readonly subject: TableSubject;
  readonly context: RuleContext;
  readonly hits: Map<string, readonly Hit[]>;
}

/** What is left to look at: the touched rows, and the numbers of all rows whose former hits no longer count. */
interface Touched {
  readonly subject: TableSubject;
  readonly rows: ReadonlySet<number>;
}

export function createUnitHits(): UnitHits {
  let before = new Map<string, Known>();
  let now = new Map<string, Known>();
  const touched = new WeakMap<TableSubject, Touched | null>();
  const nameOf = ({ table }: TableSubject) => `${table.headerCell.row} ${table.headerCell.column} ${table.sheet}`;
  return {
    of(rule, subject, context) {
      const name = nameOf(subject);
      const last = before.get(name);
      let present = now.get(name);
      if (present?.subject !== subject || present.context !== context) {
        present = { subject, context, hits: new Map() };
        now.set(name, present);
      }
      let part = touched.get(subject);
      if (part === undefined) {
        part = last && sameSurroundings(last.context, context) ? touchedSince(last.subject, subject) : null;
        touched.set(subject, part);
      }
      const former = part && last?.hits.get(rule.name);
      const hits =
        part && former
          ? [...former.filter(({ at }) => !part.rows.has(at.row)), ...rule.check(part.subject, context)]
          : [...rule.check(subject, context)];
      present.hits.set(rule.name, hits);
      return hits;
    },
    keep() {
      before = now;
      now = new Map();
    },
  };
}

function sameSurroundings(a: RuleContext, b: RuleContext): boolean {
  return (
    a.plan === b.plan &&
    a.registry === b.registry &&
    a.government === b.government &&
    a.reportingUnit === b.reportingUnit &&
    a.period === b.period &&
    a.asOf === b.asOf
  );
}

const COLUMNS = ["task", "units", "leadUnit", "supportUnits"] as const satisfies readonly LedgerColumn[];

/** The rows of a ledger that changed, with those that share a task with one of them; `null` where all has to be looked at. */
function touchedSince(before: TableSubject, now: TableSubject): Touched | null {
  if (before.table.kind !== "ledger" || now.table.kind !== "ledger") return null;
  if (JSON.stringify(before.table.columns) !== JSON.stringify(now.table.columns)) return null;
  if (sharesCells(before) || sharesCells(now)) return null;
  const former = new Map(before.tasks.map((subject) => [subject.row.row, subject]));
  const changed = new Set<TaskSubject>();
  for (const subject of now.tasks) {
    const old = former.get(subject.row.row);
    if (old && isSame(old, subject)) former.delete(subject.row.row);
    else changed.add(subject);
  }
  // What is left of the former rows has changed, or is gone.
  const ids = new Set([...former.values(), ...changed].flatMap(({ match }) => match.ids));
  const tasks = now.tasks.filter((subject) => changed.has(subject) || subject.match.ids.some((id) => ids.has(id)));
  const rows = new Set<number>();
  for (const { row } of [...former.values(), ...tasks]) {
    for (let number = row.row; number <= row.lastRow; number++) rows.add(number);
  }
  return { subject: { ...now, tasks }, rows };
}

/** Cells merged over several rows, or found in a row below the entry's first, tie entries together. */
function sharesCells({ tasks }: TableSubject): boolean {
  for (const { row } of tasks) {
    for (const column of COLUMNS) {
      const cell = row.cells[column];
      if (cell !== undefined && cell.row !== row.row) return true;
    }
  }
  return false;
}

function isSame(a: TaskSubject, b: TaskSubject): boolean {
  if (a.row.lastRow !== b.row.lastRow) return false;
  if (a.units !== b.units || a.leadUnit !== b.leadUnit || a.supportUnits !== b.supportUnits) return false;
  if (!sameItems(a.tasks, b.tasks) || !sameItems(a.match.ids, b.match.ids)) return false;
  if (a.row.cells === b.row.cells) return true;
  return COLUMNS.every((column) => a.row.cells[column] === b.row.cells[column]);
}

function sameItems<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
}
