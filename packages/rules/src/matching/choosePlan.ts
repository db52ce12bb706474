import type { IndicatorTable, LedgerTable } from "../model/table.ts";
import { textKey } from "../text/normalize.ts";
import { matchIndicators } from "./indicators.ts";
import type { PlanIndex } from "./planIndex.ts";
import { readText } from "./scoreText.ts";

/** Rows looked at in a table: enough to tell plans apart, few enough for a sheet of 50 000. */
const SAMPLE = 200;
/** Share of rows that has to fit before a plan is chosen without its title. */
const SHARE = 0.3;

const sampleOf = <Row>(rows: readonly Row[]): readonly Row[] => {
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  return rows.filter((_, at) => at % step === 0).slice(0, SAMPLE);
};

/** How far the rows fit a plan: the sum of their scores, and how many there are. */
function rowsFit(table: LedgerTable | IndicatorTable, index: PlanIndex): { fit: number; rows: number } {
  if (table.kind === "indicators") {
    const sample = { ...table, rows: sampleOf(table.rows) };
    const matches = matchIndicators(sample, index);
    return { fit: matches.reduce((sum, match) => sum + match.score, 0), rows: matches.length };
  }
  let fit = 0;
  let rows = 0;
  for (const row of sampleOf(table.rows)) {
    const text = row.cells.task?.text ?? "";
    if (text.length === 0) continue;
    rows += 1;
    const best = readText(text, index.tasks).fits[0];
    if (best && best.score >= 0.7) fit += best.score;
  }
  return { fit, rows };
}

/** How much of the plan's title or document number the titles name: 0…1. */
function titleFit(titles: readonly string[], index: PlanIndex): number {
  const { title, documentNumber } = index.plan;
  const own = textKey(title);
  const ownNumber = documentNumber ? textKey(documentNumber) : null;
  let best = 0;
  for (const text of titles) {
    const written = textKey(text);
    if (written.length < 4) continue;
    if (ownNumber && written.includes(ownNumber)) return 1;
    if (written.includes(own)) best = Math.max(best, 1);
    else if (own.includes(written) && written.length >= 8) best = Math.max(best, written.length / own.length);
    else {
      const pairs = new Set<string>();
      for (let at = 0; at + 1 < own.length; at += 1) pairs.add(own.slice(at, at + 2));
      let shared = 0;
      for (const pair of pairs) if (written.includes(pair)) shared += 1;
      best = Math.max(best, (0.9 * shared) / pairs.size);
    }
  }
  return best;
}

/** Which of several plans a workbook is about: share of rows that fit, titles as a tie-break; `null` when none does. */
export function choosePlan(
  tables: readonly (LedgerTable | IndicatorTable)[],
  titles: readonly string[],
  indexes: readonly PlanIndex[],
): PlanIndex | null {
  const scored = indexes.map((index) => {
    const sums = tables.map((table) => rowsFit(table, index));
    const rows = sums.reduce((sum, { rows }) => sum + rows, 0);
    const fit = sums.reduce((sum, { fit }) => sum + fit, 0);
    return { index, share: rows > 0 ? fit / rows : 0, title: titleFit(titles, index) };
  });
  scored.sort((a, b) => {
    const gap = b.share - a.share;
    return Math.abs(gap) >= 0.1 ? gap : b.share + 0.3 * b.title - (a.share + 0.3 * a.title);
  });
  const best = scored[0];
  if (!best) return null;
  return best.share >= SHARE || best.title >= 0.8 || (best.share > 0 && best.title >= 0.6) ? best.index : null;
}
