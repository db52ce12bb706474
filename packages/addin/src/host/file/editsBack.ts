import { type Cell, cellAt, isCellError, parseAddress, type Workbook } from "@planlint/rules/engine";
import type { CellEdit } from "../host.ts";

/** The edits that bring back what the cells hold now. */
export function editsBack(edits: readonly CellEdit[], workbook: Workbook): CellEdit[] {
  return edits.map(({ sheet, cell, format }) => {
    const at = parseAddress(cell);
    const found = workbook.sheets.find(({ name }) => name === sheet);
    const present: Cell | undefined = at && found ? cellAt(found, at) : undefined;
    const value = present && !isCellError(present.value) ? present.value : null;
    const formula = present?.formula;
    return {
      sheet,
      cell,
      value,
      ...(formula !== undefined && formula !== null && { formula }),
      ...(format !== undefined && { format: present?.format || "General" }),
    };
  });
}
