/**
 * A number with at most so many significant digits: binary fractions carry noise (0.07 × 100 is 7.000000000000001).
 * @param digits 1…15: up to there, a number that is written with fewer digits is that number.
 */
export function roundedNumber(value: number, digits: number): number {
  if (Number.isInteger(value)) {
    if (Math.abs(value) < 10 ** digits) return value;
    // Writing a number shortest is far cheaper than rounding it. Beside its digits it has a point, perhaps a sign.
  } else if (Math.abs(value) >= 1e-6 && String(value).length <= digits + 1) return value;
  return Number(value.toPrecision(digits));
}

/** A number as Excel would write it without format: `roundedNumber` to fifteen digits. */
export function writtenNumber(value: number): string {
  const written = String(value);
  const short = Number.isInteger(value) || (Math.abs(value) >= 1e-6 && written.length <= 16);
  return short ? written : String(Number(value.toPrecision(15)));
}
