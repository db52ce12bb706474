import type { MeasureKind, Target } from "../model/plan.ts";
import { parseQuantity } from "../text/quantity.ts";
import type { OutlineNode } from "./outline.ts";
import { type PlanColumn, type PlanTable, tablesOf } from "./planTable.ts";
import { quantityOf } from "./quantities.ts";

/** A row of an indicator table as a target, its place in the plan left out. */
export type TableTarget = Pick<
  Target,
  | "name"
  | "quantity"
  | "measureUnit"
  | "operator"
  | "qualifier"
  | "value"
  | "year"
  | "baseline"
  | "growth"
  | "kind"
  | "direction"
  | "nature"
  | "quote"
> & {
  readonly valueTo?: number;
  readonly printed: NonNullable<Target["printed"]>;
  readonly row: number;
  readonly line: number;
};

const yearIn = (text: string): number | null => {
  const found = /(20\d{2})/u.exec(text);
  return found ? Number(found[1]) : null;
};

/** The indicators of an entry's tab-separated tables. */
export function tableTargets(node: OutlineNode, period: { readonly from: number; readonly to: number }): TableTarget[] {
  return tablesOf(node.paragraphs).flatMap((table) => {
    if (!table.columns.includes("indicator")) return [];
    const read: TableTarget[] = [];
    for (const paragraph of table.rows) {
      const cells = paragraph.cells ?? [];
      const target = readRow(table, cells, period, read.length + 1, paragraph.line);
      if (target) read.push(target);
    }
    return read;
  });
}

function readRow(
  table: PlanTable,
  cells: readonly string[],
  period: { readonly from: number; readonly to: number },
  row: number,
  line: number,
): TableTarget | null {
  const at = (wanted: PlanColumn) => table.columns.indexOf(wanted);
  const cell = (wanted: PlanColumn) => (at(wanted) < 0 ? "" : (cells[at(wanted)] ?? ""));
  const heading = (wanted: PlanColumn) => (at(wanted) < 0 ? "" : (table.headings[at(wanted)] ?? ""));
  const printedName = cell("indicator");
  const aim = cell("target");
  const change = cell("growth");
  if (printedName === "" || (aim === "" && change === "")) return null;
  const inName = /[（(]([^（()）]{1,12})[)）]$/u.exec(printedName);
  const unitCell = cell("measureUnit");
  const name = printedName.replace(/^[\d.．、（()）]+/u, "").replace(/[（(][^（()）]{1,12}[)）]$/u, "");
  const goal = parseQuantity(aim);
  const unit = unitCell !== "" ? unitCell : (inName?.[1] ?? goal?.unit ?? null);
  const base = parseQuantity(cell("baseline"));
  const growth = parseQuantity(change);
  const share = unit === "%" || unit === "％";
  const kind: MeasureKind = goal?.cumulative
    ? "cumulative-change"
    : /增长|增速/u.test(name) && share
      ? "annual-growth"
      : share
        ? "share"
        : "level";
  const falls = /(?:死亡率|失业率|事故|逾期|不良率|PM2\.5)/u.test(name) || goal?.operator === "<=";
  return {
    name,
    quantity: quantityOf(name),
    measureUnit: unit === "" ? null : unit,
    operator: goal?.operator ?? ">=",
    qualifier: goal?.qualifier ?? null,
    value: goal?.value ?? null,
    ...(goal?.valueTo == null ? {} : { valueTo: goal.valueTo }),
    year: yearIn(heading("target")) ?? period.to,
    baseline: base?.value == null ? null : { value: base.value, year: yearIn(heading("baseline")) ?? period.from - 1 },
    growth:
      growth === null
        ? null
        : { operator: growth.operator ?? "≈", value: growth.value, kind: growth.cumulative ? "cumulative" : "annual" },
    kind,
    direction: goal?.operator === "hold" ? "hold" : falls ? "lower" : "higher",
    nature: /约束/u.test(cell("nature")) ? "binding" : /预期/u.test(cell("nature")) ? "anticipatory" : null,
    quote: cells.filter((one) => one !== "").join(""),
    printed: {
      name: printedName,
      ...(cell("baseline") === "" ? {} : { baseline: cell("baseline") }),
      ...(aim === "" ? {} : { target: aim }),
      ...(change === "" ? {} : { growth: change }),
      ...(cell("nature") === "" ? {} : { nature: cell("nature") }),
    },
    row,
    line,
  };
}
