import type { Consolidation } from "@planlint/rules/model";
import type { TableSheet } from "./table.ts";
import type { SheetWords } from "./words/index.ts";

/** The lines above every table: what it is, of which plan and period, and how to read it. */
export function headOf(
  name: string,
  { title, period, asOf }: Consolidation,
  words: SheetWords,
  hint: string,
): TableSheet["head"] {
  return [
    { text: name, look: "title", height: 30 },
    { text: `${title}　　${words.period(period, asOf)}`, look: "plain", height: 18 },
    { text: hint, look: "faint", height: 18 },
  ];
}
