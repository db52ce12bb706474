import type { Consolidation, Workbook } from "@planlint/rules/model";
import type { ExplainLocale } from "../explainUnusable.ts";
import { wordsFor } from "../mark/words.ts";
import type { NewWorkbook } from "../write/newWorkbook.ts";
import { contradictionSheet } from "./contradictionSheet.ts";
import { fileSheet } from "./fileSheet.ts";
import { indicatorSheet } from "./indicatorSheet.ts";
import { ledgerSheet } from "./ledgerSheet.ts";
import { overviewSheet } from "./overviewSheet.ts";
import type { LinkTo } from "./place.ts";
import { missingSheet, unitSheet } from "./unitSheets.ts";
import { SHEET_WORDS, SHEETS } from "./words/index.ts";

export interface ConsolidationWorkbookOptions {
  readonly locale?: ExplainLocale;
  /** The address of a file relative to where the result will lie; without it places are plain text. */
  readonly linkTo?: LinkTo;
}

/**
 * A consolidation as a workbook to be read, filtered and printed: summary, ledger, units to remind, tasks that nobody
 * reports, contradictions, indicators, files. Everything is text and numbers; what filings say never becomes a formula.
 */
export function consolidationWorkbook(
  result: Consolidation,
  { locale = "zh-CN", linkTo = () => null }: ConsolidationWorkbookOptions = {},
): NewWorkbook {
  const words = SHEET_WORDS[locale];
  const ledger = ledgerSheet(result, words, linkTo);
  return {
    sheets: [
      overviewSheet(result, words),
      ledger.sheet,
      unitSheet(result, words),
      missingSheet(result, words, ledger.rowOf),
      contradictionSheet(result, words, wordsFor(locale).severity, linkTo),
      indicatorSheet(result, words, linkTo),
      fileSheet(result, words, linkTo),
    ],
  };
}

/** True for a workbook that `consolidationWorkbook` made: it is no filing, though it holds a ledger. */
export function isConsolidationWorkbook({ sheets }: Workbook): boolean {
  const names = new Set(sheets.map(({ name }) => name));
  return [SHEETS.overview, SHEETS.ledger, SHEETS.units, SHEETS.files].every((name) => names.has(name));
}
