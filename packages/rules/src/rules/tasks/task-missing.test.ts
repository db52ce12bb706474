import { taskFixture } from "../../testing/fixturePlan.ts";
import { testRule } from "../../testing/ruleTester.ts";
import { taskMissing } from "./task-missing.ts";

const TASKS = [
  ["推动港口群一体化治理，实施东港航道整治工程。", "省交通运输厅、九江市政府"],
  ["推动港口群一体化治理，实施西港航道整治工程。", "省交通运输厅、省水利厅"],
  ["推进四方井水库建设。", "省水利厅、相关设区市政府"],
  ["完善油气输送网络。", "省能源局"],
] as const;
const { plan, ledger } = taskFixture(TASKS);
const rows = (...numbers: readonly number[]) => numbers.map((n) => [n, ...(TASKS[n - 1] ?? [])]);
const filed = (unit: string, ...numbers: readonly number[]) => ({
  台账: [[`填报单位：${unit}`], ["序号", "任务内容", "责任单位"], ...rows(...numbers)],
});

testRule(taskMissing, {
  accept: [
    { description: "the full ledger", plan, sheets: ledger(rows(1, 2, 3, 4)) },
    { description: "a unit's own tasks", plan, sheets: filed("省水利厅", 2, 3) },
    { description: "相关设区市政府 names nobody", plan, sheets: filed("九江市人民政府", 1) },
    { description: "an unknown unit: nobody knows what it should report", plan, sheets: filed("省星际航行厅", 1) },
    {
      description: "a row that may be either of two tasks reports both",
      plan,
      sheets: ledger([["", "推动港口群一体化治理", ""], ...rows(3, 4), ["", "推动港口群一体化治理", ""]]),
    },
    {
      description: "two filers in one workbook: theirs together",
      plan,
      sheets: { 水利: filed("省水利厅", 2, 3).台账, 能源: filed("省能源局", 4).台账 },
    },
    {
      description: "the government whose plan it is files the full ledger",
      plan,
      sheets: filed("江西省人民政府", 1, 2, 3, 4),
    },
    { description: "no ledger at all", plan, sheets: { 说明: [["情况说明"]] } },
  ],
  reject: [
    {
      description: "one finding a task, at the header's first cell",
      plan,
      sheets: ledger(rows(1, 3)),
      findings: [
        { cell: "A1", args: { number: 2 } },
        { cell: "A1", args: { number: 4 } },
      ],
    },
    {
      description: "a unit's own: it supports, and that counts",
      plan,
      sheets: filed("省水利厅", 3),
      findings: [{ cell: "A2", args: { number: 2, role: "support" } }],
    },
    {
      description: "the government whose plan it is, one task short",
      plan,
      sheets: filed("江西省人民政府", 1, 2, 3),
      findings: [{ cell: "A2", args: { number: 4, role: null } }],
    },
    {
      description: "the unit given as an option",
      plan,
      unit: "省交通厅",
      sheets: ledger(rows(1, 3)),
      findings: [{ cell: "A1", args: { number: 2, role: "lead" } }],
    },
  ],
});
