import type { WrittenUnit } from "../../agencies/unitCell.ts";
import type { ResponsibleUnit } from "../../model/index.ts";
import { textKey } from "../../text/normalize.ts";
import { defineRule, type Hit, type RuleContext } from "../define.ts";
import { EXAMPLE_TASKS, exampleLedger } from "../exampleLedger.ts";
import { placeIn } from "../places.ts";
import { listed, type NamedCell, type UnitEntry, unitEntries, unitsInDoubt, writtenIn } from "./entry.ts";
import { isSlipOf } from "./slip.ts";

const { four, fifteen } = EXAMPLE_TASKS;

export const unitLeadChanged = defineRule({
  name: "unit-lead-changed",
  severity: "warning",
  docs: {
    summary: "牵头单位与规划不同。",
    details:
      "规划里排在第一位的是牵头单位。这一格写明“牵头”的以写明的为准，否则看第一个单位；其余单位的先后不管。规划的牵头单位在一列式的名单里整个没有写的，只按遗漏提醒。",
    remedy: "请把牵头单位放在第一位或填在牵头单位列；确有调整的，请说明理由。",
    failing: {
      description: "第 15 项规划由省交通运输厅牵头，这里把省水利厅写在了前面。",
      sheets: exampleLedger([[fifteen[0], fifteen[1], "省水利厅、省交通运输厅、省发展改革委"]]),
      findings: [{ cell: "C3", args: { expected: "省交通运输厅", actual: "省水利厅" } }],
    },
    passing: {
      description: "牵头单位在第一位，其余先后不同。",
      sheets: exampleLedger([[four[0], four[1], "省发展改革委、九江市政府、南昌市政府、省工业和信息化厅"]]),
    },
  },
  on: "table",
  *check(subject, context): Iterable<Hit> {
    for (const entry of unitEntries(subject)) {
      const planned = entry.tasks.flatMap(({ units }) => units.find(({ role }) => role === "lead") ?? []);
      const [lead] = planned;
      const [task] = entry.tasks;
      const named = leadIn(entry);
      if (!lead || !task || lead.implied || lead.collective || !named) continue;
      const { unit, cell, outright } = named;
      if (planned.some((candidate) => isUnit(unit, candidate, context)) || unitsInDoubt(entry)) continue;
      const elsewhere = writtenIn(entry).some((written) => isUnit(written, lead, context));
      if (!elsewhere && !outright) continue;
      yield {
        at: placeIn(subject.table, cell.cell),
        task,
        args: { expected: lead.as, actual: unit.as },
        expected: listed(task.units.filter(({ implied }) => !implied)),
        actual: cell.cell.text,
        differs: unit.agency ?? unit.as,
      };
    }
  },
});

interface NamedLead {
  readonly unit: WrittenUnit;
  readonly cell: NamedCell;
  /** The cell says that this unit leads; otherwise it is merely the first. */
  readonly outright: boolean;
}

/** The unit that the ledger gives the lead: 牵头单位 column, a unit marked 牵头, else the first of 责任单位. */
function leadIn({ leads, units }: UnitEntry): NamedLead | null {
  for (const [cells, outright] of [
    [leads, true],
    [units, false],
  ] as const) {
    for (const cell of cells) {
      const marked = cell.read.units.find(({ role }) => role === "lead");
      const unit = marked ?? cell.read.units[0];
      if (unit) return { unit, cell, outright: outright || marked !== undefined };
    }
  }
  return null;
}

/** The same unit; a name with a slip of the pen counts as the unit that it surely means. */
function isUnit(written: WrittenUnit, planned: ResponsibleUnit, { registry }: RuleContext): boolean {
  if (written.agency !== null) return written.agency === planned.agency;
  if (textKey(written.as) === textKey(planned.as)) return true;
  const agency = planned.agency === null ? undefined : registry.byId(planned.agency);
  return [planned.as, ...(agency ? [agency.name, ...agency.aliases] : [])].some((name) => isSlipOf(written.as, name));
}
