const DIGITS = "零一二三四五六七八九";
const VALUES = new Map<string, number>([...DIGITS].map((digit, value) => [digit, value]));
for (const [digit, value] of [
  ["〇", 0],
  ["○", 0],
  ["两", 2],
  ["壹", 1],
  ["贰", 2],
  ["叁", 3],
  ["肆", 4],
  ["伍", 5],
  ["陆", 6],
  ["柒", 7],
  ["捌", 8],
  ["玖", 9],
] as const) {
  VALUES.set(digit, value);
}
const STEPS = new Map([
  ["十", 10],
  ["拾", 10],
  ["百", 100],
  ["佰", 100],
  ["千", 1000],
  ["仟", 1000],
]);

/** `六十六` → 66, `二〇二三` → 2023, `三点五` → 3.5, `两千` → 2000; `null` for anything else. Without 万 and 亿. */
export function parseChineseNumber(text: string): number | null {
  const [whole = "", fraction, ...rest] = text.split("点");
  if (rest.length > 0 || whole === "" || fraction === "") return null;
  let digits = "";
  for (const character of fraction ?? "") {
    const value = VALUES.get(character);
    if (value === undefined) return null;
    digits += String(value);
  }
  const integer = parseInteger(whole);
  if (integer === null) return null;
  return digits === "" ? integer : Number(`${integer}.${digits}`);
}

function parseInteger(text: string): number | null {
  const characters = [...text];
  if (characters.every((character) => VALUES.has(character))) {
    return Number(characters.map((character) => VALUES.get(character)).join(""));
  }
  let total = 0;
  let digit: number | null = null;
  let lastStep = Number.POSITIVE_INFINITY;
  for (const character of characters) {
    const value = VALUES.get(character);
    const step = STEPS.get(character);
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
    } else if (step !== undefined && step < lastStep) {
      total += (digit ?? 1) * step;
      lastStep = step;
      digit = null;
    } else return null;
  }
  return total + (digit ?? 0);
}
