import { describe, expect, it } from "vitest";
import type { Plan, Task } from "../model/index.ts";
import { indexLineage, traceLineage, uncarried } from "./lineage.ts";

function plan(id: string, tasks: readonly Partial<Task>[], sections: readonly string[] = []): Plan {
  return {
    schema: "planlint-plan/1",
    id,
    title: id,
    documentNumber: null,
    issuer: null,
    period: { from: 2021, to: 2025 },
    parent: null,
    sections: sections.map((label) => ({ id: `${id}/section/${label}`, label, title: label, parent: null })),
    tasks: tasks.map((task, index) => ({
      id: `${id}/task/${index + 1}`,
      number: index + 1,
      section: null,
      text: `任务${index + 1}`,
      units: [],
      parents: [],
      locator: `${index + 1}`,
      ...task,
    })),
    targets: [],
  };
}

const nation = plan(
  "nation",
  [
    { section: "nation/section/一" },
    { section: "nation/section/二" },
    { id: "nation/task/box-1-1", number: null, section: "nation/section/二" },
  ],
  ["一", "二"],
);
const province = plan("province", [
  { parents: [{ id: "nation/section/一", quote: "甲" }] },
  { parents: [{ id: "nation/task/box-1-1", quote: "乙" }] },
]);
const city = plan("city", [{ parents: [{ id: "province/task/1", quote: "丙" }] }]);
const index = indexLineage([nation, province, city]);

describe("traceLineage", () => {
  it("leads up through every plan, with the words both share", () => {
    const line = traceLineage(index, "city/task/1");
    expect(line?.up.map((step) => [step.entry.entry.id, step.quote])).toEqual([["province/task/1", "丙"]]);
    expect(line?.up[0]?.next.map((step) => step.entry.entry.id)).toEqual(["nation/section/一"]);
  });

  it("leads down from a clause whichever of its two ids is asked for", () => {
    for (const id of ["nation/section/一", "nation/task/1"]) {
      expect(traceLineage(index, id)?.down.map((step) => step.entry.entry.id)).toEqual(["province/task/1"]);
      expect(traceLineage(index, id)?.down[0]?.next.map((step) => step.entry.entry.id)).toEqual(["city/task/1"]);
    }
  });

  it("keeps a 专栏 item apart from the clause it stands under", () => {
    expect(traceLineage(index, "nation/task/2")?.down).toEqual([]);
    expect(traceLineage(index, "nation/task/box-1-1")?.down).toHaveLength(1);
  });

  it("says so when no plan has the id", () => {
    expect(traceLineage(index, "nation/task/99")).toBeNull();
  });
});

describe("uncarried", () => {
  it("lists the clauses that the lower plan leaves out", () => {
    expect(uncarried(index, nation, province).map((task) => task.id)).toEqual(["nation/task/2"]);
  });
});
