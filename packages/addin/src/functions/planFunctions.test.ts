import { readFileSync } from "node:fs";
import { agencies, plans } from "@planlint/rules/plans";
import { describe, expect, it } from "vitest";
import { associateFunctions, type FunctionsHost, METHODS } from "./associate.ts";
import { FUNCTIONS } from "./metadata.ts";
import { createPlanFunctions } from "./planFunctions.ts";

const packs = { plans: [...plans.values()], agencies };
const plan = createPlanFunctions(packs);

describe("cell functions", () => {
  it("give a task's words and units", () => {
    expect(plan.task(26)).toBe("推进四方井和花桥水库等工程建设。");
    expect(plan.units(17)).toBe("省交通运输厅、九江市政府");
    expect(plan.lead(17)).toBe("省交通运输厅");
    expect(plan.task(26, "jiangxi-2022-46")).toBe(plan.task(26));
    expect(() => plan.task(154)).toThrow("规划里没有第 154 项任务（共 153 项）。");
    expect(() => plan.task(1, "没有这个规划")).toThrow("没有“没有这个规划”这个规划。");
  });

  it("give a target as the plan prints it", () => {
    expect(plan.target("常住人口城镇化率")).toBe("66%左右");
    expect(() => plan.target("人均咖啡消费量")).toThrow("规划里没有找到指标");
    expect(() => plan.target(" ")).toThrow("请给出指标名称。");
  });

  it("find the task that a text is", () => {
    expect(plan.match("推进四方井和花桥水库等工程建设")).toBe(26);
    expect(plan.match("26．推進四方井和花橋水庫等工程建設。")).toBe(26);
    expect(() => plan.match("组织职工春季运动会")).toThrow("规划里没有找到这项任务。");
    expect(() => plan.match("")).toThrow("单元格是空的。");
  });

  it("compare units", () => {
    expect(plan.checkUnits(17, "省交通运输厅；九江市人民政府")).toBe("一致");
    expect(plan.checkUnits(17, "省交通运输厅")).toContain("九江市政府");
    expect(plan.checkUnits(17, "省交通运输厅、九江市政府、省财政厅")).toContain("省财政厅");
  });

  it("rate a pace", () => {
    expect(plan.pace(60.4, 62.8, 66, 2023)).toBe("滞后（应有进度的 71%）");
    expect(plan.pace(60.4, 66.1, 66, 2023)).toContain("提前完成");
    expect(plan.pace(100, 94, 90, 2023)).toContain("符合预期");
    expect(() => plan.pace(60, 61, 66, 2019)).toThrow("年份要在 2021 到 2025 之间。");
    expect(() => plan.pace(60, 60, 60, 2023)).toThrow("算不出进度");
  });
});

describe("what stands in people's cells", () => {
  const given = (value: unknown) => value as never;

  it("a number that is none of a task's", () => {
    for (const number of [0, 154, 17.5, -1]) {
      expect(() => plan.task(number), String(number)).toThrow(`规划里没有第 ${number} 项任务（共 153 项）。`);
    }
    expect(() => plan.task(Number.NaN)).toThrow("序号要填数字。");
  });

  it("a number in a cell formatted as text is that number", () => {
    expect(plan.lead(given("17"))).toBe(plan.lead(17));
    expect(plan.checkUnits(given(" 17 "), "省交通运输厅；九江市人民政府")).toBe("一致");
    expect(plan.pace(given("60.4"), 62.8, given("66"), given("2023"))).toBe(plan.pace(60.4, 62.8, 66, 2023));
  });

  it("an empty cell, words for a number, or a number for words: a sentence, whatever it is", () => {
    for (const nothing of ["", " ", null, undefined]) {
      expect(() => plan.units(given(nothing))).toThrow("序号要填数字。");
      expect(() => plan.target(given(nothing))).toThrow("请给出指标名称。");
      expect(() => plan.match(given(nothing))).toThrow("单元格是空的。");
      expect(() => plan.checkUnits(17, given(nothing))).toThrow("责任单位是空的。");
      expect(() => plan.pace(60.4, given(nothing), 66, 2023)).toThrow("完成值要填数字。");
    }
    expect(() => plan.task(given("第一项"))).toThrow("序号要填数字。");
    expect(() => plan.task(given([[17, 18]]))).toThrow("序号要填数字。");
    expect(() => plan.target(given(17))).toThrow("规划里没有找到指标“17”。");
    expect(() => plan.match(given(17))).toThrow("规划里没有找到这项任务。");
    expect(() => plan.task(17, given(2022))).toThrow();
    expect(() => plan.pace(60.4, 62, 66, 2023.5)).toThrow("年份要在 2021 到 2025 之间。");
  });
});

describe("what Excel is told", () => {
  it("is what functions.json holds", () => {
    const file = new URL("../../assets/functions.json", import.meta.url);
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({ functions: FUNCTIONS });
  });

  it("says it in Chinese", () => {
    const texts = FUNCTIONS.flatMap(({ description, parameters }) => [
      description,
      ...parameters.flatMap((one) => [one.name, one.description]),
    ]);
    expect(texts.filter((text) => !/\p{Script=Han}/u.test(text))).toEqual([]);
  });

  it("names just the functions that are there, with as many parameters as they take", () => {
    expect(FUNCTIONS.map(({ id }) => id)).toEqual(Object.keys(METHODS));
    for (const { id, parameters } of FUNCTIONS) {
      expect(plan[METHODS[id as keyof typeof METHODS]].length, id).toBeGreaterThanOrEqual(
        parameters.filter(({ optional }) => !optional).length,
      );
      expect(plan[METHODS[id as keyof typeof METHODS]].length, id).toBeLessThanOrEqual(parameters.length);
    }
  });
});

describe("in a cell", () => {
  const registered = new Map<string, (...args: never[]) => Promise<string | number>>();
  class CellError extends Error {
    readonly code: string;
    constructor(code: string, message = "") {
      super(message);
      this.code = code;
    }
  }
  const host = {
    associate: (id: string, work: (...args: never[]) => Promise<string | number>) => void registered.set(id, work),
    Error: CellError,
    ErrorCode: { notAvailable: "#N/A", invalidValue: "#VALUE!" },
  } as unknown as FunctionsHost;
  associateFunctions(host, () => Promise.resolve(packs));
  const run = (id: string, ...args: unknown[]) =>
    (registered.get(id) as (...given: unknown[]) => Promise<unknown>)(...args);

  it("a plan that could not be fetched is a sentence, and the next cell tries again", async () => {
    let tries = 0;
    const cells = new Map<string, (...args: never[]) => Promise<string | number>>();
    const flaky = {
      ...host,
      associate: (id: string, work: (...args: never[]) => Promise<string | number>) => void cells.set(id, work),
    };
    associateFunctions(flaky, () => (tries++ === 0 ? Promise.reject(new Error("offline")) : Promise.resolve(packs)));
    expect(tries).toBe(0);
    const lead = cells.get("LEAD") as (...given: unknown[]) => Promise<unknown>;
    const twice = await Promise.allSettled([lead(17, null), lead(26, null)]);
    for (const one of twice) {
      expect(one).toMatchObject({ reason: { code: "#N/A", message: "规划没有加载成功，请检查网络后重新计算。" } });
    }
    expect(await lead(17, null)).toBe("省交通运输厅");
    expect(tries).toBe(2);
  });

  it("a result or an error with a sentence comes back", async () => {
    // Excel passes null for what was left out, and what it knows of the call behind.
    expect(await run("UNITS", 17, null, { address: "A1" })).toBe("省交通运输厅、九江市政府");
    await expect(run("TASK", 999, null)).rejects.toMatchObject({
      code: "#N/A",
      message: expect.stringContaining("999"),
    });
    await expect(run("PACE", 1, 1, 1, 2023)).rejects.toMatchObject({ code: "#VALUE!" });
  });
});
