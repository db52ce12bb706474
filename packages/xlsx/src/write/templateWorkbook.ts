import type { FilingTemplate } from "@planlint/rules/engine";
import type { Embedded } from "@planlint/rules/model";
import { guideSheet } from "./guideSheet.ts";
import type { NewSheet, NewWorkbook } from "./newWorkbook.ts";
import { INDICATOR_SHEET, indicatorSheet } from "./templateIndicators.ts";
import { LEDGER_SHEET, ledgerSheet, numberOf } from "./templateLedger.ts";
import { writeWorkbook } from "./writeWorkbook.ts";

/** The workbook that an agency fills in (填报模板), as an .xlsx. The same template gives the same bytes. */
export function writeTemplate(template: FilingTemplate): Uint8Array {
  return writeWorkbook(templateWorkbook(template));
}

/** The same before it is written: 任务台账, 指标进度, 填报说明. */
export function templateWorkbook(template: FilingTemplate): NewWorkbook {
  const { ledger, indicators } = template;
  const sheets: NewSheet[] = [];
  if (ledger) sheets.push(ledgerSheet(template, ledger));
  if (indicators) sheets.push(indicatorSheet(template, indicators));
  sheets.push(guideSheet(template));
  return { sheets, embedded: { waivers: {}, choices: {}, certificate: null, rows: rowIds(template) } };
}

/**
 * `任务台账!17` → the plan id of the row that has this number in its first number column. Numbers move with their rows
 * when these are sorted or others put in between; cell addresses would not.
 */
function rowIds({ ledger, indicators }: FilingTemplate): Embedded["rows"] {
  const rows: Record<string, string> = {};
  ledger?.tasks.forEach((task, index) => {
    rows[`${LEDGER_SHEET}!${numberOf(task, index, ledger)}`] = task.id;
  });
  indicators?.targets.forEach(({ id }, index) => {
    rows[`${INDICATOR_SHEET}!${index + 1}`] = id;
  });
  return rows;
}
