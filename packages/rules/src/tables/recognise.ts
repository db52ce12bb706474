import type { Address } from "../model/address.ts";
import type {
  FilingFacts,
  IncompleteTable,
  IndicatorColumn,
  IndicatorTable,
  LedgerColumn,
  LedgerTable,
  RecognisedTable,
} from "../model/table.ts";
import { cellInRow, rowAt, type Sheet, type Workbook } from "../model/workbook.ts";
import { type Body, type BodyPlan, readBody } from "./body.ts";
import { type Candidate, candidatesAt } from "./candidates.ts";
import { gatherFacts, readAbove, readCover, type Surroundings, withBelow } from "./facts.ts";
import { findSeeds, type HeaderSeed, type Seeds } from "./headerBand.ts";
import type { Verdict } from "./ledgerColumns.ts";
import type { RowMemo } from "./rowMemo.ts";
import { openGrid, type SheetGrid } from "./sheetGrid.ts";

export interface Recognition {
  readonly tables: readonly RecognisedTable[];
  readonly incomplete: readonly IncompleteTable[];
  readonly facts: FilingFacts;
}

/** The sheet that planlint adds to a marked workbook: its table of findings is none of the filer's. */
const RESULT_SHEET = /^校核结果(?:\s*[（(]\d+[）)])?$/u;

/** Sheets that show how to fill in the others: their tables hold instructions or invented rows. */
const GUIDE_SHEET =
  /^[\d.、（）()\s]*(?:填报|填表|填写|使用|操作|编制|填報|填寫|填表)?(?:说明|說明|须知|須知|要求|指南|示例|样例|樣例|样表|樣表|范例|示范)(?:页|表)?$/u;

/**
 * Finds the ledgers and indicator tables of a workbook, and what the rows around them say of the filing.
 *
 * Hidden rows count like others (they are filed too); hidden sheets do not: they hold lists for drop-downs, earlier
 * filings and the like, and a finding there could not be seen. Section titles, subtotals, blank and note rows,
 * examples, column numbers and repeated headers are no rows. Sheets of instructions and examples are left out. Several rows under one merged task are one row whose
 * texts are joined by line breaks.
 * @param memo what was read of the rows at the last check of the same workbook: the result is the same, sooner.
 */
export function recogniseTables(workbook: Workbook, memo: RowMemo | null = null): Recognition {
  memo?.begin();
  const found: SheetFindings[] = [];
  const covers: Surroundings[] = [];
  for (const sheet of workbook.sheets) {
    if (sheet.hidden || sheet.rows.length === 0) continue;
    if (RESULT_SHEET.test(sheet.name) || GUIDE_SHEET.test(sheet.name)) continue;
    const grid = openGrid(sheet, memo);
    const findings = recogniseSheet(grid, workbook.date1904);
    if (findings.tables.length + findings.incomplete.length > 0) found.push(findings);
    else {
      const cover = readCover(grid);
      if (cover) covers.push(cover);
    }
  }
  const tables = withoutReferenceLists(found.flatMap((each) => each.tables));
  const kinds = new Set(tables.map((table) => table.kind));
  return {
    tables,
    // A table without values beside a whole one of its kind is a copy of the plan for reference.
    incomplete: found
      .flatMap((each) => each.incomplete)
      .filter((table) => !(table.kind === "indicators" && kinds.has("indicators"))),
    facts: gatherFacts(
      found.flatMap((each) => each.surroundings),
      covers,
      found.map((each) => ({ name: each.sheet.name, at: { row: 1, column: 1 } })),
      found.flatMap((each) => each.headings),
    ),
  };
}

/**
 * The recognition with ledgers that lack 责任单位 taken for tables: what they say of progress can be checked all the
 * same, and plans that name no units ask for no such column. `null` where there is none, or a whole ledger beside it.
 */
export function withLedgersWithoutUnits(recognition: Recognition): Recognition | null {
  const { tables, incomplete } = recognition;
  const ledgers = incomplete.flatMap(({ ledger }) => ledger ?? []);
  if (ledgers.length === 0 || tables.some(({ kind }) => kind === "ledger")) return null;
  return { ...recognition, tables: [...tables, ...ledgers], incomplete: incomplete.filter(({ ledger }) => !ledger) };
}

interface SheetFindings {
  readonly sheet: Sheet;
  readonly tables: readonly RecognisedTable[];
  readonly incomplete: readonly IncompleteTable[];
  readonly surroundings: readonly Surroundings[];
  readonly headings: readonly { readonly text: string; readonly sheet: string; readonly at: Address }[];
}

function recogniseSheet(grid: SheetGrid, date1904: boolean): SheetFindings {
  const { sheet } = grid;
  const seeds = findSeeds(grid);
  const tables: RecognisedTable[] = [];
  const incomplete: IncompleteTable[] = [];
  const surroundings: Surroundings[] = [];
  const headings: { text: string; sheet: string; at: Address }[] = [];
  const used = new Map<number, UsedColumns[]>();
  let lastUsed = 0;
  const refused = new Set<string>();
  for (const seed of seeds.values()) {
    const free = freeSeed(seed, used);
    if (!free) continue;
    // Rows that read like a header but are none repeat (a code list, a log): each kind is looked at once.
    const words = wordsOf(sheet, free);
    if (refused.has(words) || refused.size >= MOST_REFUSED) continue;
    let lowest = lastUsed;
    const candidates = candidatesAt(grid, free, seeds);
    if (candidates.length === 0) refused.add(words);
    for (const candidate of candidates) {
      const { band } = candidate;
      const above = readAbove(grid, band, lastUsed);
      const titles = new Set(above.titles.map((title) => title.text));
      if (candidate.outcome === "incomplete") {
        const { kind, headerCell, missing, verdict } = candidate;
        const ledger = verdict && ledgerOf(grid, { band, headerCell, verdict }, titles, seeds, date1904).table;
        incomplete.push({
          kind,
          sheet: sheet.name,
          headerRow: band.top,
          headerCell,
          missing,
          ...(ledger && ledger.rows.length > 0 && { ledger }),
        });
        surroundings.push(withBelow(grid, band, above));
        occupy(used, band.top, band.bottom, band.left, band.right);
        continue;
      }
      const { table, body } = tableOf(grid, candidate, titles, seeds, date1904);
      const bottom = Math.max(table.lastRow, band.bottom);
      surroundings.push(withBelow(grid, { ...band, bottom }, above));
      tables.push(table);
      occupy(used, band.top, bottom, band.left, band.right);
      for (const row of body.repeated) occupy(used, row, row, band.left, band.right);
      lowest = Math.max(lowest, bottom);
      headings.push(...periodHeadings(table));
    }
    lastUsed = lowest;
  }
  return { sheet, tables, incomplete, surroundings, headings };
}

/** Refused headers after which a sheet counts as something else: no office writes so many tables on one. */
const MOST_REFUSED = 500;

function wordsOf(sheet: Sheet, seed: HeaderSeed): string {
  const row = rowAt(sheet, seed.row);
  return seed.columns.map((column) => `${column}:${String(row && cellInRow(row, column)?.value)}`).join("|");
}

interface UsedColumns {
  readonly left: number;
  readonly right: number;
}

function occupy(used: Map<number, UsedColumns[]>, top: number, bottom: number, left: number, right: number): void {
  for (let row = top; row <= bottom; row++) {
    const spans = used.get(row);
    if (spans) spans.push({ left, right });
    else used.set(row, [{ left, right }]);
  }
}

/** The seed without the columns of tables found already; `null` when too little is left. */
function freeSeed(seed: HeaderSeed, used: ReadonlyMap<number, readonly UsedColumns[]>): HeaderSeed | null {
  const spans = used.get(seed.row);
  if (!spans) return seed;
  const columns = seed.columns.filter((column) => !spans.some(({ left, right }) => column >= left && column <= right));
  return columns.length >= 2 ? { row: seed.row, columns } : null;
}

const LEDGER_JOINED: ReadonlySet<LedgerColumn> = new Set([
  "units",
  "leadUnit",
  "supportUnits",
  "measures",
  "progress",
  "evidence",
  "problems",
  "next",
  "contact",
  "remarks",
]);
const INDICATOR_JOINED: ReadonlySet<IndicatorColumn> = new Set([
  "units",
  "leadUnit",
  "supportUnits",
  "progress",
  "remarks",
]);

type Headed<Role extends string> = {
  readonly band: Candidate["band"];
  readonly headerCell: Address;
  readonly verdict: Verdict<Role>;
};

function shapeOf(grid: SheetGrid, { band, headerCell }: Headed<LedgerColumn> | Headed<IndicatorColumn>) {
  return { sheet: grid.sheet.name, headerRow: band.top, headerLastRow: band.bottom, headerCell };
}

function extentOf(band: Candidate["band"], rows: readonly { readonly row: number; readonly lastRow: number }[]) {
  return { firstRow: rows[0]?.row ?? band.bottom + 1, lastRow: rows[rows.length - 1]?.lastRow ?? band.bottom };
}

function ledgerOf(
  grid: SheetGrid,
  headed: Headed<LedgerColumn>,
  titles: ReadonlySet<string>,
  seeds: Seeds,
  date1904: boolean,
): { table: LedgerTable; body: Body<LedgerColumn> } {
  const { band, verdict } = headed;
  const { columns } = verdict.assignment;
  const plan: BodyPlan<LedgerColumn> = {
    kind: "ledger",
    columns,
    key: "task",
    number: columns.has("number") ? "number" : null,
    section: columns.has("section") ? "section" : null,
    coarser: verdict.coarser,
    joined: LEDGER_JOINED,
    prefilled: [],
    titles,
    date1904,
  };
  const body = readBody(grid, band, plan, seeds);
  const table: LedgerTable = {
    kind: "ledger",
    ...shapeOf(grid, headed),
    ...extentOf(band, body.rows),
    columns: leftToRight(columns),
    headings: headingsOf(band, columns),
    rows: body.rows,
  };
  return { table, body };
}

function tableOf(
  grid: SheetGrid,
  candidate: Candidate & { readonly outcome: "complete" },
  titles: ReadonlySet<string>,
  seeds: Seeds,
  date1904: boolean,
): { table: RecognisedTable; body: Body<LedgerColumn> | Body<IndicatorColumn> } {
  if (candidate.kind === "ledger") return ledgerOf(grid, candidate, titles, seeds, date1904);
  const { band } = candidate;
  const { columns } = candidate.verdict.assignment;
  const plan: BodyPlan<IndicatorColumn> = {
    kind: "indicators",
    columns,
    key: "name",
    number: columns.has("number") ? "number" : null,
    section: columns.has("category") ? "category" : null,
    coarser: candidate.verdict.coarser,
    joined: INDICATOR_JOINED,
    prefilled: ["measureUnit", "target", "baseline"],
    titles,
    date1904,
  };
  const body = readBody(grid, band, plan, seeds);
  const table: IndicatorTable = {
    kind: "indicators",
    ...shapeOf(grid, candidate),
    ...extentOf(band, body.rows),
    columns: leftToRight(columns),
    headings: headingsOf(band, columns),
    rows: body.rows,
    valueYear: candidate.verdict.valueYear,
    yearColumns: candidate.verdict.yearColumns,
  };
  return { table, body };
}

function leftToRight<Role extends string>(columns: ReadonlyMap<Role, number>): Partial<Record<Role, number>> {
  const ordered: Partial<Record<Role, number>> = {};
  for (const [role, column] of [...columns].sort((a, b) => a[1] - b[1])) ordered[role] = column;
  return ordered;
}

function headingsOf<Role extends string>(
  band: Candidate["band"],
  columns: ReadonlyMap<Role, number>,
): Partial<Record<Role, string>> {
  const headings: Partial<Record<Role, string>> = {};
  for (const [role, column] of columns) {
    headings[role] = (band.paths[column - band.left] ?? []).map((line) => line.replace(/\s*\n\s*/gu, "")).join(" ");
  }
  return headings;
}

/** Headings that may name the period: 截至2023年6月底进展情况, 2023年上半年完成值. */
function periodHeadings(table: RecognisedTable) {
  const at = table.headerCell;
  const texts =
    table.kind === "ledger"
      ? [table.headings.progress, table.headings.percent, table.headings.status]
      : [table.headings.value, table.headings.progress];
  return texts.flatMap((text) => (text ? [{ text, sheet: table.sheet, at }] : []));
}

/** Beside a ledger that reports, a loosely headed list of jobs that reports nothing is something else. */
function withoutReferenceLists(tables: readonly RecognisedTable[]): readonly RecognisedTable[] {
  const reports = (table: RecognisedTable) =>
    table.kind === "ledger" &&
    (["progress", "measures", "status", "percent"] as const).some((role) => table.columns[role] !== undefined);
  if (!tables.some(reports)) return tables;
  return tables.filter(
    (table) =>
      table.kind !== "ledger" ||
      reports(table) ||
      /任务|任務|事项|事項|规划|規劃|方案/u.test(table.headings.task ?? ""),
  );
}
