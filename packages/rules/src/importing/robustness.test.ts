import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRegistry } from "../agencies/registry.ts";
import { planSchema } from "../model/schemas.ts";
import { agencies, plans } from "../plans.ts";
import { importPlan } from "./importPlan.ts";

const registry = createRegistry(agencies);

/** Texts that no office sends, long enough that a step that goes back over everything would be felt. */
const hostile: Readonly<Record<string, string>> = {
  "nothing but closing brackets": "）".repeat(60_000),
  "brackets one behind the other": "（省财政厅）".repeat(12_000),
  "labels without names": "责任单位：".repeat(15_000),
  "a list of units without an end": `1.推进建设。（责任单位：${"省财政厅、".repeat(12_000)}）`,
  "ordinals without text": "1.\n".repeat(12_000),
  "blanket sentences half said": "以下均需".repeat(15_000),
  "figures in a row": "达到1个".repeat(15_000),
  "contents and nothing else": `目录\n${"第一章........1\n".repeat(4_000)}`,
  "running heads and nothing else": "江西省公报\n1\n".repeat(8_000),
  "no text": "",
};

describe("import of anything at all", () => {
  it.each(Object.entries(hostile))("%s: an answer, soon", (_name, text) => {
    const start = process.cpuUsage();
    const { plan } = importPlan(text, { id: "plan", registry });
    const { user } = process.cpuUsage(start);
    expect(planSchema.safeParse(plan).error).toBeUndefined();
    expect(user / 1000).toBeLessThan(10_000);
  });

  it("never throws, and always gives a pack that the schema takes", () => {
    const words = fc.constantFrom(
      ..."一、|（二）|1.|2．|（3）|一是|二是|第一条|专栏1|责任单位：|牵头单位：|（|）|【|】|省财政厅|省科技厅、|相关设区市政府|牵头，|配合|以下均需各市政府落实，不再列出|2025年12月底前|达到66%左右|推进建设。|\n|\n\n|\t|序号\t任务\t责任单位\n|— 3 —|目录|；|。|?".split(
        "|",
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
        const { plan, summary } = importPlan(parts.join(""), { id: "plan", registry });
        expect(planSchema.safeParse(plan).error).toBeUndefined();
        expect(summary.tasks).toBe(plan.tasks.length);
        const ids = [...plan.sections, ...plan.tasks, ...plan.targets].map((entry) => entry.id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { seed: 20221, numRuns: 400 },
    );
  });

  it("takes no more than two seconds of CPU for 300 KB", () => {
    const jiangxi = plans.get("jiangxi-2022-46");
    const lines = (jiangxi?.tasks ?? []).map(
      (task) => `${task.text}（责任单位：${task.units.map((unit) => unit.as).join("、")}）`,
    );
    const text = ["重点任务分工方案", "一、主要任务"];
    for (let number = 1; text.join("\n").length * 3 < 300_000; number++)
      text.push(`${number}．${lines[(number - 1) % lines.length]}`);
    const start = process.cpuUsage();
    const { summary } = importPlan(text.join("\n"), { id: "plan", registry });
    const { user, system } = process.cpuUsage(start);
    expect(summary.tasks).toBe(text.length - 2);
    // About 1.3 s on a quiet machine; only time that grows faster than the text fails here.
    expect((user + system) / 1_000_000).toBeLessThan(10);
  });
});
