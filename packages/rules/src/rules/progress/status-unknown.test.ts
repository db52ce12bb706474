import { testRule } from "../../testing/ruleTester.ts";
import { DAAO, LEDGER_START, SIFANGJING, WATER_SOURCES } from "./exampleRows.ts";
import { statusUnknown } from "./status-unknown.ts";

const HEADER = [...LEDGER_START, "进展情况", "进展状态"];
const TOLD = "前期工作已完成，正在组织施工招标。";
const ledger = (status: string | number) => ({
  台账: [
    HEADER,
    [...SIFANGJING, TOLD, "推进中"],
    [...WATER_SOURCES, TOLD, "推进中"],
    [...DAAO, "项目建议书已批复。", status],
  ],
});

testRule(statusUnknown, {
  accept: [
    { description: "空白由没有填状态的规则提示", sheets: ledger("") },
    { description: "繁体字和句号不影响", sheets: ledger("正在推進。") },
    { description: "完成的比例", sheets: ledger("完成 80％") },
    { description: "红黄绿灯", sheets: ledger("绿灯") },
    { description: "长期坚持", sheets: ledger("已完成，长期坚持") },
  ],
  reject: [
    { description: "人名", sheets: ledger("张三"), findings: [{ cell: "E4", args: { status: "张三" } }] },
    { description: "代号", sheets: ledger(3), findings: [{ cell: "E4", args: { status: "3" } }] },
    { description: "待定", sheets: ledger("待定"), findings: [{ cell: "E4", severity: "warning" }] },
  ],
});
