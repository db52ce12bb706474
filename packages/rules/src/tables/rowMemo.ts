import type { TableCell } from "../model/table.ts";
import type { SheetRow } from "../model/workbook.ts";
import type { Glance } from "./body.ts";

/** What was read of one stored row, apart from its neighbours. Rows never change in place, so it stays true. */
export interface RowNotes {
  headings?: readonly number[];
  glance?: { readonly left: number; readonly right: number; readonly seen: Glance };
  /** Its cells in the roles of a table, by what decides them besides the row. */
  cells?: { readonly of: string; readonly read: Readonly<Partial<Record<string, TableCell>>> };
}

/** Notes on rows from one check to the next of a workbook that is being edited; made by `createRowMemo`. */
export interface RowMemo {
  notesOn(row: SheetRow): RowNotes;
  /** A check begins: notes on rows that neither it nor the one before asked for are dropped. */
  begin(): void;
}

export function createRowMemo(): RowMemo {
  let before = new Map<SheetRow, RowNotes>();
  let now = new Map<SheetRow, RowNotes>();
  return {
    notesOn(row) {
      let notes = now.get(row);
      if (!notes) {
        notes = before.get(row) ?? {};
        now.set(row, notes);
      }
      return notes;
    },
    begin() {
      before = now;
      now = new Map();
    },
  };
}
