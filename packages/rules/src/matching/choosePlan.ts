import type { IndicatorTable, LedgerTable } from "../model/table.ts";
import { textKey } from "../text/normalize.ts";
import { parseQuantity } from "../text/quantity.ts";
import { matchIndicators } from "./indicators.ts";
import type { PlanIndex } from "./planIndex.ts";
import { readText } from "./scoreText.ts";

/** Task texts looked at in a workbook: enough to tell plans apart, few enough for a hundred sheets of 500 rows. */
const SAMPLE = 120;
/** Share of rows that has to fit before a plan is chosen without its title. */
const SHARE = 0.3;
/** A plan with this share of rows to the letter needs no closer look at plans that fall behind by the margin. */
const LITERAL = 0.6;
const LITERAL_MARGIN = 0.3;

function sampleOf<Item>(items: readonly Item[]): readonly Item[] {
  const step = Math.max(1, Math.floor(items.length / SAMPLE));
  return items.filter((_, at) => at % step === 0).slice(0, SAMPLE);
}

/** What the choice looks at: different task texts, and the indicator tables. */
interface Sample {
  readonly texts: readonly string[];
  readonly indicators: readonly IndicatorTable[];
}

function sampled(tables: readonly (LedgerTable | IndicatorTable)[]): Sample {
  const texts = new Set<string>();
  for (const table of tables) {
    if (table.kind !== "ledger") continue;
    for (const { cells } of table.rows) if (cells.task && cells.task.text !== "") texts.add(cells.task.text);
  }
  const indicators = tables.filter((table) => table.kind === "indicators");
  return {
    texts: sampleOf([...texts]),
    indicators: sampleOf(indicators).map((table) => ({ ...table, rows: sampleOf(table.rows) })),
  };
}

/** Share of the task texts that the plan has to the letter. */
function literalShare({ texts }: Sample, { tasks }: PlanIndex): number {
  return texts.filter((text) => tasks.byKey.has(textKey(text))).length / Math.max(1, texts.length);
}

/** Plans that carry one another on have the same indicators with aims of their own: what a row of another aim counts. */
const OTHER_AIM = 0.5;

/** True when a 目标值 cell holds a number that is not the plan's; units may differ by powers of ten. */
function isOtherAim(aim: string, value: number | null): boolean {
  const written = parseQuantity(aim)?.value ?? null;
  if (written === null || value === null || written <= 0 || value <= 0) return false;
  const power = Math.log10(written / value);
  return Math.abs(power - Math.round(power)) > 1e-6;
}

/** How far the rows fit a plan: the sum of their scores, and how many there are. */
function rowsFit({ texts, indicators }: Sample, index: PlanIndex): { fit: number; rows: number } {
  let fit = 0;
  let rows = texts.length;
  for (const text of texts) {
    const best = readText(text, index.tasks).fits[0];
    if (best && best.score >= 0.7) fit += best.score;
  }
  for (const table of indicators) {
    const matches = matchIndicators(table, index);
    rows += matches.length;
    matches.forEach(({ score, ids: [id] }, at) => {
      const target = index.plan.targets.find((each) => each.id === id);
      const aim = table.rows[at]?.cells.target?.text ?? "";
      fit += target && isOtherAim(aim, target.value) ? score * OTHER_AIM : score;
    });
  }
  return { fit, rows };
}

/** What the titles say of the plan: 0…1. A document number says it outright. */
function titleFit(titles: readonly string[], index: PlanIndex): { readonly fit: number; readonly numbered: boolean } {
  const { title, documentNumber } = index.plan;
  const own = textKey(title);
  const ownNumber = documentNumber ? textKey(documentNumber) : null;
  let best = 0;
  for (const text of titles) {
    const written = textKey(text);
    if (written.length < 4) continue;
    if (ownNumber && written.includes(ownNumber)) return { fit: 1, numbered: true };
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
  return { fit: best, numbered: false };
}

/** What speaks for a plan beside the text of the rows: each 0…1. */
export interface PlanEvidence {
  /** Share of the units in the ledgers that the plan makes responsible for something. */
  readonly units: number;
  /** 1 when the plan names who files, else 0. */
  readonly filer: number;
}

/**
 * How much each kind of evidence counts beside the share of rows that fit (1). Plans that carry one another on share
 * titles and wording almost word for word; the units tell whose plan it is.
 */
const WEIGHT = { title: 0.2, units: 0.3, filer: 0.15 } as const;
/** A plan whose document number is written may fit this much worse than another. */
const NUMBER_REACH = 0.4;

/** Which of several plans a workbook is about, by its rows, titles, units and filer; `null` when none fits. */
export function choosePlan(
  tables: readonly (LedgerTable | IndicatorTable)[],
  titles: readonly string[],
  indexes: readonly PlanIndex[],
  evidenceFor: (index: PlanIndex) => PlanEvidence = () => ({ units: 0, filer: 0 }),
): PlanIndex | null {
  const sample = sampled(tables);
  const literal = new Map(indexes.map((index) => [index, literalShare(sample, index)]));
  const mostLiteral = Math.max(0, ...literal.values());
  const near = indexes.filter(
    (index) => mostLiteral < LITERAL || (literal.get(index) ?? 0) >= mostLiteral - LITERAL_MARGIN,
  );
  const scored = near.map((index) => {
    const { fit, rows } = rowsFit(sample, index);
    const share = rows > 0 ? fit / rows : 0;
    const title = titleFit(titles, index);
    return { index, share, title: title.fit, numbered: title.numbered };
  });
  const candidates = scored.filter(({ share, title }) => share >= SHARE || title >= 0.8 || (share > 0 && title >= 0.6));
  if (candidates.length < 2) return candidates[0]?.index ?? null;
  const most = Math.max(...candidates.map(({ share }) => share));
  const numbered = candidates.filter((candidate) => candidate.numbered && candidate.share >= most - NUMBER_REACH);
  const [only] = numbered;
  if (only && numbered.length === 1) return only.index;
  // A title that holds the titles of two plans, one within the other, names the longer one.
  const named = titles.map(textKey);
  const outdone = (index: PlanIndex) =>
    candidates.some(({ index: other }) => {
      const [long, short] = [textKey(other.plan.title), textKey(index.plan.title)];
      return long.length > short.length && long.startsWith(short) && named.some((title) => title.includes(long));
    });
  const weighed = candidates.map(({ index, share, title }) => {
    const { units, filer } = evidenceFor(index);
    const own = outdone(index) ? 0 : title;
    return { index, weight: share + WEIGHT.title * own + WEIGHT.units * units + WEIGHT.filer * filer };
  });
  weighed.sort((a, b) => b.weight - a.weight);
  return weighed[0]?.index ?? null;
}
