import type { Embedded } from "./embedded.ts";

/**
 * The same as `embeddedSchema` (a test holds the two together), without the library behind schemas: that would be more
 * than half of what has to be loaded before a workbook can be read. `null` when the data is not what planlint writes.
 */
export function parseEmbedded(data: unknown): Embedded | null {
  const fields = fieldsOf(data, ["waivers", "choices", "certificate", "rows"]);
  if (!fields) return null;
  const waivers = fields.waivers === undefined ? {} : textsOf(fields.waivers);
  const choices = fields.choices === undefined ? {} : textsOf(fields.choices);
  const rows = fields.rows === undefined ? {} : textsOf(fields.rows);
  if (!waivers || !choices || !rows) return null;
  if (fields.certificate === undefined || fields.certificate === null) {
    return { waivers, choices, certificate: null, rows };
  }
  const certificate = certificateOf(fields.certificate);
  return certificate && { waivers, choices, certificate, rows };
}

function certificateOf(data: unknown): Embedded["certificate"] {
  const { plan, asOf, rules, cells } = fieldsOf(data, ["plan", "asOf", "rules", "cells"]) ?? {};
  const hashes = textsOf(cells);
  if (typeof plan !== "string" || typeof asOf !== "string" || typeof rules !== "string" || !hashes) return null;
  return { plan, asOf, rules, cells: hashes };
}

/** The object, when it has no fields but these. */
function fieldsOf(data: unknown, names: readonly string[]): Readonly<Record<string, unknown>> | null {
  return isObject(data) && Object.keys(data).every((name) => names.includes(name)) ? data : null;
}

/** A copy of an object that holds nothing but texts. */
function textsOf(data: unknown): Record<string, string> | null {
  if (!isObject(data)) return null;
  const texts: Record<string, string> = {};
  for (const [key, value] of Object.entries(data)) {
    if (key === "__proto__") continue;
    if (typeof value !== "string") return null;
    texts[key] = value;
  }
  return texts;
}

function isObject(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
