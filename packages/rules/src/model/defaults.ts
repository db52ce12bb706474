import type { Tolerances } from "./config.ts";

/** The tolerances of the official reading; the schema's defaults say the same (a test holds them together). */
export const DEFAULT_TOLERANCES: Tolerances = {
  approximately: 0.02,
  approach: 0.05,
  hold: 0.01,
  ahead: 1.05,
  behind: 0.95,
};
