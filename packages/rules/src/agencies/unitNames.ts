import { collectiveSpan, isCollective } from "./collectives.ts";
import type { NameHit, Registry } from "./registry.ts";
import { shareEndings } from "./sharedEndings.ts";
import {
  BODY,
  bracketRole,
  CONTACT,
  DIVISION,
  LEADING,
  labelsIn,
  looksLikePerson,
  OPEN_END,
  PHONE,
  type Role,
  roleSuffix,
  wholeLabel,
} from "./unitMarks.ts";

/** A name as it was read, before it becomes a unit. */
export interface ReadName {
  readonly text: string;
  as: string;
  hit: NameHit | null;
  role: Role | null;
  readonly collective: boolean;
  readonly start: number;
  readonly end: number;
  readonly note: string;
  /** Marked by a star: the lead, unless every name is. */
  readonly star: boolean;
  /** What separated it from the name before: `、`, `,`, ` `, `;`, `和`, or `""` at the beginning. */
  readonly before: string;
}

interface Reading {
  readonly names: ReadName[];
  readonly open: boolean;
}

/** A stretch of the cell. */
interface Span {
  readonly start: number;
  readonly end: number;
}

const HARD = /[、,;/|\n\r\t。]/u;
const CONJUNCTION = /以及|会同|[和及与暨并]/gu;
const squeeze = (text: string): string => text.replace(/\s/gu, "");

/** Reads the names of a cell whose marks are narrow and whose script is simplified; offsets are those of `cell`. */
export function readNames(cell: string, registry: Registry, government: string | null): Reading {
  const names: ReadName[] = [];
  let open = false;
  /** Role that the last label gives to what follows it. */
  let label: Role | null = null;
  /** First name of the clause, to which a closing `牵头` or `配合` belongs. */
  let clause = 0;
  let skipping = false;
  const marks = labelsIn(cell);

  const find = (name: string): NameHit | null => {
    const hit = registry.find(name, government);
    if (hit) return hit;
    const last = names.findLast((earlier) => earlier.hit !== null)?.hit?.agency;
    if (!last?.of || last.of === government) return null;
    // 南昌市发展改革委、工信局: a bare name belongs to the government of the office before it.
    return last.of === "china" ? null : registry.find(name, last.of);
  };
  const known = (text: string): boolean => {
    const name = squeeze(text);
    return name !== "" && (find(name) !== null || isCollective(name));
  };

  const push = (
    span: Span,
    before: string,
    star: boolean,
    hit: NameHit | null,
    extra: Partial<ReadName> = {},
  ): void => {
    const text = squeeze(cell.slice(span.start, span.end));
    names.push({
      text,
      as: text,
      hit,
      role: label,
      collective: false,
      start: span.start,
      end: span.end,
      note: "",
      star,
      before,
      ...extra,
    });
  };

  const trim = ({ start, end }: Span): Span => {
    let [from, to] = [start, end];
    while (from < to && /[\s"'“”‘’:.]/u.test(cell.charAt(from))) from++;
    while (to > from && /[\s"'“”‘’:.!]/u.test(cell.charAt(to - 1))) to--;
    return { start: from, end: to };
  };

  /** Where a conjunction divides a text into names that are known: `null` when it is part of a name. */
  const divide = (text: string): { at: number; length: number } | null => {
    let fallback: { at: number; length: number } | null = null;
    for (const match of text.matchAll(CONJUNCTION)) {
      const at = match.index;
      const length = match[0].length;
      const [left, right] = [text.slice(0, at), text.slice(at + length)];
      if (left === "" || right === "") continue;
      const leftKnown = readable(left);
      const rightKnown = readable(right);
      if (leftKnown && rightKnown) return { at, length };
      if ((leftKnown && BODY.test(right)) || (rightKnown && BODY.test(left))) fallback ??= { at, length };
    }
    return fallback;
  };

  /** Whether every part of a text is a known name or group. */
  function readable(text: string): boolean {
    if (known(text) || collectiveSpan(text) === text.length) return true;
    const suffix = roleSuffix(text);
    if (suffix && suffix.length < text.length && readable(text.slice(0, -suffix.length))) return true;
    const end = OPEN_END.exec(text);
    if (end && end.index > 0 && readable(text.slice(0, end.index))) return true;
    const cut = divide(text);
    return cut !== null && readable(text.slice(0, cut.at)) && readable(text.slice(cut.at + cut.length));
  }

  /** The longest known name that a text begins with, followed by a division of it. */
  const withDivision = (text: string): { length: number; hit: NameHit } | null => {
    for (let length = text.length - 2; length >= 3; length--) {
      const hit = find(text.slice(0, length));
      if (!hit || hit.agency.level === "county" || /(?:政府|[省市县区])$/u.test(text.slice(0, length))) continue;
      return DIVISION.test(text.slice(length)) ? { length, hit } : null;
    }
    return null;
  };

  const giveRole = (role: Role | null): void => {
    for (const name of names.slice(clause)) name.role = role ?? name.role;
    clause = names.length;
  };

  /** Reads a stretch without hard separators, brackets and labels. */
  const readStretch = (whole: Span, before: string): void => {
    let span = trim(whole);
    if (span.start >= span.end) return;
    const leading = LEADING.exec(cell.slice(span.start, span.end));
    const star = (leading?.groups?.star ?? "") !== "";
    span = trim({ start: span.start + (leading?.[0].length ?? 0), end: span.end });
    let text = cell.slice(span.start, span.end);
    if (text === "" || /^[\d\s\p{P}\p{S}]+$/u.test(text) || PHONE.test(text)) return;
    if (/^[一二三四五六七八九十]{1,3}$/u.test(text)) return;
    const alone = wholeLabel(text);
    if (alone !== undefined && !known(text)) {
      label = alone;
      clause = names.length;
      return;
    }
    if (CONTACT.test(text)) {
      const at = text.search(CONTACT);
      skipping = true;
      if (at === 0) return;
      span = trim({ start: span.start, end: span.start + at });
      text = cell.slice(span.start, span.end);
    }
    const name = squeeze(text);
    const hit = find(name);
    if (hit) return push(span, before, star, hit);
    if (isCollective(name)) return push(span, before, star, null, { collective: true });
    if (/^由.{3,}/u.test(text)) return readStretch({ start: span.start + 1, end: span.end }, before);
    const suffix = roleSuffix(text);
    if (suffix) {
      if (suffix.length < text.length) readStretch({ start: span.start, end: span.end - suffix.length }, before);
      return giveRole(suffix.role);
    }
    const end = OPEN_END.exec(text);
    if (end) {
      open = true;
      if (end.index > 0) readStretch({ start: span.start, end: span.start + end.index }, before);
      return;
    }
    const among = /^(.{2,}?)等(?=.)/u.exec(text);
    if (among && readable(among[1] as string)) {
      open = true;
      return readStretch({ start: span.start, end: span.start + (among[1] as string).length }, before);
    }
    const cut = divide(text);
    if (cut) {
      const word = text.slice(cut.at, cut.at + cut.length);
      readStretch({ start: span.start, end: span.start + cut.at }, before);
      if (word === "会同") {
        giveRole("lead");
        label = "support";
      }
      return readStretch({ start: span.start + cut.at + cut.length, end: span.end }, word);
    }
    const pieces = splitAtBlanks(span);
    if (pieces.length > 1) {
      pieces.forEach((piece, index) => {
        readPiece(piece, index === 0 ? before : " ", pieces[index + 1]);
      });
      return;
    }
    const division = withDivision(text);
    if (division) {
      const note = text.slice(division.length);
      return push({ start: span.start, end: span.start + division.length }, before, star, division.hit, { note });
    }
    if (/^[和及与并]/u.test(text) && text.length > 3) {
      return readStretch({ start: span.start + 1, end: span.end }, text.charAt(0));
    }
    push(span, before, star, null);
  };

  const readPiece = (piece: Span, before: string, next: Span | undefined): void => {
    const text = cell.slice(piece.start, piece.end);
    const nextIsPhone = next !== undefined && PHONE.test(cell.slice(next.start, next.end));
    if (names.length > 0 && !known(text) && (looksLikePerson(text) || (nextIsPhone && !BODY.test(text)))) return;
    readStretch(piece, before);
  };

  /** Blanks separate names, unless they stand inside one (省 发展改革委, a name wrapped over two lines). */
  const splitAtBlanks = (span: Span): Span[] => {
    const pieces: Span[] = [];
    for (const match of cell.slice(span.start, span.end).matchAll(/\S+/gu)) {
      pieces.push({ start: span.start + match.index, end: span.start + match.index + match[0].length });
    }
    if (pieces.length < 2) return pieces;
    // Fewest unknown pieces, then fewest names; `best[i]` covers the first i pieces.
    const best: Array<{ cost: number; from: number }> = [{ cost: 0, from: 0 }];
    for (let to = 1; to <= pieces.length; to++) {
      let choice = { cost: Number.POSITIVE_INFINITY, from: to - 1 };
      for (let from = Math.max(0, to - 6); from < to; from++) {
        const text = cell.slice(pieces[from]?.start, pieces[to - 1]?.end);
        const whole = squeeze(text);
        const fits = to - from === 1 ? readable(whole) : known(whole) || readable(whole.replace(/[牵配].*$/u, ""));
        if (to - from > 1 && !fits) continue;
        const cost = (best[from]?.cost ?? 0) + (fits ? 1 : 10);
        if (cost < choice.cost) choice = { cost, from };
      }
      best.push(choice);
    }
    const spans: Span[] = [];
    for (let to = pieces.length; to > 0; to = best[to]?.from ?? 0) {
      const from = best[to]?.from ?? 0;
      spans.unshift({ start: pieces[from]?.start ?? span.start, end: pieces[to - 1]?.end ?? span.end });
    }
    return spans;
  };

  /** A bracket after a name: its role, a note, or further names. */
  const readBracket = (inside: Span, attached: boolean): void => {
    const text = cell.slice(inside.start, inside.end);
    const role = bracketRole(text);
    const last = names.at(-1);
    if (role !== undefined) {
      if (!attached || !last) {
        label = role;
        return;
      }
      if (role === "support") {
        for (const name of names.slice(clause).toReversed()) {
          if (name.role === "lead") break;
          name.role = role;
        }
      } else if (role) last.role = role;
      return;
    }
    if (attached && last && /^(?:原|现|曾|即|简称|以下|下同|含|包括|不含|除|加挂|挂)/u.test(text.trim())) return;
    const inner = readNames(text, registry, government);
    if (inner.names.length === 0) return;
    const wholeList = inner.names.every((name) => name.hit !== null || name.collective);
    const spoken = inner.names.some((name) => name.role !== null);
    if (
      attached &&
      last &&
      !spoken &&
      (!wholeList || inner.names.every(({ hit }) => hit?.agency.id === last.hit?.agency.id))
    )
      return;
    if (attached && last && !last.hit && !last.collective && wholeList && !spoken) return;
    for (const name of inner.names) {
      names.push({
        ...name,
        role: name.role ?? label,
        start: name.start + inside.start,
        end: name.end + inside.start,
        before: "(",
      });
    }
    if (inner.open) open = true;
  };

  let position = 0;
  let from = 0;
  let separator = "";
  const flush = (to: number): void => {
    if (!skipping) readStretch({ start: from, end: to }, separator);
  };
  while (position < cell.length) {
    const mark = marks.find(({ start }) => start === position);
    if (mark) {
      flush(position);
      skipping = false;
      label = mark.role;
      clause = names.length;
      position = from = mark.end;
      separator = ";";
      continue;
    }
    const atStart = squeeze(cell.slice(from, position)).replace(LEADING, "") === "";
    const group = atStart ? collectiveSpan(cell.slice(position)) : 0;
    if (group > 0) {
      if (!skipping) push({ start: position, end: position + group }, separator, false, null, { collective: true });
      position = from = position + group;
      separator = "";
      continue;
    }
    const character = cell.charAt(position);
    if (character === "(") {
      const close = closing(cell, position);
      const numbering = /^\(\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*\)/u.exec(cell.slice(position));
      const count = names.length;
      flush(position);
      const attached =
        names.length > count ||
        (names.length > 0 && squeeze(cell.slice(from, position)) === "" && /[)]$/u.test(cell.slice(0, from).trimEnd()));
      if (!skipping && !numbering) readBracket({ start: position + 1, end: close }, attached);
      position = from = Math.min(cell.length, close + 1);
      separator = "";
      continue;
    }
    if (HARD.test(character)) {
      const newline = character === "\n" || character === "\r";
      // A line break inside a name joins; readStretch decides, as it does for blanks.
      if (newline && !skipping && joinsNextLine(cell, from, position, known)) {
        position++;
        continue;
      }
      flush(position);
      if (newline || character === ";" || character === "。") {
        skipping = false;
        if (character !== "\n" && character !== "\r") clause = names.length;
      }
      separator = newline ? "\n" : character;
      position++;
      from = position;
      continue;
    }
    position++;
  }
  flush(cell.length);

  shareEndings(names, registry, government);
  const starred = names.filter(({ star }) => star);
  if (starred.length > 0 && starred.length < names.length) for (const name of starred) name.role = "lead";
  return { names, open };
}

/** Index of the bracket that closes the one at `open`; the end of the text when it is never closed. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let index = open; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === "(") depth++;
    else if (character === ")" && --depth === 0) return index;
  }
  return text.length;
}

/** Whether a line break stands inside a name: neither half is known, but both together are. */
function joinsNextLine(cell: string, from: number, at: number, known: (text: string) => boolean): boolean {
  const above = cell.slice(from, at);
  const next = /^[^、,;/|()。]*?(?=[、,;/|\n()。]|$)/u.exec(cell.slice(at + 1))?.[0] ?? "";
  const joined = squeeze(above + next);
  return (
    squeeze(above) !== "" &&
    squeeze(next) !== "" &&
    known(joined) &&
    !(known(above) && known(next) && !/[省市]$/u.test(squeeze(above)))
  );
}
