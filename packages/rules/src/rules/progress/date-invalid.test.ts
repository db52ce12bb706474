import { testRule } from "../../testing/ruleTester.ts";
import { dateInvalid } from "./date-invalid.ts";
import { DAAO, LEDGER_START, SIFANGJING } from "./exampleRows.ts";

const HEADER = [...LEDGER_START, "进展情况", "完成时限", "完成时间"];
const TOLD = "前期工作已完成，正在组织施工招标。";
const ledger = (due: string | number | { v: number; format: string }, completedOn: string | number | null = null) => ({
  台账: [HEADER, [...SIFANGJING, TOLD, "2025年12月", "推进中"], [...DAAO, "项目建议书已批复。", due, completedOn]],
});

testRule(dateInvalid, {
  accept: [
    { description: "日期格式的序号", sheets: ledger({ v: 45657, format: "yyyy/m/d" }) },
    { description: "只写年份", sheets: ledger(2025) },
    { description: "八位数", sheets: ledger(20251231) },
    { description: "点号分隔", sheets: ledger("2025.12.31") },
    { description: "每年年底前", sheets: ledger("每年年底前") },
    { description: "十四五期间", sheets: ledger("“十四五”期间") },
    { description: "分阶段的时限", sheets: ledger("2023年6月底前完成方案，2025年12月底前建成") },
    { description: "长期坚持，尚未完成", sheets: ledger("长期坚持", "尚未完成") },
    { description: "起止月份", sheets: ledger("2021.1-2025.12") },
    { description: "按要求、即日起、近期", sheets: ledger("按省里要求", "即日起") },
    { description: "几个月份", sheets: ledger("2023年6、9、12月") },
    { description: "见方案、视情况，不是日期也不是错", sheets: ledger("见实施方案", "视情况") },
    { description: "繁体", sheets: ledger("長期堅持", "持續推進") },
    { description: "空白和横线", sheets: ledger("——", "") },
  ],
  reject: [
    {
      description: "13月",
      sheets: ledger("2024年13月"),
      findings: [{ cell: "E3", args: { reason: "impossible" }, severity: "error" }],
    },
    {
      description: "2023年没有2月29日",
      sheets: ledger("2023-02-29"),
      findings: [{ cell: "E3", args: { reason: "impossible" } }],
    },
    {
      description: "9月31日，夹在话里",
      sheets: ledger("2024年9月31日前完成"),
      findings: [{ cell: "E3", args: { reason: "impossible" } }],
    },
    {
      description: "丢了日期格式的序号",
      sheets: ledger(45291),
      findings: [{ cell: "E3", args: { reason: "serial", date: "2023-12-31" } }],
    },
    {
      description: "完成时间里填了“已完成”",
      sheets: ledger("2025年底", "已完成"),
      findings: [{ cell: "F3", args: { column: "completedOn", reason: "other" } }],
    },
  ],
});
