import type { Target } from "../../model/index.ts";
import { goalOf } from "../semantics/goal.ts";
import { clean, decimalsOf, type NumberFigure } from "./figure.ts";

/** 66 typed as 0.66 (100), 亿元 typed as 万元 (10 000) or 元 (100 000 000). */
const FACTORS = [100, 0.01, 1e4, 1e-4, 1e8, 1e-8] as const;
/** A value this near to the plan's figures needs no other reading. */
const PLAUSIBLE = 20;
/** Another reading must come this near to be worth saying. */
const NEAR = 3;
/** 173.8 % of a whole is wrong in itself: a hundredth of it must come nearer to be the better explanation. */
const NEAR_OVER_100 = 1.25;
const NEAR_LITTLE_OVER_100 = 1.05;

export interface Magnitude {
  /** The reading that fits, in the plan's measure unit. */
  readonly reading: number;
  /** Times what is written. */
  readonly factor: number;
}

/**
 * Whether a value looks 100 or 10 000 times off, next to what the plan says of the indicator (target and baseline).
 * Speaks only where the value as it stands is far from all of them and one other reading is near.
 */
export function magnitudeOf(figure: NumberFigure, target: Target): Magnitude | null {
  const references = referencesOf(target);
  const { value } = figure;
  if (references.length === 0 || value === 0) return null;
  const distance = (reading: number) =>
    Math.min(...references.map((reference) => Math.abs(Math.log(Math.abs(reading / reference)))));
  if (distance(value) <= Math.log(PLAUSIBLE)) return null;
  const best = FACTORS.filter((factor) => isLikely(figure, target, factor))
    .map((factor) => ({ factor, reading: clean(value * factor), distance: distance(value * factor) }))
    .sort((a, b) => a.distance - b.distance)[0];
  if (!best) return null;
  const between = best.reading >= Math.min(...references) && best.reading <= Math.max(...references);
  return between || best.distance <= Math.log(nearFor(value, target))
    ? { factor: best.factor, reading: best.reading }
    : null;
}

function nearFor(value: number, target: Target): number {
  if (target.kind !== "share" || value <= 100) return NEAR;
  return value <= 200 ? NEAR_LITTLE_OVER_100 : NEAR_OVER_100;
}

/** By what factor (its logarithm) a value differs from the nearest of the plan's figures; `null` where there are none. */
export function distanceToPlan(value: number, target: Target): number | null {
  const references = referencesOf(target);
  if (references.length === 0 || value === 0) return null;
  return Math.min(...references.map((reference) => Math.abs(Math.log(Math.abs(value / reference)))));
}

function referencesOf(target: Target): number[] {
  const values = [goalOf(target)?.value, target.valueTo, target.baseline?.value];
  return values.filter((value): value is number => value !== undefined && value !== 0).map(Math.abs);
}

function isLikely({ value, written, quantity }: NumberFigure, target: Target, factor: number): boolean {
  const percent = /[%％]/u.test(target.measureUnit ?? "");
  if (percent) {
    if (factor !== 100 && factor !== 0.01) return false;
    const change = target.kind === "annual-growth" || target.kind === "cumulative-change";
    // Growth of 0.1 % happens, and is printed with one decimal; 0.14 in a column of percentages is 14 %.
    if (change && factor === 100) return Math.abs(value) < 1 && decimalsOf(value) >= 2 && quantity.unit === null;
    // 0.66% in so many words, or by format, is said on purpose, but 66 in a percent format (6600%) is a slip.
    return true;
  }
  // Things are counted from one upwards: 20 of 2 000 is a beginning, not a slip, unless the plan says where it began.
  if (factor > 1 && target.baseline === null && Number.isInteger(written))
    return /元/u.test(target.measureUnit ?? "") && factor >= 1e4;
  return true;
}
