/** Texts that Excel keeps as they are: a Chinese or other letter in front, and no date or truth value. */
const SAFE = /^(?![Tt][Rr][Uu][Ee]$|[Ff][Aa][Ll][Ss][Ee]$)[\p{L}（《“【「·、，。；：●▲○※①-⑳…—]/u;
/** Words that can begin a date or time: `March 5`, `上午9时`, `十二月`. */
const DATE_LIKE = /^(?:[A-Za-z]{3,9}[\s.,/-]*\d|[上下]午|[一二三四五六七八九十○〇]+[年月日]|星期)/;

/**
 * A text as it has to be given to Excel so that it stays that text: what Excel could take for a formula, a number, a
 * date or a truth value gets the apostrophe that marks text (it is no part of the value).
 */
export function asText(text: string): string {
  if (text === "") return "";
  return SAFE.test(text) && !DATE_LIKE.test(text) ? text : `'${text}`;
}
