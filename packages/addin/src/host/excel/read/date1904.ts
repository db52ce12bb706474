/** Days between the two date systems. */
const GAP = 1462;

/** True for a number format that shows a date with its year or day. */
export function isDateFormat(format: string): boolean {
  const plain = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, "");
  return /[yYdD]|[eE](?![+-])/.test(plain) && !/^(?:General|@)$/i.test(plain);
}

/**
 * Tells the 1904 date system from how Excel shows a date: `true`, `false`, or `null` when the text fits neither or
 * both (`####`, no year and the like). Office.js has no member for it.
 */
export function countsFrom1904(serial: number, text: string): boolean | null {
  const numbers = (text.match(/\d+/g) ?? []).map(Number);
  const in1900 = agreement(serial, numbers);
  const in1904 = agreement(serial + GAP, numbers);
  return in1900 === in1904 ? null : in1904 > in1900;
}

/** How many of year, month and day of a (1900) serial stand in a text. */
function agreement(serial: number, numbers: readonly number[]): number {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  const year = date.getUTCFullYear();
  let score = 0;
  if (numbers.includes(year) || numbers.includes(year % 100)) score += 2;
  if (numbers.includes(date.getUTCMonth() + 1)) score += 1;
  if (numbers.includes(date.getUTCDate())) score += 1;
  return score;
}
