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

/** What is printed between the paragraphs and belongs to none: rows of a table, its title, notes at the foot of a page. */
export function standsApart(line: string): boolean {
  return line.includes("\t") || /^(?:[⁰¹²³⁴-⁹]|表\s*\d+\s*[:：]|注[:：]|\d\.\s*\[\]为)/u.test(line);
}

/** The lines that make up a text's paragraphs. */
function proseLines(text: string): ReturnType<typeof cleanLines>["lines"] {
  return cleanLines(text).lines.filter((line) => !standsApart(line.original));
}

/** Reads 篇, 章, 节, 专栏 and the items of a 专栏 as sections, 节 and items of a 专栏 as tasks. */
export function readUnassigned(id: string, text: string): UnassignedPlan {
  const { root } = outline(joinLines(proseLines(text)));
  const labels = createLabels(root);
  const sections: Section[] = [];
  const tasks: Task[] = [];
  const sectionId = (node: OutlineNode) => `${id}/section/${labels.slug(node)}`;
  const addTask = (node: OutlineNode, slug: string, body: string, locator: string) => {
    if (body !== "") {
      tasks.push({
        id: `${id}/task/${slug}`,
        number: null,
        section: sectionId(node),
        text: body,
        units: [],
        parents: [],
        locator,
      });
    }
  };
  for (const node of walk(root)) {
    const kind = node.marker?.kind;
    const box = pathOf(node).find((at) => at.marker?.kind === "box");
    const item = box !== undefined && node.parent === box;
    if (kind !== "part" && kind !== "chapter" && kind !== "section" && kind !== "box" && !item) continue;
    sections.push({
      id: sectionId(node),
      label: labels.section(node),
      title: node.paragraphs[0]?.text ?? "",
      parent: node.parent?.parent ? sectionId(node.parent) : null,
    });
    if (item) {
      const body = [bodyOf(node), ...[...walk(node)].map(whole)].join("");
      addTask(node, `box-${box.marker?.value}-${node.marker?.value}`, body, locatorOf(node, labels));
    } else if (kind === "box" && node.children.length === 0) {
      // A box without （一）（二）: each of its paragraphs that names what it is about.
      const named = node.paragraphs.slice(1).filter((paragraph) => paragraph.text.includes("："));
      named.forEach((paragraph, at) => {
        const place = `${locatorOf(node, labels)}第${at + 1}项`;
        addTask(node, `box-${node.marker?.value}-${at + 1}`, squeeze(paragraph.text), place);
      });
    } else if (kind === "section") {
      addTask(node, `${chapterOf(node)}-${node.marker?.value}`, bodyOf(node), labels.section(node));
    }
  }
  return { sections, tasks };
}

function locatorOf(node: OutlineNode, labels: Labels): string {
  const host = pathOf(node).findLast((at) => at.marker?.kind === "section" || at.marker?.kind === "chapter");
  return `${host ? `${labels.section(host)} ` : ""}${labels.section(node)}`;
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
  const marker = node.marker?.printed ?? "";
  return marker + node.paragraphs.map((paragraph) => squeeze(paragraph.text)).join("");
}
