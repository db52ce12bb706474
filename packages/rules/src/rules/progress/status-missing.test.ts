import { testRule } from "../../testing/ruleTester.ts";
import { DAAO, LEDGER_START, POWER_SOURCES, SIFANGJING, WATER_SOURCES } from "./exampleRows.ts";
import { statusMissing } from "./status-missing.ts";

const HEADER = [...LEDGER_START, "进展情况", "进展状态"];
const TOLD = "前期工作已完成，正在组织施工招标。";

testRule(statusMissing, {
  accept: [
    {
      description: "台账没有状态列",
      sheets: {
        台账: [
          [...LEDGER_START, "进展情况"],
          [...SIFANGJING, TOLD],
          [...DAAO, TOLD],
        ],
      },
    },
    {
      description: "状态是百分数，也算填了",
      sheets: { 台账: [HEADER, [...SIFANGJING, TOLD, { v: 0.8, format: "0%" }], [...DAAO, TOLD, "推进中"]] },
    },
    {
      description: "状态单元格纵向合并，两行共用",
      sheets: { 台账: [HEADER, [...SIFANGJING, TOLD, "推进中"], [...DAAO, "项目建议书已批复。", null]] },
      merges: { 台账: ["E2:E3"] },
    },
    {
      description: "公式出错由公式的规则提示",
      sheets: { 台账: [HEADER, [...SIFANGJING, TOLD, { error: "#REF!" }], [...DAAO, TOLD, "推进中"]] },
    },
  ],
  reject: [
    {
      description: "只有空格、斜杠和横线",
      sheets: {
        台账: [
          HEADER,
          [...SIFANGJING, TOLD, "　"],
          [...WATER_SOURCES, TOLD, "/"],
          [...DAAO, "项目建议书已批复。", "——"],
          [...POWER_SOURCES, "电源项目已开工。", "推进中"],
        ],
      },
      findings: [{ cell: "E2" }, { cell: "E3" }, { cell: "E4" }],
    },
    {
      description: "合并的状态单元格空着，只提示一次",
      sheets: {
        台账: [
          HEADER,
          [...SIFANGJING, TOLD, "推进中"],
          [...WATER_SOURCES, TOLD, null],
          [...DAAO, "项目建议书已批复。", null],
        ],
      },
      merges: { 台账: ["E3:E4"] },
      findings: [{ cell: "E3" }],
    },
    {
      description: "规划以外的任务也要有状态",
      sheets: {
        台账: [
          HEADER,
          [...SIFANGJING, TOLD, "推进中"],
          [9, "举办龙舟邀请赛，打造水上运动品牌。", "省体育局", TOLD, null],
        ],
      },
      findings: [{ cell: "E3" }],
    },
  ],
});
