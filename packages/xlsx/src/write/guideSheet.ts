import type { FilingTemplate } from "@planlint/rules/engine";
import type { NewSheet } from "./newWorkbook.ts";

export const GUIDE_SHEET = "填报说明";

/** 填报说明: a page of plain sentences. */
export function guideSheet({ guide }: FilingTemplate): NewSheet {
  return {
    name: GUIDE_SHEET,
    columns: [{ width: 4 }, { width: 92 }],
    rows: [
      { height: 36, cells: [{ value: guide.title, look: { size: 16, bold: true } }] },
      ...guide.lines.map((line, index) => ({
        cells: [
          { value: index + 1, look: { size: 11, vertical: "top" as const, horizontal: "center" as const } },
          { value: line, look: { size: 11, vertical: "top" as const, wrap: true } },
        ],
      })),
    ],
    merges: [{ top: 1, left: 1, bottom: 1, right: 2 }],
    gridLines: false,
    print: { orientation: "portrait" },
  };
}
