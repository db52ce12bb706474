import { isSupported } from "./requirements.ts";

/** Notes came with this set; before it, cells take comments. */
const NOTES_SET = { name: "ExcelApi", version: "1.18" } as const;

/**
 * True when notes can be listed, added and deleted. Excel having them is not enough: an office.js that is served from
 * the add-in's own folder may be older than Excel.
 */
export function hasNotes(): boolean {
  return isSupported(NOTES_SET) && "notes" in Excel.Workbook.prototype && "notes" in Excel.Worksheet.prototype;
}
