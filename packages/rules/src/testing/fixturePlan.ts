import type { Plan } from "../model/index.ts";
import { agencies } from "../plans.ts";
import type { ExampleCell } from "./grid.ts";

/** A plan made for a test: task texts with their units (`、` between them), numbered from 1. */
export function taskFixture(
  tasks: readonly (readonly [text: string, units: string])[],
  changes: Readonly<Record<number, Partial<Plan["tasks"][number]>>> = {},
): {
  readonly plan: Plan;
  readonly ledger: (rows: readonly (readonly ExampleCell[])[]) => Record<string, ExampleCell[][]>;
} {
  return {
    plan: {
      schema: "planlint-plan/1",
      id: "fixture",
      title: "测试规划分工方案",
      documentNumber: null,
      issuer: "江西省人民政府办公厅",
      period: { from: 2021, to: 2025 },
      parent: null,
      sections: [],
      tasks: tasks.map(([text, units], index) => ({
        id: `fixture/task/${index + 1}`,
        number: index + 1,
        section: null,
        text,
        units: units.split("、").flatMap((as, place) => (as === "" ? [] : [unit(as, place)])),
        parents: [],
        locator: `一、${index + 1}`,
        ...changes[index + 1],
      })),
      targets: [],
    },
    ledger: (rows) => ({ 台账: [["序号", "任务内容", "责任单位"], ...rows.map((row) => [...row])] }),
  };
}

function unit(as: string, place: number): Plan["tasks"][number]["units"][number] {
  const agency = agencies.find(({ name, aliases }) => name === as || aliases.includes(as));
  return {
    as,
    agency: agency?.id ?? null,
    role: place === 0 ? "lead" : "support",
    ...(!agency && { collective: true }),
  };
}
