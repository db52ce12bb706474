import { type Area, type Embedded, emptyEmbedded } from "@planlint/rules/engine";
import { FINGERPRINT_HEAD } from "../mark/resultTable.ts";

/** Reasons as they stand on a result sheet: fingerprint → reason, `""` where the cell is empty. */
export type Reasons = ReadonlyMap<string, string>;

/** `校核结果`, `校核结果 (2)`: names that a result sheet can have. */
export function isResultName(name: string): boolean {
  return /^校核结果(?: ?\(\d+\))?$/.test(name);
}

/** Asks for the last columns of a result sheet; gives `null` when the sheet is somebody else's. */
export function askReasons(sheet: Excel.Worksheet, used: Area | null): () => Reasons | null {
  if (!used) return () => null;
  const range = sheet.getRange(`I${used.top}:J${used.bottom}`);
  range.load("values");
  return () => reasonsIn(range.values);
}

/** Rows of reason and fingerprint; the head of the fingerprints proves that the sheet is ours. */
export function reasonsIn(values: readonly (readonly unknown[])[]): Reasons | null {
  const head = values.findIndex(([, mark]) => String(mark).trim() === FINGERPRINT_HEAD);
  if (head < 0) return null;
  const reasons = new Map<string, string>();
  for (const [reason, mark] of values.slice(head + 1)) {
    const fingerprint = String(mark ?? "").trim();
    if (fingerprint !== "") reasons.set(fingerprint, String(reason ?? "").trim());
  }
  return reasons;
}

/** The state with the reasons of result sheets; an emptied cell takes a reason back. */
export function mergeReasons(state: Embedded | null, results: readonly Reasons[]): Embedded | null {
  const waivers: Record<string, string> = { ...state?.waivers };
  let changed = false;
  for (const reasons of results) {
    for (const [fingerprint, reason] of reasons) {
      if ((waivers[fingerprint] ?? "") === reason) continue;
      changed = true;
      if (reason === "") delete waivers[fingerprint];
      else waivers[fingerprint] = reason;
    }
  }
  return changed ? { ...(state ?? emptyEmbedded()), waivers } : state;
}
