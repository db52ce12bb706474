import type { Address } from "../model/address.ts";
import type { LedgerColumn } from "../model/table.ts";
import type { SheetRow } from "../model/workbook.ts";
import type { HeadedColumn } from "./assign.ts";
import { filledCells, firstIndexAfter, glanceAt, startsHeader } from "./body.ts";
import { profileColumn } from "./columnProfile.ts";
import { readPath } from "./columnSenses.ts";
import { bandAround, type HeaderBand, type HeaderSeed, narrowBand, type Seeds } from "./headerBand.ts";
import { type IndicatorVerdict, judgeIndicators } from "./indicatorColumns.ts";
import { judgeLedger, type Verdict } from "./ledgerColumns.ts";
import { type GridRow, gridRow, isFilled, type SheetGrid, seenAt } from "./sheetGrid.ts";

interface CandidateShape {
  readonly band: HeaderBand;
  readonly headerCell: Address;
  readonly score: number;
}

/** A header that makes a table, or one of ours that lacks something. */
export type Candidate = CandidateShape &
  (
    | { readonly outcome: "complete"; readonly kind: "ledger"; readonly verdict: Verdict<LedgerColumn> }
    | { readonly outcome: "complete"; readonly kind: "indicators"; readonly verdict: IndicatorVerdict }
    | {
        readonly outcome: "incomplete";
        readonly kind: "ledger" | "indicators";
        readonly missing: readonly string[];
        /** Where a ledger lacks only its units. */
        readonly verdict?: Verdict<LedgerColumn>;
      }
  );

/** Rows that are looked at to tell what a column holds. */
const SAMPLE_ROWS = 80;

/** The tables whose header is at a seed: none, one, or several side by side. */
export function candidatesAt(grid: SheetGrid, seed: HeaderSeed, seeds: Seeds): Candidate[] {
  const band = bandAround(grid, seed);
  const parts = runsOf(band);
  if (parts.length > 1) {
    const side = parts.map((part) => judge(grid, narrowBand(band, part.left, part.right), seeds));
    const whole = side.filter((candidate) => candidate?.outcome === "complete");
    if (whole.length > 1) return whole.filter((candidate) => candidate !== null);
    const together = judge(grid, band, seeds);
    const alone = whole[0];
    if (alone && together?.outcome === "complete") {
      // An empty column parts a table from another thing beside it; a filled one only lacks its heading.
      return isFilledBeside(grid, band, alone.band, seeds) ? [together] : [alone];
    }
    const best = together?.outcome === "complete" ? together : (whole[0] ?? together);
    return best ? [best] : [];
  }
  const split = repeatedNumberColumn(band);
  if (split !== null) {
    const halves = [narrowBand(band, band.left, split - 1), narrowBand(band, split, band.right)].map((half) =>
      judge(grid, half, seeds),
    );
    if (halves.every((half) => half?.outcome === "complete")) return halves.filter((half) => half !== null);
  }
  const only = judge(grid, band, seeds);
  return only ? [only] : [];
}

/** Runs of columns with headings, apart by blank ones. */
function runsOf(band: HeaderBand): { left: number; right: number }[] {
  const runs: { left: number; right: number }[] = [];
  band.paths.forEach((path, index) => {
    if (path.length === 0) return;
    const column = band.left + index;
    const last = runs[runs.length - 1];
    if (last && last.right === column - 1) last.right = column;
    else runs.push({ left: column, right: column });
  });
  return runs;
}

/** True when a column that touches the part has content under its blank heading. */
function isFilledBeside(grid: SheetGrid, band: HeaderBand, part: HeaderBand, seeds: Seeds): boolean {
  const rows = sampleRows(grid, part, seeds);
  return [part.left - 1, part.right + 1]
    .filter((column) => column >= band.left && column <= band.right)
    .some((column) => profileColumn(grid, rows, column, band.left).filled > 0);
}

/** A second 序号 to the right: two tables without a gap. */
function repeatedNumberColumn(band: HeaderBand): number | null {
  let seen = 0;
  for (let index = 0; index < band.paths.length; index++) {
    const { ledger } = readPath(band.paths[index] ?? []);
    if (ledger.some((sense) => sense.role === "number") && ++seen === 2 && index > 2) return band.left + index;
  }
  return null;
}

function judge(grid: SheetGrid, band: HeaderBand, seeds: Seeds): Candidate | null {
  const rows = sampleRows(grid, band, seeds);
  const columns: HeadedColumn[] = band.paths.map((path, index) => ({
    column: band.left + index,
    path,
    senses: readPath(path),
    profile: profileColumn(grid, rows, band.left + index, band.left),
  }));
  const ledger = judgeLedger(columns, rows.length);
  const indicators = judgeIndicators(columns, rows.length);
  const headerCell = firstHeaderCell(grid, band);
  const shape = { band, headerCell };
  const ledgerWins =
    ledger.outcome === "complete" && (indicators.outcome !== "complete" || ledger.score > indicators.score);
  if (ledgerWins) return { ...shape, outcome: "complete", kind: "ledger", verdict: ledger, score: ledger.score };
  if (indicators.outcome === "complete") {
    return { ...shape, outcome: "complete", kind: "indicators", verdict: indicators, score: indicators.score };
  }
  if (ledger.outcome === "incomplete") {
    const { missing, score } = ledger;
    const onlyUnits = missing.every((role) => role === "units");
    return { ...shape, outcome: "incomplete", kind: "ledger", missing, score, ...(onlyUnits && { verdict: ledger }) };
  }
  if (indicators.outcome === "incomplete") {
    return {
      ...shape,
      outcome: "incomplete",
      kind: "indicators",
      missing: indicators.missing,
      score: indicators.score,
    };
  }
  return null;
}

/** The first rows under a header that are not titles across it, up to the next header. */
function sampleRows(grid: SheetGrid, band: HeaderBand, seeds: Seeds): GridRow[] {
  const sample: GridRow[] = [];
  const { rows } = grid.sheet;
  for (let index = firstIndexAfter(rows, band.bottom); index < rows.length && sample.length < SAMPLE_ROWS; index++) {
    const stored = rows[index] as SheetRow;
    const row = gridRow(grid, stored.number, stored);
    const glance = glanceAt(grid, row, band.left, band.right);
    if (startsHeader(seeds, stored.number, band, glance)) break;
    if (row.areas.length === 0) {
      if (glance.filled >= 2) sample.push(row);
      continue;
    }
    const filled = filledCells(grid, row, band.left, band.right);
    if (filled.length >= 2 || filled.some((seen) => seen.area && seen.area.bottom > seen.area.top)) sample.push(row);
  }
  return sample;
}

function firstHeaderCell(grid: SheetGrid, band: HeaderBand): Address {
  for (let column = band.left; column <= band.right; column++) {
    for (let row = band.top; row <= band.bottom; row++) {
      const seen = seenAt(grid, gridRow(grid, row), column);
      if (isFilled(seen.cell)) return seen.at;
    }
  }
  return { row: band.top, column: band.left };
}
