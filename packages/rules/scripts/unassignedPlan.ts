import { createLabels, type Labels } from "../src/importing/labels.ts";
import { cleanLines, squeeze } from "../src/importing/lines.ts";
import { type OutlineNode, outline, pathOf, walk } from "../src/importing/outline.ts";
import { joinLines } from "../src/importing/paragraphs.ts";
import type { Section, Task } from "../src/model/plan.ts";

/** Sections and tasks of a plan that names no responsible units: its 节 and its 专栏 items are its tasks. */
export interface UnassignedPlan {
  readonly sections: readonly Section[];
  readonly tasks: readonly Task[];
}

/** Lines to read apart, such as tables and notes at the foot of a page: they belong to no task's wording. */
export interface LineChoice {
  leaveOut(line: string, number: number): boolean;
}

/** Reads 篇, 章, 节 and 专栏 of a text as sections, 节 and items of a 专栏 as tasks. */
export function readUnassigned(id: string, text: string, choice: LineChoice): UnassignedPlan {
  const lines = cleanLines(text).lines.filter((line) => !choice.leaveOut(line.original, line.number));
  const { root } = outline(joinLines(lines));
  const labels = createLabels(root);
  const sections: Section[] = [];
  const tasks: Task[] = [];
  const sectionId = (node: OutlineNode) => `${id}/section/${labels.slug(node)}`;
  for (const node of walk(root)) {
    const kind = node.marker?.kind;
    const box = pathOf(node).find((at) => at.marker?.kind === "box");
    if (kind === "part" || kind === "chapter" || kind === "section" || kind === "box") {
      sections.push({
        id: sectionId(node),
        label: labels.section(node),
        title: node.paragraphs[0]?.text ?? "",
        parent: node.parent?.parent ? sectionId(node.parent) : null,
      });
      if (kind !== "section") continue;
      const body = bodyOf(node);
      if (body === "") continue;
      tasks.push({
        ...taskOf(`${id}/task/${chapterOf(node)}-${node.marker?.value}`, body, node, sectionId(node), labels),
      });
    } else if (box && node.parent === box) {
      const body = [node, ...walk(node)].map((at) => (at === node ? bodyOf(at) : whole(at))).join("");
      if (body === "") continue;
      tasks.push(
        taskOf(`${id}/task/box-${box.marker?.value}-${node.marker?.value}`, body, node, sectionId(box), labels),
      );
    }
  }
  return { sections, tasks };
}

function taskOf(id: string, text: string, node: OutlineNode, section: string, labels: Labels): Task {
  return { id, number: null, section, text, units: [], parents: [], locator: labels.locator(node) };
}

function chapterOf(node: OutlineNode): number {
  return pathOf(node).find((at) => at.marker?.kind === "chapter")?.marker?.value ?? 0;
}

/** The paragraphs below an entry's heading. */
function bodyOf(node: OutlineNode): string {
  return node.paragraphs
    .slice(1)
    .map((paragraph) => squeeze(paragraph.text))
    .join("");
}

function whole(node: OutlineNode): string {
  return node.paragraphs.map((paragraph) => squeeze(paragraph.text)).join("");
}
