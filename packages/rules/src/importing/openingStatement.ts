import { isUnitList } from "./bodyNames.ts";
import { actWord, type Responsibility, readResponsibility } from "./responsibility.ts";

const acting = new RegExp(`^(.+?)(?:${actWord.source})$`, "u");
const actingOn = /^(.{2,120}?)(?:负责|負責|牵头|牽頭)(?=\p{Script=Han}{4})/u;

/**
 * `由甲厅牵头，乙厅配合，推进…`: who acts stands before what is done, at the head of the entry or behind its short
 * title. The words stay part of the task; `null` where the text does not begin so.
 */
export function openingStatement(
  text: string,
  isKnown: (name: string) => boolean,
): { readonly said: Responsibility; readonly printed: string } | null {
  const head = /^(?:[^。；，,]{2,30}。)?由(?=\p{Script=Han})/u.exec(text)?.[0];
  if (head === undefined) return null;
  const sentence = /^[^。；;]*/u.exec(text.slice(head.length))?.[0] ?? "";
  const names = (words: string) => isUnitList(words.replace(/会同|會同/gu, "、"), isKnown, true);
  let read = 0;
  let inside = "";
  let open = "";
  for (const clause of sentence.split(/(?<=[，,])/u)) {
    const words = clause.replace(/[，,]$/u, "").replace(/^由/u, "");
    const actors = acting.exec(words)?.[1];
    if (actors !== undefined && names(actors)) {
      inside += `${open}${words}；`;
      read += open.length + clause.length;
      open = "";
    } else if (names(words)) {
      open += clause;
    } else {
      const on = inside === "" ? actingOn.exec(words) : null;
      if (on?.[1] === undefined || !names(on[1])) break;
      inside = open + on[0];
      read += open.length + on[0].length;
      break;
    }
  }
  // Nothing to be done behind it: a closing sentence, read as such.
  if (inside === "" || read >= sentence.length) return null;
  return { said: readResponsibility(inside), printed: text.slice(head.length - 1, head.length + read) };
}
