import { testRule } from "../../testing/ruleTester.ts";
import { DAAO, LEDGER_START, SIFANGJING, WATER_SOURCES } from "./exampleRows.ts";
import { progressOutOfRange } from "./progress-out-of-range.ts";

const HEADER = [...LEDGER_START, "进展情况", "完成进度（%）"];
const TOLD = "前期工作已完成，正在组织施工招标。";
const ledger = (percent: string | number | { v: number; format: string }) => ({
  台账: [HEADER, [...SIFANGJING, TOLD, 60], [...WATER_SOURCES, TOLD, 45], [...DAAO, "项目建议书已批复。", percent]],
});

testRule(progressOutOfRange, {
  accept: [
    { description: "正好 100", sheets: ledger(100) },
    { description: "0", sheets: ledger(0) },
    { description: "文字“约85%”", sheets: ledger("约85%") },
    { description: "说不清的 1.2", sheets: ledger(1.2) },
    { description: "达到序时进度", sheets: ledger("达到序时进度") },
  ],
  reject: [
    { description: "120", sheets: ledger(120), findings: [{ cell: "E4", args: { percent: 120 } }] },
    { description: "文字“120%”", sheets: ledger("120％"), findings: [{ cell: "E4", args: { percent: 120 } }] },
    { description: "负数", sheets: ledger(-5), findings: [{ cell: "E4", args: { percent: -5 }, severity: "error" }] },
    {
      description: "百分比格式里填了 85，显示 8500%",
      sheets: ledger({ v: 85, format: "0%" }),
      findings: [{ cell: "E4", args: { percent: 8500 } }],
    },
  ],
});
