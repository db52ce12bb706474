import { describe, expect, it } from "vitest";
import { lint } from "../lint.ts";
import { agencies, plans } from "../plans.ts";
import { workbookOf } from "../testing/grid.ts";

const TASK_15 = "实施赣江航道整治工程，深化赣粤运河前期研究论证。";
const TASK_26 = "推进四方井和花桥水库等工程建设。";
const TASK_28 = "新建大坳大型灌区，实施赣抚平原等大型灌区续建配套与现代化改造。";

function check(heading: string, ...tasks: readonly string[]) {
  const report = lint(
    workbookOf({
      台账: [
        ["江西省分工方案任务台账（2023年上半年）"],
        ["序号", heading, "进展情况"],
        ...tasks.map((text, at) => [at + 1, text, `已完成第${at + 1}批。`]),
      ],
    }),
    { plans: [...plans.values()], agencies, plan: "jiangxi-2022-46" },
  );
  const own = report.findings.filter(({ rule }) => !/^(?:task-missing|indicator-missing|reporting-unit)/u.test(rule));
  return own.map(({ rule, cell, args, fix }) => [rule, cell, fix?.value ?? args.units ?? null]);
}

describe("units in the task's own cell", () => {
  it.each([
    ["任务内容及责任单位", (task: string, units: string) => `${task}（责任单位：${units}）`],
    ["重点任务（责任单位）", (task: string, units: string) => `${task}（${units}）`],
    ["任务内容", (task: string, units: string) => `${task}\n责任单位：${units}`],
  ])("are read under %s", (heading, cell) => {
    expect(
      check(
        heading,
        cell(TASK_15, "省交通运输厅、省水利厅、省发展改革委"),
        cell(TASK_26, "省水利厅"),
        cell(TASK_28, "省水利厅"),
      ),
    ).toEqual([]);
    expect(
      check(
        heading,
        cell(TASK_15, "省交通运输厅、省水利厅"),
        cell(TASK_26, "省水利厅、省审计厅"),
        cell(TASK_28, "省水利厅"),
      ),
    ).toEqual([
      ["unit-omitted", "B3", ["省发展改革委"]],
      ["unit-extra", "B4", ["省审计厅"]],
    ]);
  });

  it("may end with a body of any kind", () => {
    const cold = "在相关城市布局建设国家骨干冷链物流基地，夯实农产品产地冷链物流基础。";
    const units = "省发展改革委、省商务厅、省农业农村厅、省供销联社";
    expect(check("任务及责任单位", `${cold}（${units}）`, `${TASK_26}（省水利厅）`)).toEqual([]);
  });

  it("are corrected without losing the task", () => {
    expect(
      check(
        "任务及责任单位",
        `${TASK_15}（责任单位：省交通厅、省水利厅、省发展改革委）`,
        `${TASK_26}（责任单位：省水利厅）`,
      ),
    ).toEqual([["unit-alias", "B3", `${TASK_15}（责任单位：省交通运输厅、省水利厅、省发展改革委）`]]);
  });

  it("are missing where a row has none", () => {
    expect(
      check(
        "任务及责任单位",
        `${TASK_15}（责任单位：省交通运输厅、省水利厅、省发展改革委）`,
        TASK_26,
        `${TASK_28}（责任单位：省水利厅）`,
      ),
    ).toEqual([["unit-missing", "B4", ["省水利厅"]]]);
  });
});
