import { textKey } from "../../text/normalize.ts";
import { defineRule, type Hit } from "../define.ts";
import { EXAMPLE_TASKS, exampleLedger } from "../exampleLedger.ts";
import { placeIn } from "../places.ts";
import { cellsNaming } from "./names.ts";

const { four, six } = EXAMPLE_TASKS;

export const unitFormerName = defineRule({
  name: "unit-former-name",
  severity: "info",
  docs: {
    summary: "用的是单位改革、更名以前的名称。",
    details: "原名按现单位认定，不算遗漏，也不算多写；规划自己印的名称不提示。",
    remedy: "建议改用现名。",
    failing: {
      description: "省工信委已改为省工业和信息化厅。",
      sheets: exampleLedger([[four[0], four[1], "省发展改革委、省工信委，南昌市、九江市政府"]]),
      findings: [{ cell: "C3", args: { units: ["省工信委"], names: ["省工业和信息化厅"] } }],
    },
    passing: { description: "都是现名。", sheets: exampleLedger([four, six]) },
  },
  on: "table",
  *check(subject, context): Iterable<Hit> {
    for (const { entry, cell, named } of cellsNaming("former", subject, context)) {
      const [task] = entry.tasks;
      const years = named.map(({ unit, agency }) => {
        const former = agency.formerNames.find(({ name }) => textKey(name) === textKey(unit.as));
        return former?.until ?? "";
      });
      yield {
        at: placeIn(subject.table, cell.cell),
        ...(task && { task }),
        args: {
          units: named.map(({ unit }) => unit.as),
          names: named.map(({ agency }) => agency.name),
          until: years,
        },
        actual: cell.cell.text,
        source: null,
        differs: named.map(({ unit }) => unit.as).join(" "),
      };
    }
  },
});
