import type { XmlUnits } from "../xml/characters.ts";

const POWERS_OF_TEN = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);

/** Result of `plainNumber` for anything that is not a plain decimal of up to 15 digits. */
export const NOT_PLAIN = Number.NaN;

/**
 * The number between two offsets when it is a plain decimal of at most 15 digits, else `NOT_PLAIN`. Digits and power of
 * ten are then both exact, so that one division rounds as `Number` does, without making a string.
 */
export function plainNumber(units: XmlUnits, start: number, end: number): number {
  let i = start;
  const negative = units[i] === 45;
  if (negative) i++;
  if (i >= end || end - i > 16) return NOT_PLAIN;
  let digits = 0;
  let point = -1;
  for (; i < end; i++) {
    const digit = (units[i] as number) - 48;
    if (digit >= 0 && digit <= 9) digits = digits * 10 + digit;
    else if (digit === -2 && point < 0) point = i;
    else return NOT_PLAIN;
  }
  if (digits > Number.MAX_SAFE_INTEGER) return NOT_PLAIN;
  if (point >= 0) {
    const decimals = end - point - 1;
    if (end - start === 1 || (negative && end - start === 2)) return NOT_PLAIN;
    digits /= POWERS_OF_TEN[decimals] as number;
  }
  return negative ? -digits : digits;
}

/** A non-negative whole number between two offsets, or -1. */
export function wholeNumber(units: XmlUnits, start: number, end: number): number {
  if (end === start || end - start > 9) return -1;
  let value = 0;
  for (let i = start; i < end; i++) {
    const digit = (units[i] as number) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** The text of a `<v>` as XML Schema's double, or `null` when it is none. */
export function parseDouble(text: string): number | null {
  const trimmed = text.trim();
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(trimmed)) return null;
  const value = Number(trimmed);
  return Number.isFinite(value) ? value : null;
}
