import { columnMissing } from "./column-missing.ts";
import { formulaError } from "./formula-error.ts";
import { numberAsText } from "./number-as-text.ts";
import { periodUnknown } from "./period-unknown.ts";
import { reportingUnitUnknown } from "./reporting-unit-unknown.ts";
import { stampStale } from "./stamp-stale.ts";
import { tableNotFound } from "./table-not-found.ts";

/** The rules about the workbook as such, in the order of the catalogue. */
export const workbookRules = [
  tableNotFound,
  columnMissing,
  formulaError,
  numberAsText,
  reportingUnitUnknown,
  periodUnknown,
  stampStale,
] as const;
