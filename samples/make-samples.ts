/*
 * Makes the sample workbooks: `npm run samples`. They are committed, so that the demo needs no build of its own;
 * run this again after changing a pack or samples/filings.ts.
 */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { plans, type Task } from "@planlint/rules";
import { type LedgerEntry, provinceIndicators, scienceLedger, waterLedger } from "./filings.ts";
import { indicatorBook, ledgerBook } from "./workbooks.ts";

const folder = dirname(fileURLToPath(import.meta.url));
const plan = plans.get("jiangxi-2022-46");
if (!plan) throw new Error("The pack of jiangxi-2022-46 is missing");

const ACTIONS = [
  "印发年度实施方案，召开专题调度会",
  "联合相关单位开展实地督导",
  "建立工作专班，实行月调度",
  "完成年度任务分解并逐项落实到处室",
  "组织现场推进会，梳理问题清单",
  "出台配套政策，落实专项资金",
];

/** Progress as the coordinating office would have it from 60 units: every task has its own sentence. */
function consolidatedEntry(task: Task): LedgerEntry {
  const number = task.number ?? 0;
  const action = ACTIONS[number % ACTIONS.length];
  const subject = task.text.split(/[，。、]/u)[0] ?? task.text;
  return {
    task: number,
    measures: `${action}，第${number}项“${subject}”按计划推进，本期完成节点${(number % 4) + 1}个。`,
    status: "推进中",
    percent: (35 + (number % 8) * 5) / 100,
    due: "2025年12月",
    evidence: `台账附件${number}`,
  };
}

await ledgerBook(plan, scienceLedger).xlsx.writeFile(join(folder, scienceLedger.file));
await ledgerBook(plan, waterLedger).xlsx.writeFile(join(folder, waterLedger.file));
await ledgerBook(plan, {
  file: "",
  title: "长江中游城市群发展“十四五”实施方案江西省分工方案任务台账（汇总）",
  unit: "江西省",
  period: "2023年上半年",
  entries: plan.tasks.map(consolidatedEntry),
}).xlsx.writeFile(join(folder, "江西省-任务台账汇总-2023年上半年.xlsx"));
await indicatorBook(provinceIndicators, provinceIndicators.entries).xlsx.writeFile(
  join(folder, provinceIndicators.file),
);
