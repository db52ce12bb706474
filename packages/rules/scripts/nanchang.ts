import type { Plan } from "../src/model/plan.ts";
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
    sections: [...sections, ...tables.sections],
    tasks: [...tasks, ...tables.tasks],
    targets: [
      ...readTable2(text),
      ...placeTargets(textTargets, text, sections),
      ...tables.targets,
      ...readTable1(text),
    ],
  });
  return withParents(plan, above);
}
