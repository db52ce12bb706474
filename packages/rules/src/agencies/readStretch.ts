import { isCollective } from "./collectives.ts";
import { LONGEST, type NameFinder, squeeze } from "./nameFinder.ts";
import type { NameHit } from "./registry.ts";
import {
  BODY,
  CONTACT,
  INNER,
  LEADING,
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

/** A stretch of the cell. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What has been read of a cell so far. */
export interface Progress {
  readonly names: ReadName[];
  open: boolean;
  /** `等设区市政府` closes the list: the places before it are governments. */
  governments: boolean;
  /** Role that the last label gives to what follows it. */
  label: Role | null;
  /** First name of the clause, to which a closing `牵头` or `配合` belongs. */
  clause: number;
  /** Contacts are being skipped. */
  skipping: boolean;
}

export function pushName(
  cell: string,
  progress: Progress,
  span: Span,
  more: Partial<ReadName> & Pick<ReadName, "before">,
): void {
  const text = squeeze(cell.slice(span.start, span.end));
  const { start, end } = span;
  progress.names.push({
    text,
    as: text,
    hit: null,
    role: progress.label,
    collective: false,
    start,
    end,
    note: "",
    star: false,
    ...more,
  });
}

/** A closing word gives its role to the names of its clause. */
export function giveRole(progress: Progress, role: Role | null): void {
  if (role) for (const name of progress.names.slice(progress.clause)) name.role = role;
  progress.clause = progress.names.length;
}

const EDGE = /[\s"'“”‘’:.!<>=-]/u;

function trim(cell: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && EDGE.test(cell.charAt(from))) from++;
  while (to > from && EDGE.test(cell.charAt(to - 1))) to--;
  return { start: from, end: to };
}

/** Reads a stretch without separators, brackets and labels into names. */
export function readStretch(
  cell: string,
  finder: NameFinder,
  progress: Progress,
  whole: Span,
  before: string,
  marked = false,
): void {
  let span = trim(cell, whole);
  const leading = LEADING.exec(cell.slice(span.start, span.end));
  const star = marked || (leading?.groups?.star ?? "") !== "";
  span = trim(cell, { start: span.start + (leading?.[0].length ?? 0), end: span.end });
  const text = cell.slice(span.start, span.end);
  const again = (start: number, end: number, separator = before): void =>
    readStretch(cell, finder, progress, { start: span.start + start, end: span.start + end }, separator, star);

  if (/^[\d\s\p{P}\p{S}]*$/u.test(text) || PHONE.test(text) || /^[一二三四五六七八九十]{1,3}$/u.test(text)) return;
  // 以下任务均需三省落实，不再列出
  if (/^(?:以下|上述|以上).*(?:落实|负责|承担)$|不再(?:一一)?列出$/u.test(text)) return;
  if (text.length > LONGEST) {
    readLong(
      text,
      finder,
      (start, end) => again(start, end, start === 0 ? before : " "),
      () => {
        pushName(cell, progress, span, { before, star });
      },
    );
    return;
  }
  const name = squeeze(text);
  const hit = finder.find(name);
  if (hit) {
    pushName(cell, progress, span, { before, star, hit });
    return;
  }
  if (/^(?:以及|[和及与并]+)$/u.test(text)) return;
  const joined = /^(?:以及|[和及与并]+)\s*(?=.{2})/u.exec(text)?.[0] ?? "";
  const joining = /.{2}(\s*(?:以及|[和及并]+|(?<!参)与))$/u.exec(text)?.[1] ?? "";
  if (joined || joining) {
    again(joined.length, text.length - joining.length, joined ? text.charAt(0) : before);
    return;
  }
  const label = wholeLabel(name);
  if (label !== undefined) {
    // 省发改委 牵头: a closing word; 牵头 省发改委: a label.
    if (progress.label === null && progress.names.length > progress.clause && name.length < 4) {
      giveRole(progress, label);
    } else {
      progress.label = label;
      progress.clause = progress.names.length;
    }
    return;
  }
  const contact = text.search(CONTACT);
  if (contact >= 0) {
    progress.skipping = true;
    if (contact > 0) again(0, contact);
    return;
  }
  const colon = text.indexOf(":");
  if (colon > 0) {
    readAroundColon(text, colon, finder, again);
    return;
  }
  const pieces = splitAtBlanks(text, finder);
  if (pieces.length > 1) {
    pieces.forEach((piece, index) => {
      const next = pieces[index + 1];
      const written = text.slice(piece.start, piece.end);
      const called = next !== undefined && PHONE.test(text.slice(next.start, next.end));
      const person = looksLikePerson(written) || (called && !BODY.test(written));
      if (progress.names.length > 0 && person && !finder.known(written)) return;
      again(piece.start, piece.end, index === 0 ? before : " ");
    });
    return;
  }
  const suffix = roleSuffix(text);
  const spoken = suffix !== null && finder.readable(text.slice(0, -suffix.length));
  if (isCollective(name) && !spoken) {
    const head = finder.concreteHead(text);
    if (!head) {
      pushName(cell, progress, span, { before, star, collective: true });
      return;
    }
    again(0, head.at);
    if (text.charAt(head.at) === "等") progress.open = true;
    else again(head.at + head.length, text.length, text.charAt(head.at));
    return;
  }
  if (/^由.{3,}/u.test(text)) {
    again(1, text.length);
    return;
  }
  if (suffix) {
    if (suffix.length < text.length) again(0, text.length - suffix.length);
    giveRole(progress, suffix.role);
    return;
  }
  const end = OPEN_END.exec(text);
  if (end) {
    progress.open = true;
    if (/政府$/u.test(end[0])) progress.governments = true;
    if (end.index > 0) again(0, end.index);
    return;
  }
  const among = /^(.{2,}?)等(?=.)/u.exec(text)?.[1];
  if (among && finder.readable(among)) {
    progress.open = true;
    again(0, among.length);
    return;
  }
  const cut = finder.divide(text);
  if (cut) {
    const word = text.slice(cut.at, cut.at + cut.length);
    again(0, cut.at);
    if (word === "会同") {
      giveRole(progress, "lead");
      progress.label = "support";
    }
    again(cut.at + cut.length, text.length, word);
    return;
  }
  const opening = finder.opening(text);
  if (opening) {
    const { length, hit: known, kind, role } = opening;
    const note = kind === "names" ? "" : text.slice(length);
    const own = role ? { role } : {};
    pushName(
      cell,
      progress,
      { start: span.start, end: span.start + length },
      { before, star, hit: known, note, ...own },
    );
    if (kind === "names") again(length, text.length, "");
    return;
  }
  pushName(cell, progress, span, { before, star });
}

/** A stretch too long for names: its words where blanks part them, else prose that names nobody. */
function readLong(
  text: string,
  finder: NameFinder,
  read: (start: number, end: number) => void,
  giveUp: () => void,
): void {
  const words = [...text.matchAll(/\S+/gu)];
  if (words.length < 2 || !words.some(([word]) => finder.known(word))) {
    giveUp();
    return;
  }
  for (const { 0: word, index } of words) read(index, index + word.length);
}

/** 省发改委：负责统筹 names the agency and its duty; 主责：省发改委 has a label that is not in the list. */
function readAroundColon(
  text: string,
  colon: number,
  finder: NameFinder,
  again: (start: number, end: number) => void,
): void {
  const left = text.slice(0, colon);
  const right = text.slice(colon + 1);
  if (finder.readable(left) || BODY.test(left)) again(0, colon);
  if (finder.readable(right) || (!finder.readable(left) && BODY.test(right))) again(colon + 1, text.length);
}

/** Blanks separate names, unless they stand inside one (省 发展改革委, a name wrapped over two lines). */
function splitAtBlanks(text: string, finder: NameFinder): Span[] {
  const pieces = [...text.matchAll(/\S+/gu)].map(({ 0: piece, index }) => ({
    start: index,
    end: index + piece.length,
  }));
  if (pieces.length < 2) return pieces;
  // Fewest unknown pieces, then fewest names; `best[i]` covers the first i pieces.
  const best: Array<{ cost: number; from: number }> = [{ cost: 0, from: 0 }];
  for (let to = 1; to <= pieces.length; to++) {
    let choice = { cost: Number.POSITIVE_INFINITY, from: to - 1 };
    for (let from = Math.max(0, to - 6); from < to; from++) {
      const whole = squeeze(text.slice(pieces[from]?.start, pieces[to - 1]?.end));
      const single = to - from === 1;
      const last = text.slice(pieces[to - 1]?.start, pieces[to - 1]?.end);
      const name = wholeLabel(last) === undefined ? whole.replace(/(?:牵头|配合|等(?:单位)?)$/u, "") : whole;
      const first = text.slice(pieces[from]?.start, pieces[from]?.end);
      const second = text.slice(pieces[from + 1]?.start, pieces[from + 1]?.end);
      const fits = single
        ? finder.readable(whole)
        : finder.find(name) !== null || (isCollective(name) && (!finder.readable(first) || INNER.test(second)));
      if (!single && !fits) continue;
      const cost = (best[from]?.cost ?? 0) + (fits ? 1 : 10);
      if (cost < choice.cost) choice = { cost, from };
    }
    best.push(choice);
  }
  const spans: Span[] = [];
  for (let to = pieces.length; to > 0; to = best[to]?.from ?? 0) {
    spans.unshift({ start: pieces[best[to]?.from ?? 0]?.start ?? 0, end: pieces[to - 1]?.end ?? text.length });
  }
  return spans;
}
