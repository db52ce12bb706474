import { describe, expect, it } from "vitest";
import { foreignCapital, gdp, income, urbanisation } from "./exampleTargets.ts";
import { averageGrowth, growthFollows } from "./growth.ts";

const whole = (value: number) => ({ value, decimals: 0 });
const one = (value: number) => ({ value, decimals: 1 });

describe("averageGrowth", () => {
  it("is the yearly rate between two values", () => {
    expect(averageGrowth(100, 121, 2)).toBeCloseTo(10, 10);
    expect(averageGrowth(40.6, 53, 5)).toBeCloseTo(5.475, 3);
  });
  it("makes no sense from zero, from below, or without time", () => {
    expect(averageGrowth(0, 5, 1)).toBeNull();
    expect(averageGrowth(5, -1, 1)).toBeNull();
    expect(averageGrowth(5, 6, 0)).toBeNull();
  });
});

describe("growthFollows", () => {
  it("accepts growth that differs by rounding", () => {
    expect(growthFollows(foreignCapital, one(8.4), one(40.6), one(44), 1, "average")).toBe(true);
  });
  it("rejects growth that the values do not give", () => {
    expect(growthFollows(foreignCapital, one(12), one(40.6), one(44), 1, "average")).toBe(false);
    expect(growthFollows(foreignCapital, one(30), one(40.6), one(44), 3, "total")).toBe(false);
  });
  it("takes a small whole number for nearly what it says", () => {
    const places = { ...income, name: "每千人口托位数", quantity: "托位数", measureUnit: "个" };
    expect(growthFollows(places, one(18), whole(2), { value: 2.36, decimals: 2 }, 1, "total")).toBe(true);
    expect(growthFollows(places, one(29), whole(2), { value: 2.36, decimals: 2 }, 1, "total")).toBe(false);
  });

  it("leaves room for constant prices", () => {
    expect(growthFollows(gdp, one(4.1), whole(6650), whole(7203), 1, "average")).toBe(true);
    expect(
      growthFollows(gdp, one(8.7), { value: 5745.51, decimals: 2 }, { value: 6650.53, decimals: 2 }, 1, "average"),
    ).toBe(true);
    expect(growthFollows(gdp, one(41), whole(6650), whole(7203), 1, "average")).toBe(false);
    expect(growthFollows(gdp, one(15), whole(6650), whole(7203), 1, "average")).toBe(false);
  });
  it("reads the growth of a share in points or in percent", () => {
    expect(growthFollows(urbanisation, one(1), one(76), one(77), 1, "average")).toBe(true);
    expect(growthFollows(urbanisation, one(1.3), one(76), one(77), 1, "average")).toBe(true);
    expect(growthFollows(urbanisation, one(5), one(76), one(77), 1, "average")).toBe(false);
  });
});
