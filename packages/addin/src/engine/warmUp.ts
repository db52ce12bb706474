import { analyse, checkIn, type SheetRow, type Workbook } from "@planlint/rules/engine";
import { words } from "@planlint/rules/messages/zh-CN";
import type { Packs } from "./engine.ts";

/** Tasks of the first plan that the rehearsal's ledger repeats. */
const ROWS = 12;

/**
 * Rehearses a check on a small ledger of the packs' own: plans are indexed, patterns and functions compiled, so that the
 * first workbook takes no longer than the next ones.
 */
export function warmUp(packs: Packs): void {
  const [plan] = packs.plans;
  if (plan) checkIn(words, analyse(rehearsal(plan.tasks.slice(0, ROWS)), packs));
}

function rehearsal(tasks: Packs["plans"][number]["tasks"]): Workbook {
  const row = (number: number, values: SheetRow["values"]): SheetRow => ({
    number,
    hidden: false,
    columns: values.map((_, index) => index + 1),
    values,
    formats: values.map(() => ""),
    formulas: null,
  });
  const head = row(1, ["序号", "任务内容", "责任单位", "进展情况", "进展状态", "完成进度"]);
  const body = tasks.map(({ number, text, units }, index) =>
    row(index + 2, [number, text, units.map(({ as }) => as).join("、"), `第${index}次调度`, "推进中", "45%"]),
  );
  return {
    sheets: [{ name: "任务台账", hidden: false, rows: [head, ...body], merges: [] }],
    date1904: false,
    embedded: null,
  };
}
