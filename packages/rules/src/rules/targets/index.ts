import { baselineAltered } from "./baseline-altered.ts";
import { behindPath } from "./behind-path.ts";
import { growthInconsistent } from "./growth-inconsistent.ts";
import { indicatorDuplicate } from "./indicator-duplicate.ts";
import { indicatorMissing } from "./indicator-missing.ts";
import { indicatorUnmapped } from "./indicator-unmapped.ts";
import { measureUnitMismatch } from "./measure-unit-mismatch.ts";
import { natureAltered } from "./nature-altered.ts";
import { offTarget } from "./off-target.ts";
import { targetAltered } from "./target-altered.ts";
import { targetBelowParent } from "./target-below-parent.ts";
import { valueMagnitude } from "./value-magnitude.ts";
import { valueMissing } from "./value-missing.ts";
import { valueNotNumber } from "./value-not-number.ts";
import { valueOutOfDomain } from "./value-out-of-domain.ts";

/** The rules about targets, in the order of the catalogue. */
export const targetRules = [
  indicatorUnmapped,
  indicatorMissing,
  indicatorDuplicate,
  valueMissing,
  valueNotNumber,
  valueOutOfDomain,
  valueMagnitude,
  measureUnitMismatch,
  targetAltered,
  baselineAltered,
  natureAltered,
  offTarget,
  behindPath,
  growthInconsistent,
  targetBelowParent,
] as const;
