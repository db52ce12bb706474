import { type Cell, cellInRow, isCellError, parseAddress } from "@planlint/rules/engine";
import { type KeyboardEvent, startTransition, useEffect, useRef, useState } from "react";
import type { FileDocument } from "../host/file/fileDocument.ts";
import type { FindingIndex } from "../host/file/findingIndex.ts";
import type { SheetView } from "../host/file/rowBlocks.ts";
import { shownAs } from "./grid/numberFormat.ts";
import { SheetGrid } from "./grid/SheetGrid.tsx";
import type { PageWords } from "./pageWords.ts";
import { SYMBOLS } from "./severity.ts";

/** Characters of a cell that the content line holds: Excel's own limit. */
const MOST_CHARACTERS = 32_767;
/** Characters of a cell that are read out. */
const MOST_SPOKEN = 300;

interface Place {
  readonly sheet: string;
  readonly cell: string;
}

export interface WorkbookViewProps {
  readonly document: FileDocument;
  /** Why the file could not be opened, when it could not. */
  readonly sentence: string | null;
  readonly words: PageWords;
  readonly onSelect: (place: Place) => void;
  /** Enter on a cell. */
  readonly onEnter: (place: Place) => void;
}

/** The workbook beside the pane: what stands in the selected cell, the sheet, the tabs. */
export function WorkbookView({ document, sentence, words, onSelect, onEnter }: WorkbookViewProps) {
  const [, redraw] = useState(0);
  const [moved, setMoved] = useState(0);
  const [chosen, setChosen] = useState<string | null>(null);
  const [announced, setAnnounced] = useState("");
  useEffect(
    () =>
      document.subscribe((what) => {
        if (what === "moved") {
          setChosen(document.selected()?.sheet ?? null);
          setMoved((count) => count + 1);
        } else if (what === "findings") {
          // The pane's list comes first; the colours of the sheet may follow a moment later.
          startTransition(() => redraw((count) => count + 1));
        } else redraw((count) => count + 1);
      }),
    [document],
  );
  const content = document.content();
  const findings = document.findings();
  const place = document.selected();
  const tabs = content?.sheets.filter(({ name, hidden }) => !hidden || findings.countOf(name) > 0) ?? [];
  const sheet = tabs.find(({ name }) => name === chosen) ?? firstOf(tabs, findings) ?? content?.sheets[0];
  const selected = sheet && place?.sheet === sheet.name ? place.cell : null;
  const present = sheet && cellOf(sheet, selected);
  const spoken =
    sheet && content && selected !== null ? spokenOf(sheet, selected, present, content.date1904, findings, words) : "";
  // A jump from the list is read out; moves with the keys are told by the grid itself.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only jumps are announced
  useEffect(() => {
    if (moved > 0) setAnnounced(spoken);
  }, [moved]);

  if (!content) {
    return (
      <div className="empty" role={sentence === null ? undefined : "alert"}>
        <p>{sentence ?? words.reading}</p>
      </div>
    );
  }
  if (!sheet) {
    return (
      <div className="empty">
        <p>{words.noSheets}</p>
      </div>
    );
  }
  const choose = (cell: string) => {
    const next = { sheet: sheet.name, cell };
    document.select(next);
    onSelect(next);
  };
  const step = (by: 1 | -1) => {
    const next = tabs[tabs.indexOf(sheet) + by];
    if (next) setChosen(next.name);
  };

  return (
    <section className="workbook" aria-label={words.workbook}>
      <div className="contentLine">
        <span className="cellName">{selected ?? ""}</span>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls, which the keyboard must reach */}
        <output className="cellContent" aria-label={words.content} tabIndex={0}>
          {present ? contentOf(present) : ""}
        </output>
      </div>
      <div className="gridBox">
        <SheetGrid
          key={sheet.name}
          sheet={sheet}
          look={content.looks[content.sheets.indexOf(sheet)] ?? null}
          date1904={content.date1904}
          findings={findings}
          selected={selected}
          moved={place?.sheet === sheet.name ? moved : 0}
          label={words.sheetLabel(sheet.name)}
          spoken={spoken}
          onSelect={choose}
          onEnter={(cell) => onEnter({ sheet: sheet.name, cell })}
          onOtherSheet={step}
        />
        {/* The focus, drawn above the sheet, which would cover it. */}
        <i className="ring" />
      </div>
      <div className="spoken" aria-live="polite">
        {announced}
      </div>
      <SheetTabs tabs={tabs} present={sheet} findings={findings} words={words} onChoose={setChosen} />
    </section>
  );
}

interface TabsProps {
  readonly tabs: readonly SheetView[];
  readonly present: SheetView;
  readonly findings: FindingIndex;
  readonly words: PageWords;
  readonly onChoose: (name: string) => void;
}

/** The sheets' tabs as in Excel: arrow keys walk them, each says how many findings it has. */
function SheetTabs({ tabs, present, findings, words, onChoose }: TabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const index = Math.min(Math.max(tabs.indexOf(present) + by, 0), tabs.length - 1);
    const next = tabs[index];
    if (!next) return;
    onChoose(next.name);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[index]?.focus();
  };
  useEffect(() => {
    const tab = list.current?.querySelectorAll<HTMLElement>("[role=tab]")[tabs.indexOf(present)];
    tab?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [present, tabs]);
  return (
    <div ref={list} className="tabs" role="tablist" aria-label={words.sheets} onKeyDown={onKeyDown} tabIndex={-1}>
      {tabs.map((tab) => {
        const { name, hidden } = tab;
        const count = findings.countOf(name);
        const gravest = findings.gravestOf(name);
        return (
          <button
            key={name}
            type="button"
            role="tab"
            aria-selected={tab === present}
            tabIndex={tab === present ? 0 : -1}
            aria-label={words.sheet(name, count)}
            title={name}
            onClick={() => onChoose(name)}
          >
            <bdi>{name}</bdi>
            {hidden ? words.hiddenSheet : ""}
            {gravest ? (
              <small className={gravest}>
                {SYMBOLS[gravest]} {count}
              </small>
            ) : null}
          </button>
        );
      })}
    </div>
  );
}

/** The sheet to begin with: the first that has findings, else the first. */
function firstOf(tabs: readonly SheetView[], findings: FindingIndex): SheetView | undefined {
  return tabs.find(({ name, hidden }) => !hidden && findings.countOf(name) > 0) ?? tabs[0];
}

function cellOf(sheet: SheetView, cell: string | null): Cell | undefined {
  const at = cell === null ? null : parseAddress(cell);
  const row = at ? sheet.rowAt(at.row) : undefined;
  return row && at ? cellInRow(row, at.column) : undefined;
}

/** `C5，省发展改革委。错误：责任单位少了……` */
function spokenOf(
  sheet: SheetView,
  selected: string,
  cell: Cell | undefined,
  date1904: boolean,
  findings: FindingIndex,
  words: PageWords,
): string {
  const value = typeof cell?.value === "string" ? cell.value.slice(0, MOST_SPOKEN) : cell?.value;
  const text = cell ? shownAs(value, cell.format, date1904) : words.emptyCell;
  const found = findings.at(sheet.name, selected);
  return [
    words.cellSays(selected, text),
    ...found.map(({ severity, message }) => words.findingSays(words.severity[severity], message)),
  ].join("。");
}

/** What Excel's own line above the sheet would say. */
function contentOf({ value, formula }: Cell): string {
  if (formula !== null) return `=${formula}`.slice(0, MOST_CHARACTERS);
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value).slice(0, MOST_CHARACTERS);
}
