import { describe, expect, it } from "vitest";
import { DEFAULT_TOLERANCES as tolerances } from "../../model/index.ts";
import * as targets from "./exampleTargets.ts";
import { isFlow } from "./flow.ts";
import { pace } from "./pace.ts";
import { pathAt } from "./path.ts";
import { isYearEnd, yearPosition } from "./yearPosition.ts";

const fromTable = { ...targets.urbanisationOfJiangxi, baseline: { value: 60.4, year: 2020 } };

describe("yearPosition", () => {
  it("counts ends of years, halves and quarters exactly", () => {
    expect(yearPosition("2020-12-31")).toBe(2020);
    expect(yearPosition("2023-06-30")).toBe(2022.5);
    expect(yearPosition("2023-03-31")).toBe(2022.25);
    expect(yearPosition("2024-02-29")).toBeCloseTo(2023 + 1 / 6, 12);
    expect(yearPosition(2023)).toBe(2023);
  });
  it("refuses what is no date", () => {
    expect(yearPosition("2023-02-29")).toBeNull();
    expect(yearPosition("2023H1")).toBeNull();
  });
  it("knows the end of a year", () => {
    expect(isYearEnd(2023)).toBe(true);
    expect(isYearEnd(2022.5)).toBe(false);
  });
});

describe("pathAt", () => {
  it("is linear for shares", () => {
    expect(pathAt(fromTable, 2023)).toBeCloseTo(63.76, 10);
    expect(pathAt(fromTable, "2023-06-30")).toBeCloseTo(63.2, 10);
  });
  it("is compound for amounts", () => {
    expect(pathAt(targets.gdp, 2023)).toBeCloseTo(5745.51 * (8200 / 5745.51) ** 0.6, 8);
  });
  it("starts at the baseline and stays at the target", () => {
    expect(pathAt(targets.gdp, 2020)).toBeCloseTo(5745.51, 8);
    expect(pathAt(targets.gdp, 2026)).toBe(8200);
    expect(pathAt(targets.gdp, 2019)).toBeNull();
  });
  it("falls where less is better", () => {
    expect(pathAt(targets.accidentRate, 2022)).toBeCloseTo(0.0336, 10);
  });
  it("runs from 0 for cumulative changes", () => {
    expect(pathAt({ ...targets.energyFall, operator: ">=", value: 15 }, 2023)).toBeCloseTo(9, 10);
  });
  it("asks for the same growth every year", () => {
    expect(pathAt(targets.researchGrowth, 2023)).toBe(14);
  });
  it("does not exist without a baseline, for standing limits, or without a number", () => {
    expect(pathAt(targets.urbanisationOfJiangxi, 2023)).toBeNull();
    expect(pathAt(targets.cleanAirDays, 2023)).toBeNull();
    expect(pathAt(targets.energyFall, 2023)).toBeNull();
  });
});

describe("pace", () => {
  const ratedAt2023 = (value: number) => pace(fromTable, value, 2023, tolerances)?.rating;

  it("is the way gone over the way due", () => {
    expect(pace(fromTable, 62.8, 2023, tolerances)?.pace).toBeCloseTo(2.4 / 3.36, 10);
    expect(pace(targets.accidentRate, 0.036, 2022, tolerances)?.pace).toBeCloseTo(0.002 / 0.0044, 10);
    expect(pace(targets.researchGrowth, 10.5, 2023, tolerances)?.pace).toBe(0.75);
  });
  it("is rated in the words of mid-term reviews", () => {
    expect(ratedAt2023(62.8)).toBe("滞后");
    expect(ratedAt2023(60.4 + 3.36 * 0.95)).toBe("符合预期");
    expect(ratedAt2023(63.76)).toBe("符合预期");
    expect(ratedAt2023(60.4 + 3.36 * 1.05)).toBe("快于预期");
    expect(ratedAt2023(66)).toBe("提前完成");
  });
  it("is never behind once the target is met", () => {
    expect(pace(targets.incomeRatio, 2.24, 2023, tolerances)?.rating).toBe("提前完成");
  });
  it("is below zero when the value moved away", () => {
    expect(pace(fromTable, 60, 2021, tolerances)?.rating).toBe("滞后");
  });
  it("says nothing at the baseline, or where there is no path", () => {
    expect(pace(fromTable, 60.4, 2020, tolerances)).toBeNull();
    expect(pace(targets.forestCover, 20, 2023, tolerances)).toBeNull();
  });
});

describe("isFlow", () => {
  it.each([
    [targets.gdp, true],
    [targets.foreignCapital, true],
    [targets.income, true],
    [targets.urbanisation, false],
    [targets.railway, false],
    [targets.investmentGrowth, false],
    [targets.grainCapacity, true],
    [{ ...targets.income, name: "新增劳动年龄人口平均受教育年限", quantity: "", measureUnit: "年" }, false],
  ])("%#", (target, expected) => {
    expect(isFlow(target)).toBe(expected);
  });
});
