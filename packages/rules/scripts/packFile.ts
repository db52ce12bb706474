import type { Plan } from "../src/model/plan.ts";

/** A pack as text: one entry a line, so that a change of one task is a change of one line. */
export function packText(plan: Plan): string {
  const lines = Object.entries(plan).map(([key, value]) => {
    if (!Array.isArray(value)) return `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`;
    const entries = value.map((entry) => `    ${JSON.stringify(entry)}`).join(",\n");
    return `  ${JSON.stringify(key)}: [${entries === "" ? "" : `\n${entries}\n  `}]`;
  });
  return `{\n${lines.join(",\n")}\n}\n`;
}
