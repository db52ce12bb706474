import { testRule } from "../../testing/ruleTester.ts";
import { DAAO, LEDGER_START, SIFANGJING } from "./exampleRows.ts";
import { overdue } from "./overdue.ts";

const HEADER = [...LEDGER_START, "进展情况", "完成时限", "进展状态", "完成进度（%）", "完成时间"];
const TOLD = "前期工作已完成，正在组织施工招标。";
const ledger = (due: string, status: string, percent: number | null = null, completedOn = "") => ({
  台账: [
    HEADER,
    [...SIFANGJING, TOLD, "2025年12月", "推进中", 60, ""],
    [...DAAO, "项目建议书已批复。", due, status, percent, completedOn],
  ],
});
const asOf = "2023-06-30";

testRule(overdue, {
  accept: [
    { description: "到期当天", asOf, sheets: ledger("2023年6月30日", "推进中", 60) },
    { description: "已完成", asOf, sheets: ledger("2022年底", "已完成", 100) },
    { description: "已有完成时间", asOf, sheets: ledger("2022年底", "推进中", 60, "2022年11月") },
    { description: "没有报告期", sheets: ledger("2022年底", "推进中", 60) },
    { description: "状态认不出来", asOf, sheets: ledger("2022年底", "见附件") },
    {
      description: "没有状态列，进展里说已经批复",
      asOf,
      sheets: {
        台账: [
          [...LEDGER_START, "进展情况", "完成时限"],
          [...DAAO, "可研报告已批复。", "2022年底"],
        ],
      },
    },
    { description: "规划期以前的时限，另有提示", asOf, sheets: ledger("2019-12-31", "推进中", 60) },
    { description: "时限是长期坚持", asOf, sheets: ledger("长期坚持", "推进中", 60) },
  ],
  reject: [
    {
      description: "年底已过，仍未启动",
      asOf,
      sheets: ledger("2022年底", "未启动", 0),
      findings: [{ cell: "E3", args: { due: "2022-12-31", asOf } }],
    },
    {
      description: "分两步的时限都过了",
      asOf,
      sheets: ledger("2021年完成方案，2022年9月底前完成", "正在推进"),
      findings: [{ cell: "E3", args: { due: "2022-09-30" } }],
    },
    {
      description: "没有状态列，进展里只说在做",
      asOf,
      sheets: {
        台账: [
          [...LEDGER_START, "进展情况", "完成时限"],
          [...DAAO, "召开调度会2次，开展前期论证。", "2022年底"],
        ],
      },
      findings: [{ cell: "E2", args: { due: "2022-12-31", asOf } }],
    },
    {
      description: "没有状态列，进度不到 100%",
      asOf,
      sheets: {
        台账: [
          [...LEDGER_START, "完成时限", "完成进度（%）"],
          [...SIFANGJING, "2025年12月", 60],
          [...DAAO, "2023年5月", 45],
        ],
      },
      findings: [{ cell: "D3", args: { due: "2023-05-31" }, severity: "warning" }],
    },
  ],
});
