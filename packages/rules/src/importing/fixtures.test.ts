import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createRegistry } from "../agencies/registry.ts";
import type { ResponsibleUnit, Target, Task } from "../model/plan.ts";
import { planSchema } from "../model/schemas.ts";
import { agencies } from "../plans.ts";
import { type ImportedPlan, importPlan } from "./importPlan.ts";

/**
 * Each `fixtures/NAME.txt` is a plan as an office lays it out; `NAME.expected` says what it means, one entry a line:
 * `*` marks a lead, `~` a group left open, `+` a unit that another sentence adds, `?` a body the registry does not know.
 */
const folder = new URL("fixtures/", import.meta.url);
const registry = createRegistry(agencies);

function unit(unit: ResponsibleUnit): string {
  const marks = `${unit.collective ? "~" : ""}${unit.implied ? "+" : ""}${unit.agency?.startsWith("plan-unit-") ? "?" : ""}`;
  return `${unit.role === "lead" ? "*" : ""}${unit.as}${marks}`;
}

function task(entry: Task): string {
  const due = entry.due ? ` | ${entry.due.text} → ${entry.due.date ?? "不设期限"}` : "";
  return `${entry.id.slice(5)} | ${entry.locator} | ${entry.text} | ${entry.units.map(unit).join(" ")}${due}`;
}

function target(entry: Target): string {
  const value = `${entry.operator} ${entry.value ?? "—"}${entry.measureUnit ?? ""}`;
  return `${entry.id.slice(5)} | ${entry.name} ${value} ${entry.year} ${entry.kind}`;
}

function rendered({ plan, unresolved }: ImportedPlan): string {
  return [
    `${plan.title} | ${plan.documentNumber ?? "无文号"} | ${plan.issuer ?? "无发文机关"} | ${plan.period.from}—${plan.period.to}`,
    ...plan.sections.map((section) => `§ ${section.label} ${section.title}`),
    ...plan.tasks.map(task),
    ...plan.targets.map(target),
    ...unresolved.map((item) => `! 第${item.line}行 ${item.kind} ${item.note}`),
    "",
  ].join("\n");
}

describe("plans as offices lay them out", () => {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => name.slice(0, -4))
    .sort();

  it.each(names)("%s", (name) => {
    const imported = importPlan(readFileSync(new URL(`${name}.txt`, folder), "utf8"), { id: "plan", registry });
    expect(planSchema.safeParse(imported.plan).error).toBeUndefined();
    expect(rendered(imported)).toBe(readFileSync(new URL(`${name}.expected`, folder), "utf8"));
  });

  it.each(names)("%s: every text and quote is verbatim", (name) => {
    const text = readFileSync(new URL(`${name}.txt`, folder), "utf8");
    const { plan } = importPlan(text, { id: "plan", registry });
    const bare = text.replace(/[\s|]/gu, "");
    const lost = [...plan.tasks.map((entry) => entry.text), ...plan.targets.map((entry) => entry.quote)].filter(
      (words) => !bare.includes(words.replace(/\s/gu, "")) && !brokenByPage(words, bare),
    );
    expect(lost).toEqual([]);
  });
});

/** A page number or a running head stands in the middle of the words: both halves must be there. */
function brokenByPage(words: string, bare: string): boolean {
  for (let at = 1; at < words.length; at++) {
    const start = bare.indexOf(words.slice(0, at));
    if (start < 0) return false;
    const rest = bare.indexOf(words.slice(at), start + at);
    if (rest >= 0 && rest - start - at <= 60) return true;
  }
  return false;
}
