import { HostError } from "../host.ts";

/** What planlint cannot do without: merged areas (ExcelApi 1.13); all other calls are older. Excel 2021 has it. */
export const NEEDED_SET = { name: "ExcelApi", version: "1.13" } as const;

export function isSupported(set: { readonly name: string; readonly version: string }): boolean {
  return Office.context.requirements.isSetSupported(set.name, set.version);
}

/** @throws HostError `unsupported`, with the missing set in `args.needs`, when this Excel is too old. */
export function requireExcel(): void {
  if (!isSupported(NEEDED_SET))
    throw new HostError("unsupported", { needs: `${NEEDED_SET.name} ${NEEDED_SET.version}` });
}
