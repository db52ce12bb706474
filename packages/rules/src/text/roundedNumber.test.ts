import { describe, expect, it } from "vitest";
import { roundedNumber } from "./roundedNumber.ts";

describe("roundedNumber", () => {
  it("takes away the noise of binary fractions", () => {
    expect(roundedNumber(0.1 + 0.2, 15)).toBe(0.3);
    expect(roundedNumber(0.07 * 100, 12)).toBe(7);
  });

  it("rounds long integers too", () => {
    expect(roundedNumber(1234567890123, 12)).toBe(1234567890120);
    expect(roundedNumber(123456789012, 12)).toBe(123456789012);
  });

  it("is what rounding in full gives, whatever the number", () => {
    let state = 7;
    const next = () => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return state / 2147483648;
    };
    for (let round = 0; round < 20000; round++) {
      const scale = 10 ** Math.floor(next() * 24 - 9);
      const value = (next() - 0.5) * scale;
      const short = Number(value.toPrecision(1 + Math.floor(next() * 16)));
      for (const number of [value, short, short * 100, Math.round(value)]) {
        for (const digits of [12, 15]) {
          // === : whether 0 has a sign does not matter.
          if (roundedNumber(number, digits) !== Number(number.toPrecision(digits))) throw new Error(String(number));
        }
      }
    }
  });
});
