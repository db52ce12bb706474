import { unitAlias } from "./unit-alias.ts";
import { unitCollectiveOpen } from "./unit-collective-open.ts";
import { unitDuplicate } from "./unit-duplicate.ts";
import { unitExtra } from "./unit-extra.ts";
import { unitFormerName } from "./unit-former-name.ts";
import { unitLeadChanged } from "./unit-lead-changed.ts";
import { unitMissing } from "./unit-missing.ts";
import { unitOmitted } from "./unit-omitted.ts";
import { unitUnknown } from "./unit-unknown.ts";

/** The rules about responsible units, in the order of the catalogue. */
export const unitRules = [
  unitMissing,
  unitOmitted,
  unitExtra,
  unitUnknown,
  unitLeadChanged,
  unitCollectiveOpen,
  unitDuplicate,
  unitFormerName,
  unitAlias,
] as const;
