import type { MarkerKind } from "./markers.ts";
import { type OutlineNode, pathOf, walk } from "./outline.ts";

/** Labels for sections and places, such that no two sections of a plan share one. */
export interface Labels {
  /** `三（一）`, `第四章第四节`, `专栏1`. */
  section(node: OutlineNode): string;
  /** What the section's id ends with. */
  slug(node: OutlineNode): string;
  /** `三、（一）1`. */
  locator(node: OutlineNode): string;
}

/** 篇, 章 and the like count on through the whole plan when a later parent does not start at one again. */
function countsOn(root: OutlineNode, kind: MarkerKind): boolean {
  const seen = new Set<number>();
  let parents = 0;
  let previousParent: OutlineNode | null = null;
  for (const node of walk(root)) {
    if (node.marker?.kind !== kind || inBox(node)) continue;
    if (seen.has(node.marker.value)) return false;
    seen.add(node.marker.value);
    if (node.parent !== previousParent) parents++;
    previousParent = node.parent;
  }
  return parents > 1;
}

function inBox(node: OutlineNode): boolean {
  return pathOf(node).some((at) => at !== node && at.marker?.kind === "box");
}

export function createLabels(root: OutlineNode): Labels {
  const running = new Map<MarkerKind, boolean>();
  const runs = (kind: MarkerKind): boolean => {
    const known = running.get(kind);
    if (known !== undefined) return known;
    const found = countsOn(root, kind);
    running.set(kind, found);
    return found;
  };
  const unmarked = new Map<OutlineNode, number>();
  for (const node of walk(root)) if (!node.marker) unmarked.set(node, unmarked.size + 1);

  const own = (node: OutlineNode): string => {
    const { marker } = node;
    if (!marker) return `第${unmarked.get(node) ?? 1}部分`;
    switch (marker.kind) {
      case "part":
      case "chapter":
      case "section":
      case "article":
        return marker.printed.replace(/[、：:.．]$/u, "");
      case "box":
        return `专栏${marker.ordinal}`;
      case "cnParen":
        return `（${marker.ordinal}）`;
      case "arabicParen":
        return `（${marker.ordinal}）`;
      case "task":
        return marker.printed.replace(/[、：:.．]$/u, "");
      case "shi":
        return `${marker.ordinal}是`;
      default:
        return marker.ordinal;
    }
  };
  /** The part of the path that tells a section apart: what counts on through the plan needs nothing above it. */
  const telling = (node: OutlineNode): OutlineNode[] => {
    const path = pathOf(node);
    const from = path.findLastIndex(
      (at) => at.marker !== null && (at.marker.kind === "box" || at.marker.kind === "part" || runs(at.marker.kind)),
    );
    return from < 0 ? path : path.slice(from);
  };
  // Clauses that count on take the bare numeral (section/五 for （五）); the chapter 五、 keeps its mark.
  const clausesRun = () => runs("cnParen");
  return {
    section: (node) => telling(node).map(own).join(""),
    slug: (node) => {
      const label = telling(node).map(own).join("");
      if (node.marker?.kind === "cnParen" && telling(node).length === 1 && clausesRun()) return node.marker.ordinal;
      if (node.marker?.kind === "cn" && telling(node).length === 1 && clausesRun()) return `${node.marker.ordinal}、`;
      return label.replace(/[\s/]/gu, "");
    },
    locator: (node) =>
      pathOf(node)
        .map((at) =>
          at.marker?.kind === "cn" ? `${at.marker.ordinal}、` : at.marker?.kind === "box" ? ` ${own(at)} ` : own(at),
        )
        .join("")
        .replace(/\s+/gu, " ")
        .trim(),
  };
}
