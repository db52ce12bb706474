import { PHRASES, SIMPLIFIED_NINETIES, SIMPLIFIED_REST, TRADITIONAL_STEPS } from "./foldTable.ts";

/** Traditional or variant character → simplified. */
const folds = new Map<string, string>();
let traditional = 0;
for (let index = 0; index < TRADITIONAL_STEPS.length; index++) {
  const step = TRADITIONAL_STEPS.charCodeAt(index);
  traditional += step - (step < 0x4e00 ? 0x23 : 0x4e00);
  const ninety = SIMPLIFIED_NINETIES.charCodeAt(index);
  const simplified = 90 * (ninety - (ninety < 0x100 ? 0x23 : 0x100)) + SIMPLIFIED_REST.charCodeAt(index) - 0x23;
  folds.set(String.fromCharCode(traditional), String.fromCharCode(0x4e00 + simplified));
}

/** First character → the words that begin with it, longest first: as written, as folded. */
const words = new Map<string, ReadonlyArray<readonly [string, string]>>();
for (const pair of PHRASES.split(" ")) {
  const half = pair.length / 2;
  const word = [pair.slice(0, half), pair.slice(half)] as const;
  const first = pair.charAt(0);
  words.set(
    first,
    [...(words.get(first) ?? []), word].sort((a, b) => b[0].length - a[0].length),
  );
}

/** Code units that fold, by themselves or as the first of a word: most text has none, and is passed by at a glance. */
const mayFold = new Uint8Array(0x10000);
for (const character of [...folds.keys(), ...words.keys()]) mayFold[character.charCodeAt(0)] = 1;

/** True where folding may change a text that holds this code unit. */
export function foldsAt(code: number): boolean {
  return mayFold[code] === 1;
}

/**
 * Traditional script (as Hong Kong, Taiwan or a converter on the web writes it) → simplified: character by character,
 * and by word where one character is not enough (顯著 → 显著, 看著 → 看着). Simplified text comes back unchanged, and the
 * result is as long as the text, so that offsets hold.
 */
export function foldScript(text: string): string {
  let folded = "";
  let copied = 0;
  for (let index = 0; index < text.length; ) {
    if (mayFold[text.charCodeAt(index)] === 0) {
      index++;
      continue;
    }
    const character = text.charAt(index);
    const word = words.get(character)?.find(([written]) => text.startsWith(written, index));
    const replacement = word ? word[1] : folds.get(character);
    const length = word ? word[0].length : 1;
    if (replacement !== undefined) {
      folded += text.slice(copied, index) + replacement;
      copied = index + length;
    }
    index += length;
  }
  return copied === 0 ? text : folded + text.slice(copied);
}
