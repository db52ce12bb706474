import type { ConsolidatedFile, Consolidation } from "@planlint/rules/model";
import type { NewCell, NewRow, NewSheet } from "../write/newWorkbook.ts";
import { headOf } from "./head.ts";
import type { LinkTo } from "./place.ts";
import { cell, tableSheet } from "./table.ts";
import { SHEETS, type SheetWords } from "./words/index.ts";

const WIDTHS = [6, 40, 22, 11, 22, 8, 8, 8, 10, 8, 8, 8, 46];
/** Filers of one workbook that are named. */
const NAMED = 6;

/** 文件清单: what became of every file that came, with the numbers of its own findings. */
export function fileSheet(result: Consolidation, words: SheetWords, linkTo: LinkTo): NewSheet {
  const named = new Set(result.units.map(({ agency }) => agency));
  const numbered = (index: number) => cell(index + 1, "centre");
  const used = result.files.map(
    (file, index): NewRow => ({ cells: [numbered(index), ...fileCells(file, named, words, linkTo)] }),
  );
  const unusable = result.unusable.map(
    ({ file, reason }, index): NewRow => ({
      cells: [
        numbered(used.length + index),
        cell(file),
        cell(null),
        cell(null),
        cell(words.unusable, "strongCentre"),
        ...noNumbers(),
        cell(reason),
      ],
    }),
  );
  const skipped = result.skipped.map(
    ({ file, why }): NewRow => ({
      cells: [
        cell(null, "greyCentre"),
        cell(file, "grey"),
        cell(null),
        cell(null),
        cell(words.skipped[why], "greyCentre"),
        ...noNumbers(),
        cell(null),
      ],
    }),
  );
  return tableSheet({
    name: SHEETS.files,
    head: headOf(SHEETS.files, result, words, words.files.hint),
    columns: words.files.columns.map((heading, index) => ({ heading, width: WIDTHS[index] ?? 10 })),
    rows: [...used, ...unusable, ...skipped],
    frozenColumns: 2,
  });
}

function noNumbers(): NewCell[] {
  return Array.from({ length: 7 }, () => cell(null, "centre"));
}

function fileCells(file: ConsolidatedFile, named: ReadonlySet<string>, words: SheetWords, linkTo: LinkTo): NewCell[] {
  const { summary, coverage, blank, untied, aside } = file;
  const number = (value: number, loud = false) => cell(value, loud && value > 0 ? "strongCentre" : "centre");
  const use = aside === null ? (file.whole ? words.countedWhole : words.counted) : words.fileAside[aside];
  const target = linkTo(file.file);
  return [
    cell(
      file.file,
      target === null ? "text" : "link",
      target === null ? undefined : { file: target, sheet: "", cell: { row: 1, column: 1 } },
    ),
    cell(file.unit ?? unnamed(file, words)),
    cell(file.period ?? words.noPeriod, "centre"),
    cell(use, aside === null ? "centre" : "strongCentre"),
    number(coverage.expected),
    number(coverage.reported),
    number(blank, true),
    number(untied, true),
    number(summary.error, true),
    number(summary.warning),
    number(summary.info),
    cell(remarksOn(file, named, words)),
  ];
}

function unnamed({ filers, whole }: ConsolidatedFile, words: SheetWords): string {
  if (filers.length > 1) return "";
  return whole ? words.wholeLedger : words.unnamed;
}

function remarksOn(file: ConsolidatedFile, named: ReadonlySet<string>, words: SheetWords): string {
  const { unit, agency, unitFrom, filers, whole, aside } = file;
  const remarks: string[] = [];
  if (unit !== null && !whole && named.size > 0 && !(agency !== null && named.has(agency)))
    remarks.push(words.notNamed);
  if (unitFrom !== null && words.unitFrom[unitFrom] !== "") remarks.push(words.unitFrom[unitFrom]);
  if (filers.length > 1) {
    const named = filers.slice(0, NAMED).join(words.separator);
    remarks.push(words.severalFilers(filers.length, filers.length > NAMED ? `${named}…` : named));
  } else if (unit === null && filers.length === 0 && !whole && aside === null) remarks.push(words.unitUnknown);
  return remarks.join("；");
}
