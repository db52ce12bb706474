import { readdirSync, readFileSync } from "node:fs";
import { Converter } from "opencc-js";
import { describe, expect, it } from "vitest";
import { createRegistry } from "../agencies/registry.ts";
import { agencies } from "../plans.ts";
import { importPlan } from "./importPlan.ts";

const folder = new URL("fixtures/", import.meta.url);
const registry = createRegistry(agencies);
const toTraditional = Converter({ from: "cn", to: "t" });

describe("a plan that a web site turned into traditional script", () => {
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));

  it.each(names)("%s: the same tasks, units, deadlines and targets", (name) => {
    const text = readFileSync(new URL(name, folder), "utf8");
    const plain = importPlan(text, { id: "plan", registry }).plan;
    const traditional = importPlan(toTraditional(text), { id: "plan", registry }).plan;
    expect(traditional.tasks.map(({ id, units, due }) => ({ id, units, date: due?.date }))).toEqual(
      plain.tasks.map(({ id, units, due }) => ({ id, units, date: due?.date })),
    );
    const figures = (plan: typeof plain) =>
      plan.targets.map(({ id, operator, value, year }) => ({ id, operator, value, year }));
    expect(figures(traditional)).toEqual(figures(plain));
    expect(traditional.tasks.map((task) => task.text)).toEqual(plain.tasks.map((task) => toTraditional(task.text)));
  });
});
