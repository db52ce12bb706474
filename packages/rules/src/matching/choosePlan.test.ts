import { describe, expect, it } from "vitest";
import type { Plan } from "../model/plan.ts";
import { choosePlan, indexPlan } from "./match.ts";
import { jiangxi, taskText } from "./testing/plans.ts";
import { indicatorsOf, ledgerOf } from "./testing/tables.ts";

const other: Plan = {
  ...jiangxi,
  id: "other",
  title: "江西省“十四五”养老服务体系建设规划任务分工方案",
  documentNumber: "赣府厅字〔2021〕99号",
  targets: [],
  sections: [],
  tasks: [
    "完善居家社区机构相协调的养老服务网络，发展嵌入式养老。",
    "加强养老护理员队伍建设，开展职业技能等级认定。",
    "推动公办养老机构改革，支持社会力量参与运营。",
  ].map((text, at) => ({
    id: `other/task/${at + 1}`,
    number: at + 1,
    section: null,
    text,
    units: [],
    parents: [],
    locator: `${at + 1}`,
  })),
};
const indexes = [indexPlan(other), indexPlan(jiangxi)];

describe("which plan a workbook is about", () => {
  it("is the one whose tasks its rows are", () => {
    const table = ledgerOf(
      ["number", "task"],
      [6, 7, 8].map((number, at) => [at + 1, taskText(number)]),
    );
    expect(choosePlan([table], [], indexes)?.plan.id).toBe("jiangxi-2022-46");
    const ours = ledgerOf(
      ["number", "task"],
      other.tasks.map(({ number, text }) => [number, text]),
    );
    expect(choosePlan([ours], ["任务台账"], indexes)?.plan.id).toBe("other");
  });

  it("is found by its indicators, too", () => {
    const table = indicatorsOf(["name"], [["常住人口城镇化率"], ["全社会研发经费投入年均增长"]]);
    expect(choosePlan([table], [], indexes)?.plan.id).toBe("jiangxi-2022-46");
  });

  it("is the one whose aims its indicators have, where two plans share them", () => {
    const above: Plan = {
      ...jiangxi,
      id: "above",
      title: jiangxi.title.replace("江西省分工方案", ""),
      documentNumber: null,
      targets: jiangxi.targets.map((target) => ({
        ...target,
        id: target.id.replace(jiangxi.id, "above"),
        value: target.value === null ? null : target.value + 1,
      })),
    };
    const both = [indexPlan(above), indexPlan(jiangxi)];
    const filed = (...aims: readonly string[]) =>
      indicatorsOf(
        ["name", "target"],
        [
          ["常住人口城镇化率", aims[0] ?? ""],
          ["全社会研发经费投入年均增长", aims[1] ?? ""],
        ],
      );
    const titles = ["贯彻落实长江中游城市群发展“十四五”实施方案主要指标进度表"];
    expect(choosePlan([filed("66%左右", "14%")], titles, both)?.plan.id).toBe("jiangxi-2022-46");
    expect(choosePlan([filed("67%", "15%")], titles, both)?.plan.id).toBe("above");
  });

  it("is told by the title when the rows say too little", () => {
    const table = ledgerOf(["number", "task"], [[1, "其他工作"]]);
    expect(choosePlan([table], ["赣府厅字〔2022〕46号任务台账"], indexes)?.plan.id).toBe("jiangxi-2022-46");
    expect(choosePlan([], ["長江中游城市群發展“十四五”實施方案江西省分工方案進展情況表"], indexes)?.plan.id).toBe(
      "jiangxi-2022-46",
    );
  });

  it("is none when nothing fits", () => {
    const table = ledgerOf(
      ["number", "task"],
      [
        [1, "采购办公用品"],
        [2, "组织职工体检"],
      ],
    );
    expect(choosePlan([table], ["后勤工作台账"], indexes)).toBeNull();
    expect(choosePlan([], [], indexes)).toBeNull();
  });

  it("is the one whose units are named, where two plans share title and wording", () => {
    const above: Plan = {
      ...jiangxi,
      id: "above",
      title: jiangxi.title.replace("江西省分工方案", ""),
      documentNumber: "国函〔2022〕12号",
      tasks: jiangxi.tasks.map((task) => ({ ...task, id: `above/task/${task.number}` })),
    };
    const both = [indexPlan(above), indexPlan(jiangxi)];
    const table = ledgerOf(
      ["number", "task"],
      [6, 7, 8].map((number) => [number, taskText(number)]),
    );
    const units = (plan: string) => (index: { readonly plan: Plan }) => ({
      units: index.plan.id === plan ? 1 : 0.1,
      filer: 0,
    });
    const title = "长江中游城市群“十四五”实施方案分工任务进展情况表";
    expect(choosePlan([table], [title], both, units("jiangxi-2022-46"))?.plan.id).toBe("jiangxi-2022-46");
    expect(choosePlan([table], [title], both, units("above"))?.plan.id).toBe("above");
    expect(choosePlan([table], [`${jiangxi.title}台账`], both)?.plan.id).toBe("jiangxi-2022-46");
    expect(choosePlan([table], ["（国函〔2022〕12号）台账"], both)?.plan.id).toBe("above");
  });
});
