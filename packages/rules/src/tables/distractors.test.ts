import { describe, expect, it } from "vitest";
import type { ExampleSheets } from "../testing/grid.ts";
import { recogniseSheets, TASKS, taskRows } from "../testing/recognition.ts";

const SHEETS: readonly (readonly [string, ExampleSheets])[] = [
  [
    "contacts",
    {
      通讯录: [
        ["通讯录"],
        ["序号", "姓名", "单位", "职务", "联系电话", "备注"],
        [1, "张三", "省科技厅", "处长", "0791-1"],
      ],
    },
  ],
  [
    "a tally a unit",
    {
      汇总统计: [
        ["任务完成情况汇总统计表"],
        ["序号", "责任单位", "任务数", "已完成", "推进中", "未启动", "完成率（%）", "存在问题", "备注"],
        [1, "省科技厅", 10, 5, 4, 1, 50],
        [2, "省教育厅", 10, 5, 4, 1, 50],
      ],
    },
  ],
  [
    "numbers under task headings",
    {
      汇总: [
        ["单位", "牵头任务", "配合任务", "进展情况", "完成率"],
        ["省科技厅", 10, 5, "较好", 0.5],
        ["省教育厅", 12, 6, "一般", 0.5],
      ],
    },
  ],
  [
    "instructions",
    {
      填报说明: [
        ["填报说明"],
        ["一、填报单位：请填写单位全称。"],
        ["序号", "栏目", "填写要求"],
        [1, "任务内容", "按规划原文填写。"],
        [2, "责任单位", "按规划填写。"],
      ],
    },
  ],
  [
    "instructions laid out like a ledger",
    {
      填写说明: [
        ["字段", "任务内容", "责任单位", "进展情况", "状态"],
        ["填写要求", "照录规划原文", "照录规划", "写清做了什么", "下拉选择"],
      ],
    },
  ],
  [
    "a sign-in sheet",
    {
      会议签到: [
        ["推进会签到表"],
        ["序号", "单位", "姓名", "职务", "联系电话", "签到"],
        [1, "省科技厅", "张三", "处长", "123"],
      ],
    },
  ],
  [
    "code lists",
    {
      代码: [
        ["代码", "单位名称", "简称"],
        ["001", "江西省科学技术厅", "省科技厅"],
      ],
      状态: [["状态"], ["已完成"], ["推进中"]],
    },
  ],
  [
    "investment projects",
    {
      项目: [
        ["序号", "项目名称", "建设单位", "建设规模", "总投资（万元）", "完成投资", "形象进度", "备注"],
        [1, "昌景黄铁路", "南昌铁路局", "双线", 100, 50, "路基施工"],
      ],
    },
  ],
  [
    "an agenda",
    {
      议程: [
        ["时间", "内容", "责任单位", "备注"],
        ["9:00", "领导讲话", "省发改委"],
        ["10:00", "交流发言", "省科技厅"],
      ],
    },
  ],
  [
    "statistics",
    {
      月报: [
        ["指标", "单位", "本月", "累计", "同比增长(%)"],
        ["地区生产总值", "亿元", 100, 500, 8],
      ],
    },
  ],
  [
    "a yearbook",
    {
      年鉴: [
        ["指标", "单位", "2021年", "2022年", "增长"],
        ["地区生产总值", "亿元", 100, 500, 8],
      ],
    },
  ],
  [
    "a budget",
    {
      预算: [
        ["项目", "预算数", "完成数", "完成率"],
        ["人员经费", 100, 50, 0.5],
      ],
    },
  ],
  [
    "scores",
    {
      评分: [
        ["序号", "指标", "权重", "目标值", "完成值", "得分"],
        [1, "任务完成率", 30, 100, 95, 28],
        [2, "满意度", 30, 90, 95, 30],
      ],
    },
  ],
  [
    "problems to mend",
    {
      问题清单: [
        ["序号", "存在问题", "整改措施", "责任单位", "整改时限", "整改状态"],
        [1, "资金不足问题较为突出", "加强资金争取", "省科技厅", "2023-12", "整改中"],
      ],
    },
  ],
];

describe("what is no table of ours", () => {
  it.each(SHEETS)("%s", (_, sheets) => {
    const { tables, incomplete } = recogniseSheets(sheets);
    expect({ tables, incomplete }).toEqual({ tables: [], incomplete: [] });
  });

  it("stays out beside a ledger, with what it says", () => {
    const ledger = { 台账: [["序号", "任务内容", "责任单位", "进展情况"], ...taskRows(3, "有序推进。")] };
    for (const [, sheets] of SHEETS) {
      const { tables, incomplete, facts } = recogniseSheets({ ...sheets, ...ledger });
      expect(tables.map(({ sheet }) => sheet)).toEqual(["台账"]);
      expect(incomplete).toEqual([]);
      expect(facts.unit).toBeNull();
    }
  });

  it("includes hidden sheets, the result sheet and loose lists of jobs beside a ledger", () => {
    const header = ["序号", "任务内容", "责任单位", "进展情况"];
    const { tables } = recogniseSheets(
      {
        上期: [header, ...taskRows(3, "有序推进。")],
        校核结果: [
          ["序号", "级别", "位置", "任务", "问题", "规划原文"],
          [1, "错误", "C5", "第4项", "责任单位少了南昌市政府", "略"],
        ],
        会务: [
          ["序号", "工作内容", "责任单位", "完成时限"],
          [1, "会场布置", "办公室", "7月1日"],
          [2, "材料印制", "综合处", "7月1日"],
        ],
        台账: [header, ...taskRows(3, "有序推进。")],
      },
      { hiddenSheets: ["上期"] },
    );
    expect(tables.map(({ sheet }) => sheet)).toEqual(["台账"]);
  });
});

describe("a table of ours that lacks a column", () => {
  it("lacks units", () => {
    const { tables, incomplete } = recogniseSheets({
      台账: [
        ["任务台账"],
        ["序号", "任务内容", "进展情况", "状态"],
        [1, TASKS[0], "正在推进各项工作。", "推进中"],
        [2, TASKS[1], "进入实施。", "推进中"],
      ],
    });
    expect(tables).toEqual([]);
    expect(incomplete).toMatchObject([
      { kind: "ledger", sheet: "台账", headerRow: 2, headerCell: { row: 2, column: 1 }, missing: ["units"] },
    ]);
    expect(incomplete[0]?.ledger).toMatchObject({ firstRow: 3, lastRow: 4, columns: { number: 1, task: 2 } });
  });

  it("lacks tasks", () => {
    const { incomplete } = recogniseSheets({
      台账: [
        ["序号", "责任单位", "工作举措", "进展情况", "状态"],
        [1, "省科技厅", "制定方案", "有序推进", "推进中"],
        [2, "省教育厅", "制定方案", "有序推进", "推进中"],
      ],
    });
    expect(incomplete.map(({ missing }) => missing)).toEqual([["task"]]);
  });

  it("lacks values, unless it is a copy of the plan beside a table that has them", () => {
    const copy = {
      规划指标: [
        ["指标名称", "单位", "2020年基期值", "2025年目标值", "属性"],
        ["城镇化率", "%", 60, 66, "预期性"],
      ],
    };
    expect(recogniseSheets(copy).incomplete.map(({ missing }) => missing)).toEqual([["value"]]);
    const both = recogniseSheets({
      ...copy,
      进度: [
        ["指标名称", "单位", "2025年目标值", "完成值"],
        ["城镇化率", "%", 66, 63],
      ],
    });
    expect(both.tables.map(({ sheet }) => sheet)).toEqual(["进度"]);
    expect(both.incomplete).toEqual([]);
  });
});
