import { describe, expect, it } from "vitest";
import { createRegistry } from "../src/agencies/registry.ts";
import { importPlan } from "../src/importing/importPlan.ts";
import type { Plan } from "../src/model/plan.ts";
import { agencies, plans } from "../src/plans.ts";
import { correctTies, importJiangxi } from "./jiangxi.ts";
import { readSource, sourcesAbsent } from "./sources.ts";
import { sourceText, verifyPlan } from "./verify.ts";
import { buildYrmr } from "./yrmr.ts";
import { continued } from "./yrmrParents.ts";

const jiangxiText = readSource("jiangxi-2022-46");
const traditionalText = readSource("jiangxi-2022-46.hant");
const nationalText = readSource("yrmr-14fyp");
const firstText = readSource("yrmr-2015");
if (jiangxiText === null || traditionalText === null || nationalText === null) console.warn(sourcesAbsent);

function pack(id: string): Plan {
  const plan = plans.get(id);
  if (!plan) throw new Error(`no pack ${id}`);
  return plan;
}

const jiangxi = pack("jiangxi-2022-46");
const national = pack("yrmr-14fyp");

describe.skipIf(nationalText === null)("the national plan", () => {
  const text = nationalText ?? "";

  it("is what the script makes of its text", () => {
    expect(continued(buildYrmr(text, agencies).plan, pack("yrmr-2015"))).toEqual(national);
  });

  it("quotes its source word for word", () => {
    expect(verifyPlan(national, sourceText(text), firstText === null ? null : sourceText(firstText)).missing).toEqual(
      [],
    );
  });

  it("has one task a clause from （五） to （三十）, with the ministries in the order of its brackets", () => {
    const clauses = national.tasks.filter((task) => task.number !== null);
    expect(clauses.map((task) => task.number)).toEqual(Array.from({ length: 26 }, (_, at) => at + 5));
    const bare = text.replace(/\s/gu, "");
    for (const task of clauses) {
      const rest = bare.slice(bare.indexOf(task.text) + task.text.length);
      const list = /^（(.*?)）/u.exec(rest)?.[1]?.replace(/，以下.*$/u, "") ?? "";
      expect(task.units.filter((unit) => !unit.implied).map((unit) => unit.as)).toEqual(list.split("、"));
      expect(task.units.slice(-3).map((unit) => unit.as)).toEqual(
        task.number === 5 ? ["国家发展改革委", "自然资源部", "住房城乡建设部"] : ["湖北省", "湖南省", "江西省"],
      );
    }
  });

  it("gives every item of a box the units of the clause that it stands in", () => {
    for (const task of national.tasks.filter((one) => one.number === null)) {
      const box = national.sections.find((section) => section.id === task.section);
      const clause = national.tasks.find((one) => one.section === box?.parent);
      expect(task.units).toEqual(clause?.units);
    }
  });
});

describe.skipIf(jiangxiText === null)("the Jiangxi plan", () => {
  const text = jiangxiText ?? "";
  const bare = text.replace(/\s/gu, "");

  it("is what import makes of its text, with the ties corrected", () => {
    const { plan, unresolved } = importJiangxi(text, agencies, national);
    expect(unresolved).toEqual([]);
    expect(correctTies(plan, national)).toEqual(jiangxi);
    // The corrections touch the ties alone, and few of them.
    const changed = plan.tasks.filter(
      (task, at) => JSON.stringify(task.parents) !== JSON.stringify(jiangxi.tasks[at]?.parents),
    );
    expect(changed.length).toBeLessThan(10);
    expect({ ...plan, tasks: plan.tasks.map((task) => ({ ...task, parents: [] })) }).toEqual({
      ...jiangxi,
      tasks: jiangxi.tasks.map((task) => ({ ...task, parents: [] })),
    });
  });

  it("quotes its source, and its parents' source, word for word", () => {
    const found = verifyPlan(jiangxi, sourceText(text), nationalText === null ? null : sourceText(nationalText));
    expect(found.missing).toEqual([]);
  });

  /** The units once more by nothing but cutting the text at its marks, apart from the engine. */
  function plainly(list: string): string[] {
    const names = list.split(/[、，]/u);
    return names.map((name) => (/^[^省]{2,3}市$/u.test(name) ? `${name}政府` : name));
  }

  it("has the units that a plain cut of the text gives, for all 153 tasks", () => {
    let from = bare.indexOf("三、主要任务");
    for (const task of jiangxi.tasks) {
      const start = bare.indexOf(`${task.number}．`, from);
      const open = bare.indexOf("（责任单位：", start);
      const close = bare.indexOf("）", open);
      from = close;
      expect(bare.slice(start + `${task.number}．`.length, open)).toBe(task.text);
      expect(task.units.map((unit) => unit.as)).toEqual(plainly(bare.slice(open + 6, close)));
      expect(task.units.map((unit) => unit.role)).toEqual(task.units.map((_, at) => (at === 0 ? "lead" : "support")));
    }
  });

  it("has three 主要指标, with their units", () => {
    const main = jiangxi.targets.filter((target) => target.main);
    expect(main.map((target) => target.id.split("/").at(-1))).toEqual(["1", "2", "3"]);
    for (const target of main) {
      const open = bare.indexOf("（责任单位：", bare.indexOf(target.quote));
      expect(target.units.map((unit) => unit.as)).toEqual(plainly(bare.slice(open + 6, bare.indexOf("）", open))));
    }
  });
});

describe.skipIf(traditionalText === null)("the same plan in traditional script, spoiled by the web", () => {
  const { plan, unresolved } = importPlan(traditionalText ?? "", {
    id: "jiangxi-2022-46",
    registry: createRegistry(agencies),
    above: [national],
  });

  it("leads to the same tasks and targets, with the same units", () => {
    const units = (one: Plan) => [...one.tasks, ...one.targets].map((entry) => ({ id: entry.id, units: entry.units }));
    expect(units(plan)).toEqual(units(jiangxi));
  });

  it("lists the three spoiled tasks, and nothing else", () => {
    expect(unresolved.map((item) => [item.kind, item.id, item.line])).toEqual([
      ["damage", "jiangxi-2022-46/task/86", 101],
      ["damage", "jiangxi-2022-46/task/108", 124],
      ["damage", "jiangxi-2022-46/task/139", 156],
    ]);
  });

  it("keeps the script of the source", () => {
    expect(plan.tasks[1]?.text).toBe("高標準建設贛江新區。");
  });

  it("finds the same parents wherever the words are whole", () => {
    const parents = (one: Plan) => new Map(one.tasks.map((task) => [task.number, task.parents.map((link) => link.id)]));
    const imported = jiangxiText === null ? jiangxi : importJiangxi(jiangxiText, agencies, national).plan;
    expect(parents(plan)).toEqual(parents(imported));
  });
});
