import { certifiedCells } from "../rules/certificate.ts";
import type { Analysis } from "./analyse.ts";

/** Content hashes of what was checked (`sheet!cell` → short hash): what a certificate keeps, and `stamp-stale` compares. */
export function cellHashes({ context }: Analysis): Record<string, string> {
  return certifiedCells(
    context.workbook,
    context.tables.map(({ table }) => table),
    context.facts,
  );
}
