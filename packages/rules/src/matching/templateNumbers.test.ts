import { describe, expect, it } from "vitest";
import { createRegistry } from "../agencies/registry.ts";
import { indexPlan, matchLedger } from "./match.ts";
import { INVENTED } from "./testing/invented.ts";
import { jiangxi, taskId, taskText } from "./testing/plans.ts";
import { ledgerOf } from "./testing/tables.ts";

const registry = createRegistry([]);

/** A template of some tasks, numbered from 1, and what came back. */
function tied(
  plan: typeof jiangxi,
  given: readonly string[],
  back: readonly (readonly [number | null, string])[],
): string[] {
  const templateRows = Object.fromEntries(given.map((id, at) => [`任务台账!${at + 1}`, id]));
  const matches = matchLedger(ledgerOf(["number", "task"], back), indexPlan(plan), { registry, templateRows });
  return matches.map(({ ids }) => ids.join(" ").replace(`${plan.id}/task/`, ""));
}

const GIVEN = [12, 18, 26, 36, 64].map(taskId);
const row = (at: number, text = taskText([12, 18, 26, 36, 64][at - 1] ?? 0)) => [at, text] as const;

describe("the numbers of a template", () => {
  it("say what a row was whose text is gone or ruined", () => {
    expect(tied(jiangxi, GIVEN, [row(1), row(2, ""), row(3), row(4), row(5)])[1]).toBe("18");
    const ruined = [...taskText(36)].map((character, at) => (at % 5 < 2 ? "某" : character)).join("");
    expect(tied(jiangxi, GIVEN, [row(1), row(2), row(3), row(4, ruined), row(5)])[3]).toBe("36");
    expect(tied(jiangxi, [], [row(1), row(2), row(3), row(4, ruined), row(5)])[3]).toBe("");
  });

  it("move with their rows", () => {
    const back = [row(5), [null, "其他需要说明的工作"] as const, row(3), row(2, ""), row(1)];
    expect(tied(jiangxi, GIVEN, back)).toEqual(["64", "", "26", "18", "12"]);
  });

  it("are not heard against a text, nor for a task that another row has", () => {
    expect(tied(jiangxi, GIVEN, [row(1), row(2), row(3), row(4, taskText(44)), row(5)])[3]).toBe("44");
    expect(tied(jiangxi, GIVEN, [row(1), row(2), row(3), row(4), [4, ""]])).toEqual(["12", "18", "26", "36", ""]);
  });

  it("are nobody's any more once the rows are counted anew", () => {
    const back = [
      row(1),
      [2, "本单位自行安排的其他工作"],
      [3, taskText(18)],
      [4, ""],
      [5, taskText(36)],
      [6, taskText(64)],
    ] as const;
    expect(tied(jiangxi, GIVEN, back)).toEqual(["12", "", "18", "", "36", "64"]);
  });

  it("tie no invented sentence that took a row's place", () => {
    const given = jiangxi.tasks.map(({ id }) => id);
    const back = jiangxi.tasks.map(
      ({ text }, at) => [at + 1, at % 3 === 1 ? (INVENTED[at % INVENTED.length] ?? "") : text] as const,
    );
    const found = tied(jiangxi, given, back);
    expect(found.filter((id, at) => at % 3 === 1 && id !== "")).toEqual([]);
  });
});
