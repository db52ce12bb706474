import type { Plan, TableCell, Workbook } from "../model/index.ts";
import { quantityIn } from "../rules/cellNumbers.ts";
import type { EarlierState, TableSubject } from "../rules/define.ts";
import { recogniseTables } from "../tables/recognise.ts";

/** The state of each entry in an earlier filing, by plan id. Of several rows for one entry the last one counts. */
export function earlierStates(
  previous: Workbook,
  read: (tables: ReturnType<typeof recogniseTables>["tables"]) => readonly TableSubject[],
): ReadonlyMap<Plan["id"], EarlierState> {
  const states = new Map<string, EarlierState>();
  for (const { tasks, indicators } of read(recogniseTables(previous).tables)) {
    for (const { row, match } of [...tasks, ...indicators]) {
      const [id] = match.ids;
      if (id === undefined || match.ids.length > 1) continue;
      const cells: Readonly<Record<string, TableCell | undefined>> = row.cells;
      states.set(id, {
        percent: quantityIn(cells.percent)?.value ?? null,
        status: cells.status?.text || null,
        value: quantityIn(cells.value)?.value ?? null,
      });
    }
  }
  return states;
}
