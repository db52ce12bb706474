import type { Labels } from "./labels.ts";
import { type OutlineNode, pathOf } from "./outline.ts";
import type { TaskDraft } from "./taskDrafts.ts";

/** Ids by the plan's own numbers where no two tasks share one, else by the path of ordinals. */
export function taskIds(drafts: readonly TaskDraft[]): { readonly slug: string; readonly number: number | null }[] {
  const main = drafts.filter((draft) => !boxOf(draft.node));
  const parts = new Map<OutlineNode, number>();
  for (const draft of drafts) parts.set(draft.node, Math.max(parts.get(draft.node) ?? 0, draft.part));
  const nodes = new Set(main.map((draft) => draft.node));
  const kinds = new Set([...nodes].map((node) => node.marker?.kind));
  const values = [...nodes].map((node) => node.marker?.value);
  const ownNumbers = kinds.size === 1 && !kinds.has(undefined) && new Set(values).size === values.length;
  const anyMarker = [...nodes].some((node) => node.marker !== null);
  const inTable = main.map((draft) => draft.number);
  const tableNumbers = main.length > 0 && !inTable.includes(undefined) && new Set(inTable).size === inTable.length;
  const used = new Set<string>();
  const repeats = new Map<string, number>();
  let ordinal = 0;
  return drafts.map((draft) => {
    const several = (parts.get(draft.node) ?? 1) > 1;
    const box = boxOf(draft.node);
    let slug: string;
    let number: number | null = null;
    if (box)
      slug = `box-${box.marker?.value ?? 0}-${draft.node === box ? draft.part : (draft.node.marker?.value ?? draft.part)}`;
    else {
      ordinal++;
      if (tableNumbers && draft.number !== undefined) {
        slug = String(draft.number);
        number = draft.number;
      } else if (ownNumbers && draft.node.marker) {
        const own = draft.node.marker.value;
        slug = several ? `${own}-${draft.part}` : String(own);
        if (!several) number = own;
      } else if (!anyMarker) slug = String(ordinal);
      else {
        const path = pathOf(draft.node).map((node) => node.marker?.value ?? indexIn(node));
        slug = [...path, ...(several || path.length === 0 ? [draft.part] : [])].join("-");
      }
    }
    let free = slug;
    while (used.has(free)) {
      const again = (repeats.get(slug) ?? 1) + 1;
      repeats.set(slug, again);
      free = `${slug}.${again}`;
    }
    used.add(free);
    return { slug: free, number };
  });
}

function indexIn(node: OutlineNode): number {
  return (node.parent?.children.indexOf(node) ?? 0) + 1;
}

export function boxOf(node: OutlineNode): OutlineNode | null {
  return pathOf(node).find((at) => at.marker?.kind === "box") ?? null;
}

export function locatorOf(draft: TaskDraft, labels: Labels): string {
  const base = labels.locator(draft.node);
  if (draft.row !== undefined) return `${base}${base === "" ? "" : " "}表 第${draft.row}行`;
  const several = draft.part > 1 ? `第${draft.part}项` : "";
  return `${base}${several}` || `第${draft.line}行`;
}
