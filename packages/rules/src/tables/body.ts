import type { TableCell, TableRow } from "../model/table.ts";
import { type Cell, type CellValue, cellOf, indexInRow, type SheetRow } from "../model/workbook.ts";
import type { HeaderBand, Seeds } from "./headerBand.ts";
import {
  isChineseOrdinal,
  isColumnNumbers,
  isExample,
  isInstructionRow,
  isNote,
  isSectionTitle,
  isSubtotal,
} from "./rowKinds.ts";
import { withWordsOfAbove } from "./sameAsAbove.ts";
import {
  type GridRow,
  gridRow,
  isContent,
  isFilled,
  plainText,
  type SeenCell,
  type SheetGrid,
  seenAt,
} from "./sheetGrid.ts";
import { shownText } from "./values.ts";

/** Roles that a table of either kind needs or joins; the others are read alike. */
export interface BodyPlan<Role extends string> {
  readonly kind: "ledger" | "indicators";
  readonly columns: ReadonlyMap<Role, number>;
  /** The column that makes a row one: task or indicator name. */
  readonly key: Role;
  readonly number: Role | null;
  readonly section: Role | null;
  readonly coarser: ReadonlyMap<Role, number>;
  /** Roles that hold free text: joined when one entry takes several rows. */
  readonly joined: ReadonlySet<Role>;
  /** Roles that come filled in from the plan: a lone name without them is a title. */
  readonly prefilled: readonly Role[];
  /** Titles above the table, which page breaks repeat. */
  readonly titles: ReadonlySet<string>;
  readonly date1904: boolean;
}

export interface Body<Role extends string> {
  readonly rows: readonly TableRow<Role>[];
  /** Row after the last one that was looked at: another table's header, or the end of the sheet. */
  readonly end: number;
  /** Headers that are this table's own, repeated at page breaks. */
  readonly repeated: readonly number[];
}

type Cells<Role extends string> = Partial<Record<Role, TableCell>>;
interface Entry<Role extends string> {
  row: number;
  lastRow: number;
  hidden: boolean;
  cells: Cells<Role>;
  section: string | null;
}

/** Rows without content that end a table for loose rows: what comes later must be a full row to count. */
const WIDE_GAP = 6;
const COLUMN_NUMBERS_WITHIN = 3;

/** Reads the rows under a header, up to the next table's header or the end of the sheet. */
export function readBody<Role extends string>(
  grid: SheetGrid,
  band: HeaderBand,
  plan: BodyPlan<Role>,
  seeds: Seeds,
): Body<Role> {
  const { left, right } = band;
  const entries: Entry<Role>[] = [];
  const repeated: number[] = [];
  let title: string | null = null;
  let sectionText: string | null = null;
  let noted = false;
  let interrupted = false;
  let lastHeader = band.bottom;
  let lastContent = band.bottom;
  let end = Number.POSITIVE_INFINITY;

  const { rows } = grid.sheet;
  const decided = `${[...plan.columns].join()} ${[...plan.coarser].join()} ${plan.date1904}`;
  for (let index = firstIndexAfter(rows, band.bottom); index < rows.length; index++) {
    const stored = rows[index] as SheetRow;
    const row = gridRow(grid, stored.number, stored);
    const glance = glanceAt(grid, row, left, right);
    if (glance.filled === 0) continue;
    const texts = glance.firsts.map((seen) => plainText(seen.cell));
    const first = texts[0] ?? "";
    const allOwn = () => filledCells(grid, row, left, right).filter((seen) => seen.at.row === row.number);

    if (isHeadingOf(band, glance.firsts[0]) && repeatsHeader(band, allOwn())) {
      if (interrupted && seeds.has(row.number)) {
        end = row.number;
        break;
      }
      repeated.push(row.number);
      lastHeader = row.number;
      lastContent = row.number;
      continue;
    }
    if (startsHeader(seeds, row.number, band, glance)) {
      end = row.number;
      break;
    }
    const gap = row.number - lastContent > WIDE_GAP;
    if (glance.own > 0) {
      if (isSubtotal(first) || (first === "" && isSubtotal(texts[1] ?? ""))) continue;
      if (isNote(first)) {
        noted = true;
        continue;
      }
      if (texts.some(isExample)) continue;
      if (row.number - lastHeader <= COLUMN_NUMBERS_WITHIN) {
        const all = allOwn().map((seen) => plainText(seen.cell));
        if (isColumnNumbers(all) || isInstructionRow(all)) continue;
      }
    }
    const read = rememberedCells(grid, row, plan, decided);
    const key = read[plan.key];
    const number = plan.number ? read[plan.number] : undefined;
    const keyFilled = key !== undefined && key.text !== "";
    const numberFilled = number !== undefined && number.text !== "";
    const previous = entries[entries.length - 1];

    // 已完成 | 12 below the ledger is a tally: no task is a bare number.
    if (plan.kind === "ledger" && keyFilled && typeof key.value === "number" && glance.own <= 2) continue;
    if (keyFilled && isSubtotal(key.text)) continue;
    if (glance.own === 1 && glance.filled === 1) {
      const only = glance.firsts[0] as SeenCell;
      if (typeof only.cell?.value === "number") continue;
      const kind = loneKind(only, plan, first, gap || noted);
      if (kind === "title") {
        if (plan.titles.has(first)) continue;
        if (isSectionTitle(first) || !(gap || noted)) {
          title = first;
          sectionText = null;
          lastContent = row.number;
        }
        if (!isSectionTitle(first)) interrupted = true;
        continue;
      }
      if (kind === "none") continue;
    }
    // A number in Chinese and a name, the rest blank: 一 | 强化都市圈带动作用.
    if (glance.own === 2 && glance.filled === 2 && keyFilled && number && isChineseOrdinal(number.text)) {
      title = `${number.text}${/[、）).．]$/u.test(number.text) ? "" : "、"}${key.text}`;
      sectionText = null;
      lastContent = row.number;
      continue;
    }
    if ((gap || noted) && glance.own < 3 && !(keyFilled && numberFilled)) continue;

    const sectionCell = plan.section ? read[plan.section] : undefined;
    if (sectionCell && sectionCell.text !== "") sectionText = sectionCell.text;
    if (keyFilled) lastContent = row.number;
    if (previous && continues(previous, read, plan, row.number)) {
      if (glance.own > 0 || sameCell(previous.cells[plan.key], key)) extend(previous, read, plan, row.number);
      continue;
    }
    if (!keyFilled && !isRowWithoutKey(read, plan, numberFilled)) continue;
    interrupted = false;
    lastContent = row.number;
    entries.push({
      row: row.number,
      lastRow: row.number,
      hidden: stored.hidden,
      cells: plan.kind === "ledger" ? withWordsOfAbove(read, previous) : read,
      section: sectionText ?? title,
    });
  }
  return { rows: entries, end, repeated };
}

/** Index of the first stored row below a row number. */
export function firstIndexAfter(rows: readonly SheetRow[], number: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle] as SheetRow).number <= number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The non-empty cells that stand in or reach into a row, each once. */
export function filledCells(grid: SheetGrid, row: GridRow, left: number, right: number): SeenCell[] {
  const seen: SeenCell[] = [];
  if (row.areas.length === 0) {
    const { stored } = row;
    if (!stored) return seen;
    for (const column of stored.columns) {
      if (column < left) continue;
      if (column > right) break;
      const cell = seenAt(grid, row, column);
      if (isFilled(cell.cell)) seen.push(cell);
    }
    return seen;
  }
  for (let column = left; column <= right; column++) {
    const cell = seenAt(grid, row, column);
    if (isFilled(cell.cell)) seen.push(cell);
    if (cell.area) column = Math.max(column, cell.area.right);
  }
  return seen;
}

/** A row most of whose cells read like headings starts another table; words like 完成 in a row of data do not. */
export function startsHeader(seeds: Seeds, row: number, band: HeaderBand, glance: Glance): boolean {
  const seed = seeds.get(row);
  if (!seed || glance.own < 2) return false;
  const inside = seed.columns.filter((column) => column >= band.left && column <= band.right).length;
  return inside >= 2 && inside >= glance.own * 0.6 && typeof glance.firsts[0]?.cell?.value !== "number";
}

/** As much of a row as most rows need: how many cells are filled, and the first of its own. */
export interface Glance {
  readonly filled: number;
  readonly own: number;
  readonly firsts: readonly SeenCell[];
}

const FIRSTS = 3;

export function glanceAt(grid: SheetGrid, row: GridRow, left: number, right: number): Glance {
  if (row.areas.length > 0 || !row.stored) {
    const cells = filledCells(grid, row, left, right);
    const own = cells.filter((seen) => seen.at.row === row.number);
    return { filled: cells.length, own: own.length, firsts: own.slice(0, FIRSTS) };
  }
  const notes = grid.memo?.notesOn(row.stored);
  if (notes?.glance?.left === left && notes.glance.right === right) return notes.glance.seen;
  const { columns, values } = row.stored;
  const firsts: SeenCell[] = [];
  let filled = 0;
  for (let index = 0; index < columns.length; index++) {
    const column = columns[index] as number;
    if (column < left) continue;
    if (column > right) break;
    const value = values[index] as CellValue;
    if (!isContent(value)) continue;
    filled++;
    if (firsts.length < FIRSTS) {
      firsts.push({ at: { row: row.number, column }, area: null, cell: cellOf(row.stored, index) });
    }
  }
  const seen = { filled, own: filled, firsts };
  if (notes) notes.glance = { left, right, seen };
  return seen;
}

function isHeadingOf(band: HeaderBand, seen: SeenCell | undefined): boolean {
  return seen !== undefined && (band.paths[seen.at.column - band.left]?.includes(plainText(seen.cell)) ?? false);
}

/** Every filled cell says what the header says above it. */
function repeatsHeader(band: HeaderBand, own: readonly SeenCell[]): boolean {
  let same = 0;
  for (const seen of own) {
    const path = band.paths[seen.at.column - band.left];
    if (path?.includes(plainText(seen.cell))) same++;
    else if (same === 0) return false;
  }
  return same >= 2 && same >= own.length * 0.7;
}

/** What a row with a single cell is: a title between the rows, an entry of its own, or part of the one above. */
function loneKind<Role extends string>(
  only: SeenCell,
  plan: BodyPlan<Role>,
  text: string,
  loose: boolean,
): "title" | "row" | "none" {
  const keyColumn = plan.columns.get(plan.key) ?? 0;
  const wide = only.area !== null && only.area.right > only.area.left;
  const covers = only.at.column <= keyColumn && (only.area?.right ?? only.at.column) >= keyColumn;
  const coarser = plan.coarser.get(plan.key);
  const wideKey = wide && only.at.column === coarser && only.area?.right === keyColumn;
  if (isSectionTitle(text)) return "title";
  if (wide && !wideKey) return covers || only.at.column < keyColumn ? "title" : "row";
  if (covers || only.at.column === coarser) {
    if (loose) return "none";
    if (plan.kind === "ledger") return "row";
    return plan.prefilled.some((role) => plan.columns.has(role)) ? "title" : "row";
  }
  if (only.at.column < keyColumn) return "title";
  return loose ? "none" : "row";
}

/** `cellsOf`, read once for a row that no merge concerns. @param decided what else decides them, as one string. */
function rememberedCells<Role extends string>(
  grid: SheetGrid,
  row: GridRow,
  plan: BodyPlan<Role>,
  decided: string,
): Readonly<Cells<Role>> {
  const notes = row.stored && row.areas.length === 0 ? grid.memo?.notesOn(row.stored) : undefined;
  if (!notes) return cellsOf(grid, row, plan);
  if (notes.cells?.of === decided) return notes.cells.read as Cells<Role>;
  const read = cellsOf(grid, row, plan);
  notes.cells = { of: decided, read };
  return read;
}

function cellsOf<Role extends string>(grid: SheetGrid, row: GridRow, plan: BodyPlan<Role>): Cells<Role> {
  const cells: Cells<Role> = {};
  for (const [role, column] of plan.columns) {
    if (row.areas.length === 0 && row.stored && !plan.coarser.has(role)) {
      cells[role] = storedCell(row.stored, column, plan.date1904);
      continue;
    }
    let seen = seenAt(grid, row, column);
    const coarser = plan.coarser.get(role);
    if (coarser !== undefined && !isFilled(seen.cell)) {
      const instead = seenAt(grid, row, coarser);
      if (isFilled(instead.cell) && instead.at.row === row.number) seen = instead;
    }
    cells[role] = tableCell(seen.at.row, seen.at.column, seen.cell, plan.date1904);
  }
  return cells;
}

/** `#REF!` as text, left where errors were pasted as values. */
const WRITTEN_ERROR = /^\s*#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)\s*$/u;

const errorIn = (value: CellValue): CellValue =>
  typeof value === "string" && WRITTEN_ERROR.test(value) ? { error: value.trim() } : value;

/** `tableCell` of a cell that no merge concerns: most are, and need not be taken out of their row first. */
function storedCell(row: SheetRow, column: number, date1904: boolean): TableCell {
  const index = indexInRow(row, column);
  if (index < 0) return blankCell(row.number, column);
  const formula = row.formulas?.[index] ?? null;
  return filledCell(row.number, column, row.values[index] as CellValue, row.formats[index] ?? "", formula, date1904);
}

function tableCell(row: number, column: number, cell: Cell | undefined, date1904: boolean): TableCell {
  if (!cell) return blankCell(row, column);
  return filledCell(row, column, cell.value, cell.format, cell.formula, date1904);
}

function blankCell(row: number, column: number): TableCell {
  return { row, column, value: undefined, text: "", format: "", formula: null };
}

function filledCell(
  row: number,
  column: number,
  stored: CellValue,
  format: string,
  formula: string | null,
  date1904: boolean,
): TableCell {
  const value = errorIn(stored);
  const text = isContent(stored) ? shownText(value, format, date1904) : "";
  // A formula without a cached result stays `null`; blanks are no content.
  return { row, column, value: text === "" && value !== null ? undefined : value, text, format, formula };
}

const sameCell = (a: TableCell | undefined, b: TableCell | undefined): boolean =>
  a !== undefined && b !== undefined && a.row === b.row && a.column === b.column;

/**
 * A row belongs to the entry above when its key cell is the same merged cell and no number of its own says otherwise,
 * or, in a ledger, when neither number nor task is written and it follows at once (further measures, further units).
 */
function continues<Role extends string>(
  previous: Entry<Role>,
  cells: Cells<Role>,
  plan: BodyPlan<Role>,
  row: number,
): boolean {
  const key = cells[plan.key];
  const number = plan.number ? cells[plan.number] : undefined;
  const before = plan.number ? previous.cells[plan.number] : undefined;
  const numberAgrees = !number || number.text === "" || sameCell(number, before) || number.text === before?.text;
  if (sameCell(key, previous.cells[plan.key])) return numberAgrees;
  if (key && key.text !== "") return false;
  if (plan.kind === "indicators") return false;
  if (row !== previous.lastRow + 1) return false;
  return !number || number.text === "" || sameCell(number, before);
}

function extend<Role extends string>(entry: Entry<Role>, cells: Cells<Role>, plan: BodyPlan<Role>, row: number): void {
  entry.lastRow = row;
  // What was read stays as it is: it may be remembered.
  entry.cells = { ...entry.cells };
  for (const role of plan.columns.keys()) {
    const had = entry.cells[role];
    const more = cells[role];
    if (!more || more.text === "" || sameCell(had, more)) continue;
    if (!had || had.text === "") entry.cells[role] = more;
    else if (plan.joined.has(role) && !had.text.split("\n").includes(more.text)) {
      const text = `${had.text}\n${more.text}`;
      entry.cells[role] = { ...had, text, value: text };
    }
  }
}

/** A row whose key cell is blank still is one when its number and something else is there. */
function isRowWithoutKey<Role extends string>(
  cells: Cells<Role>,
  plan: BodyPlan<Role>,
  numberFilled: boolean,
): boolean {
  let filled = 0;
  for (const role of plan.columns.keys()) {
    if (role !== plan.number && role !== plan.section && cells[role]?.text) filled++;
  }
  return numberFilled ? filled >= 1 : plan.kind === "ledger" && filled >= 2;
}
