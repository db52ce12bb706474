import type { ConsolidatedIndicator, Consolidation, IndicatorValue } from "@planlint/rules/model";
import type { NewCell, NewRow, NewSheet } from "../write/newWorkbook.ts";
import { headOf } from "./head.ts";
import { type LinkTo, type Places, placesOf } from "./place.ts";
import { cell, type LookName, tableSheet } from "./table.ts";
import { SHEETS, type SheetWords } from "./words/index.ts";

const WIDTHS = [30, 9, 9, 17, 22, 18, 8, 14, 13, 10, 10, 14, 26, 15];

/** 指标汇总: every main indicator with each value that was filed for it, the one to go by first. */
export function indicatorSheet(result: Consolidation, words: SheetWords, linkTo: LinkTo): NewSheet {
  const places = placesOf(linkTo);
  const rows = result.indicators.flatMap((indicator): NewRow[] => {
    if (indicator.values.length === 0)
      return [{ cells: [...planCells(indicator, indicator.baseline, words, true), ...silentCells(indicator, words)] }];
    return indicator.values.map((value, index) => ({
      cells: [
        ...planCells(indicator, value.baseline, words, index === 0),
        ...valueCells(indicator, value, index, words, places),
      ],
    }));
  });
  return tableSheet({
    name: SHEETS.indicators,
    head: headOf(SHEETS.indicators, result, words, words.indicators.hint),
    columns: words.indicators.columns.map((heading, index) => ({ heading, width: WIDTHS[index] ?? 10 })),
    rows,
    none: words.indicators.none,
    frozenColumns: 1,
  });
}

function planCells(
  { name, measureUnit, nature, aim, year }: ConsolidatedIndicator,
  baseline: ConsolidatedIndicator["baseline"],
  words: SheetWords,
  first: boolean,
): NewCell[] {
  const centre: LookName = first ? "centre" : "greyCentre";
  return [
    cell(name, first ? "strong" : "grey"),
    cell(measureUnit, centre),
    cell(nature === null ? "" : words.nature[nature], centre),
    cell(baseline === null ? "" : words.year(baseline.value, baseline.year), centre),
    cell(`${aim}（${year}）`, centre),
  ];
}

function silentCells({ units }: ConsolidatedIndicator, words: SheetWords): NewCell[] {
  const blank = () => cell(null, "greyLine");
  return [
    cell(units[0] ?? "", "grey"),
    cell(units.length > 0 ? words.role.lead : "", "greyCentre"),
    blank(),
    blank(),
    blank(),
    blank(),
    cell(words.ledger.silent, "greyCentre"),
    blank(),
    blank(),
  ];
}

function valueCells(
  { chosen }: ConsolidatedIndicator,
  filed: IndicatorValue,
  index: number,
  words: SheetWords,
  places: Places,
): NewCell[] {
  const { unit, role, text, at, required, rating, aside, file, sheet } = filed;
  const text_: LookName = aside === null ? "text" : "grey";
  const centre: LookName = aside === null ? "centre" : "greyCentre";
  return [
    cell(unit ?? words.unnamed, text_),
    cell(words.role[role], centre),
    cell(text, aside !== null ? "greyCentre" : index === chosen ? "strongCentre" : "centre"),
    cell(at === null ? "" : words.moment(at), centre),
    cell(required === null ? "" : Number(required.toFixed(2)), centre),
    cell(rating === null ? "" : words.rating[rating], centre),
    cell(aside === null ? words.ledger.reported : words.aside[aside], centre),
    cell(file, text_),
    places.place(file, sheet, filed.cell),
  ];
}
