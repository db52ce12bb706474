import { testRule } from "../../testing/ruleTester.ts";
import { DAAO, LEDGER_START, SIFANGJING } from "./exampleRows.ts";
import { regressed } from "./regressed.ts";

const HEADER = [...LEDGER_START, "进展情况", "进展状态", "完成进度"];
const ledger = (status: string, percent: string | number | { v: number; format: string }) => ({
  台账: [HEADER, [...SIFANGJING, "正在蓄水验收。", "推进中", "90%"], [...DAAO, "项目建议书已批复。", status, percent]],
});
const indicators = (km: number | string, share: number) => ({
  指标: [
    ["指标名称", "计量单位", "2025年目标值", "完成值"],
    ["时速250公里以上的高铁通车里程", "公里", 2000, km],
    ["常住人口城镇化率", "%", 66, share],
  ],
});

testRule(regressed, {
  accept: [
    { description: "没有上一期", sheets: ledger("推进中", "30%") },
    {
      description: "百分比格式与文字比较",
      sheets: ledger("推进中", { v: 0.5, format: "0%" }),
      previous: ledger("推进中", "50%"),
    },
    { description: "由滞后到推进中", sheets: ledger("推进中", "50%"), previous: ledger("滞后", "40%") },
    { description: "少写一位小数", sheets: indicators(1860, 62.3), previous: indicators(1860, 62.32) },
    { description: "上一期差了 100 倍", sheets: indicators(1860, 62.3), previous: indicators(1860, 6230) },
    {
      description: "上一期没有这项任务",
      sheets: ledger("推进中", "50%"),
      previous: { 台账: ledger("", "").台账.slice(0, 2) },
    },
  ],
  reject: [
    {
      description: "进度由 50% 退到 30%",
      sheets: ledger("推进中", "30%"),
      previous: ledger("推进中", { v: 0.5, format: "0%" }),
      findings: [{ cell: "F3", args: { before: "50%", now: "30%" } }],
    },
    {
      description: "已办结又成了未启动，进度同时归零，只提示状态",
      sheets: ledger("未启动", "0%"),
      previous: ledger("已办结", "100%"),
      findings: [{ cell: "E3", args: { before: "已办结", now: "未启动" } }],
    },
    {
      description: "城镇化率回落",
      sheets: indicators(1900, 62.1),
      previous: indicators(1860, 62.3),
      findings: [{ cell: "D3", args: { before: "62.3%", now: "62.1%" } }],
    },
    {
      description: "通车里程不会变短",
      sheets: indicators(1800, 62.3),
      previous: indicators("1860公里", 62.3),
      findings: [{ cell: "D2", args: { before: "1860公里", now: "1800公里" }, severity: "warning" }],
    },
  ],
});
