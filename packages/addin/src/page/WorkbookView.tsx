import { type Cell, cellAt, type Finding, isCellError, parseAddress, type Sheet } from "@planlint/rules/engine";
import { useEffect, useMemo, useState } from "react";
import type { FileContent, FileDocument } from "../host/file/fileDocument.ts";
import { countsBySheet, findingsByCell } from "./grid/cellFindings.ts";
import { shownAs } from "./grid/numberFormat.ts";
import { SheetGrid, type SheetGridProps } from "./grid/SheetGrid.tsx";
import type { PageWords } from "./pageWords.ts";

/** Characters of a cell that the content line holds: Excel's own limit. */
const MOST_CHARACTERS = 32_767;

export interface WorkbookViewProps {
  readonly document: FileDocument;
  readonly findings: readonly Finding[];
  /** Why the file could not be opened, when it could not. */
  readonly sentence: string | null;
  readonly words: PageWords;
  readonly onSelect: (place: { readonly sheet: string; readonly cell: string }) => void;
}

/** The workbook beside the pane: what stands in the selected cell, the sheet, the tabs. */
export function WorkbookView({ document, findings, sentence, words, onSelect }: WorkbookViewProps) {
  const [, redraw] = useState(0);
  const [moved, setMoved] = useState(0);
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(
    () =>
      document.subscribe((what) => {
        if (what === "moved") {
          setChosen(document.selected()?.sheet ?? null);
          setMoved((count) => count + 1);
        } else redraw((count) => count + 1);
      }),
    [document],
  );
  const bySheet = useMemo(() => findingsByCell(findings), [findings]);
  const counts = useMemo(() => countsBySheet(findings), [findings]);
  const content = document.content();
  if (!content) return <div className="empty">{sentence ?? words.reading}</div>;

  const { workbook } = content;
  const tabs = workbook.sheets.filter(({ name, hidden }) => !hidden || bySheet.has(name));
  const sheet = tabs.find(({ name }) => name === chosen) ?? firstOf(tabs, bySheet) ?? workbook.sheets[0];
  if (!sheet) return <div className="empty">{words.emptyCell}</div>;
  const look = sheetLook(content, sheet);
  const place = document.selected();
  const selected = place?.sheet === sheet.name ? place.cell : null;
  const choose = (cell: string) => {
    const next = { sheet: sheet.name, cell };
    document.select(next);
    onSelect(next);
  };
  const present = cellOf(sheet, selected);
  const text = present ? contentOf(present) : "";
  const found = selected === null ? undefined : bySheet.get(sheet.name)?.get(selected);
  const spoken = present
    ? shownAs(
        typeof present.value === "string" ? present.value.slice(0, 300) : present.value,
        present.format,
        workbook.date1904,
      )
    : words.emptyCell;

  return (
    <section className="workbook" aria-label={words.workbook}>
      <div className="contentLine">
        <span className="cellName">{selected ?? ""}</span>
        <output className="cellContent" aria-label={words.content}>
          {text}
        </output>
      </div>
      <SheetGrid
        key={sheet.name}
        sheet={sheet}
        layout={look}
        date1904={workbook.date1904}
        findings={bySheet.get(sheet.name)}
        selected={selected}
        moved={place?.sheet === sheet.name ? moved : 0}
        label={`${words.workbook}：${sheet.name}`}
        onSelect={choose}
      />
      <div className="spoken" aria-live="polite">
        {selected === null
          ? ""
          : [words.cellSays(selected, spoken), ...(found?.findings.map(({ message }) => message) ?? [])].join("。")}
      </div>
      <div className="tabs" role="tablist" aria-label={words.sheets}>
        {tabs.map(({ name, hidden }) => {
          const count = counts.get(name) ?? 0;
          return (
            <button
              key={name}
              type="button"
              role="tab"
              aria-selected={name === sheet.name}
              aria-label={words.sheet(name, count)}
              onClick={() => setChosen(name)}
            >
              <bdi>{name}</bdi>
              {hidden ? words.hiddenSheet : ""}
              {count > 0 ? <small>{count}</small> : null}
            </button>
          );
        })}
      </div>
    </section>
  );
}

const looks = new WeakMap<Sheet, SheetGridProps["layout"]>();

/** How a sheet looks: the same object each time, since the grid computes much from it. */
function sheetLook({ workbook, layout }: FileContent, sheet: Sheet): SheetGridProps["layout"] {
  const known = looks.get(sheet);
  if (known !== undefined) return known;
  const own = layout?.sheets[workbook.sheets.indexOf(sheet)];
  const look = layout && own ? { looks: layout.looks, sheet: own } : null;
  looks.set(sheet, look);
  return look;
}

/** The sheet to begin with: the first that has findings, else the first. */
function firstOf(tabs: readonly Sheet[], bySheet: ReadonlyMap<string, unknown>): Sheet | undefined {
  return tabs.find(({ name, hidden }) => !hidden && bySheet.has(name)) ?? tabs[0];
}

function cellOf(sheet: Sheet, cell: string | null): Cell | undefined {
  const at = cell === null ? null : parseAddress(cell);
  return at ? cellAt(sheet, at) : undefined;
}

/** What Excel's own line above the sheet would say. */
function contentOf({ value, formula }: Cell): string {
  if (formula !== null) return `=${formula}`.slice(0, MOST_CHARACTERS);
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value).slice(0, MOST_CHARACTERS);
}
