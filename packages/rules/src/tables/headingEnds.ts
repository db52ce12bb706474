import { foldScript } from "../text/normalize.ts";
import { INDICATOR_WORDS, LEDGER_WORDS } from "./headingWords.ts";

/**
 * A cheap sign that a short text may be a heading, so that a million cells of other data cost next to nothing:
 * nearly all cells of a sheet end in a character with which no heading ends.
 */
export function mayBeHeading(text: string): boolean {
  if (text.length > LONGEST_HEADING) return false;
  let end = text.length - 1;
  let brackets = 0;
  for (; end >= 0; end--) {
    const character = text[end] as string;
    if (CLOSING.includes(character)) brackets++;
    else if (OPENING.includes(character)) brackets = Math.max(0, brackets - 1);
    else if (brackets === 0 && !SKIPPED.includes(character)) break;
  }
  // All in brackets, （%） or [累计]: the words inside decide.
  if (end < 0) return brackets === 0 && text.length > 2;
  return isHeadingEnd(text[end] as string);
}

const LONGEST_HEADING = 120;
const CLOSING = "）)]】］〕";
const OPENING = "（([【［〔";
const SKIPPED = " \t\r\n\u3000*＊※★：:%％”\"’'、";

const ends = new Map<string, boolean>();
for (const [, , words] of [...LEDGER_WORDS, ...INDICATOR_WORDS]) {
  for (const word of words.split(" ")) ends.set(word[word.length - 1] as string, true);
}
// Ends of the productive patterns, and of headings that are only a period.
for (const character of "容称点述单解措求工文排算划施重路虑议题难事料件因位门室科名主体率度例限间展效况告年季月底末期标平增幅速减期值数量") {
  ends.set(character, true);
}

function isHeadingEnd(character: string): boolean {
  const known = ends.get(character);
  if (known !== undefined) return known;
  const code = character.charCodeAt(0);
  if (code < 0x3400 || code > 0x9fff) return code >= 0xf900 && code <= 0xfaff;
  const folded = foldScript(character);
  const verdict = folded !== character && ends.get(folded) === true;
  ends.set(character, verdict);
  return verdict;
}
