import type { ConsolidatedFile, StatementAside } from "../model/index.ts";
import { yearPosition } from "../rules/semantics/yearPosition.ts";
import { textKey } from "../text/normalize.ts";
import type { FiledIndicator, FiledStatement, Filer, Filing } from "./filing.ts";
import { type Frame, isOfPeriod } from "./frame.ts";
import { presentPoint } from "./presentPoint.ts";

/** Something that was filed, with the file it stands in and whether it counts. */
export interface Counted<Entry> {
  readonly entry: Entry;
  readonly filing: Filing;
  readonly aside: StatementAside | null;
}

/** All filings of the plan, entry by entry, with what counts decided; nothing of other plans. */
export interface Counting {
  readonly statements: readonly Counted<FiledStatement>[];
  readonly indicators: readonly Counted<FiledIndicator>[];
  /** Why nothing of a filing counts; `null` where it does. */
  readonly asides: ReadonlyMap<Filing, ConsolidatedFile["aside"]>;
}

/**
 * One key a filer; `""` for the nobody of full ledgers, of which a later one takes the place of an earlier one. Whose a
 * part without 填报单位 is nobody knows: every such file has a key of its own.
 */
export function filerKey(filer: Filer | null, { whole, file }: Pick<Filing, "whole" | "file">): string {
  if (filer === null) return whole ? "" : `?${file}`;
  return filer.agency ?? `~${textKey(filer.name)}`;
}

/** Code-unit order: the same everywhere. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Decides what counts. Filings of another plan or period don't (a file that holds indicators alone may be of any period:
 * each value says of when it is). Where one filer reports the same entry in several files, the file saved last counts,
 * entry by entry, for a ledger and an indicator table in two files complete each other; a row that says nothing never
 * takes the place of one that does, nor an older value that of a newer.
 * @param filings in the order of their paths.
 */
export function countingOf(filings: readonly Filing[], frame: Frame): Counting {
  const asides = new Map<Filing, ConsolidatedFile["aside"]>();
  const statements: Counted<FiledStatement>[] = [];
  const indicators: Counted<FiledIndicator>[] = [];
  for (const filing of filings) {
    const aside = fileAside(filing, frame);
    asides.set(filing, aside);
    if (aside === "other-plan" || aside === "nothing") continue;
    for (const entry of filing.statements) statements.push({ entry, filing, aside });
    for (const entry of filing.indicators) indicators.push({ entry, filing, aside });
  }
  const end = frame.asOf === null ? null : yearPosition(frame.asOf);
  const counted = {
    statements: withoutSuperseded(
      statements,
      ({ task }) => task,
      ({ stage }) => (stage === "blank" ? 0 : 1),
    ),
    indicators: withoutSuperseded(
      indicators,
      ({ target }) => target,
      (entry) => timeliness(presentPoint(entry)?.at ?? 0, end),
    ),
  };
  const alive = new Set([...counted.statements, ...counted.indicators].filter(isCounted).map(({ filing }) => filing));
  const entered = new Set([...statements, ...indicators].map(({ filing }) => filing));
  for (const [filing, aside] of asides) {
    if (aside === null && entered.has(filing) && !alive.has(filing)) asides.set(filing, "superseded");
  }
  return { ...counted, asides };
}

export function isCounted({ aside }: { readonly aside: StatementAside | null }): boolean {
  return aside === null;
}

function fileAside(filing: Filing, frame: Frame): "other-plan" | "other-period" | "nothing" | null {
  if (filing.plan !== null && filing.plan !== frame.plan.id) return "other-plan";
  if (filing.plan === null || filing.tied === 0) return "nothing";
  return filing.statements.length === 0 || isOfPeriod(filing, frame) ? null : "other-period";
}

/** The latest value up to the end of the period; what is of a later time only where there is nothing else. */
function timeliness(at: number, end: number | null): number {
  return end === null || at <= end + 1e-6 ? at : -at;
}

/** @param worth of two files' words on one entry the one worth more counts, and of equals the later. */
function withoutSuperseded<Entry extends { readonly filer: Filer | null }>(
  all: readonly Counted<Entry>[],
  subjectOf: (entry: Entry) => string,
  worth: (entry: Entry) => number,
): Counted<Entry>[] {
  const best = new Map<string, { readonly filing: Filing; readonly worth: number }>();
  const keyOf = ({ entry, filing }: Counted<Entry>) => `${filerKey(entry.filer, filing)}\n${subjectOf(entry)}`;
  for (const each of all) {
    if (each.aside !== null) continue;
    const key = keyOf(each);
    const own = { filing: each.filing, worth: worth(each.entry) };
    const before = best.get(key);
    const better = !before || own.worth > before.worth;
    if (better || (own.worth === before.worth && isLater(own.filing, before.filing))) best.set(key, own);
  }
  return all.map((each) =>
    each.aside === null && best.get(keyOf(each))?.filing !== each.filing ? { ...each, aside: "superseded" } : each,
  );
}

/** Saved later, else later by its name: `台账（2）` after `台账`, `v2` after `v1`. */
export function isLater(one: Filing, other: Filing): boolean {
  const saved = byText(one.savedAt ?? "", other.savedAt ?? "");
  if (saved !== 0) return saved > 0;
  return (
    byText(stemOf(one.file), stemOf(other.file)) > 0 ||
    (stemOf(one.file) === stemOf(other.file) && one.file > other.file)
  );
}

function stemOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.\w+$/u, "");
}
