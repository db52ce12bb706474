import { defineRule, type Hit } from "../define.ts";
import { EXAMPLE_TASKS, exampleLedger } from "../exampleLedger.ts";
import { placeIn } from "../places.ts";
import { compareUnits } from "./compare.ts";
import { cellsOf, unitEntries } from "./entry.ts";

const { two } = EXAMPLE_TASKS;

export const unitCollectiveOpen = defineRule({
  name: "unit-collective-open",
  severity: "warning",
  docs: {
    summary: "“相关设区市政府”这样的统称没有落实到具体单位。",
    details:
      "规划里的“相关设区市政府”“……各成员单位”“14个重点产业链责任部门”没有点名，台账要写明具体是哪些单位，责任才落得下去。写出了具体单位的不提醒。",
    remedy: "请把统称换成具体的单位名称，例如“南昌市、九江市政府”。",
    failing: {
      description: "照抄了规划里的统称。",
      sheets: exampleLedger([two]),
      findings: [{ cell: "C3", args: { units: ["赣江新区建设领导小组各成员单位"] } }],
    },
    passing: {
      description: "统称换成了具体单位。",
      sheets: exampleLedger([
        [two[0], two[1], "赣江新区管委会，南昌市、九江市政府，省发展改革委、省自然资源厅、省商务厅"],
      ]),
    },
  },
  on: "table",
  *check(subject, context): Iterable<Hit> {
    for (const entry of unitEntries(subject)) {
      const { leftOpen } = compareUnits(entry, context);
      const [task] = entry.tasks;
      if (leftOpen.length === 0 || !task) continue;
      for (const { cell, read } of cellsOf(entry)) {
        const here = [...new Set(read.units.filter((unit) => leftOpen.includes(unit)).map(({ as }) => as))];
        if (here.length === 0) continue;
        yield {
          at: placeIn(subject.table, cell),
          task,
          args: { units: here },
          actual: cell.text,
          differs: here.join(" "),
        };
      }
    }
  },
});
