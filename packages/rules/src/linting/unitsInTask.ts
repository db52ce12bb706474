import type { UnitCell } from "../agencies/unitCell.ts";
import { unitsPart } from "../matching/rowText.ts";
import type { LedgerTable } from "../model/index.ts";

/** A ledger whose task cells name the units: the table with them as its unit cells, and what each row names. */
export interface UnitsInTasks {
  readonly table: LedgerTable;
  readonly units: readonly UnitCell[];
}

const NOBODY: UnitCell = { units: [], open: false, blank: true };

/**
 * Where a ledger has no column for units but its tasks end like the plan's, in （责任单位：…）, the task cell is the unit
 * cell as well. `null` for every other ledger: fewer than half of its rows name units there.
 */
export function unitsInTasks(table: LedgerTable, readUnits: (text: string) => UnitCell): UnitsInTasks | null {
  const { columns } = table;
  if (columns.units !== undefined || columns.leadUnit !== undefined || columns.supportUnits !== undefined) return null;
  const parts = table.rows.map(({ cells }) => unitsPart(cells.task?.text ?? ""));
  const naming = parts.filter((part) => part !== null).length;
  if (naming === 0 || naming * 2 < parts.length) return null;
  const units = parts.map((part) => {
    if (!part) return NOBODY;
    const read = readUnits(part.text);
    const moved = read.units.map((unit) => ({ ...unit, start: unit.start + part.start, end: unit.end + part.start }));
    return { ...read, units: moved };
  });
  const rows = table.rows.map((row) => ({ ...row, cells: { ...row.cells, units: row.cells.task } }));
  return { table: { ...table, rows, columns: { ...columns, units: columns.task } } as LedgerTable, units };
}
