import type { Severity } from "@planlint/rules/engine";

/** Shapes that tell severities apart without colour. */
export const SYMBOLS: Readonly<Record<Severity, string>> = { error: "●", warning: "▲", info: "○" };
