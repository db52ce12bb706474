import type { IndicatorRow, LedgerRow } from "../model/index.ts";
import { textKey } from "../text/normalize.ts";

/** What a row says it is about, whatever its place: the key of its task or indicator text, else of its number. */
export function rowKey(row: LedgerRow | IndicatorRow): string {
  const { task, name, number } = row.cells as Readonly<Partial<Record<string, { readonly text: string }>>>;
  return textKey(task?.text || name?.text || number?.text || "");
}
