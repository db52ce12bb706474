import { describe, expect, it } from "vitest";
import { lint } from "../../lint.ts";
import { agencies, plans } from "../../plans.ts";
import { workbookOf } from "../../testing/grid.ts";
import { testRule } from "../../testing/ruleTester.ts";
import { DAAO, LEDGER_START, POWER_SOURCES, SIFANGJING, WATER_SOURCES } from "./exampleRows.ts";
import { textRepeated } from "./text-repeated.ts";

const HEADER = [...LEDGER_START, "进展情况"];
const COPIED = "已印发工作方案，建立台账，逐项推进落实。";
const ledger = (...texts: readonly (string | null)[]) => ({
  台账: [HEADER, ...[SIFANGJING, WATER_SOURCES, DAAO, POWER_SOURCES].map((task, i) => [...task, texts[i] ?? null])],
});

testRule(textRepeated, {
  accept: [
    { description: "只有两行相同", sheets: ledger(COPIED, COPIED, "项目建议书已批复。", "电源项目已开工。") },
    {
      description: "同一项任务在三张表里重复填报",
      sheets: {
        甲: [HEADER, [...SIFANGJING, COPIED]],
        乙: [HEADER, [...SIFANGJING, COPIED]],
        丙: [HEADER, [...SIFANGJING, COPIED]],
      },
    },
    { description: "都是“无”", sheets: ledger("无", "无", "无", "无") },
    { description: "都是短语", sheets: ledger("按计划推进", "按计划推进", "按计划推进", "按计划推进") },
    {
      description: "一个合并单元格覆盖四行",
      sheets: ledger(COPIED, null, null, null),
      merges: { 台账: ["D2:D5"] },
    },
  ],
  reject: [
    {
      description: "标点和空格不同也是相同的文字",
      sheets: ledger(
        COPIED,
        "已印发工作方案,建立台账,逐项推进落实",
        "已印发工作方案， 建立台账， 逐项推进落实。",
        "电源项目已开工。",
      ),
      findings: [{ cell: "D2", args: { rows: [2, 3, 4] } }, { cell: "D3" }, { cell: "D4" }],
    },
    {
      description: "三张表里各有一行",
      sheets: {
        一季度: [HEADER, [...SIFANGJING, COPIED], [...POWER_SOURCES, "电源项目已开工。"]],
        附表: [HEADER, [...WATER_SOURCES, COPIED]],
        续表: [HEADER, [...DAAO, COPIED]],
      },
      findings: [
        { cell: "D2", args: { rows: [2], count: 3, sheets: ["附表", "续表"] } },
        { cell: "D2" },
        { cell: "D2" },
      ],
    },
    {
      description: "后两行写“同上”",
      sheets: ledger(COPIED, "同上", "同上", "电源项目已开工。"),
      findings: [{ cell: "D2" }, { cell: "D3" }, { cell: "D4" }],
    },
    {
      description: "四行相同",
      sheets: ledger(COPIED, COPIED, COPIED, COPIED),
      findings: [{ cell: "D2" }, { cell: "D3" }, { cell: "D4" }, { cell: "D5", args: { rows: [2, 3, 4, 5] } }],
    },
    {
      description: "只有工作举措列的台账",
      sheets: {
        台账: [
          [...LEDGER_START, "工作举措"],
          [...SIFANGJING, COPIED],
          [...WATER_SOURCES, COPIED],
          [...DAAO, COPIED],
        ],
      },
      findings: [{ cell: "D2" }, { cell: "D3" }, { cell: "D4", severity: "warning" }],
    },
  ],
});

describe("thousands of rows alike", () => {
  it("are counted, not listed a thousand times each", () => {
    const rows = Array.from({ length: 1000 }, (_, i) => [i + 1, SIFANGJING[1] ?? "", "省发展改革委", COPIED]);
    const report = lint(workbookOf({ 台账: [["序号", "任务内容", "责任单位", "进展情况"], ...rows] }), {
      plans: [...plans.values()],
      agencies,
      plan: "jiangxi-2022-46",
    });
    const found = report.findings.filter(({ rule }) => rule === "text-repeated");
    expect(found).toHaveLength(1000);
    expect(found[0]?.args.rows).toHaveLength(20);
    expect(found[0]?.args.count).toBe(1000);
    expect(found[0]?.message).toContain("1000");
  });
});
