import { defineRule, type Hit } from "../define.ts";
import { EXAMPLE_TASKS, exampleLedger } from "../exampleLedger.ts";
import { placeIn } from "../places.ts";
import { compareUnits } from "./compare.ts";
import { listed, type NamedCell, plannedUnits, type UnitEntry, unitEntries } from "./entry.ts";

const { six, seven } = EXAMPLE_TASKS;

export const unitMissing = defineRule({
  name: "unit-missing",
  severity: "error",
  docs: {
    summary: "责任单位没有填。",
    details:
      "空白，或只有一横、斜杠，都算没有填。分牵头、配合两列的，牵头单位不能空；规划另有责任单位、牵头列里又没有写的，配合单位也不能空。规划没有写责任单位的任务不要求填。",
    remedy: "请按规划补上责任单位，第一个是牵头单位。",
    failing: {
      description: "第 6 项的责任单位空着。",
      sheets: exampleLedger([[...seven], [six[0], six[1], ""]]),
      findings: [{ cell: "C4" }],
    },
    passing: { description: "两项都写了责任单位。", sheets: exampleLedger([seven, six]) },
  },
  on: "table",
  *check(subject, context): Iterable<Hit> {
    for (const entry of unitEntries(subject)) {
      const { omitted } = compareUnits(entry, context);
      const [task] = entry.tasks;
      const planned = plannedUnits(entry).filter(({ implied }) => !implied);
      for (const { cell } of blankCells(entry, omitted.length > 0)) {
        const column = columnOf(entry, cell);
        const units = column === "supportUnits" ? omitted : planned;
        if (!task || units.length === 0) continue;
        yield {
          at: placeIn(subject.table, cell),
          task,
          args: { units: units.map(({ as }) => as), column },
          expected: listed(units),
          actual: "",
          differs: column,
        };
      }
    }
  },
});

/** Blank cells that the plan fills. A blank 配合 cell counts only where units are missing. */
export function blankCells(entry: UnitEntry, unitsAreMissing: boolean): readonly NamedCell[] {
  const { units, leads, supports } = entry;
  const allBlank = (cells: readonly NamedCell[]) => cells.length > 0 && cells.every(({ read }) => read.blank);
  const blank: NamedCell[] = [];
  // 责任单位 beside 牵头单位: one of them filled in with all units is enough.
  if (allBlank(units) && (leads.length === 0 || unitsAreMissing)) blank.push(...units);
  if (allBlank(leads) && (units.length === 0 || units.every(({ read }) => read.blank))) blank.push(...leads);
  const supportsExpected = plannedUnits(entry).filter(({ implied }) => !implied).length > 1;
  if (allBlank(supports) && unitsAreMissing && supportsExpected) blank.push(...supports);
  return blank;
}

function columnOf({ leads, supports }: UnitEntry, cell: NamedCell["cell"]): string {
  if (leads.some((lead) => lead.cell === cell)) return "leadUnit";
  return supports.some((support) => support.cell === cell) ? "supportUnits" : "units";
}
