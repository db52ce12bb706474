import type { ConsolidatedTask, Consolidation, Statement } from "@planlint/rules/model";
import type { NewCell, NewRow, NewSheet } from "../write/newWorkbook.ts";
import { headOf } from "./head.ts";
import { type LinkTo, type Places, placesOf } from "./place.ts";
import { cell, tableSheet } from "./table.ts";
import { SHEETS, type SheetWords } from "./words/index.ts";

/** Text columns that only some ledgers have: shown where any statement fills them. */
const OPTIONAL = ["measures", "problems", "next"] as const;
type Optional = (typeof OPTIONAL)[number];

export interface LedgerSheet {
  readonly sheet: NewSheet;
  /** Row of each task's first line, for links from other sheets. */
  readonly rowOf: ReadonlyMap<string, number>;
}

/**
 * 汇总台账: every task in the plan's order; for each a row a unit that the plan names, the lead's first, with its words
 * as written or that it is silent, then whoever else speaks of it.
 */
export function ledgerSheet(result: Consolidation, words: SheetWords, linkTo: LinkTo): LedgerSheet {
  const optional = OPTIONAL.filter((column) =>
    result.tasks.some(({ statements }) => statements.some((statement) => statement[column] !== "")),
  );
  const { ledger } = words;
  const columns = [
    { heading: ledger.number, width: 6 },
    { heading: ledger.locator, width: 12 },
    { heading: ledger.task, width: 36 },
    { heading: ledger.standing, width: 10 },
    { heading: ledger.role, width: 8 },
    { heading: ledger.unit, width: 17 },
    { heading: ledger.filed, width: 10 },
    { heading: ledger.status, width: 11 },
    { heading: ledger.percent, width: 8 },
    { heading: ledger.progress, width: 56 },
    ...optional.map((column) => ({ heading: ledger[column], width: 28 })),
    { heading: ledger.file, width: 22 },
    { heading: ledger.cell, width: 15 },
  ];
  const head = headOf(SHEETS.ledger, result, words, ledger.hint);
  const rowOf = new Map<string, number>();
  const rows: NewRow[] = [];
  const places = placesOf(linkTo);
  for (const task of holdsLedgers(result) ? result.tasks : []) {
    rowOf.set(task.id, head.length + 2 + rows.length);
    linesOf(task).forEach((line, index) => {
      rows.push(row(task, line, { first: index === 0, optional, words, places }));
    });
  }
  return {
    sheet: tableSheet({ name: SHEETS.ledger, head, columns, rows, none: words.noLedgers, frozenColumns: 3 }),
    rowOf,
  };
}

/** False where only indicator tables were filed: then nobody is said to owe a task. */
export function holdsLedgers({ tasks }: Consolidation): boolean {
  return tasks.some(({ statements }) => statements.length > 0);
}

/** A line of a task: what is said, or who says nothing. */
type Line =
  | { readonly kind: "statement"; readonly statement: Statement }
  | { readonly kind: "silent" | "open"; readonly unit: string; readonly role: "lead" | "support" }
  | { readonly kind: "nobody" };

function linesOf({ units, statements, silent }: ConsolidatedTask): Line[] {
  const lines: Line[] = [];
  const placed = new Set<Statement>();
  const ordered = [...units].sort((a, b) => Number(b.role === "lead") - Number(a.role === "lead"));
  const told = new Set<string>();
  for (const { as, agency, role, collective } of ordered) {
    if (collective) lines.push({ kind: "open", unit: as, role });
    if (agency === null || told.has(agency)) continue;
    told.add(agency);
    const own = statements.filter((statement) => statement.agency === agency);
    for (const statement of own) {
      placed.add(statement);
      lines.push({ kind: "statement", statement });
    }
    if (own.length === 0 && silent.includes(as)) lines.push({ kind: "silent", unit: as, role });
  }
  for (const statement of statements) if (!placed.has(statement)) lines.push({ kind: "statement", statement });
  return lines.length > 0 ? lines : [{ kind: "nobody" }];
}

interface RowContext {
  readonly first: boolean;
  readonly optional: readonly Optional[];
  readonly words: SheetWords;
  readonly places: Places;
}

function row(task: ConsolidatedTask, line: Line, context: RowContext): NewRow {
  const { first, words } = context;
  const said = line.kind === "statement" ? line.statement : null;
  const counts = said !== null && said.aside === null && said.stage !== "blank";
  // The task's words are repeated for the filter's sake, on one line: they need no room of their own.
  const lead: NewCell[] = [
    cell(task.number, first ? "strongCentre" : "greyCentre"),
    cell(task.locator, first ? "centre" : "greyCentre"),
    cell(task.text, first ? "strong" : "greyLine"),
    cell(words.taskStanding[task.standing], first ? "strongCentre" : "greyCentre"),
  ];
  return { cells: [...lead, ...ownCells(line, said, counts, context)] };
}

function ownCells(line: Line, said: Statement | null, counts: boolean, context: RowContext): NewCell[] {
  const { words, optional, places } = context;
  const text = counts ? ("text" as const) : ("grey" as const);
  const centre = counts ? ("centre" as const) : ("greyCentre" as const);
  if (said === null) {
    const { role, unit, filed } = silentWords(line, words);
    const blank = () => cell(null, "greyLine");
    return [
      cell(role, "greyCentre"),
      cell(unit, "grey"),
      cell(filed, "greyCentre"),
      blank(),
      blank(),
      blank(),
      ...optional.map(blank),
      blank(),
      blank(),
    ];
  }
  return [
    cell(words.role[said.role], centre),
    cell(said.unit ?? words.unnamed, text),
    cell(filedWords(said, words), centre),
    cell(said.status, centre),
    percentCell(said, counts),
    cell(said.progress, text),
    ...optional.map((column) => cell(said[column], text)),
    cell(said.file, text),
    places.place(said.file, said.sheet, said.cell),
  ];
}

function silentWords(line: Line, words: SheetWords): { role: string; unit: string; filed: string } {
  if (line.kind !== "silent" && line.kind !== "open") {
    return { role: "", unit: "", filed: words.taskStanding.nobody };
  }
  const filed = line.kind === "open" ? words.ledger.open : words.ledger.silent;
  return { role: words.role[line.role], unit: line.unit, filed };
}

function filedWords({ aside, stage }: Statement, words: SheetWords): string {
  if (aside !== null) return words.aside[aside];
  return stage === "blank" ? words.stage.blank : words.ledger.reported;
}

/** A share as a number; as written where its scale is uncertain. */
function percentCell({ percent, percentText }: Statement, counts: boolean): NewCell {
  if (percent === null) return cell(percentText, counts ? "centre" : "greyCentre");
  const whole = Number.isInteger(percent);
  const look = counts ? (whole ? "share" : "fineShare") : whole ? "greyShare" : "greyFineShare";
  return cell(Math.round(percent * 100) / 10_000, look);
}
