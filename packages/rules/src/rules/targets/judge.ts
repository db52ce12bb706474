import type { Plan, Target, Tolerances } from "../../model/index.ts";
import type { IndicatorSubject, RuleContext } from "../define.ts";
import { isFlow } from "../semantics/flow.ts";
import { goalOf } from "../semantics/goal.ts";
import { type Bound, boundOf, holds } from "../semantics/holds.ts";
import { type Pace, pace } from "../semantics/pace.ts";
import { isStanding } from "../semantics/standing.ts";
import { clean, type Figure, type NumberFigure, readFigure } from "./figure.ts";
import { distanceToPlan, type Magnitude, magnitudeOf } from "./magnitude.ts";
import { type RowMeasure, rowMeasure } from "./measure.ts";
import { headingYear, isChecked, isPartial, type Observation, observationsOf } from "./observation.ts";

/** The one thing to say of a value cell: the first that explains the rest. */
export type Verdict =
  | { readonly kind: "missing"; readonly text: string | null }
  | { readonly kind: "not-number"; readonly text: string }
  /** The row's own unit, or the cell's, measures something else. */
  | { readonly kind: "foreign-unit"; readonly unit: string; readonly inCell: boolean }
  | { readonly kind: "magnitude"; readonly figure: NumberFigure; readonly magnitude: Magnitude }
  | { readonly kind: "out-of-domain"; readonly figure: NumberFigure; readonly reason: "negative" | "over-100" }
  | {
      readonly kind: "off-target";
      readonly figure: NumberFigure;
      readonly bound: Bound;
      readonly standing: boolean;
      readonly final: boolean;
    }
  | { readonly kind: "behind"; readonly figure: NumberFigure; readonly pace: Pace; readonly target: Target }
  | { readonly kind: "fine"; readonly figure: NumberFigure | null };

export interface Judged {
  readonly observation: Observation;
  readonly verdict: Verdict;
}

/** Judges every value cell of a row that was tied to a target. */
export function judge(subject: IndicatorSubject, context: RuleContext): Judged[] {
  const { target } = subject;
  if (!isChecked(target)) return [];
  const measure = unitOfRow(subject, context);
  const placed = withRowBaseline(subject, target, measure, context.plan);
  const observations = valuesOf(subject, target, context);
  const judged = observations.map((observation) => ({
    observation,
    verdict: verdictOf(observation, placed, measure, context.tolerances),
  }));
  return target.kind === "annual-growth"
    ? judged.map((each) => forgiveByAverage(each, judged, target, context))
    : judged;
}

/** The row's target as its values are judged: with the baseline that the row states where the plan prints none. */
export function targetAsFiled(subject: IndicatorSubject, context: RuleContext): Target | null {
  const { target } = subject;
  return isChecked(target) ? withRowBaseline(subject, target, unitOfRow(subject, context), context.plan) : null;
}

/** A weak year is no failure of a 年均 target while the years of the plan so far make up for it. */
function forgiveByAverage(judged: Judged, all: readonly Judged[], target: Target, context: RuleContext): Judged {
  const { observation, verdict } = judged;
  if (verdict.kind !== "off-target" && verdict.kind !== "behind") return judged;
  const from = context.plan?.period.from ?? target.year - 4;
  const growths = new Map<number, number>();
  for (const each of all) {
    const { position } = each.observation;
    const figure = "figure" in each.verdict ? each.verdict.figure : null;
    if (position !== null && figure && position >= from - 1e-6) growths.set(Math.ceil(position - 1e-6), figure.value);
  }
  const years = observation.position === null ? 0 : Math.ceil(observation.position - 1e-6) - from + 1;
  if (years < 2 || growths.size < years) return judged;
  const product = [...growths.values()].reduce((level, growth) => level * (1 + growth / 100), 1);
  const average = (product ** (1 / growths.size) - 1) * 100;
  const goal = goalOf(target);
  const enough =
    holds(target, average, context.tolerances) === true ||
    (verdict.kind === "behind" && goal !== null && average >= goal.value * context.tolerances.behind);
  return enough ? { observation, verdict: { kind: "fine", figure: verdict.figure } } : judged;
}

/** The cells to judge: 增速 instead of 完成值 where the plan asks for growth and the row counts the amount. */
function valuesOf(subject: IndicatorSubject, target: Target, context: RuleContext): Observation[] {
  const observations = observationsOf(subject, context);
  const growth = subject.row.cells.valueGrowth;
  if (!growth || !countsAmountForGrowth(target, rowMeasure(subject))) return observations;
  const current = observations.find((each) => each.current);
  return [{ cell: growth, position: current?.position ?? null, heading: "", current: true }];
}

function countsAmountForGrowth(target: Target, measure: RowMeasure): boolean {
  return (
    target.kind === "annual-growth" && measure.foreign && !/百分点|%|‰/u.test((measure.unit ?? "").normalize("NFKC"))
  );
}

/** Values within this factor of the plan's figures are near them (a logarithm). */
const NEAR = Math.log(3);

/** The row's unit, seen against its numbers: what the 计量单位 column says may itself be the slip. */
export function unitOfRow(subject: IndicatorSubject, context: RuleContext): RowMeasure {
  const measure = rowMeasure(subject);
  const { target } = subject;
  if (!target || measure.foreign) {
    const growth = subject.row.cells.valueGrowth;
    return target && growth && countsAmountForGrowth(target, measure) ? { ...measure, foreign: false } : measure;
  }
  if (measure.factor === 1 || measure.cell === null) return measure;
  // 万元 over numbers that are 亿元, ‰ over 91.5: read as the plan's unit they are near its figures, converted they aren't.
  const { baseline, target: planned } = subject.row.cells;
  const cells = [...observationsOf(subject, context).map(({ cell }) => cell), baseline, planned];
  const plain = { ...measure, factor: 1 };
  const distance = (as: RowMeasure): number | null => {
    const distances = cells.flatMap((cell) => {
      const figure = readFigure(cell, target, as);
      if (figure.kind !== "number" || figure.ownUnit) return [];
      return distanceToPlan(figure.value, target) ?? [];
    });
    return distances.length === 0 ? null : Math.min(...distances);
  };
  const asPlan = distance(plain);
  const converted = distance(measure);
  const misread = asPlan !== null && converted !== null && asPlan <= NEAR && converted - asPlan > NEAR;
  return misread ? { ...plain, foreign: true } : measure;
}

function verdictOf(observation: Observation, target: Target, measure: RowMeasure, tolerances: Tolerances): Verdict {
  const figure: Figure = readFigure(observation.cell, target, measure);
  if (figure.kind === "blank") {
    // A dash is an answer where the plan asks for no number: 营商环境便利度 全省领先.
    return target.operator === "rank" && observation.cell.text !== ""
      ? { kind: "fine", figure: null }
      : { kind: "missing", text: null };
  }
  if (figure.kind === "unavailable") return { kind: "missing", text: figure.text };
  if (figure.kind === "unreadable") return { kind: "fine", figure: null };
  if (figure.kind === "words") {
    const words = goalOf(target) === null && (target.operator !== "delegated" || /完成|达到|下达/u.test(figure.text));
    return words ? { kind: "fine", figure: null } : { kind: "not-number", text: figure.text };
  }
  if (measure.foreign) return { kind: "foreign-unit", unit: measure.unit ?? "", inCell: false };
  if (figure.kind === "foreign") return { kind: "foreign-unit", unit: figure.unit, inCell: true };
  const reason = outOfDomain(figure.value, target);
  const magnitude = reason === "negative" ? null : magnitudeOf(figure, target);
  if (magnitude) return { kind: "magnitude", figure, magnitude };
  if (reason) return { kind: "out-of-domain", figure, reason };
  return progressOf(figure, observation, target, tolerances);
}

function progressOf(
  figure: NumberFigure,
  { position, heading, current }: Observation,
  target: Target,
  tolerances: Tolerances,
): Verdict {
  const fine: Verdict = { kind: "fine", figure };
  const standing = isStanding(target);
  // Half a year's amount cannot be held against a year's.
  const comparable = position === null ? !isFlow(target) : !isPartial(position) || !isFlow(target);
  if (!comparable) return fine;
  const final = position !== null && position >= target.year - 1e-6;
  const binds = final || (standing && (position === null || position > (target.baseline?.year ?? 0) + 1e-6));
  if (binds) {
    const bound = boundOf(target, tolerances);
    if (bound && holds(target, figure.value, tolerances) === false) {
      return { kind: "off-target", figure, bound, standing, final };
    }
    return fine;
  }
  // What lies behind cannot be caught up on: the path is a matter of the latest value.
  if (position === null || !current) return fine;
  // A half-year's 降幅 is more often the year's than the plan's so far.
  if (target.kind === "cumulative-change" && isPartial(position) && !/累计/u.test(heading)) return fine;
  const found = pace(target, figure.value, position, tolerances);
  return found?.rating === "滞后" ? { kind: "behind", figure, pace: found, target } : fine;
}

const MAY_PASS_100 =
  /(?<!新)增(?!加值)|降|毛入学|入学率|资本|负债|杠杆|回报|收益|利润|依存|抵押|覆盖倍|拨备|完成率|产销|指数|倍|景气/u;
const MAY_BE_NEGATIVE = /(?<!新)增(?!加值)|降|变化|变动|净|盈|差额|收支|涨|幅|升|结余|余额|温|贸易差/u;

/** Values that the thing measured cannot have. */
function outOfDomain(value: number, target: Target): "negative" | "over-100" | null {
  const changes = target.kind === "annual-growth" || target.kind === "cumulative-change";
  const name = target.name + target.quantity;
  if (value < 0 && !changes && !MAY_BE_NEGATIVE.test(name)) return "negative";
  const percent = /[%％]/u.test(target.measureUnit ?? "");
  const share =
    target.kind === "share" || (target.kind === "level" && /率$|率（|比重|比例|占比|占.+比/u.test(target.name));
  const known = [target.value, target.baseline?.value].every((each) => (each ?? 0) <= 100);
  return percent && share && !changes && known && value > 100 && !MAY_PASS_100.test(name) ? "over-100" : null;
}

/** The plan's baseline, else the one that the row states, so that a path can be drawn. */
function withRowBaseline(
  { row, table }: IndicatorSubject,
  target: Target,
  measure: RowMeasure,
  plan: Plan | null,
): Target {
  if (target.baseline || target.kind === "annual-growth" || target.kind === "cumulative-change") return target;
  const figure = readFigure(row.cells.baseline, target, measure);
  const goal = goalOf(target);
  if (figure.kind !== "number" || !goal || measure.foreign) return target;
  if (magnitudeOf(figure, target) || outOfDomain(figure.value, target)) return target;
  const year = headingYear(table.headings.baseline) ?? (plan ? plan.period.from - 1 : target.year - 5);
  return year < target.year ? { ...target, baseline: { value: clean(figure.value), year } } : target;
}
