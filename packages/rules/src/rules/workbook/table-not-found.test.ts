import { testRule } from "../../testing/ruleTester.ts";
import { EXAMPLE_TASKS, exampleLedger } from "../exampleLedger.ts";
import { tableNotFound } from "./table-not-found.ts";

const { six, fifteen } = EXAMPLE_TASKS;

testRule(tableNotFound, {
  accept: [
    {
      description: "a ledger beside unrelated sheets",
      sheets: {
        通讯录: [
          ["姓名", "电话"],
          ["张三", "0791-86660000"],
        ],
        ...exampleLedger([six, fifteen]),
      },
    },
    {
      description: "a ledger that lacks a column is column-missing's business",
      sheets: exampleLedger(
        [
          [6, "省发展改革委", "已签订合作协议", "推进中"],
          [15, "省水利厅", "前期研究已完成", "已完成"],
        ],
        ["序号", "责任单位", "进展情况", "进展状态"],
      ),
    },
    { description: "the plan is found by itself", plan: null, sheets: exampleLedger([six, fifteen]) },
  ],
  reject: [
    { description: "an empty sheet", sheets: { Sheet1: [] }, findings: [{ cell: "A1", args: { reason: "no-table" } }] },
    {
      description: "a list of phone numbers",
      sheets: {
        通讯录: [
          ["姓名", "电话"],
          ["张三", "0791-86660000"],
          ["李四", "0791-86660001"],
        ],
      },
      findings: [{ cell: "A1" }],
    },
    {
      description: "a ledger of something else, when no plan is given",
      plan: null,
      sheets: {
        工会活动: [
          ["序号", "任务内容", "责任单位"],
          [1, "组织机关干部羽毛球比赛", "工会"],
          [2, "采购节日慰问品", "后勤中心"],
        ],
      },
      findings: [{ cell: "A1", args: { reason: "no-plan" } }],
    },
  ],
});
