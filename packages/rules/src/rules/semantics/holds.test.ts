import { describe, expect, it } from "vitest";
import { DEFAULT_TOLERANCES as tolerances } from "../../model/index.ts";
import * as targets from "./exampleTargets.ts";
import { boundOf, holds } from "./holds.ts";
import { isStanding } from "./standing.ts";

describe("holds", () => {
  it.each([
    ["达到: the value itself is enough", targets.gdp, 8200, true],
    ["达到: a hair below is not", targets.gdp, 8199.9, false],
    ["达到, less is better: 0.027 is enough", targets.accidentRate, 0.027, true],
    ["达到, less is better: 0.03 is not", targets.accidentRate, 0.03, false],
    ["突破 is strict", targets.railway, 2000, false],
    ["突破, one more", targets.railway, 2001, true],
    ["以内: the limit holds", targets.unemployment, 4.5, true],
    ["以内: above it does not", targets.unemployment, 4.6, false],
    ["左右: from 2 % below", targets.urbanisationOfJiangxi, 64.68, true],
    ["左右: below that", targets.urbanisationOfJiangxi, 64.67, false],
    ["左右: any amount above", targets.urbanisationOfJiangxi, 80, true],
    ["左右, mirrored: up to 2 % above", targets.incomeRatio, 2.244, true],
    ["左右, mirrored: above that", targets.incomeRatio, 2.25, false],
    ["接近: from 5 % below", targets.ordinaryRailway, 3800, true],
    ["接近: below that", targets.ordinaryRailway, 3799, false],
    ["保持稳定: 1 % below the baseline", targets.forestCover, 21.0573, true],
    ["保持稳定: more than 1 % below", targets.forestCover, 21.05, false],
    ["保持稳定: a rise is no loss of stability", targets.forestCover, 23, true],
    ["growth printed in the growth column only", targets.investmentGrowth, 7.9, true],
    ["growth under 8 − 2 %", targets.investmentGrowth, 7.8, false],
  ])("%s", (_, target, value, expected) => {
    expect(holds(target, value, tolerances)).toBe(expected);
  });

  it("never judges what the plan leaves to others", () => {
    expect(holds(targets.energyFall, 1, tolerances)).toBeNull();
    expect(holds(targets.businessEnvironment, 1, tolerances)).toBeNull();
  });

  it("reads a fall by its size, whatever the sign", () => {
    const fall = { ...targets.energyFall, operator: ">=", value: 13.5 } as const;
    expect(holds(fall, -13.5, tolerances)).toBe(true);
    expect(holds(fall, 13.5, tolerances)).toBe(true);
    expect(holds(fall, -12, tolerances)).toBe(false);
  });

  it("takes the near end of a range", () => {
    const range = { ...targets.urbanisation, operator: ">=", value: 62, valueTo: 64 } as const;
    expect(holds(range, 62, tolerances)).toBe(true);
    expect(holds({ ...range, direction: "lower" }, 64, tolerances)).toBe(true);
    expect(holds({ ...range, direction: "lower" }, 64.1, tolerances)).toBe(false);
  });

  it("lets the office set the tolerances", () => {
    expect(boundOf(targets.urbanisationOfJiangxi, { ...tolerances, approximately: 0 })?.limit).toBe(66);
  });
});

describe("isStanding", () => {
  it.each([
    ["不低于90 with a baseline of 91.5", targets.cleanAirDays, true],
    ["以内 with a baseline inside", targets.unemployment, true],
    ["以内 without a baseline, a yearly limit by nature", { ...targets.unemployment, baseline: null }, true],
    ["保持稳定", targets.forestCover, true],
    ["42 → 42", targets.grainCapacity, true],
    ["5745.51 → 8200", targets.gdp, false],
    ["0.038 → 0.027", targets.accidentRate, false],
    ["2.24 → 2.2左右", targets.incomeRatio, false],
    ["a yearly growth", targets.investmentGrowth, false],
    ["without a baseline", targets.urbanisationOfJiangxi, false],
  ])("%s", (_, target, expected) => {
    expect(isStanding(target)).toBe(expected);
  });
});
