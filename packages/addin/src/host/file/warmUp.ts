import type { LintOptions, Plan } from "@planlint/rules/engine";
import { readLayout, readWorkbook, writeWorkbook } from "@planlint/xlsx";
import { answer } from "../../engine/answer.ts";
import { sheetLooks } from "./sheetSizes.ts";

/** Rows of a plan that are enough to have every part of the rules used. */
const ROWS = 24;

/**
 * Reads and checks a small ledger made from the plan's own tasks and throws the answer away. What is compiled and looked
 * up on the way (units' names, the plan's wordings) is then ready when the first file comes.
 */
export function warmUp(packs: Pick<LintOptions, "plans" | "agencies">): void {
  const [plan] = [...(packs.plans ?? [])].sort((a, b) => b.tasks.length - a.tasks.length);
  if (!plan) return;
  const bytes = ledgerOf(plan);
  const workbook = readWorkbook(bytes);
  sheetLooks(workbook.sheets, readLayout(bytes));
  answer(workbook, { ...packs, file: "", fileHash: "" }, () => {});
}

function ledgerOf(plan: Plan): Uint8Array {
  const heads = ["序号", "任务内容", "责任单位", "工作举措及进展情况", "进展状态", "完成时限"];
  const rows = plan.tasks.slice(0, ROWS).map(({ text, units, due }, index) => [
    index + 1,
    index % 5 === 0 ? text.slice(0, -4) : text,
    units
      .slice(index % 3)
      .map(({ as }) => as)
      .join("、"),
    `已完成投资 ${index}.5 亿元，同比增长 12%。`,
    "推进中",
    due?.text ?? "",
  ]);
  return writeWorkbook({
    sheets: [
      {
        name: "任务台账",
        columns: heads.map(() => ({ width: 20 })),
        rows: [[`${plan.title}任务台账`], heads, ...rows].map((values) => ({
          cells: values.map((value) => ({ value, look: { wrap: true } })),
        })),
      },
    ],
  });
}
