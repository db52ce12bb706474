import type { ResponsibleUnit } from "../../model/index.ts";
import { defineRule, type Hit } from "../define.ts";
import { EXAMPLE_TASKS, exampleLedger } from "../exampleLedger.ts";
import { placeIn } from "../places.ts";
import { compareUnits } from "./compare.ts";
import { listed, type NamedCell, plannedUnits, type UnitEntry, unitEntries, unitsInDoubt } from "./entry.ts";
import { blankCells } from "./unit-missing.ts";

const { four, seventeen } = EXAMPLE_TASKS;

export const unitOmitted = defineRule({
  name: "unit-omitted",
  severity: "error",
  docs: {
    summary: "规划写了的责任单位，这一格里没有。",
    details:
      "按单位比对，不按字面：简称、全称、原名都算写了；“南昌、九江市政府”算写了两个市。规划写“相关设区市政府”的，写出具体的市也算；某市的局不算该市政府。以“等”结尾的名单不追究。单位名称只错一两个字的，只提示名称不认识，不重复算作遗漏。分牵头、配合两列的，两列合起来看；少了牵头单位标在牵头列，少了其他单位标在配合列。",
    remedy: "请补上缺少的单位；分工确有调整的，请说明理由。",
    failing: {
      description: "第 4 项少了两个市。",
      sheets: exampleLedger([[four[0], four[1], "省发展改革委、省工业和信息化厅"]]),
      findings: [{ cell: "C3", args: { units: ["南昌市政府", "九江市政府"] } }],
    },
    passing: {
      description: "用简称、合写，单位都在。",
      sheets: exampleLedger([
        [four[0], four[1], "省发改委、省工信厅，南昌、九江市政府"],
        [...seventeen.slice(0, 2), "省交通运输厅；九江市人民政府"],
      ]),
    },
  },
  on: "table",
  *check(subject, context): Iterable<Hit> {
    for (const entry of unitEntries(subject)) {
      const { omitted } = compareUnits(entry, context);
      const [task] = entry.tasks;
      if (omitted.length === 0 || !task || unitsInDoubt(entry)) continue;
      const blank = new Set(blankCells(entry, true).map(({ cell }) => cell));
      for (const [target, units] of byCell(entry, omitted)) {
        if (blank.has(target.cell)) continue;
        yield {
          at: placeIn(subject.table, target.cell),
          task,
          args: { units: units.map(({ as }) => as) },
          expected: listed(plannedUnits(entry).filter(({ implied }) => !implied)),
          actual: target.cell.text,
          differs: units.map(({ agency, as }) => agency ?? as).join(" "),
        };
      }
    }
  },
});

/** Where each omitted unit belongs: the lead to 牵头单位, the others to 配合单位, all to 责任单位 where it is one column. */
function byCell(entry: UnitEntry, omitted: readonly ResponsibleUnit[]): Map<NamedCell, ResponsibleUnit[]> {
  const { units, leads, supports } = entry;
  const [lead = units[0] ?? supports[0]] = leads;
  const [support = units[0]] = supports;
  const cells = new Map<NamedCell, ResponsibleUnit[]>();
  for (const unit of omitted) {
    const isLead = entry.tasks.some((task) => task.units.find(({ role }) => role === "lead")?.as === unit.as);
    const target = isLead ? lead : support;
    // A table with 牵头单位 alone has no place for the others.
    if (target) cells.set(target, [...(cells.get(target) ?? []), unit]);
  }
  return cells;
}
