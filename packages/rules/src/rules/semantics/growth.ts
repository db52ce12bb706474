import type { Target } from "../../model/index.ts";

/** Average growth in % a year between two values; `null` where a rate makes no sense (not above 0, no time). */
export function averageGrowth(from: number, to: number, years: number): number | null {
  if (from <= 0 || to <= 0 || years <= 0) return null;
  return ((to / from) ** (1 / years) - 1) * 100;
}

/** A value with half the last printed digit on either side: `5745.5` is anything from 5745.45 to 5745.55. */
export interface Rounded {
  readonly value: number;
  readonly decimals: number;
}

/** `2` is hardly 1.5 or 2.5: offices compute from what is printed, or from something near it. */
const MOST_ROUNDED = 0.02;

function span({ value, decimals }: Rounded): [number, number] {
  const half = Math.min(0.5 * 10 ** -decimals, Math.abs(value) * MOST_ROUNDED);
  return [value - half, value + half];
}

/** In percentage points: a growth that differs by no more is the same growth, rounded twice. */
const GROWTH_SLACK = 0.15;
/**
 * Growth of value added and incomes is counted at constant prices: it strays from the growth of the printed values, far
 * below it in years of rising prices (南昌 2021: 5745.51 → 6650.53 is 15.8 %, reported as 8.7 %), a few points above it in others.
 */
const PRICE_SLACK = { below: 8, above: 4 };
const CONSTANT_PRICES = /生产总值|GDP|增加值|劳动生产率|可支配收入|总产值/iu;

/**
 * Whether a reported growth (in %, or in points for a measure that is itself in %) can follow from two values that lie
 * `years` apart. Rounding of all three figures is allowed for, and constant prices where they are the custom.
 */
export function growthFollows(
  target: Target,
  reported: Rounded,
  from: Rounded,
  to: Rounded,
  years: number,
  of: "average" | "total",
): boolean | null {
  const rates: number[] = [];
  const points: number[] = [];
  for (const a of span(from)) {
    for (const b of span(to)) {
      const rate = averageGrowth(a, b, of === "average" ? years : 1);
      if (rate !== null) rates.push(rate);
      points.push(of === "average" ? (b - a) / years : b - a);
    }
  }
  const constant = CONSTANT_PRICES.test(target.name + target.quantity) && !/[%％]/u.test(target.measureUnit ?? "");
  const slack = constant ? PRICE_SLACK : { below: GROWTH_SLACK, above: GROWTH_SLACK };
  const rounding = 0.5 * 10 ** -reported.decimals;
  const [low, high] = [reported.value - rounding, reported.value + rounding];
  const fits = (results: readonly number[]) =>
    results.length > 0 && high + slack.below >= Math.min(...results) && low - slack.above <= Math.max(...results);
  // A measure in % can grow in points or in percent: either reading will do.
  if (/[%％]/u.test(target.measureUnit ?? "") && fits(points)) return true;
  return rates.length === 0 ? null : fits(rates);
}
