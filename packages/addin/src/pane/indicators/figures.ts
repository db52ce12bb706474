import type { Words } from "../../words/index.ts";

/** A value for reading, at most two decimals, with its unit of measure. */
export function amount(value: number, unit: string): string {
  const rounded = Number(value.toFixed(Math.abs(value) < 1 ? 3 : 2));
  const text = String(rounded).replace("-", "−");
  return text + unit;
}

/** 2022.5 is the end of June 2023; whole numbers are the ends of years. */
export function momentText(at: number, words: Words): string {
  const end = Math.ceil(at - 1e-6);
  const month = Math.round((at - (end - 1)) * 12);
  return words.moment(end, month === 12 ? null : month);
}
