import { describe, expect, it } from "vitest";
import { agencies, plans } from "../plans.ts";
import { workbookOf } from "../testing/grid.ts";
import { analyse } from "./analyse.ts";
import { overviewOf } from "./overview.ts";

const plan = plans.get("jiangxi-2022-46");
if (!plan) throw new Error("The pack is missing");
const textOf = (number: number) => plan.tasks.find((task) => task.number === number)?.text ?? "";
const overview = (sheets: Parameters<typeof workbookOf>[0], unit?: string) =>
  overviewOf(
    analyse(workbookOf(sheets), {
      plans: [plan],
      agencies,
      plan: plan.id,
      asOf: "2023-06-30",
      ...(unit !== undefined && { unit }),
    }),
  );

describe("what a workbook holds", () => {
  const ledger = {
    任务台账: [
      ["序号", "任务内容", "责任单位", "进展状态", "完成进度"],
      [1, textOf(1), "省发展改革委", "推进中", "60%"],
      [2, textOf(2), "省发展改革委", "已完成", "100%"],
    ],
  };

  it("tells where each task stands, and which are missing", () => {
    const { tasks } = overview(ledger);
    expect(tasks).toHaveLength(153);
    expect(tasks[0]).toMatchObject({
      id: "jiangxi-2022-46/task/1",
      stage: "ongoing",
      status: "推进中",
      percent: 60,
      places: [{ sheet: "任务台账", cell: "B2" }],
    });
    expect(tasks[1]).toMatchObject({ stage: "done" });
    expect(tasks[2]).toMatchObject({ stage: "missing", status: "", places: [] });
  });

  it("knows where further rows could go", () => {
    expect(overview(ledger).ledgers).toEqual([
      expect.objectContaining({ sheet: "任务台账", row: 4, free: null, columns: expect.objectContaining({ task: 2 }) }),
    ]);
    const signed = { 任务台账: [...ledger.任务台账, [], [], ["填表人：张三"]] };
    expect(overview(signed).ledgers[0]).toMatchObject({ row: 4, free: 2 });
  });

  it("draws an indicator from baseline to target", () => {
    const { indicators } = overview({
      指标进度: [
        ["序号", "指标名称", "计量单位", "2025年目标值", "2023年完成值"],
        [1, "常住人口城镇化率", "%", "66%左右", 63.1],
      ],
    });
    const [urban] = indicators.filter(({ reported }) => reported.length > 0);
    expect(urban?.reported[0]).toMatchObject({ value: 63.1, cell: "E2", current: true });
    expect(urban?.place).toEqual({ sheet: "指标进度", cell: "E2" });
    expect(urban?.aim).toContain("66");
    expect(urban?.doubted).toBeNull();
  });

  it("keeps a value out of the drawing that looks a hundred times off, and says what it looks like", () => {
    const { indicators } = overview({
      指标进度: [
        ["序号", "指标名称", "计量单位", "2025年目标值", "2023年完成值"],
        [1, "常住人口城镇化率", "%", "66%左右", 0.631],
      ],
    });
    const urban = indicators.find(({ name }) => name === "常住人口城镇化率");
    expect(urban?.reported).toEqual([]);
    expect(urban?.doubted).toEqual({ text: "0.631", reading: 63.1, at: 2022.5 });
    expect(urban?.words).toBe("");
  });
});
