import { collectiveSpan } from "./collectives.ts";
import { createNameFinder, type NameFinder, squeeze } from "./nameFinder.ts";
import { type Progress, pushName, type ReadName, readStretch } from "./readStretch.ts";
import type { Registry } from "./registry.ts";
import { shareEndings } from "./sharedEndings.ts";
import { bracketRole, INNER, LEADING, labelsIn } from "./unitMarks.ts";

const SEPARATOR = /[、,;/\\|+&\n\r\t。①-⑳❶-❿]/u;
/** A number between two names: 1.省发改委2.省财政厅. */
const NUMBERED = /^\d{1,2}[.)](?=\s*\p{Script=Han})/u;
const AFTER_NAME = /\p{Script=Han}\s*$/u;
const NUMBERED_BRACKET = /^\(\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*\)/u;
/** A bracket that says what an agency was called, or what it includes. */
const REMARK = /^(?:原|现|曾|即|简称|以下|下同|含|包括|不含|除|加挂|挂)/u;

/** Reads the names of a cell whose marks are narrow and whose script is simplified; offsets are those of `cell`. */
export function readNames(
  cell: string,
  registry: Registry,
  government: string | null,
  depth = 0,
): { readonly names: ReadName[]; readonly open: boolean } {
  const progress: Progress = { names: [], open: false, governments: false, label: null, clause: 0, skipping: false };
  const { names } = progress;
  const finder = createNameFinder(
    registry,
    government,
    () => names.findLast(({ hit }) => hit !== null)?.hit?.agency.of ?? null,
  );
  const labels = labelsIn(cell);
  let position = 0;
  /** Where the stretch that is being scanned begins, and what stands before it. */
  let from = 0;
  let separator = "";
  /** Set once a bracket has stood before names: 【牵头】省发改委【配合】省财政厅. */
  let bracketsLead = false;

  const flush = (to: number): void => {
    if (!progress.skipping) readStretch(cell, finder, progress, { start: from, end: to }, separator);
  };
  const resume = (at: number, mark: string): void => {
    position = from = at;
    separator = mark;
  };

  while (position < cell.length) {
    const label = labels.find(({ start }) => start === position);
    if (label) {
      flush(position);
      progress.skipping = false;
      progress.label = label.role;
      progress.clause = names.length;
      resume(label.end, ";");
      continue;
    }
    const rest = cell.slice(position);
    const fresh = position - from < 12 && squeeze(cell.slice(from, position)).replace(LEADING, "") === "";
    const group = fresh ? collectiveSpan(rest) : 0;
    if (group > 0) {
      const span = { start: position, end: position + group };
      if (!progress.skipping) pushName(cell, progress, span, { before: separator, collective: true });
      resume(span.end, "");
      continue;
    }
    const character = cell.charAt(position);
    if (character === "(") {
      const close = closingBracket(cell, position);
      const inside = { start: position + 1, end: close };
      const count = names.length;
      flush(position);
      const afterBracket = squeeze(cell.slice(from, position)) === "" && /\)\s*$/u.test(cell.slice(0, from));
      const attached = names.length > count || (names.length > 0 && afterBracket);
      const followed = /^\s*[\p{Script=Han}]/u.test(cell.slice(close + 1));
      const leads = followed && (bracketsLead || !attached);
      if (bracketRole(cell.slice(inside.start, inside.end)) !== undefined && leads) {
        bracketsLead = true;
        progress.label = bracketRole(cell.slice(inside.start, inside.end)) ?? null;
        progress.clause = names.length;
      } else if (!progress.skipping && !NUMBERED_BRACKET.test(rest)) {
        const text = cell.slice(inside.start, inside.end);
        const inner = depth < 2 ? () => readNames(text, registry, government, depth + 1) : null;
        readBracket(text, inside.start, attached, progress, inner);
      }
      resume(Math.min(cell.length, close + 1), "");
      continue;
    }
    const numbered = AFTER_NAME.test(cell.slice(Math.max(from, position - 4), position))
      ? NUMBERED.exec(rest)?.[0]
      : undefined;
    if (numbered || SEPARATOR.test(character)) {
      const newline = character === "\n" || character === "\r";
      if (newline && !progress.skipping && joinsNextLine(cell, from, position, finder)) {
        position++;
        continue;
      }
      flush(position);
      if (newline || character === ";" || character === "。") progress.skipping = false;
      if (character === ";" || character === "。") progress.clause = names.length;
      resume(position + (numbered?.length ?? 1), newline ? "\n" : numbered ? ";" : character);
      continue;
    }
    position++;
  }
  flush(cell.length);

  shareEndings(names, registry, government, progress.governments);
  const starred = names.filter(({ star }) => star);
  if (starred.length < names.length) for (const name of starred) name.role = "lead";
  return { names, open: progress.open };
}

/** A bracket after a name: its role, a remark, or further names. */
function readBracket(
  text: string,
  offset: number,
  attached: boolean,
  progress: Progress,
  readInside: (() => ReturnType<typeof readNames>) | null,
): void {
  const { names } = progress;
  const last = attached ? names.at(-1) : undefined;
  const role = bracketRole(text);
  if (role !== undefined) {
    if (last && role === "lead") last.role = role;
    if (last && role === "support") {
      for (const name of names.slice(progress.clause).reverse()) {
        if (name.role === "lead") break;
        name.role = role;
      }
    }
    return;
  }
  if (last && REMARK.test(text.trim())) return;
  const inner = readInside?.();
  if (!inner) return;
  const complete = inner.names.every((name) => name.hit !== null || name.collective);
  const spoken = inner.names.some((name) => name.role !== null);
  const same = inner.names.every(({ hit }) => hit?.agency.id === last?.hit?.agency.id);
  // A division, a person, another name of the same agency: nothing that adds a unit.
  if (last && !spoken && (!complete || same || (!last.hit && !last.collective))) return;
  if (last?.collective && !spoken) return;
  for (const name of inner.names) {
    const start = name.start + offset;
    names.push({ ...name, role: name.role ?? progress.label, start, end: name.end + offset, before: "(" });
  }
  if (inner.names.length > 0 && inner.open) progress.open = true;
}

/** Index of the bracket that closes the one at `open`; the end of the text when it is never closed. */
function closingBracket(text: string, open: number): number {
  let depth = 0;
  for (let index = open; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === "(") depth++;
    else if (character === ")" && --depth === 0) return index;
  }
  return text.length;
}

/** Whether a line break stands inside a name: the halves are not both known, but together they are. */
function joinsNextLine(cell: string, from: number, at: number, finder: NameFinder): boolean {
  const above = squeeze(cell.slice(from, at));
  const next = squeeze(/^[^、,;/|()。\n]*/u.exec(cell.slice(at + 1))?.[0] ?? "");
  if (above === "" || next === "") return false;
  // 江西↵金融监管局: a place alone above goes with what follows, if that gives a name.
  const place = /人民政府$/u.test(finder.find(above)?.agency.officialName ?? "") && !/政府$/u.test(above);
  const bothKnown = finder.known(above) && finder.known(next) && !place;
  const joined = above + next.replace(/(?:牵头|配合|等(?:单位)?)$/u, "");
  if (finder.find(joined)) return !bothKnown;
  return finder.known(joined) && (!finder.readable(above) || INNER.test(next));
}
