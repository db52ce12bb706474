import type { Plan, Workbook } from "../model/index.ts";
import type { EarlierState, TableSubject } from "../rules/define.ts";
import { percentOf } from "../rules/progress/percent.ts";
import { readFigure } from "../rules/targets/figure.ts";
import { rowMeasure } from "../rules/targets/measure.ts";
import { recogniseTables, withLedgersWithoutUnits } from "../tables/recognise.ts";

/** The state of each entry in an earlier filing, by plan id. Of several rows for one entry the last one counts. */
export function earlierStates(
  previous: Workbook,
  read: (tables: ReturnType<typeof recogniseTables>["tables"]) => readonly TableSubject[],
): ReadonlyMap<Plan["id"], EarlierState> {
  const states = new Map<string, EarlierState>();
  for (const { tasks, indicators } of read(tablesOf(previous))) {
    for (const subject of tasks) {
      const [id] = subject.match.ids;
      if (id === undefined || subject.match.ids.length > 1) continue;
      const percent = percentOf(subject);
      states.set(id, {
        percent: percent?.certain ? percent.percent : null,
        status: subject.row.cells.status?.text || null,
        value: null,
      });
    }
    for (const subject of indicators) {
      const { target, row } = subject;
      if (!target) continue;
      const figure = readFigure(row.cells.value, target, rowMeasure(subject));
      states.set(target.id, {
        percent: null,
        status: row.cells.status?.text || null,
        value: figure.kind === "number" ? figure.value : null,
      });
    }
  }
  return states;
}

function tablesOf(previous: Workbook) {
  const recognition = recogniseTables(previous);
  return (withLedgersWithoutUnits(recognition) ?? recognition).tables;
}
