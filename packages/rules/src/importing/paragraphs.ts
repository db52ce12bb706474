import { type SourceLine, squeeze } from "./lines.ts";
import { type Marker, type MarkerKind, markerOf } from "./markers.ts";

/** A paragraph put together again from its lines. */
export interface Paragraph {
  /** Without line wraps and blanks, its marker taken off. */
  readonly text: string;
  readonly marker: Marker | null;
  /** Number of the first source line. */
  readonly line: number;
  readonly lastLine: number;
  /** A short line without closing punctuation: a title, a signature, a date. */
  readonly titleLike: boolean;
  /** The cells of a line that tabs divide; `null` for running text. */
  readonly cells: readonly string[] | null;
  /** A dot or a dash opens it. */
  readonly bullet?: boolean;
}

const closing = /[。！？!?；;：:）)】\]”’〕]$/u;
const sentenceEnd = /[。！？；;：:]$/u;
const opensUnits =
  /^[（(【[〔]?\s*(?:主要|第一)?(?:责任|牵头|配合|主办|协办|承办|落实|实施|参与|参加|协同|支持|指导|監督|责任落实|責任|牽頭|落實|參與|協辦|主辦|承辦|完成|时间|時間|工作|推进)(?:单位|單位|部门|部門|主体|主體|领导|人|时限|時限|时间|時間|节点|要求|处室|分工|进度)?(?:及分工)?\s*[:：]/u;
/** A dash or a dot at the head of an item. */
const bullet = /^(?:——|[●•■◆▲★◇□○▪◎⚫※][\s]*)/u;
const cannotStart = /^[，,、。；;：:）)】\]”’》〉！？]/u;

/** Columns that a line takes in print: a Chinese character counts two. */
function printWidth(text: string): number {
  let width = 0;
  for (const char of text) width += (char.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}

/** The full width of hard-wrapped lines, or `null` when every paragraph stands on a line of its own. */
export function wrapWidth(lines: readonly SourceLine[]): number | null {
  const plain = lines.filter((line) => !line.text.includes("\t"));
  if (plain.length < 4) return null;
  const widths = plain.map((line) => printWidth(line.text)).sort((a, b) => a - b);
  const full = widths[Math.floor((widths.length - 1) * 0.95)] ?? 0;
  if (full > 130 || full < 24) return null;
  // A line that runs into the next one tells: before an ordinal or a label a short line is no wrap.
  const open = plain.filter((line, at) => {
    const next = plain[at + 1];
    return (
      !sentenceEnd.test(line.text) &&
      next !== undefined &&
      !next.gapBefore &&
      markerOf(next.text) === null &&
      !opensUnits.test(next.text)
    );
  });
  const openAndFull = open.filter((line) => printWidth(line.text) >= full - 8);
  return openAndFull.length >= 2 && openAndFull.length >= open.length * 0.4 ? full : null;
}

/** How many brackets and quotes a text leaves open. */
function openBrackets(text: string): number {
  let depth = 0;
  for (const char of text) {
    if ("（(【《“〔".includes(char)) depth++;
    else if ("）)】》”〕".includes(char) && depth > 0) depth--;
  }
  return depth;
}

interface Draft {
  marker: Marker | null;
  parts: string[];
  line: number;
  lastLine: number;
  /** Columns of its last line, the marker included. */
  lastWidth: number;
  /** Lines joined so far: a bracket that is never closed must not swallow the rest of the document. */
  joined: number;
  bullet: boolean;
}

/** Joins wrapped lines into paragraphs and takes the ordinals off. */
export function joinLines(lines: readonly SourceLine[]): Paragraph[] {
  const width = wrapWidth(lines);
  const paragraphs: Paragraph[] = [];
  let draft: Draft | null = null;
  const last = new Map<MarkerKind, number>();
  const close = () => {
    if (draft) paragraphs.push(finish(draft));
    draft = null;
  };
  for (const line of lines) {
    if (line.text.includes("\t")) {
      close();
      const cells = line.text.split("\t").map((cell) => squeeze(namesForBlanks(cell)));
      const marker = markerOf(line.text);
      paragraphs.push({
        text: squeeze(line.text),
        marker,
        line: line.number,
        lastLine: line.number,
        titleLike: false,
        cells,
      });
      continue;
    }
    const found = markerOf(line.text);
    const marker = found?.loose && found.value !== (last.get(found.kind) ?? 0) + 1 ? null : found;
    if (draft && continues(draft, line, marker, width, last)) {
      draft.parts.push(line.text);
      draft.lastLine = line.number;
      draft.lastWidth = printWidth(line.text);
      draft.joined++;
      continue;
    }
    close();
    if (marker) last.set(marker.kind, marker.value);
    draft = {
      marker,
      parts: [marker ? line.text.slice(marker.length) : line.text.replace(/^(?:——|[●•■◆▲★◇□○▪◎⚫※])\s*/u, "")],
      line: line.number,
      lastLine: line.number,
      lastWidth: printWidth(line.text),
      joined: 1,
      bullet: !marker && bullet.test(line.text),
    };
  }
  close();
  return paragraphs;
}

function finish(draft: Draft): Paragraph {
  const text = squeeze(commasForBlanks(joinParts(draft.parts)));
  return {
    text,
    marker: draft.marker,
    line: draft.line,
    lastLine: draft.lastLine,
    titleLike: !closing.test(text) && text.length <= 45,
    cells: null,
    ...(draft.bullet ? { bullet: true } : {}),
  };
}

/** A cell of nothing but bodies that blanks part: 县发改局 县财政局. */
function namesForBlanks(cell: string): string {
  const names = cell.trim().split(/\s+/u);
  return names.length > 1 && names.every((name) => /^\p{Script=Han}{2,}[委部厅局办会府行司院署团社台]$/u.test(name))
    ? names.join("、")
    : cell;
}

/** `责任单位：省财政厅 省科技厅`: behind the label of a list of units, a blank between two names parts them. */
function commasForBlanks(text: string): string {
  const label = /(?:单位|部门)\s*[:：]/u.exec(text);
  if (!label) return text;
  const list = text
    .slice(label.index)
    .replace(
      /(?<=[委部厅局办会府行司院署团社台])\s+(?=[\p{Script=Han}]{2})(?!(?:配合|牵头|责任|完成|协办|参与))/gu,
      "、",
    );
  return text.slice(0, label.index) + list;
}

/** A word of Latin letters cut by the wrap gets its blank back; Chinese needs none. */
function joinParts(parts: readonly string[]): string {
  let text = "";
  for (const part of parts) text += /[A-Za-z]$/u.test(text) && /^[A-Za-z]/u.test(part) ? ` ${part}` : part;
  return text;
}

/** Whether a line carries the paragraph on. */
function continues(
  draft: Draft,
  line: SourceLine,
  marker: Marker | null,
  width: number | null,
  seen: ReadonlyMap<MarkerKind, number>,
): boolean {
  const last = draft.parts.at(-1) ?? "";
  const whole = draft.parts.join("");
  if (draft.joined <= 12 && openBrackets(whole.slice(-600)) > 0 && !startsTask(draft, marker)) return true;
  if (cannotStart.test(line.text)) return true;
  if (opensUnits.test(line.text) || bullet.test(line.text)) return false;
  const { lastWidth } = draft;
  const full = width !== null ? lastWidth >= width - 8 : lastWidth > 80;
  if (marker) {
    // A list of units on lines of its own ends where the next ordinal stands.
    if (opensUnits.test(draft.parts[0] ?? "")) return false;
    // ① and ② stand within the paragraph: a wrap before ③ does not open a list.
    if (marker.kind === "circled" && marker.value > 1 && draft.marker?.kind !== "circled")
      if (whole.includes(String.fromCharCode(0x245f + marker.value - 1))) return true;
    const inSequence = marker.value === (seen.get(marker.kind) ?? 0) + 1;
    if (inSequence && (width === null || /(?:单位|部门)\s*[:：][^。]*$/u.test(whole))) return false;
    // A figure or a list word that the wrap brought to the line's start is no ordinal.
    if (sentenceEnd.test(last) || closing.test(last)) return marker.kind === "shi" && full && width !== null;
    if (marker.loose) return full;
    return full && !isHeadingMarker(marker) && !opensList(draft, marker, seen);
  }
  if (/[、，,]$/u.test(last)) return true;
  if (line.indented && closing.test(last)) return false;
  // A list of units that stops within a name goes on.
  if (
    /^[（(【]?(?:[^：:]{0,6})(?:单位|部门)[:：]/u.test(draft.parts[0] ?? "") &&
    !line.gapBefore &&
    !nameEnd.test(last)
  )
    return true;
  // Unwrapped: only a page break cuts a paragraph, and then the line holds more than a title does.
  if (width === null) return !closing.test(last) && (full || /[。；]/u.test(whole));
  if (sentenceEnd.test(last) || endsUnits(whole)) return full && !endsUnits(whole) && !line.gapBefore;
  return full || (closing.test(last) && lastWidth >= width * 0.9);
}

/** After an unclosed bracket a line with the next ordinal still opens a task: the bracket was lost, not the numbering. */
function startsTask(draft: Draft, marker: Marker | null): boolean {
  return (
    marker !== null &&
    draft.marker !== null &&
    marker.kind === draft.marker.kind &&
    marker.value === draft.marker.value + 1 &&
    /[。；;）)】]$/u.test(draft.parts.at(-1) ?? "")
  );
}

function isHeadingMarker(marker: Marker): boolean {
  return marker.kind === "part" || marker.kind === "chapter" || marker.kind === "section" || marker.kind === "box";
}

/** 一、 and （一） open a list, or carry it on, whatever the line before ends with: a title may be as long as a line. */
function opensList(draft: Draft, marker: Marker, seen: ReadonlyMap<MarkerKind, number>): boolean {
  if (marker.kind === "cn") return true;
  if (marker.value !== 1 && marker.value !== (seen.get(marker.kind) ?? 0) + 1) return false;
  // Any other ordinal opens something only behind a heading.
  const heading = draft.marker !== null && draft.marker.kind !== marker.kind && !/[。；：]/u.test(draft.parts.join(""));
  return marker.kind === "cnParen" || heading;
}

/** What a body's name, a deadline or a sentence can end with. */
const nameEnd =
  /[委员部厅局办会府行司院署团社台处室关心队校学区市县州乡镇村企站所馆港网业门位构织场道底前期年月日。；：:）)】\d进持]$/u;

/** A closed list of units ends its paragraph, however long the line. */
function endsUnits(text: string): boolean {
  return /(?:单位|單位|部门|部門|时限|時限)[:：][^（(】]*[）)】]。?$/u.test(text);
}
