import { defineRule, type Hit } from "../define.ts";
import { EXAMPLE_TASKS, exampleLedger } from "../exampleLedger.ts";
import { placeIn } from "../places.ts";
import type { NamedCell, UnitEntry } from "./entry.ts";
import { cellsNaming, type NamedOtherwise, standardName } from "./names.ts";

const { four, six } = EXAMPLE_TASKS;

export const unitAlias = defineRule({
  name: "unit-alias",
  severity: "info",
  docs: {
    summary: "用的是不规范的简称。",
    details: "简称按该单位认定，不影响其他判断；全称（江西省发展和改革委员会）和规划印的名称都不提示。",
    remedy: "建议改用规划的写法；可以一键改正。",
    failing: {
      description: "省发改委的规范简称是省发展改革委。",
      sheets: exampleLedger([[six[0], six[1], "省发改委"]]),
      findings: [{ cell: "C3", args: { units: ["省发改委"], names: ["省发展改革委"] } }],
    },
    passing: {
      description: "规范简称和全称。",
      sheets: exampleLedger([four, [six[0], six[1], "江西省发展和改革委员会"]]),
    },
  },
  on: "table",
  *check(subject, context): Iterable<Hit> {
    for (const { entry, cell, named } of cellsNaming("alias", subject, context)) {
      const [task] = entry.tasks;
      const value = corrected(cell, named, entry);
      yield {
        at: placeIn(subject.table, cell.cell),
        ...(task && { task }),
        args: {
          units: named.map(({ unit }) => unit.as),
          names: named.map(({ agency }) => standardName(agency, entry)),
        },
        expected: value,
        actual: cell.cell.text,
        source: null,
        ...(value !== null && { fix: { at: cell.cell, value } }),
        differs: named.map(({ unit }) => unit.as).join(" "),
      };
    }
  },
});

/**
 * The cell's text with standard names, all else as written; `null` where the cell is a formula or no text, or where the
 * name does not stand in it as one piece.
 */
function corrected({ cell }: NamedCell, named: readonly NamedOtherwise[], entry: UnitEntry): string | null {
  if (typeof cell.value !== "string" || cell.formula !== null) return null;
  const content = cell.value;
  // Positions count in the trimmed text that was read.
  const offset = content.indexOf(cell.text);
  if (offset < 0) return null;
  let result = content;
  for (const { unit, agency } of [...named].sort((a, b) => b.unit.start - a.unit.start)) {
    const start = offset + unit.start;
    const end = offset + unit.end;
    if (content.slice(start, end) !== unit.written) return null;
    result = result.slice(0, start) + standardName(agency, entry) + result.slice(end);
  }
  return result;
}
