import type { FilingTemplate, TemplateIndicators, TemplateTarget } from "@planlint/rules/engine";
import type { NewCell, NewSheet } from "./newWorkbook.ts";
import { labelsOf } from "./templateLedger.ts";
import { below, guard, HEAD_ROW, headRow, LOOKS, labelRow, titleRow } from "./templateLooks.ts";

export const INDICATOR_SHEET = "指标进度";

type Column = keyof TemplateIndicators["headings"];

/** 指标进度: baseline, target and nature as the plan prints them, the value to be filled. */
export function indicatorSheet(template: FilingTemplate, indicators: TemplateIndicators): NewSheet {
  const { targets, headings, title, has } = indicators;
  const columns = (Object.keys(WIDTHS) as Column[]).filter(
    (column) => !(column in has) || has[column as keyof typeof has],
  );
  const widths = columns.map((column) => WIDTHS[column]);
  const labels = labelRow(labelsOf(template), widths);
  const fixed = columns.flatMap((column, index) =>
    PLAN_COLUMNS.has(column) && column !== "ordinal" ? [index + 1] : [],
  );
  return {
    name: INDICATOR_SHEET,
    tab: "BF9000",
    columns: widths.map((width) => ({ width })),
    rows: [
      titleRow(title),
      labels.row,
      headRow(columns.map((column) => headings[column])),
      ...targets.map((target, index) => ({
        leastHeight: 26,
        cells: columns.map((column) => cellOf(column, target, index)),
      })),
    ],
    merges: [{ top: 1, left: 1, bottom: 1, right: columns.length }, ...labels.merges],
    freeze: { rows: HEAD_ROW },
    tables: [
      {
        name: INDICATOR_SHEET,
        area: { top: HEAD_ROW, left: 1, bottom: HEAD_ROW + targets.length, right: columns.length },
      },
    ],
    validations: [
      guard(
        fixed.map((column) => below(column, targets.length)),
        template.said.planText,
      ),
      {
        areas: [below(columns.indexOf("value") + 1, targets.length)],
        rule: { kind: "decimal", min: -1e12, max: 1e12 },
        strictness: "warning",
        objection: template.said.value,
      },
    ],
    print: { titleRows: [HEAD_ROW, HEAD_ROW] },
  };
}

/** In digits, in the order of the columns. */
const WIDTHS: Readonly<Record<Column, number>> = {
  ordinal: 5.5,
  name: 32,
  measureUnit: 9.5,
  nature: 9.5,
  baseline: 14,
  target: 14,
  growth: 18,
  units: 28,
  value: 18,
  progress: 34,
  remarks: 20,
};

const PLAN_COLUMNS: ReadonlySet<Column> = new Set([
  "ordinal",
  "name",
  "measureUnit",
  "nature",
  "baseline",
  "target",
  "growth",
  "units",
]);

function cellOf(column: Column, target: TemplateTarget, index: number): NewCell {
  switch (column) {
    case "ordinal":
      return { value: index + 1, look: LOOKS.planCentre };
    case "name":
    case "units":
      return { value: target[column], look: LOOKS.plan };
    case "value":
      return { value: null, look: LOOKS.inputCentre };
    case "progress":
    case "remarks":
      return { value: null, look: LOOKS.input };
    default:
      return { value: target[column], look: LOOKS.planCentre };
  }
}
