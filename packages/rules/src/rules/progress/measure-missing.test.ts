import { testRule } from "../../testing/ruleTester.ts";
import { DAAO, LEDGER_START, SIFANGJING, WATER_SOURCES } from "./exampleRows.ts";
import { measureMissing } from "./measure-missing.ts";

const PROGRESS = [...LEDGER_START, "进展情况", "进展状态"];
const BOTH = [...LEDGER_START, "工作举措", "进展情况", "进展状态"];
const TOLD = "前期工作已完成，正在组织施工招标。";
const PLANNED = "建立月调度机制，倒排工期。";

testRule(measureMissing, {
  accept: [
    {
      description: "台账只有工作举措一列，填了就行",
      sheets: {
        台账: [
          [...LEDGER_START, "工作举措"],
          [...SIFANGJING, PLANNED],
          [...DAAO, PLANNED],
        ],
      },
    },
    {
      description: "两列之中整列没有启用的不提示",
      sheets: {
        台账: [
          BOTH,
          [...SIFANGJING, "", TOLD, "推进中"],
          [...WATER_SOURCES, "", TOLD, "推进中"],
          [...DAAO, "", TOLD, "推进中"],
        ],
      },
    },
    {
      description: "尚未启动的任务写了举措，进展可以空着",
      sheets: {
        台账: [
          BOTH,
          [...SIFANGJING, PLANNED, TOLD, "推进中"],
          [...WATER_SOURCES, PLANNED, TOLD, "推进中"],
          [...DAAO, PLANNED, "", "未启动"],
        ],
      },
    },
    {
      description: "台账没有这两列",
      sheets: {
        台账: [
          [...LEDGER_START, "进展状态"],
          [...SIFANGJING, "推进中"],
          [...DAAO, "推进中"],
        ],
      },
    },
  ],
  reject: [
    {
      description: "状态是推进中，进展只写了“无”",
      sheets: { 台账: [PROGRESS, [...SIFANGJING, TOLD, "推进中"], [...DAAO, "无", "推进中"]] },
      findings: [{ cell: "D3", args: { columns: ["progress"] } }],
    },
    {
      description: "两列都在用，其中一列空着",
      sheets: {
        台账: [
          BOTH,
          [...SIFANGJING, PLANNED, TOLD, "推进中"],
          [...WATER_SOURCES, PLANNED, "", "推进中"],
          [...DAAO, PLANNED, TOLD, "推进中"],
        ],
      },
      findings: [{ cell: "E3", args: { columns: ["progress"] } }],
    },
    {
      description: "两列都空着，只提示一次",
      sheets: {
        台账: [
          BOTH,
          [...SIFANGJING, PLANNED, TOLD, "推进中"],
          [...WATER_SOURCES, PLANNED, TOLD, "推进中"],
          [...DAAO, "", "", "推进中"],
        ],
      },
      findings: [{ cell: "D4", args: { columns: ["measures", "progress"] } }],
    },
  ],
});
