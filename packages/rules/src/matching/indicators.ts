import type { Candidate, MatchHow, RowMatch } from "../model/match.ts";
import type { Target } from "../model/plan.ts";
import type { IndicatorRow, IndicatorTable } from "../model/table.ts";
import { GROWTH, type NameReading, readName, unitFamily } from "./indicatorWording.ts";
import type { PlanIndex } from "./planIndex.ts";
import type { TargetEntry, TargetIndex } from "./targetIndex.ts";

interface TargetFit {
  readonly entry: TargetEntry;
  /** 1 the same name · 0.97 the same after cleaning and synonyms · below 0.95 alike. */
  readonly score: number;
  readonly how: MatchHow;
}

/** From here an indicator is tied; below it is only a candidate. */
const ENOUGH = 0.7;
/** From here a name is the same but for its wording. */
const SURE = 0.95;
/** Two targets closer than this are not told apart by the name. */
const CLOSE = 0.03;
const FAINT = 0.35;

const pairsOf = (text: string): Set<string> => {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at += 1) pairs.add(text.slice(at, at + 2));
  return pairs;
};

/** Shared pairs of neighbouring characters ÷ all of them (Dice). */
function likeness(a: string, b: string): number {
  const left = pairsOf(a);
  const right = pairsOf(b);
  if (left.size === 0 || right.size === 0) return a === b ? 1 : 0;
  let shared = 0;
  for (const pair of left) if (right.has(pair)) shared += 1;
  return (2 * shared) / (left.size + right.size);
}

/** True when one name has a word that makes it another quantity, and the other has not. */
function differs(row: NameReading, name: NameReading): boolean {
  for (const at of row.distinctions) if (at !== GROWTH && !name.distinctions.has(at)) return true;
  for (const at of name.distinctions) if (at !== GROWTH && !row.distinctions.has(at)) return true;
  return false;
}

/** An amount, a share and a growth rate are different quantities even under one name. */
function measuresOther(row: NameReading, family: string | null, entry: TargetEntry): boolean {
  // 研发经费投入年均增长（亿元） is that growth with a slip in its unit; 研发经费投入（亿元） is the amount.
  if (entry.growth) return !row.growth && family !== null && family !== "percent";
  if (row.growth) return !entry.names.some((name) => name.growth);
  const known = family !== null && entry.family !== null && family !== "other" && entry.family !== "other";
  if (!known || family === entry.family) return false;
  // 亿元 against 亿美元 is a slip in the same indicator, not another one; % against an amount is another one.
  return family === "percent" || entry.family === "percent";
}

function scoreName(row: NameReading, name: NameReading): { readonly score: number; readonly how: MatchHow } {
  if (row.key === name.key) return { score: 1, how: "exact" };
  if (row.core === name.core) return { score: 0.97, how: "normalized" };
  if (row.stem === name.stem) return { score: 0.95, how: "normalized" };
  if (differs(row, name)) return { score: 0.4 * likeness(row.stem, name.stem), how: "fuzzy" };
  const [short, long] = row.stem.length <= name.stem.length ? [row.stem, name.stem] : [name.stem, row.stem];
  const inside = short.length >= 3 && long.includes(short) ? 0.7 + 0.24 * (short.length / long.length) : 0;
  return { score: Math.max(inside, 0.94 * likeness(row.stem, name.stem)), how: "fuzzy" };
}

function fitsOf(row: NameReading, family: string | null, index: TargetIndex): TargetFit[] {
  return index.entries
    .map((entry): TargetFit => {
      if (row.key === entry.quote) return { entry, score: 0.99, how: "normalized" };
      const best = entry.names
        .map((name) => scoreName(row, name))
        .reduce((a, b) => (b.score > a.score ? b : a), { score: 0, how: "fuzzy" });
      if (measuresOther(row, family, entry)) return { entry, score: 0.5 * best.score, how: "fuzzy" };
      return { entry, ...best };
    })
    .filter((fit) => fit.score >= FAINT)
    .sort((a, b) => b.score - a.score || rank(b.entry, index) - rank(a.entry, index) || a.entry.order - b.entry.order);
}

/** Among targets of one name: the plan's main indicators first, then those for its last year. */
const rank = (entry: TargetEntry, index: TargetIndex): number =>
  (entry.target.main ? 2 : 0) + (entry.target.year === index.finalYear ? 1 : 0);

/** A plan that sets the same quantity in a chapter and again in a box: the first stands for both. */
const isSetTwice = (a: Target, b: Target): boolean =>
  a.quantity === b.quantity && a.kind === b.kind && a.year === b.year;

/** The best fit; of a quantity that is set twice, the one in the row's own unit (2.5万个 and 25000座). */
function inUnitOfRow(fits: readonly TargetFit[], unit: string | null, index: TargetIndex): TargetFit | undefined {
  const [best] = fits;
  if (!best || !unit || best.entry.target.measureUnit === unit) return best;
  const same = fits.find(
    (fit) =>
      fit.entry.target.measureUnit === unit &&
      best.score - fit.score < 0.01 &&
      rank(fit.entry, index) === rank(best.entry, index) &&
      isSetTwice(best.entry.target, fit.entry.target),
  );
  return same ?? best;
}

const round = (score: number): number => Math.round(score * 1000) / 1000;
const candidatesOf = (fits: readonly TargetFit[]): Candidate[] =>
  fits.slice(0, 3).map((fit) => ({ id: fit.entry.target.id, score: round(fit.score) }));

function matchOne(row: IndicatorRow, index: TargetIndex): RowMatch {
  const name = row.cells.name?.text ?? "";
  const category = row.cells.category?.text ?? "";
  const fitsFor = (text: string, family?: string): TargetFit[] => {
    const reading = readName(text);
    return reading.core.length > 0
      ? fitsOf(reading, family ?? unitFamily(row.cells.measureUnit?.text || reading.unit), index)
      : [];
  };
  const amount = fitsFor(name);
  // 研发经费投入（亿元） with its 增速 beside it reports the growth that the plan asks for, if no amount.
  const growth = (amount[0]?.score ?? 0) < ENOUGH && row.cells.valueGrowth?.text ? fitsFor(name, "percent") : [];
  const own = (growth[0]?.score ?? 0) >= SURE ? growth : amount;
  // A name such as 年均增长 under the category 全社会研发经费投入 says what it is only together with it.
  const joined = name && category && (own[0]?.score ?? 0) < ENOUGH ? fitsFor(`${category}${name}`) : [];
  const fits = (joined[0]?.score ?? 0) >= ENOUGH + 0.15 ? joined : own;
  const open = { row: row.row, ids: [], score: 0, how: null, relation: null, numberId: null, ambiguous: false };
  const best = inUnitOfRow(fits, row.cells.measureUnit?.text || readName(name).unit, index);
  if (!best || best.score < ENOUGH) return { ...open, candidates: candidatesOf(fits) };
  const rivals = fits.filter(
    (fit) =>
      fit !== best &&
      !isSetTwice(best.entry.target, fit.entry.target) &&
      best.score - fit.score < (best.how === "fuzzy" ? CLOSE : 0.01) &&
      rank(fit.entry, index) === rank(best.entry, index),
  );
  if (rivals.length > 0) {
    return { ...open, score: round(best.score), candidates: candidatesOf([best, ...rivals]), ambiguous: true };
  }
  return {
    ...open,
    ids: [best.entry.target.id],
    score: round(best.score),
    how: best.how,
    candidates: candidatesOf(fits.filter((fit) => fit !== best)),
  };
}

/** Ties the rows of an indicator table to targets. */
export function matchIndicators(table: IndicatorTable, index: PlanIndex): RowMatch[] {
  return table.rows.map((row) => matchOne(row, index.targets));
}
