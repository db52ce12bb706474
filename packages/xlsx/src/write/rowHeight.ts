import { linesOf } from "../mark/xmlWords.ts";
import type { NewRow, NewSheet } from "./newWorkbook.ts";

/** Excel allows no row to be higher. */
const MAX_POINTS = 409;

/**
 * Height in points that the texts of a row need. Wrapped texts count the lines that they take in their column, or in
 * all columns of the area they are merged over; cells merged over several rows do not count.
 */
export function rowHeight(row: NewRow, number: number, { columns, merges = [] }: NewSheet, fontSize: number): number {
  let height = row.leastHeight ?? 16;
  row.cells.forEach((cell, index) => {
    if (cell === null || typeof cell.value !== "string") return;
    const column = index + 1;
    const merge = merges.find((area) => area.top === number && area.left === column);
    if (merge && merge.bottom > merge.top) return;
    let width = 0;
    for (let at = column; at <= (merge?.right ?? column); at++) width += columns[at - 1]?.width ?? 8.43;
    const size = cell.look?.size ?? fontSize;
    const lines = cell.look?.wrap ? linesOf(cell.value, (width * fontSize) / size - 1) : 1;
    height = Math.max(height, 5 + lines * size * 1.4);
  });
  return Math.min(MAX_POINTS, Math.ceil(height));
}
