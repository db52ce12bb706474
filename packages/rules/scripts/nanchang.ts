import type { Plan, Section, Task } from "../src/model/plan.ts";
import { readBoxTables } from "./nanchang/boxTables.ts";
import { withDamage } from "./nanchang/damage.ts";
import { withParents } from "./nanchang/parents.ts";
import { placeTargets } from "./nanchang/placing.ts";
import { readTable1 } from "./nanchang/table1.ts";
import { readTable2 } from "./nanchang/table2.ts";
import { textTargets } from "./nanchang/textTargets.ts";
import { readUnassigned } from "./unassignedPlan.ts";

const id = "nanchang-14fyp";

/** The outline of Nanchang from its text: structure by script, figures as a person read them. */
export function buildNanchang(text: string, above: Plan): Plan {
  const { sections, tasks } = readUnassigned(id, text);
  const tables = readBoxTables(text);
  const plan = withDamage({
    schema: "planlint-plan/1",
    id,
    title: "南昌市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要",
    documentNumber: null,
    issuer: "南昌市人民政府",
    period: { from: 2021, to: 2025 },
    parent: "jiangxi-2022-46",
    sections: inOrder(sections, tables.sections, (section) => section.parent),
    tasks: inOrder(tasks, tables.tasks, (task) => hostOf(task, tables.sections)),
    targets: [
      ...readTable2(text),
      ...placeTargets(textTargets, text, sections),
      ...tables.targets,
      ...readTable1(text),
    ],
  });
  return withParents(plan, above);
}

/** The 专栏 that a task stands in hangs below a 节: that is where the task belongs in reading order. */
function hostOf(task: Task, boxes: readonly Section[]): string | null {
  return boxes.find((box) => box.id === task.section)?.parent ?? null;
}

/** Puts what was read apart behind the last entry of the 节 that it stands in. */
function inOrder<Entry extends Section | Task>(
  entries: readonly Entry[],
  more: readonly Entry[],
  placeOf: (entry: Entry) => string | null,
): Entry[] {
  const within = (entry: Entry) => ("text" in entry ? entry.section : entry.id);
  return entries.flatMap((entry) => [entry, ...more.filter((one) => placeOf(one) === within(entry))]);
}
