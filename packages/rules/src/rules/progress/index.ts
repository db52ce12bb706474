import { completedWithoutEvidence } from "./completed-without-evidence.ts";
import { dateInvalid } from "./date-invalid.ts";
import { dateOutOfPlan } from "./date-out-of-plan.ts";
import { measureMissing } from "./measure-missing.ts";
import { overdue } from "./overdue.ts";
import { progressOutOfRange } from "./progress-out-of-range.ts";
import { regressed } from "./regressed.ts";
import { statusConflict } from "./status-conflict.ts";
import { statusMissing } from "./status-missing.ts";
import { statusUnknown } from "./status-unknown.ts";
import { textRepeated } from "./text-repeated.ts";

/** The rules about progress, in the order of the catalogue. */
export const progressRules = [
  statusMissing,
  statusUnknown,
  measureMissing,
  completedWithoutEvidence,
  statusConflict,
  progressOutOfRange,
  dateInvalid,
  dateOutOfPlan,
  overdue,
  textRepeated,
  regressed,
] as const;
