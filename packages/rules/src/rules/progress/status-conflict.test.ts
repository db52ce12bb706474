import { testRule } from "../../testing/ruleTester.ts";
import { DAAO, LEDGER_START, SIFANGJING } from "./exampleRows.ts";
import { statusConflict } from "./status-conflict.ts";

const HEADER = [...LEDGER_START, "进展情况", "进展状态", "完成进度（%）"];
const TOLD = "前期工作已完成，正在组织施工招标。";
const ledger = (status: string, percent: string | number | { v: number; format: string }, progress = TOLD) => ({
  台账: [HEADER, [...SIFANGJING, TOLD, "推进中", 60], [...DAAO, progress, status, percent]],
});

testRule(statusConflict, {
  accept: [
    { description: "持续推进，进度 100%", sheets: ledger("持续推进", 100) },
    { description: "基本完成，进度 95%", sheets: ledger("基本完成", 95) },
    { description: "没有百分比格式的 1，在满是百分数的列里是 1%", sheets: ledger("推进中", 1) },
    { description: "百分比格式的 1 是 100%", sheets: ledger("已完成", { v: 1, format: "0%" }) },
    {
      description: "成段的进展文字不作判断",
      sheets: ledger("推进中", 60, "一期已完成，二期未启动，正在协调用地指标。"),
    },
    {
      description: "旁边都是百分比格式，没有格式的 1 是 100%",
      sheets: {
        台账: [
          HEADER.map((text) => text.replace("（%）", "")),
          [...SIFANGJING, TOLD, "推进中", { v: 0.6, format: "0%" }],
          [...DAAO, TOLD, "已完成", 1],
        ],
      },
    },
    { description: "进度超出范围由另一条规则提示", sheets: ledger("推进中", 150) },
  ],
  reject: [
    {
      description: "未启动，进度 30%",
      sheets: ledger("未启动", 30),
      findings: [{ cell: "E3", args: { status: "未启动", percent: 30 } }],
    },
    {
      description: "文字写的 100%，状态滞后",
      sheets: ledger("进展缓慢", "100%"),
      findings: [{ cell: "E3", args: { percent: 100 } }],
    },
    {
      description: "百分比格式的 0.6，状态已完成",
      sheets: ledger("已完成", { v: 0.6, format: "0%" }),
      findings: [{ cell: "E3", args: { percent: 60 }, severity: "warning" }],
    },
    {
      description: "旁边都是百分比格式，没有格式的 1 是 100%",
      sheets: {
        台账: [
          HEADER.map((text) => text.replace("（%）", "")),
          [...SIFANGJING, TOLD, "推进中", { v: 0.6, format: "0%" }],
          [...DAAO, TOLD, "推进中", 1],
        ],
      },
      findings: [{ cell: "E3", args: { percent: 100 } }],
    },
    {
      description: "状态未启动，进展写“已完成”",
      sheets: ledger("未启动", 0, "已完成"),
      findings: [{ cell: "E3", args: { progress: "已完成" } }],
    },
  ],
});
