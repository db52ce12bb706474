import { agencies, plans } from "@planlint/rules/plans";
import { expect, it } from "vitest";
import { indexPlan, searchPlan } from "./planSearch.ts";

const plan = plans.get("jiangxi-2022-46");
if (!plan) throw new Error("The pack is missing");
const index = indexPlan(plan, agencies);
const ids = (query: string, kind: Parameters<typeof searchPlan>[2] = null) =>
  searchPlan(index, query, kind).map(({ id }) => id);

it("finds a task by its number, however it is written", () => {
  for (const query of ["17", "第17项", "第 17 項", "１７"]) expect(ids(query)[0]).toBe("jiangxi-2022-46/task/17");
});

it("finds indicators, units and tasks by their words, in either script", () => {
  expect(ids("城镇化率")[0]).toBe("jiangxi-2022-46/target/1");
  expect(ids("城鎮化率")[0]).toBe("jiangxi-2022-46/target/1");
  expect(ids("发改委", "unit")).toEqual(["jx-drc"]);
  expect(ids("省科技厅", "task")).toHaveLength(13);
});

it("wants every word", () => {
  const both = ids("鄱阳湖 自主创新");
  expect(both).toContain("jiangxi-2022-46/task/43");
  expect(both.length).toBeLessThan(ids("鄱阳湖").length);
  expect(ids("没有这样的任务")).toEqual([]);
});

it("begins with the tasks where nothing is asked", () => {
  expect(ids("")[0]).toBe("jiangxi-2022-46/task/1");
  expect(ids("")).toHaveLength(index.length);
});
