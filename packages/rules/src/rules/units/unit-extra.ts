import { defineRule, type Hit } from "../define.ts";
import { EXAMPLE_TASKS, exampleLedger } from "../exampleLedger.ts";
import { placeIn } from "../places.ts";
import { compareUnits } from "./compare.ts";
import { cellsOf, listed, plannedUnits, unitEntries, unitsInDoubt } from "./entry.ts";

const { six, fifteen } = EXAMPLE_TASKS;

export const unitExtra = defineRule({
  name: "unit-extra",
  severity: "warning",
  docs: {
    summary: "这一格里的单位，规划没有列为这项任务的责任单位。",
    details:
      "规划写“相关设区市政府”的，具体的市不算多；规划写“……各成员单位”“……责任部门”的，具体的部门不算多；规划统一规定参加的单位不算多。某市的局不等于该市政府。",
    remedy: "请核对；确实参加的，请说明理由。",
    failing: {
      description: "第 6 项多写了省水利厅。",
      sheets: exampleLedger([[six[0], six[1], "省发展改革委、省水利厅"]]),
      findings: [{ cell: "C3", args: { units: ["省水利厅"] } }],
    },
    passing: {
      description: "与规划一致。",
      sheets: exampleLedger([six, [fifteen[0], fifteen[1], "省交通运输厅、省发展改革委、省水利厅"]]),
    },
  },
  on: "table",
  *check(subject, context): Iterable<Hit> {
    for (const entry of unitEntries(subject)) {
      const [task] = entry.tasks;
      if (!task || unitsInDoubt(entry)) continue;
      const { extra } = compareUnits(entry, context);
      for (const { cell, read } of cellsOf(entry)) {
        const here = [...new Set(read.units.filter((unit) => extra.includes(unit)).map(({ as }) => as))];
        if (here.length === 0) continue;
        yield {
          at: placeIn(subject.table, cell),
          task,
          args: { units: here },
          expected: listed(plannedUnits(entry)),
          actual: cell.text,
          differs: here.join(" "),
        };
      }
    }
  },
});
