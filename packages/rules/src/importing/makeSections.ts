import type { Section } from "../model/plan.ts";
import { damageIn } from "./damage.ts";
import type { Gathered } from "./gathering.ts";
import type { Work } from "./importWork.ts";
import { type OutlineNode, walk } from "./outline.ts";
import { headingOf, type TaskDraft } from "./taskDrafts.ts";

export function sectionIdOf(draft: TaskDraft, work: Work): string | null {
  const own = hasSection(draft.node) ? draft.node : draft.node.parent;
  if (!own?.parent) return null;
  return sectionId(own, work);
}

export function sectionId(node: OutlineNode, work: Work): string {
  const there = work.sectionIds.get(node);
  if (there !== undefined) return there;
  const base = `${work.options.id}/section/${work.labels.slug(node)}`;
  const times = (work.sectionSlugs.get(base) ?? 0) + 1;
  work.sectionSlugs.set(base, times);
  const id = times === 1 ? base : `${base}.${times}`;
  work.sectionIds.set(node, id);
  return id;
}

const sectionKinds = new Set(["part", "chapter", "section", "cn", "cnParen", "article", "box"]);

/** Entries with a heading of their own; a task that is one plain sentence is no section. */
function hasSection(node: OutlineNode): boolean {
  if (!node.parent) return false;
  if (node.children.length > 0) return true;
  const first = node.paragraphs[0];
  const heading = headingOf(node);
  if (node.marker === null) return true;
  if (!sectionKinds.has(node.marker.kind) || heading === "" || !first) return false;
  return node.paragraphs.length > 1 || first.text.length > heading.length + 2;
}

export function makeSections(root: OutlineNode, gathered: Gathered, work: Work): Section[] {
  const goalNodes = new Set(gathered.goals.map((draft) => draft.node));
  const taskNodes = new Map<OutlineNode, TaskDraft>();
  for (const draft of gathered.drafts) if (!taskNodes.has(draft.node)) taskNodes.set(draft.node, draft);
  const sections: Section[] = [];
  for (const node of walk(root)) {
    if (goalNodes.has(node) || !node.parent) continue;
    const task = taskNodes.get(node);
    const heading = headingOf(node);
    const plain = task !== undefined && task.text.replace(/[。；;]$/u, "") === heading;
    if (plain && node.children.length === 0) continue;
    const isSection =
      hasSection(node) || (task === undefined && node.marker !== null && sectionKinds.has(node.marker.kind));
    if (!isSection) continue;
    const title = (heading || (node.paragraphs[0]?.text.slice(0, 40) ?? "")).replace(/[。；;：:]$/u, "");
    const parent = node.parent.parent ? sectionId(node.parent, work) : null;
    const issues = damageIn(title);
    sections.push({
      id: sectionId(node, work),
      label: work.labels.section(node),
      title,
      parent,
      ...(issues.length > 0 ? { issues } : {}),
    });
  }
  return sections;
}
