import type { Marker, MarkerKind } from "./markers.ts";
import type { Paragraph } from "./paragraphs.ts";

/** A numbered entry of the plan with the paragraphs before its first sub-entry. */
export interface OutlineNode {
  readonly marker: Marker | null;
  readonly paragraphs: Paragraph[];
  readonly children: OutlineNode[];
  readonly parent: OutlineNode | null;
  readonly line: number;
}

export interface Outline {
  /** Holds what stands before the first ordinal. */
  readonly root: OutlineNode;
  /** Ordinals that do not follow on from the one before. */
  readonly jumps: readonly { readonly line: number; readonly printed: string; readonly expected: number }[];
}

const openNode = (marker: Marker | null, paragraph: Paragraph | null, parent: OutlineNode | null): OutlineNode => ({
  marker,
  paragraphs: paragraph ? [paragraph] : [],
  children: [],
  parent,
  line: paragraph?.line ?? 1,
});

/** Unnumbered headings divide a plan only when no numbered level stands above its tasks. */
const topKinds: ReadonlySet<MarkerKind> = new Set(["part", "chapter", "section", "cn", "cnParen", "article", "task"]);
const fixedDepth: Readonly<Partial<Record<MarkerKind, number>>> = { part: 0, chapter: 1, section: 2 };

/** Nests numbered paragraphs by the order in which the kinds of ordinals first open one another. */
export function outline(paragraphs: readonly Paragraph[]): Outline {
  const root = openNode(null, null, null);
  const jumps: { line: number; printed: string; expected: number }[] = [];
  const last = new Map<MarkerKind, number>();
  const hasTop = paragraphs.some((p) => p.marker !== null && topKinds.has(p.marker.kind));
  let current = root;
  paragraphs.forEach((paragraph, at) => {
    const { marker } = paragraph;
    if (paragraph.cells) {
      current.paragraphs.push(paragraph);
      return;
    }
    if (!marker) {
      if (!hasTop && paragraph.titleLike && opensHeading(paragraphs, at)) {
        current = openNode(null, paragraph, root);
        root.children.push(current);
      } else current.paragraphs.push(paragraph);
      return;
    }
    const parent = parentFor(current, marker);
    const before = parent.children.at(-1)?.marker;
    const continues = before?.kind === marker.kind ? before.value + 1 : (last.get(marker.kind) ?? 0) + 1;
    if (marker.value !== continues && marker.value !== 1 && marker.kind !== "box") {
      jumps.push({
        line: paragraph.line,
        printed: marker.printed,
        expected: before?.kind === marker.kind ? continues : 1,
      });
    } else if (marker.value === 1 && before?.kind === marker.kind) {
      jumps.push({ line: paragraph.line, printed: marker.printed, expected: continues });
    }
    if (!insideBox(parent)) last.set(marker.kind, marker.value);
    current = openNode(marker, paragraph, parent);
    parent.children.push(current);
  });
  return { root, jumps };
}

/** A title that the next paragraph follows with an ordinal or a text of its own. */
function opensHeading(paragraphs: readonly Paragraph[], at: number): boolean {
  const next = paragraphs[at + 1];
  const text = paragraphs[at]?.text ?? "";
  // 责任单位：省民政厅 on a line of its own is no heading.
  if (!next || text.length > 30 || /[：:]./u.test(text) || /\d{4}年|〔|[，,]/u.test(text)) return false;
  return next.marker !== null || (!next.titleLike && next.cells === null);
}

function insideBox(node: OutlineNode | null): boolean {
  for (let at = node; at; at = at.parent) if (at.marker?.kind === "box") return true;
  return false;
}

/** Where an entry with this marker hangs: beside the nearest entry of its kind, else under the current one. */
function parentFor(current: OutlineNode, marker: Marker): OutlineNode {
  if (marker.kind === "box") return clauseOf(current);
  const depth = fixedDepth[marker.kind];
  if (depth !== undefined) {
    let at: OutlineNode = current;
    while (at.parent && !(at.marker && (fixedDepth[at.marker.kind] ?? 9) < depth)) at = at.parent;
    return at;
  }
  let candidate: OutlineNode | null = null;
  for (let at: OutlineNode | null = current; at?.parent; at = at.parent) {
    if (at.marker?.kind !== marker.kind) continue;
    if (at.marker.value + 1 === marker.value) return at.parent;
    candidate ??= at.parent;
    // Inside a box a fresh or unexpected ordinal may continue the list outside it.
    if (!insideBox(at)) break;
  }
  if (candidate) return candidate;
  // Not open yet: below whatever outranks it (一、 over （一） over 1. over （1）).
  const rank = conventionalRank[marker.kind];
  let at = current;
  while (rank !== undefined && at.parent) {
    const own = at.marker ? conventionalRank[at.marker.kind] : 0;
    if (own === undefined || own < rank) break;
    at = at.parent;
  }
  return at;
}

const conventionalRank: Readonly<Partial<Record<MarkerKind, number>>> = {
  part: 0,
  chapter: 1,
  section: 2,
  cn: 3,
  cnParen: 4,
  arabic: 5,
  decimal: 6,
  arabicParen: 7,
  circled: 8,
  shi: 9,
};

/** The entry that a box illustrates: boxes do not nest. */
function clauseOf(node: OutlineNode): OutlineNode {
  let at = node;
  for (let up: OutlineNode | null = node; up; up = up.parent) if (up.marker?.kind === "box") at = up.parent ?? up;
  // A box after a list of items belongs to the clause that holds the list.
  return at;
}

/** The ordinals from the top down to this entry. */
export function pathOf(node: OutlineNode): OutlineNode[] {
  const path: OutlineNode[] = [];
  for (let at: OutlineNode | null = node; at?.parent; at = at.parent) path.unshift(at);
  return path;
}

/** Every entry in reading order, the root left out. */
export function* walk(node: OutlineNode): Generator<OutlineNode> {
  for (const child of node.children) {
    yield child;
    yield* walk(child);
  }
}
