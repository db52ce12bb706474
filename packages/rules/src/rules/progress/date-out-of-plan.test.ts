import { testRule } from "../../testing/ruleTester.ts";
import { dateOutOfPlan } from "./date-out-of-plan.ts";
import { DAAO, LEDGER_START, SIFANGJING } from "./exampleRows.ts";

const HEADER = [...LEDGER_START, "进展情况", "完成时限", "完成时间"];
const TOLD = "前期工作已完成，正在组织施工招标。";
const ledger = (due: string | { v: number; format: string }, completedOn = "") => ({
  台账: [HEADER, [...SIFANGJING, TOLD, "2025年12月", ""], [...DAAO, "项目建议书已批复。", due, completedOn]],
});

testRule(dateOutOfPlan, {
  accept: [
    { description: "规划期最后一天", sheets: ledger({ v: 46022, format: "yyyy-mm-dd" }) },
    { description: "规划期第一年", sheets: ledger("2021年", "2021-01-01") },
    { description: "没有具体日期", sheets: ledger("持续推进") },
    { description: "日期不成立的，由另一条规则提示", sheets: ledger("2032年2月30日") },
  ],
  reject: [
    { description: "2026年", sheets: ledger("2026年6月"), findings: [{ cell: "E3", args: { date: "2026-06-30" } }] },
    { description: "规划期以前", sheets: ledger("2020年底"), findings: [{ cell: "E3", severity: "warning" }] },
    {
      description: "完成时间早于规划期",
      sheets: ledger("2023年底", "2012-06-30"),
      findings: [{ cell: "F3", args: { column: "completedOn", date: "2012-06-30" } }],
    },
    {
      description: "日期格式的序号落在 2035 年",
      sheets: ledger({ v: 49674, format: "yyyy-mm-dd" }),
      findings: [{ cell: "E3", args: { date: "2035-12-31" } }],
    },
  ],
});
