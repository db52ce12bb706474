import { plans } from "../../packages/rules/src/plans.ts";
import { buildWorkbook } from "../../packages/xlsx/src/testing/buildPackage.ts";
import { HEADINGS, STYLES, sharedTexts } from "../ledgerParts.ts";

/** Sheet that holds all rows. */
export const BIG_SHEET = "任务台账";

/**
 * A coordinating office's ledger on one sheet: `rows` filings of the plan's tasks with their own words, of which
 * `slips`, evenly spread, lack a unit, a report or a state, or claim 130 %.
 */
export function bigLedger(rows: number, slips: number): Uint8Array {
  const plan = plans.get("jiangxi-2022-46");
  if (!plan) throw new Error("the Jiangxi plan is missing");
  const { strings, cell: text } = sharedTexts();
  const filings = plan.tasks.flatMap((task) =>
    task.units.filter((unit) => unit.agency !== null).map((unit) => ({ task, unit: unit.as })),
  );
  const letters = HEADINGS.map((_, index) => String.fromCharCode(65 + index));
  const lines = [`<row r="1">${HEADINGS.map((heading, index) => text(`${letters[index]}1`, heading)).join("")}</row>`];
  const every = Math.max(1, Math.floor(rows / slips));
  for (let index = 0; index < rows; index++) {
    const filing = filings[index % filings.length];
    if (!filing) break;
    const { task, unit } = filing;
    const row = index + 2;
    const round = Math.floor(index / filings.length);
    const filedBy = round === 0 ? unit : `${unit}第${round}处`;
    const units = task.units.map(({ as, collective }) => (collective ? "南昌市政府" : as));
    const slip = index % every === every - 1 ? Math.floor(index / every) % 4 : -1;
    if (slip === 0 && units.length > 1) units.pop();
    const percent = slip === 3 ? 1.3 : (20 + (row % 60)) / 100;
    lines.push(
      `<row r="${row}"><c r="A${row}"><v>${task.number}</v></c>${text(`B${row}`, filedBy)}${text(`C${row}`, task.text)}` +
        text(`D${row}`, units.join("、")) +
        (slip === 1 ? "" : text(`E${row}`, `${unit}召开调度会${(row % 7) + 1}次，完成年度节点${row}个。`)) +
        (slip === 2 ? "" : text(`F${row}`, "推进中")) +
        `<c r="G${row}" s="1"><v>${percent}</v></c>${text(`H${row}`, "2025年12月")}${text(`I${row}`, `附件${row % 40}`)}</row>`,
    );
  }
  return buildWorkbook({
    sheets: [{ name: BIG_SHEET, rows: lines.join("") }],
    strings: strings.join(""),
    styles: STYLES,
  });
}
