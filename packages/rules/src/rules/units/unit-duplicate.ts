import type { WrittenUnit } from "../../agencies/unitCell.ts";
import { textKey } from "../../text/normalize.ts";
import { defineRule, type Hit } from "../define.ts";
import { EXAMPLE_TASKS, exampleLedger } from "../exampleLedger.ts";
import { placeIn } from "../places.ts";
import { type NamedCell, type UnitEntry, unitEntries } from "./entry.ts";

const { four, fifteen } = EXAMPLE_TASKS;

export const unitDuplicate = defineRule({
  name: "unit-duplicate",
  severity: "warning",
  docs: {
    summary: "同一个单位写了两次。",
    details: "按单位判断：全称和简称、原名和现名算同一个单位。既写在牵头单位列又写在配合单位列的，也算两次。",
    remedy: "请删去重复的一个；如果本来要写的是另一个单位，请改正。",
    failing: {
      description: "省发展改革委和省发改委是同一个单位。",
      sheets: exampleLedger([[fifteen[0], fifteen[1], "省交通运输厅、省水利厅、省发展改革委、省发改委"]]),
      findings: [{ cell: "C3", args: { units: ["省发展改革委"] } }],
    },
    passing: { description: "每个单位一次。", sheets: exampleLedger([four, fifteen]) },
  },
  on: "table",
  *check(subject, { registry }): Iterable<Hit> {
    const nameOf = ({ agency, as }: WrittenUnit) => (agency === null ? undefined : registry.byId(agency)?.name) ?? as;
    for (const entry of unitEntries(subject)) {
      const [task] = entry.tasks;
      for (const [{ cell }, units] of repeated(entry)) {
        const names = [...new Set(units.map(nameOf))];
        yield {
          at: placeIn(subject.table, cell),
          ...(task && { task }),
          args: { units: names },
          actual: cell.text,
          source: null,
          differs: names.join(" "),
        };
      }
    }
  },
});

/** The units that a cell names again, by cell. 责任单位 may repeat 牵头单位; 配合单位 may not. */
function repeated({ units, leads, supports }: UnitEntry): Map<NamedCell, WrittenUnit[]> {
  const found = new Map<NamedCell, WrittenUnit[]>();
  const note = (cell: NamedCell, seen: Set<string>) => {
    for (const unit of cell.read.units) {
      const key = unit.agency ?? textKey(unit.as);
      if (seen.has(key)) found.set(cell, [...(found.get(cell) ?? []), unit]);
      seen.add(key);
    }
  };
  for (const cell of units) note(cell, new Set());
  const [lead] = leads;
  const [support] = supports;
  const seen = new Set<string>();
  if (lead) note(lead, seen);
  if (support) note(support, leads.length === 1 && supports.length === 1 ? seen : new Set());
  for (const cell of [...leads.slice(1), ...supports.slice(1)]) note(cell, new Set());
  return found;
}
