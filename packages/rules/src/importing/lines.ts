import { foldScript } from "../text/normalize.ts";

/** A line of the source that carries content; `number` counts from 1 in the text as given. */
export interface SourceLine {
  readonly number: number;
  /** Without outer blanks; inner blanks as in the source (tabs matter to tables). */
  readonly text: string;
  /** The same in the script of the source: `text` is simplified, as long, and all decisions are made on it. */
  readonly original: string;
  /** True when an empty line, a page number or a page break stands before it. */
  readonly gapBefore: boolean;
  /** Set in by two characters, as a paragraph begins. */
  readonly indented?: boolean;
}

export interface CleanLines {
  readonly lines: readonly SourceLine[];
  /** Lines taken out as page numbers, running heads, tables of contents and figure captions. */
  readonly dropped: readonly { readonly number: number; readonly text: string; readonly why: DropReason }[];
}

export type DropReason = "page-number" | "running-head" | "contents" | "caption";

const pageNumber =
  /^(?:[—–―─━\-－·•.．]{1,3}\s*\d{1,4}\s*[—–―─━\-－·•.．]{1,3}|第\s*\d{1,4}\s*页(?:\s*[,，/／]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*[/／]\s*\d{1,4}|[Pp]age\s*\d+(?:\s*of\s*\d+)?|\d{1,3})$/u;
const caption = /^图\s*\d{1,3}(?:\s*[-—.．]\s*\d{1,3})?[\s:：]*[^。；！？]{0,40}$/u;
/** A dotted leader with its page, or a tab with its page. */
const contentsEntry = /(?:[.．·…⋯]{2,}|\t)\s*[—–-]?\s*\d{1,4}\s*[—–-]?$/u;
const contentsTitle = /^目\s*[录錄次]$/u;
const marker =
  /^\s*(?:第?[一二三四五六七八九十百]+[、.．是条章节篇]|[（(][一二三四五六七八九十百\d]+[)）]|\d{1,3}\s*[.．、])/u;
const headWords =
  /(?:公报|公報|方案|通知|纲要|綱要|规划|規劃|计划|計劃|文件|意见|意見|政府|办公厅|辦公廳|办公室|委员会)/u;
const unitLabel = /(?:单位|單位|部门|部門|时限|時限)\s*[:：]/u;

/** The line without blanks, digits and dashes: what stays the same when a running head recurs with its page. */
function headKey(text: string): string {
  return text.replace(/[\s\d—–―─\-－·•]/gu, "");
}

/** Lines from a 目录 up to where its first entry comes again as a heading; without a return, only entries with pages. */
function contentsLines(lines: readonly string[]): Set<number> {
  const dropped = new Set<number>();
  for (let start = 0; start < lines.length; start++) {
    if (!contentsTitle.test(lines[start] ?? "")) continue;
    const first = lines.findIndex((line, at) => at > start && line !== "" && !pageNumber.test(line));
    if (first < 0) break;
    const key = entryKey(lines[first] ?? "");
    const again = lines.findIndex((line, at) => at > first && key !== "" && entryKey(line) === key);
    dropped.add(start);
    const end = again > 0 ? again : contentsEnd(lines, first);
    for (let at = first; at < end; at++) dropped.add(at);
    start = end;
  }
  // A table of contents without its title shows by its leaders.
  for (let at = 0; at < lines.length; at++) {
    if (/(?:[.．·…⋯]{3,})\s*[—–-]?\s*\d{1,4}\s*[—–-]?$|[.．·⋯]{8,}$|^[.．·…⋯\s\d]{6,}$/u.test(lines[at] ?? ""))
      dropped.add(at);
  }
  return dropped;
}

function contentsEnd(lines: readonly string[], first: number): number {
  let at = first;
  while (
    at < lines.length &&
    ((lines[at] ?? "") === "" || contentsEntry.test(lines[at] ?? "") || pageNumber.test(lines[at] ?? ""))
  )
    at++;
  return at;
}

/** The words of a contents entry: leaders, page and blanks gone. */
function entryKey(text: string): string {
  return text.replace(/(?:[.．·…⋯]{2,}|\t)\s*[—–-]?\s*\d{1,4}\s*[—–-]?$/u, "").replace(/\s/gu, "");
}

/** Short lines that come again and again at page edges. */
function runningHeads(lines: readonly string[]): Set<number> {
  const places = new Map<string, number[]>();
  lines.forEach((line, at) => {
    if (line.length < 4 || line.length > 45 || line.includes("\t")) return;
    // Pieces of a wrapped list of units recur, too: a head has no such punctuation and closes no foreign bracket.
    if (
      /[。；;，,：:、]/u.test(line) ||
      (/[)）】]/u.test(line) && !/[（(【]/u.test(line)) ||
      marker.test(line) ||
      unitLabel.test(line)
    )
      return;
    const key = headKey(line);
    if (key.length < 3) return;
    const known = places.get(key);
    if (known) known.push(at);
    else places.set(key, [at]);
  });
  const dropped = new Set<number>();
  for (const [key, at] of places) {
    if (at.length < 2) continue;
    const atEdge = at.filter(
      (line) => isPageEdge(lines, line) || /\d\s*[—–\-－·•]?$|^[—–\-－·•]?\s*\d/u.test(lines[line] ?? ""),
    ).length;
    const edgy = atEdge * 10 >= at.length * 5;
    if ((at.length >= 3 && (edgy || headWords.test(key))) || (edgy && headWords.test(key))) {
      // The first may be the document's own title.
      const keepFirst = at[0] !== undefined && at[0] <= 12;
      for (const line of keepFirst ? at.slice(1) : at) dropped.add(line);
    }
  }
  return dropped;
}

function isPageEdge(lines: readonly string[], at: number): boolean {
  const before = neighbour(lines, at, -1);
  const after = neighbour(lines, at, 1);
  return [before, after].some((line) => line !== undefined && (pageNumber.test(line) || line === "\f"));
}

function neighbour(lines: readonly string[], at: number, step: number): string | undefined {
  for (let next = at + step; next >= 0 && next < lines.length; next += step) {
    const line = lines[next];
    if (line !== "") return line;
  }
  return undefined;
}

/**
 * The lines of a plan's text that carry content: page numbers, running heads, tables of contents and captions of
 * figures are set aside, and named, so that nothing disappears unseen.
 */
export function cleanLines(text: string): CleanLines {
  const plain = text.replace(/^\uFEFF/u, "").replace(/\r\n?|\u2028|\u2029|\u0085/gu, "\n");
  const raw = plain.split("\n").flatMap((line, index) =>
    // A form feed ends a page inside a line: the parts keep the line's number.
    line.split("\f").flatMap((part, nth) =>
      nth === 0
        ? [{ number: index + 1, part: tidy(part), indented: indent.test(part) }]
        : [
            { number: index + 1, part: "\f", indented: false },
            { number: index + 1, part: tidy(part), indented: indent.test(part) },
          ],
    ),
  );
  const trimmed = raw.map(({ part }) => foldScript(part));
  const contents = contentsLines(trimmed);
  const heads = runningHeads(trimmed.map((line, at) => (contents.has(at) ? "" : line)));
  const lines: SourceLine[] = [];
  const dropped: { number: number; text: string; why: DropReason }[] = [];
  let gap = true;
  trimmed.forEach((line, at) => {
    const number = raw[at]?.number ?? at + 1;
    if (line.trim() === "") {
      gap = true;
      return;
    }
    const why = contents.has(at)
      ? "contents"
      : pageNumber.test(line)
        ? "page-number"
        : heads.has(at)
          ? "running-head"
          : caption.test(line)
            ? "caption"
            : null;
    if (why) {
      dropped.push({ number, text: line, why });
      gap = true;
      return;
    }
    lines.push({
      number,
      text: line,
      original: raw[at]?.part ?? line,
      gapBefore: gap,
      ...(raw[at]?.indented ? { indented: true } : {}),
    });
    gap = false;
  });
  return { lines, dropped };
}

const indent = /^(?:[ \u00A0]*\u3000\u3000|\t|[ \u00A0]{4})(?=\S)/u;

/** Marks of layout off the line: blanks, zero-width characters, the bars of a table, the sign of a heading. */
function tidy(line: string): string {
  const table = /^\s*\|(.*)\|\s*$/u.exec(line)?.[1];
  if (table !== undefined)
    return /^[\s|:\-—]*$/u.test(table)
      ? ""
      : table
          .split("|")
          .map((cell) => cell.trim())
          .join("\t");
  return (
    line
      .replace(/^\s*#{1,6}\s+/u, "")
      .replace(/[\u00A0\u3000]/gu, " ")
      .replace(/[\u200B-\u200D\u2060]/gu, "")
      // An empty first cell is a merged one; a tab before plain text is only an indent.
      .replace(/^\t+(?=[^\t]*$)/u, "")
      .replace(/^ +| +$/gu, "")
  );
}

/** Blanks between letters stay; every other blank of a Chinese text is a matter of layout. */
export function squeeze(text: string): string {
  return text.replace(/(?<![A-Za-z])\s+|\s+(?![A-Za-z])/gu, "").replace(/\s+/gu, " ");
}
