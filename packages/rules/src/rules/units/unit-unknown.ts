import { textKey } from "../../text/normalize.ts";
import { defineRule, type Hit } from "../define.ts";
import { EXAMPLE_TASKS, exampleLedger } from "../exampleLedger.ts";
import { placeIn } from "../places.ts";
import { cellsOf, plannedUnits, repeatsPlan, unitEntries } from "./entry.ts";

const { six, seventeen } = EXAMPLE_TASKS;

export const unitUnknown = defineRule({
  name: "unit-unknown",
  severity: "warning",
  docs: {
    summary: "名录里没有这个单位名称。",
    details: "多为错别字、少字，或本地习惯的简称。给出最接近的几个单位供核对，不代为改动。",
    remedy: "请改成规范名称；确为新设单位或本地简称的，可以在配置文件里登记。",
    failing: {
      description: "“省发展改格委”有错字。",
      sheets: exampleLedger([[six[0], six[1], "省发展改格委"]]),
      findings: [{ cell: "C3", args: { units: ["省发展改格委"] } }],
    },
    passing: {
      description: "简称也是认识的。",
      sheets: exampleLedger([
        [six[0], six[1], "省发改委"],
        [seventeen[0], seventeen[1], "省交通厅、九江市政府"],
      ]),
    },
  },
  on: "table",
  *check(subject, context): Iterable<Hit> {
    const { registry, government } = context;
    for (const entry of unitEntries(subject)) {
      const [task] = entry.tasks;
      for (const { cell, read } of cellsOf(entry)) {
        const unknown = read.units.filter(({ agency, collective }) => agency === null && !collective);
        if (unknown.length === 0) continue;
        const printed = new Set(plannedUnits(entry).map(({ as }) => textKey(as)));
        const names = [...new Set(unknown.map(({ as }) => as))].filter((name) => !printed.has(textKey(name)));
        if (names.length === 0 || !task || repeatsPlan(entry)) continue;
        const nearest = names.map((name) => registry.nearest(name, 3, government).map((agency) => agency.name));
        yield {
          at: placeIn(subject.table, cell),
          task,
          args: { units: names, nearest },
          actual: cell.text,
          source: null,
          differs: names.join(" "),
        };
      }
    }
  },
});
