import { testRule } from "../../testing/ruleTester.ts";
import { completedWithoutEvidence } from "./completed-without-evidence.ts";
import { DAAO, LEDGER_START, SIFANGJING, WATER_SOURCES } from "./exampleRows.ts";

const HEADER = [...LEDGER_START, "进展状态", "完成进度", "佐证材料"];
const ledger = (status: string, percent: string, evidence: string | { formula: string }) => ({
  台账: [HEADER, [...WATER_SOURCES, "推进中", "50%", ""], [...SIFANGJING, status, percent, evidence]],
});

testRule(completedWithoutEvidence, {
  accept: [
    { description: "写了“另附”", sheets: ledger("已完成", "100%", "另附") },
    { description: "还在推进", sheets: ledger("推进中", "90%", "") },
    { description: "基本完成不等于完成", sheets: ledger("基本完成", "95%", "") },
    { description: "单元格里是图片公式", sheets: ledger("已完成", "100%", { formula: '_xlfn.DISPIMG("ID_1",1)' }) },
    {
      description: "台账没有佐证材料列",
      sheets: {
        台账: [
          [...LEDGER_START, "进展状态"],
          [...SIFANGJING, "已完成"],
          [...DAAO, "已完成"],
        ],
      },
    },
  ],
  reject: [
    { description: "已办结，佐证材料是横线", sheets: ledger("已办结", "100%", "—"), findings: [{ cell: "F3" }] },
    {
      description: "已完成并长期坚持的，也要有佐证",
      sheets: ledger("已完成，长期坚持", "100%", "无"),
      findings: [{ cell: "F3" }],
    },
    {
      description: "没有状态列，进度 100%",
      sheets: {
        台账: [
          [...LEDGER_START, "完成进度", "佐证材料"],
          [...SIFANGJING, { v: 1, format: "0%" }, ""],
          [...DAAO, { v: 0.4, format: "0%" }, ""],
        ],
      },
      findings: [{ cell: "E2", args: { status: "100%" } }],
    },
  ],
});
