import { taskAmbiguous } from "./task-ambiguous.ts";
import { taskDuplicate } from "./task-duplicate.ts";
import { taskFigureAltered } from "./task-figure-altered.ts";
import { taskMerged } from "./task-merged.ts";
import { taskMissing } from "./task-missing.ts";
import { taskNumberMismatch } from "./task-number-mismatch.ts";
import { taskTextAltered } from "./task-text-altered.ts";
import { taskTextShortened } from "./task-text-shortened.ts";
import { taskUnmapped } from "./task-unmapped.ts";

/** The rules about tasks, in the order of the catalogue. */
export const taskRules = [
  taskUnmapped,
  taskAmbiguous,
  taskNumberMismatch,
  taskDuplicate,
  taskMissing,
  taskTextAltered,
  taskTextShortened,
  taskFigureAltered,
  taskMerged,
] as const;
