import type { ResponsibleUnit, Target, Task } from "../model/plan.ts";
import { damageIn } from "./damage.ts";
import type { Gathered } from "./gathering.ts";
import type { Work } from "./importWork.ts";
import { sectionId } from "./makeSections.ts";
import { targetsInText } from "./targets.ts";
import { isGoals } from "./taskDrafts.ts";
import { locatorOf } from "./taskIds.ts";

export function makeTargets(gathered: Gathered, tasks: readonly Task[], work: Work): Target[] {
  const { options, labels, reader, period } = work;
  const targets: Target[] = [];
  const push = (
    readings: ReturnType<typeof targetsInText>,
    where: {
      locator: string;
      section: string | null;
      units: ResponsibleUnit[];
      main: "first" | "all" | "none";
      quote: string | null;
      slug: string | null;
    },
  ) => {
    readings.forEach((reading, at) => {
      const slug =
        where.slug === null
          ? String(targets.length + 1)
          : at === 0
            ? where.slug
            : `${where.slug}${"abcdefghijklmnopqrstuvwxyz"[at] ?? `-${at + 1}`}`;
      targets.push({
        id: `${options.id}/target/${slug}`,
        ...reading,
        nature: null,
        units: where.units,
        section: where.section,
        ...(where.main === "all" || (where.main === "first" && at === 0) ? { main: true } : {}),
        quote: where.quote ?? reading.quote,
        locator: where.locator,
      });
    });
  };
  gathered.goals.forEach((draft, at) => {
    const read = reader.read(draft.groups);
    const number = draft.node.marker?.value ?? at + 1;
    const parent = draft.node.parent;
    const readings = targetsInText(draft.text, { year: period.to, listed: true });
    push(readings, {
      locator: locatorOf(draft, labels),
      section: parent?.parent ? sectionId(parent, work) : null,
      units: read.units,
      main: "first",
      quote: draft.text,
      slug: String(draft.part > 1 ? `${number}-${draft.part}` : number),
    });
    for (const issue of damageIn(draft.text + draft.printed)) {
      work.unresolved.push({ line: draft.line, kind: "damage", id: null, text: issue.quote, note: issue.note });
    }
  });
  for (const { node, target } of gathered.indicators) {
    const { row, line: _line, ...said } = target;
    const base = labels.locator(node);
    targets.push({
      id: `${options.id}/target/${gathered.goals.length > 0 ? `t-${targets.length + 1}` : targets.length + 1}`,
      ...said,
      units: [],
      section: node.parent ? sectionId(node, work) : null,
      main: true,
      locator: `${base}${base === "" ? "" : " "}表 第${row}行`,
    });
  }
  const numbered = targets.length > 0;
  for (const { node, text } of gathered.prose) {
    push(targetsInText(text, { year: period.to }), {
      locator: labels.locator(node) || "正文",
      section: node.parent ? sectionId(node, work) : null,
      units: [],
      main: isGoals(node) ? "all" : "none",
      quote: null,
      slug: numbered ? `text-${targets.length + 1}` : null,
    });
  }
  for (const task of tasks) {
    push(targetsInText(task.text, { year: period.to }), {
      locator: task.locator,
      section: task.section,
      units: task.units,
      main: "none",
      quote: null,
      slug: `task-${task.id.split("/").at(-1) ?? ""}`,
    });
  }
  return targets;
}
