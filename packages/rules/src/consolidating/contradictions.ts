import type { Contradiction, Plan, Statement, StatementAside } from "../model/index.ts";
import { byText, type Counted, type Counting, filerKey, isCounted } from "./counting.ts";
import type { FiledIndicator, FiledPoint, FiledStatement, Filer, Filing } from "./filing.ts";
import type { Frame } from "./frame.ts";
import { presentPoint } from "./presentPoint.ts";
import { type Said, speaks, type TaskGathered, together } from "./tasks.ts";
import type { ContradictionWords } from "./words.ts";

type Place = Contradiction["places"][number];

/** What filings say against each other: by task, by indicator, by unit, by period; each in the plan's or paths' order. */
export function contradictionsOf(
  frame: Frame,
  gathered: readonly TaskGathered[],
  counting: Counting,
  words: ContradictionWords,
): Contradiction[] {
  return [
    ...gathered.flatMap((task) => againstLead(task, words)),
    ...otherValues(frame.plan, counting.indicators, words),
    ...filedTwice(frame.plan, counting, words),
    ...otherPeriods(frame, counting, words),
    ...otherUnits(counting, words),
  ];
}

/**
 * The lead says 已完成 and a supporter is still at it, or the lead has not begun and a supporter has. Only plain words
 * count; a supporter that is done before the whole is, or that says 不涉及, contradicts nobody.
 */
function againstLead({ task, said }: TaskGathered, words: ContradictionWords): Contradiction[] {
  const spoken = said.filter(speaks);
  const leads = spoken.filter(({ statement }) => statement.role === "lead");
  const supporters = spoken.filter(({ statement }) => statement.role === "support");
  const [lead] = leads;
  if (!lead || supporters.length === 0 || !leads.every(({ entry }) => entry.plain)) return [];
  const units = byUnit(supporters);
  const done = leads.every(({ entry }) => entry.final);
  const idle = leads.every(({ statement: { stage } }) => stage === "notStarted" || stage === "stopped");
  const against = units.filter((rows) => {
    const stage = together(rows.map(({ statement }) => statement.stage));
    if (!rows.every(({ entry }) => entry.plain)) return false;
    if (done) return (stage === "ongoing" && rows.some(isUnderWay)) || stage === "late" || stage === "notStarted";
    return idle && (stage === "done" || (stage === "ongoing" && rows.some(isUnderWay)));
  });
  if (against.length === 0) return [];
  const name = words.task(task.number, task.locator);
  const says = ([first]: readonly Said[]) => (first ? saidBy(first.statement, words) : "");
  const others = against.map(says).join(words.and);
  return [
    {
      kind: "status",
      severity: "warning",
      task: task.id,
      target: null,
      message: done ? words.leadDone(name, against.length) : words.leadIdle(name),
      detail: done ? words.leadDoneDetail(says([lead]), others) : words.leadIdleDetail(says([lead]), others),
      places: [...leads, ...against.flat()].map(({ statement }) => placeOf(statement, words)),
    },
  ];
}

/** 长期坚持 and 基本完成 are not at odds with a task that is done. */
function isUnderWay({ entry }: Said): boolean {
  return !entry.lasting && entry.stage === "ongoing";
}

function byUnit(said: readonly Said[]): Said[][] {
  const units = new Map<string, Said[]>();
  for (const each of said) {
    const key = filerKey(each.entry.filer, each.filing);
    units.set(key, [...(units.get(key) ?? []), each]);
  }
  return [...units.values()];
}

function saidBy(statement: Statement, words: ContradictionWords): string {
  return words.says(
    statement.unit ?? (statement.role === "whole" ? words.wholeLedger : words.unnamed),
    wordOf(statement, words),
  );
}

function nameOf(filer: Filer | null, { whole }: Filing, words: ContradictionWords): string {
  return filer?.name ?? (whole ? words.wholeLedger : words.unnamed);
}

/** 状态 as written, else 进度, else what they come to. */
function wordOf({ status, percentText, stage }: Statement, words: ContradictionWords): string {
  return [status, percentText].filter((text) => text !== "").join(" ") || words.stage[stage];
}

function placeOf(statement: Statement, words: ContradictionWords): Place {
  const { unit, file, sheet, cell } = statement;
  return { unit, said: wordOf(statement, words), file, sheet, cell };
}

/** Several filings give one indicator other values for the same time; a rounded value agrees with the exact one. */
function otherValues(
  plan: Plan,
  indicators: readonly Counted<FiledIndicator>[],
  words: ContradictionWords,
): Contradiction[] {
  const counted = indicators.filter(isCounted);
  return plan.targets.flatMap(({ id, name }) => {
    const filed = counted.filter(({ entry }) => entry.target === id);
    const moments = new Map<string, { readonly each: Counted<FiledIndicator>; readonly point: FiledPoint }[]>();
    for (const each of filed) {
      for (const point of each.entry.points) {
        const key = point.at.toFixed(4);
        moments.set(key, [...(moments.get(key) ?? []), { each, point }]);
      }
    }
    return [...moments.values()].flatMap((points): Contradiction[] => {
      const different: number[] = [];
      for (const { point } of points)
        if (!different.some((value) => agree(value, point.value))) different.push(point.value);
      const [first] = points;
      if (!first || different.length < 2) return [];
      const values = points
        .map(({ each, point }) => words.says(nameOf(each.entry.filer, each.filing, words), point.text))
        .join(words.and);
      return [
        {
          kind: "indicator",
          severity: "warning",
          task: null,
          target: id,
          message: words.indicator(name, different.length),
          detail: words.indicatorDetail(words.moment(first.point.at), values),
          places: points.map(({ each: { entry, filing }, point }) => ({
            unit: entry.filer?.name ?? null,
            said: point.text,
            file: filing.file,
            sheet: entry.sheet,
            cell: point.cell,
          })),
        },
      ];
    });
  });
}

/** 62.1 is 62.14 rounded. */
function agree(one: number, other: number): boolean {
  const digits = Math.min(decimals(one), decimals(other));
  return Math.abs(one - other) <= 0.5 * 10 ** -digits + 1e-9 && (digits > 0 || Math.round(one) === Math.round(other));
}

function decimals(value: number): number {
  const [, fraction = ""] = String(Number(value.toPrecision(12))).split(".");
  return fraction.includes("e") ? 0 : fraction.length;
}

/** Entries that are named in a detail; more are counted. */
const NAMED = 12;

/** One unit's files that hold the same entries. Files that complete each other are no repetition. */
function filedTwice(plan: Plan, { statements, indicators }: Counting, words: ContradictionWords): Contradiction[] {
  const entries = new Map<string, Entry[]>();
  const add = (key: string, entry: Entry) => {
    const known = entries.get(key);
    if (known) known.push(entry);
    else entries.set(key, [entry]);
  };
  for (const { entry, filing, aside } of statements) {
    if (aside === "other-period" || entry.stage === "blank") continue;
    const said = contentsOf(entry);
    add(`${filerKey(entry.filer, filing)}\n${entry.task}`, { ...entry, id: entry.task, said, filing, aside });
  }
  for (const { entry, filing, aside } of indicators) {
    if (aside === "other-period") continue;
    const point = presentPoint(entry);
    const said = point ? String(point.value) : entry.words;
    // A newer value beside an older one is no repetition.
    add(`${filerKey(entry.filer, filing)}\n${entry.target}\n${point?.at ?? ""}`, {
      ...entry,
      id: entry.target,
      said,
      filing,
      aside,
    });
  }
  const repeated = [...entries.values()].filter((same) => new Set(same.map(({ filing }) => filing)).size > 1);
  const byFiler = new Map<string, Entry[][]>();
  for (const same of repeated) {
    const [first] = same;
    // Where a newer value counts, it does not matter which of the older ones would.
    if (!first || same.every(({ aside }) => aside !== null)) continue;
    const key = filerKey(first.filer, first.filing);
    byFiler.set(key, [...(byFiler.get(key) ?? []), same]);
  }
  return [...byFiler.values()].map((repetitions) => repetition(plan, repetitions, words)).sort(byFirstFile);
}

interface Entry extends Pick<FiledStatement, "filer" | "sheet" | "cell"> {
  readonly id: string;
  readonly said: string;
  readonly filing: Filing;
  readonly aside: StatementAside | null;
}

function contentsOf(entry: FiledStatement): string {
  const { stage, status, percentText, progress, measures, problems, next } = entry;
  return [stage, status, percentText, progress, measures, problems, next].join("\n");
}

function repetition(plan: Plan, repetitions: readonly Entry[][], words: ContradictionWords): Contradiction {
  const filings = [...new Set(repetitions.flat().map(({ filing }) => filing))].sort((a, b) => byText(a.file, b.file));
  const differing = repetitions.filter((same) => new Set(bundled(same)).size > 1).map(([first]) => first?.id ?? "");
  const counting = new Set(repetitions.flat().flatMap(({ aside, filing }) => (aside === null ? [filing] : [])));
  const chosen = filings.filter((filing) => counting.has(filing)).map(({ file }) => file);
  const bySaving =
    filings.every(({ savedAt }) => savedAt !== null) && new Set(filings.map(({ savedAt }) => savedAt)).size > 1;
  const filer = repetitions[0]?.[0]?.filer ?? null;
  const unit = filer?.name ?? words.wholeLedger;
  const same = differing.length === 0;
  const firstOf = new Map<Filing, Entry>();
  for (const entry of repetitions.flat()) if (!firstOf.has(entry.filing)) firstOf.set(entry.filing, entry);
  return {
    kind: "filed-twice",
    severity: same ? "info" : "warning",
    task: null,
    target: null,
    message: same ? words.twiceSame(unit, filings.length) : words.twice(unit, filings.length),
    detail: same
      ? words.twiceSameDetail(repetitions.length, chosen.join(words.and))
      : words.twiceDetail(repetitions.length, listed(plan, differing, words), chosen.join(words.and), bySaving),
    places: filings.map((filing) => {
      const first = firstOf.get(filing);
      return {
        unit: filer?.name ?? null,
        said: words.savedAt(filing.savedAt),
        file: filing.file,
        sheet: first?.sheet ?? "",
        cell: first?.cell ?? "",
      };
    }),
  };
}

/** What each file says of an entry, its rows together. */
function bundled(same: readonly Entry[]): string[] {
  const files = new Map<Filing, string>();
  for (const { filing, said } of same) files.set(filing, `${files.get(filing) ?? ""}\n${said}`);
  return [...files.values()];
}

function listed(plan: Plan, ids: readonly string[], words: ContradictionWords): string {
  const wanted = new Set(ids);
  const numbers = plan.tasks.flatMap(({ id, number, locator }) => (wanted.has(id) ? [number ?? locator] : []));
  const names = plan.targets.flatMap(({ id, name }) => (wanted.has(id) ? [name] : []));
  const parts = [
    ...(numbers.length > 0 ? [words.tasks(numbers.slice(0, NAMED).join(words.and))] : []),
    ...names.slice(0, NAMED),
  ];
  const text = parts.join(words.and);
  return numbers.length > NAMED || names.length > NAMED ? words.more(text, ids.length) : text;
}

function byFirstFile(a: Contradiction, b: Contradiction): number {
  return byText(a.places[0]?.file ?? "", b.places[0]?.file ?? "");
}

/** Filings of another period than the one that is consolidated. */
function otherPeriods(frame: Frame, { asides }: Counting, words: ContradictionWords): Contradiction[] {
  const current = new Set<string>();
  for (const [filing, aside] of asides)
    if (aside === null || aside === "superseded") current.add(filerKey(filing.filer, filing));
  return [...asides].flatMap(([filing, aside]): Contradiction[] => {
    if (aside !== "other-period") return [];
    const [period, wanted] = [filing.period ?? "", frame.period ?? ""];
    const beside = current.has(filerKey(filing.filer, filing));
    const unit = nameOf(filing.filer, filing, words);
    return [
      {
        kind: "other-period",
        severity: beside ? "info" : "warning",
        task: null,
        target: null,
        message: words.otherPeriod(unit, period),
        detail: (beside ? words.otherPeriodBeside : words.otherPeriodDetail)(period, wanted),
        places: [{ unit: filing.filer?.name ?? null, said: period, file: filing.file, sheet: "", cell: "" }],
      },
    ];
  });
}

/** Filings whose 填报单位 looks like a slip: they count as written, and somebody has to look. */
function otherUnits({ asides }: Counting, words: ContradictionWords): Contradiction[] {
  return [...asides].flatMap(([{ filer, seemsOf, file }, aside]): Contradiction[] => {
    if (!filer || !seemsOf || aside === "other-plan") return [];
    return [
      {
        kind: "unit",
        severity: "warning",
        task: null,
        target: null,
        message: words.otherUnit(filer.name, seemsOf.name),
        detail: words.otherUnitDetail(filer.name, seemsOf.name),
        places: [{ unit: filer.name, said: filer.name, file, sheet: "", cell: "" }],
      },
    ];
  });
}
