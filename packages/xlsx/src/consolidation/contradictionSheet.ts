import type { Consolidation } from "@planlint/rules/model";
import type { MarkWords } from "../mark/words.ts";
import type { NewRow, NewSheet } from "../write/newWorkbook.ts";
import { headOf } from "./head.ts";
import { type LinkTo, placesOf } from "./place.ts";
import { cell, tableSheet } from "./table.ts";
import { SHEETS, type SheetWords } from "./words/index.ts";

const WIDTHS = [6, 11, 8, 34, 52, 18, 22, 28, 18];

/** 填报矛盾: each contradiction, a row for every side of it. */
export function contradictionSheet(
  result: Consolidation,
  words: SheetWords,
  severity: MarkWords["severity"],
  linkTo: LinkTo,
): NewSheet {
  const places = placesOf(linkTo);
  const rows = result.contradictions.flatMap((contradiction, index) =>
    contradiction.places.map(({ unit, said, file, sheet, cell: address }, side): NewRow => {
      const first = side === 0;
      const repeated = (text: string) => cell(text, first ? "centre" : "greyCentre");
      return {
        cells: [
          cell(index + 1, first ? "centre" : "greyCentre"),
          repeated(words.kind[contradiction.kind]),
          repeated(severity[contradiction.severity]),
          cell(contradiction.message, first ? "strong" : "greyLine"),
          cell(contradiction.detail, first ? "text" : "greyLine"),
          cell(unit ?? words.unnamed, "text"),
          cell(said, "text"),
          cell(file, "text"),
          places.place(file, sheet, address),
        ],
      };
    }),
  );
  return tableSheet({
    name: SHEETS.contradictions,
    head: headOf(SHEETS.contradictions, result, words, words.contradictions.hint),
    columns: words.contradictions.columns.map((heading, index) => ({ heading, width: WIDTHS[index] ?? 10 })),
    rows,
    none: words.contradictions.none,
  });
}
