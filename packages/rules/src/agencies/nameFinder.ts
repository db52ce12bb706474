import { collectiveSpan, isCollective } from "./collectives.ts";
import type { NameHit, Registry } from "./registry.ts";
import { BODY, DIVISION, DUTY, OPEN_END, type Role, roleSuffix } from "./unitMarks.ts";

/** Where a text divides, and how many characters the word there has. */
export interface Cut {
  readonly at: number;
  readonly length: number;
}

/** A known name at the beginning of a text, and what the rest of it says. */
export interface Opening {
  readonly length: number;
  readonly hit: NameHit;
  readonly kind: "division" | "duty" | "names";
  readonly role: Role | null;
}

/** Answers what a stretch of a cell is, for one cell. */
export interface NameFinder {
  find(name: string): NameHit | null;
  /** A known agency or a collective. */
  known(name: string): boolean;
  /** Every part of it is a known agency or a collective. */
  readable(text: string): boolean;
  /** Where a conjunction divides known names; `null` when 和 is part of a name. */
  divide(text: string): Cut | null;
  /** Where a concrete agency ends in a text that as a whole reads like a collective (省发改委及各成员单位). */
  concreteHead(text: string): Cut | null;
  opening(text: string): Opening | null;
}

const CONJUNCTION = /以及|会同|[和及暨并]|(?<!参)与/gu;
/** Longer stretches are prose: nobody lists so many names without a mark. */
export const LONGEST = 120;

export const squeeze = (text: string): string => text.replace(/\s/gu, "");

/** @param context government of the office named last, if any: `南昌市发展改革委、工信局` means two offices of the city. */
export function createNameFinder(
  registry: Registry,
  government: string | null,
  context: () => string | null,
): NameFinder {
  const memo = new Map<string, boolean>();

  const find = (name: string): NameHit | null => {
    const hit = registry.find(name, government);
    if (hit) return hit;
    const carried = context();
    return carried === null || carried === government || carried === "china" ? null : registry.find(name, carried);
  };

  const known = (text: string): boolean => {
    const name = squeeze(text);
    return name !== "" && (find(name) !== null || isCollective(name));
  };

  const divide = (text: string): Cut | null => {
    let fallback: Cut | null = null;
    for (const match of text.matchAll(CONJUNCTION)) {
      const cut = { at: match.index, length: match[0].length };
      const left = text.slice(0, cut.at).trim();
      const right = text.slice(cut.at + cut.length).trim();
      if (left === "" || right === "") continue;
      const leftKnown = readable(left);
      const rightKnown = readable(right);
      if (leftKnown && rightKnown) return cut;
      if ((leftKnown && BODY.test(right)) || (rightKnown && BODY.test(left))) fallback ??= cut;
    }
    return fallback;
  };

  const read = (text: string): boolean => {
    if (known(text) || collectiveSpan(text) === text.length) return true;
    const suffix = roleSuffix(text);
    if (suffix && suffix.length < text.length && readable(text.slice(0, -suffix.length))) return true;
    const end = OPEN_END.exec(text);
    if (end && end.index > 0 && readable(text.slice(0, end.index))) return true;
    const cut = divide(text);
    if (cut && readable(text.slice(0, cut.at)) && readable(text.slice(cut.at + cut.length))) return true;
    return opening(text) !== null;
  };

  const readable = (written: string): boolean => {
    const text = squeeze(written);
    if (text === "" || text.length > LONGEST) return false;
    const earlier = memo.get(text);
    if (earlier !== undefined) return earlier;
    memo.set(text, false);
    const answer = read(text);
    memo.set(text, answer);
    return answer;
  };

  const concreteHead = (text: string): Cut | null => {
    for (const match of text.matchAll(/以及|会同|[和及暨并等]|(?<!参)与/gu)) {
      if (find(squeeze(text.slice(0, match.index)))) return { at: match.index, length: match[0].length };
    }
    return null;
  };

  const opening = (text: string): Opening | null => {
    for (let length = Math.min(text.length - 1, 40); length >= 3; length--) {
      const head = text.slice(0, length);
      const hit = find(head);
      if (!hit) continue;
      const rest = text.slice(length);
      if (DUTY.test(rest)) {
        const role = /^牵头|^主办/u.test(rest) ? "lead" : /^(?:配合|协助|参与)/u.test(rest) ? "support" : null;
        return { length, hit, kind: "duty", role };
      }
      // A place is not the head of its offices' names: 九江市发改委 is not the city's government.
      if (hit.agency.level === "county" || /(?:政府|[省市县区])$/u.test(head) || !BODY.test(head)) continue;
      if (registry.find(rest, null) && rest.length > 2) return { length, hit, kind: "names", role: null };
      if (/^(?:省|市|国家)/u.test(rest) && readable(rest)) return { length, hit, kind: "names", role: null };
      if (DIVISION.test(rest)) return { length, hit, kind: "division", role: null };
    }
    return null;
  };

  return { find, known, readable, divide, concreteHead, opening };
}
