import type { FilingFacts, IncompleteTable, RecognisedTable } from "../model/table.ts";
import type { Workbook } from "../model/workbook.ts";

export interface Recognition {
  readonly tables: readonly RecognisedTable[];
  readonly incomplete: readonly IncompleteTable[];
  readonly facts: FilingFacts;
}

/** Finds the ledgers and indicator tables of a workbook, and what the rows around them say of the filing. */
export function recogniseTables(_workbook: Workbook): Recognition {
  throw new Error("not written yet");
}
