import type { TableCell, Target } from "../../model/index.ts";
import { defineRule, type Hit, type IndicatorSubject, type RuleContext } from "../define.ts";
import { averageGrowth, growthFollows, type Rounded } from "../semantics/growth.ts";
import { decimalsOf, type NumberFigure, readFigure } from "./figure.ts";
import { judge, unitOfRow } from "./judge.ts";
import type { RowMeasure } from "./measure.ts";
import { headingYear, isChecked, isPartial } from "./observation.ts";
import { hitAt, twoDecimals } from "./place.ts";
import { alteredGrowth, comparison } from "./plannedGrowth.ts";

const HEADER = ["指标名称", "计量单位", "2020年基期值", "2025年目标值", "2021年完成值", "比上年增长（%）"];

export const growthInconsistent = defineRule({
  name: "growth-inconsistent",
  severity: "warning",
  on: "indicatorRow",
  docs: {
    summary: "填报的增速与同一行的数值对不上。",
    details:
      "“比上年增长”用上一年的数值推算，“年均增长”用基期值推算，“累计”“比基期”用总增幅推算，四舍五入的误差不算。表中没有可以推算的年份就不检查。地区生产总值、增加值、劳动生产率、居民收入的增速按可比价格计算，与现价数值推算的结果相差较大才提示。比重类指标按百分点或百分比推算，有一种相符即可。照抄规划的“年均或累计增长”不提示。",
    remedy: "核对增速和数值，注意“比上年”与“年均”的区别。",
    failing: {
      description: "里程由 1650 到 1720，增长 4.2%，填成了 14.2%",
      asOf: "2021-12-31",
      sheets: {
        指标进度: [HEADER, ["时速250公里以上的高铁通车里程", "公里", 1650, 2000, 1720, 14.2]],
      },
      findings: [{ cell: "F2", args: { reported: 14.2, computed: 4.24 } }],
    },
    passing: {
      description: "增速与数值相符",
      asOf: "2021-12-31",
      sheets: {
        指标进度: [HEADER, ["时速250公里以上的高铁通车里程", "公里", 1650, 2000, 1720, 4.2]],
      },
    },
  },
  *check(subject, context) {
    const { target, row, table } = subject;
    const { valueGrowth, growth } = row.cells;
    if (!isChecked(target) || target.kind === "annual-growth" || target.kind === "cumulative-change") return;
    if (valueGrowth) {
      const spans = spansOf(subject, target, context, table.headings.valueGrowth ?? "");
      yield* checkGrowth(subject, target, valueGrowth, spans);
    }
    // The plan's own contradictions are not the office's.
    if (target.issues?.some(({ kind }) => kind === "contradiction")) return;
    if (growth && tellsOfAchieved(growth, target) && !alteredGrowth(subject, context)) {
      yield* checkGrowth(subject, target, growth, spansOfGrowth(subject, target, context));
    }
  },
});

/** Other than the plan's growth, or of a target whose growth the plan puts in words (与经济增长基本同步). */
function tellsOfAchieved(cell: TableCell, target: Target): boolean {
  const compared = comparison(cell, target);
  return compared === "differs" || (compared === null && target.growth?.value == null);
}

/** Speaks when the growth follows from none of the spans that it may be about. */
function* checkGrowth(
  subject: IndicatorSubject,
  target: Target,
  cell: TableCell,
  spans: readonly Span[],
): Iterable<Hit> {
  const reported = growthIn(cell, target);
  const [first] = spans;
  if (reported === null || !first) return;
  if (spans.some((span) => growthFollows(target, reported, span.from, span.to, span.years, span.of) !== false)) return;
  const computed = averageGrowth(first.from.value, first.to.value, first.of === "average" ? first.years : 1);
  yield hitAt(subject, cell, {
    reported: reported.value,
    computed: computed === null ? null : twoDecimals(computed),
    from: first.from.value,
    to: first.to.value,
    fromYear: first.fromYear,
    toYear: first.fromYear + first.years,
  });
}

/** From the plan's baseline to its target, yearly or in all. */
function plannedSpans(target: Target): Span[] {
  const { baseline, value, year } = target;
  if (!baseline || value === null) return [];
  const ends = {
    from: { value: baseline.value, decimals: decimalsOf(baseline.value) },
    to: { value, decimals: decimalsOf(value) },
    fromYear: baseline.year,
    years: year - baseline.year,
  };
  return [
    { ...ends, of: "average" },
    { ...ends, of: "total" },
  ];
}

/** What 年均增长 or 年均或累计增长 may be about: the plan's own figures, or the value reported so far. */
function spansOfGrowth(subject: IndicatorSubject, target: Target, context: RuleContext): Span[] {
  const heading = subject.table.headings.growth ?? "";
  const averageOnly = /年均|平均/u.test(heading) && !/累计|总/u.test(heading);
  const ways = averageOnly ? ["年均"] : ["比上年", "年均", "累计"];
  const achieved = ways.flatMap((words) => spansOf(subject, target, context, words));
  const spans = [...achieved, ...plannedSpans(target)].filter(({ of }) => of === "average" || !averageOnly);
  // Shares grow by points in all, as the plan itself prints them under such a heading: [2].
  if (averageOnly && /[%％]/u.test(target.measureUnit ?? ""))
    spans.push(...spans.map((span) => ({ ...span, of: "total" as const })));
  return spans;
}

interface Span {
  readonly from: Rounded;
  readonly to: Rounded;
  readonly fromYear: number;
  readonly years: number;
  readonly of: "average" | "total";
}

/** Growth in % as written; other units (元, 个百分点 of an amount) are not growth rates. */
function growthIn(cell: TableCell, target: Target): Rounded | null {
  const percent: Target = { ...target, measureUnit: "%" };
  const plain: RowMeasure = { unit: null, cell: null, factor: 1, foreign: false };
  const figure = readFigure(cell, percent, plain);
  return figure.kind === "number" ? { value: figure.value, decimals: decimalsOf(figure.value) } : null;
}

/** What the reported growth may be the growth of, by the words over its column. */
function spansOf(subject: IndicatorSubject, target: Target, context: RuleContext, heading: string): Span[] {
  const points = pointsOf(subject, target, context);
  const current = points.at(-1);
  if (!current) return [];
  const yearly = !/年均|平均|累计|比基期|较基期|比(2020|基)|较(2020|基)/u.test(heading);
  const last = points.find(({ year }) => year === current.year - 1);
  const base = points.find(({ year }) => year === target.baseline?.year);
  const spans: Span[] = [];
  const span = (from: Point, of: Span["of"]): Span => ({
    from: from.figure,
    to: current.figure,
    fromYear: from.year,
    years: current.year - from.year,
    of,
  });
  if (yearly) return last ? [span(last, "average")] : [];
  if (base && base !== current && /年均|平均/u.test(heading)) spans.push(span(base, "average"));
  else if (base && base !== current) spans.push(span(base, "total"));
  return spans;
}

interface Point {
  readonly year: number;
  readonly figure: Rounded;
}

/** Whole years' values of the row, the baseline first, the 完成值 last; none where the 完成值 is not one. */
function pointsOf(subject: IndicatorSubject, target: Target, context: RuleContext): Point[] {
  const points = new Map<number, Point>();
  const { baseline } = subject.row.cells;
  const measure = unitOfRow(subject, context);
  const stated = readFigure(baseline, target, measure);
  const baselineYear = headingYear(subject.table.headings.baseline) ?? target.baseline?.year ?? null;
  if (baselineYear !== null && stated.kind === "number") points.set(baselineYear, pointOf(baselineYear, stated));
  let current: Point | null = null;
  for (const { observation, verdict } of judge(subject, context)) {
    // A value that is a slip in itself says nothing about growth.
    const figure =
      verdict.kind === "fine" || verdict.kind === "off-target" || verdict.kind === "behind" ? verdict.figure : null;
    const { position } = observation;
    if (position === null || isPartial(position) || !figure) {
      if (observation.current) return [];
      continue;
    }
    const point = pointOf(Math.round(position), figure);
    if (observation.current) current = point;
    else points.set(point.year, point);
  }
  if (!current) return [];
  const { year } = current;
  const earlier = [...points.values()].filter((point) => point.year < year).sort((a, b) => a.year - b.year);
  return [...earlier, current];
}

function pointOf(year: number, { value, written, decimals }: NumberFigure): Point {
  // Converted values (万元 read as 亿元) are as exact as they were written.
  const shift = value === 0 || written === 0 ? 0 : Math.round(Math.log10(Math.abs(written / value)));
  return { year, figure: { value, decimals: decimals + shift } };
}
