import type { Embedded } from "@planlint/rules/model";
import { readRemembered, withState } from "./mark/clear.ts";
import { openPackage, type Package } from "./zip/openPackage.ts";

/**
 * What planlint keeps in a workbook: 说明理由, settled choices, the certificate and the ids of template rows. Reasons
 * typed into the sheet 校核结果 since it was written count; a reason deleted there is gone. `null` when there is
 * nothing, or only something that planlint did not write.
 */
export function readEmbedded(pkg: Package): Embedded | null {
  return readRemembered(pkg);
}

/** Reasons by the fingerprint of their finding. */
export function readWaivers(bytes: Uint8Array): Readonly<Record<string, string>> {
  return readRemembered(openPackage(bytes))?.waivers ?? {};
}

/**
 * Puts this state into the workbook's custom XML part of namespace `urn:planlint:1`, made where there is none.
 * All other parts stay as they are, marks included.
 */
export function writeEmbedded(bytes: Uint8Array, embedded: Embedded): Uint8Array {
  return withState(bytes, embedded);
}
