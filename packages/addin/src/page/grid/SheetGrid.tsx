import { formatAddress, parseAddress } from "@planlint/rules/engine";
import {
  type KeyboardEvent,
  type PointerEvent,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { FindingIndex, FindingPlaces } from "../../host/file/findingIndex.ts";
import type { SheetView } from "../../host/file/rowBlocks.ts";
import type { SheetLook } from "../../host/file/sheetSizes.ts";
import { SYMBOLS } from "../severity.ts";
import { GridLayer } from "./GridLayer.tsx";
import { geometryOf, hidesAnything, indexAt, letters } from "./geometry.ts";
import { passHidden, placeAfter } from "./keys.ts";
import { lookRules } from "./lookStyles.ts";

const HEAD_HEIGHT = 22;
const SPARE = 4;
const NOWHERE: FindingPlaces = { rows: new Set(), columns: new Set() };

export interface SheetGridProps {
  readonly sheet: SheetView;
  readonly look: SheetLook | null;
  readonly date1904: boolean;
  readonly findings: FindingIndex;
  /** `C5`, or `null` when another sheet has the selection. */
  readonly selected: string | null;
  /** Changes when the view shall scroll to the selected cell. */
  readonly moved: number;
  readonly label: string;
  /** What a screen reader says of the selected cell. */
  readonly spoken: string;
  readonly onSelect: (cell: string) => void;
  /** Enter on a cell: on to its finding. */
  readonly onEnter: (cell: string) => void;
  /** Ctrl+PageUp, Ctrl+PageDown. */
  readonly onOtherSheet: (by: 1 | -1) => void;
}

interface Shown {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One sheet as Excel shows it: virtualised both ways, frozen panes by sticky quadrants. */
export function SheetGrid(props: SheetGridProps) {
  const { sheet, look, date1904, findings, selected, moved, label, spoken, onSelect, onEnter, onOtherSheet } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const hides = useMemo(() => hidesAnything(sheet, look), [sheet, look]);
  // Where nothing is hidden, findings change nothing in the geometry.
  const places = useMemo(() => (hides ? findings.placesOf(sheet.name) : NOWHERE), [hides, findings, sheet]);
  const geometry = useMemo(() => geometryOf(sheet, look, places), [sheet, look, places]);
  const rules = useMemo(() => (look ? lookRules(look) : ""), [look]);
  const { tops, lefts, rows, columns, frozenRows, frozenColumns } = geometry;
  const headWidth = 18 + String(rows).length * 8;
  const frozenHeight = tops[frozenRows] ?? 0;
  const frozenWidth = lefts[frozenColumns] ?? 0;
  const [shown, setShown] = useState<Shown>({ top: 1, left: 1, bottom: 0, right: 0 });

  const measure = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const y = element.scrollTop + frozenHeight;
    const x = element.scrollLeft + frozenWidth;
    const next = {
      top: Math.max(frozenRows + 1, indexAt(tops, y) - SPARE),
      left: Math.max(frozenColumns + 1, indexAt(lefts, x) - 1),
      bottom: Math.min(rows, indexAt(tops, y + element.clientHeight) + SPARE),
      right: Math.min(columns, indexAt(lefts, x + element.clientWidth) + 1),
    };
    setShown((before) =>
      before.top === next.top &&
      before.left === next.left &&
      before.bottom === next.bottom &&
      before.right === next.right
        ? before
        : next,
    );
  }, [tops, lefts, rows, columns, frozenRows, frozenColumns, frozenHeight, frozenWidth]);

  useLayoutEffect(() => {
    measure();
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [measure]);

  const active = selected === null ? null : parseAddress(selected);
  const activeArea = active && (geometry.mergeAt(active.row, active.column) ?? areaOf(active));

  const reveal = useCallback(
    (cell: string, centred: boolean) => {
      const element = scroller.current;
      const at = parseAddress(cell);
      if (!element || !at) return;
      const height = element.clientHeight - HEAD_HEIGHT - frozenHeight;
      const width = element.clientWidth - headWidth - frozenWidth;
      const [top, bottom] = [tops[at.row - 1] ?? 0, tops[at.row] ?? 0];
      const [left, right] = [lefts[at.column - 1] ?? 0, lefts[at.column] ?? 0];
      const y = element.scrollTop + frozenHeight;
      const x = element.scrollLeft + frozenWidth;
      if (at.row > frozenRows && (top < y || bottom > y + height)) {
        element.scrollTop = centred
          ? Math.max(0, top - frozenHeight - height / 3)
          : top < y
            ? top - frozenHeight
            : Math.min(top, bottom - height) - frozenHeight;
      }
      if (at.column > frozenColumns && (left < x || right > x + width)) {
        element.scrollLeft = left < x ? left - frozenWidth : Math.min(left, right - width) - frozenWidth;
      }
    },
    [tops, lefts, frozenRows, frozenColumns, frozenHeight, frozenWidth, headWidth],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: `moved` is the request to scroll, even to the same cell
  useEffect(() => {
    if (selected !== null) reveal(selected, true);
  }, [moved]);

  const onPointerDown = ({ clientX, clientY, button }: PointerEvent) => {
    const element = scroller.current;
    if (!element || button !== 0) return;
    const box = element.getBoundingClientRect();
    const x = clientX - box.left - headWidth;
    const y = clientY - box.top - HEAD_HEIGHT;
    if (x < 0 || y < 0 || clientX - box.left > element.clientWidth || clientY - box.top > element.clientHeight) return;
    const row = indexAt(tops, y < frozenHeight ? y : y + element.scrollTop);
    const column = indexAt(lefts, x < frozenWidth ? x : x + element.scrollLeft);
    const merge = geometry.mergeAt(row, column);
    onSelect(formatAddress(merge ? { row: merge.top, column: merge.left } : { row, column }));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return;
    const { key, ctrlKey } = event;
    if (ctrlKey && (key === "PageUp" || key === "PageDown")) {
      event.preventDefault();
      onOtherSheet(key === "PageUp" ? -1 : 1);
      return;
    }
    if (key === "Enter" && selected !== null) {
      event.preventDefault();
      onEnter(selected);
      return;
    }
    const at = active ?? { row: 1, column: 1 };
    const area = activeArea ?? areaOf(at);
    const page = Math.max(1, shown.bottom - shown.top - 2 * SPARE - 1);
    const { lastRow, lastColumn } = sheet;
    const to = placeAfter(key, ctrlKey, { at, area, page, rows, columns, lastRow, lastColumn });
    if (!to) return;
    event.preventDefault();
    const visible = passHidden(to, at, tops, lefts);
    const merge = geometry.mergeAt(visible.row, visible.column);
    const cell = formatAddress(merge ? { row: merge.top, column: merge.left } : visible);
    onSelect(cell);
    reveal(cell, false);
  };

  const common = { sheet, geometry, date1904, findings };
  const quadrants = [
    { key: "corner", window: { top: 1, left: 1, bottom: frozenRows, right: frozenColumns }, row: 1, column: 1 },
    {
      key: "above",
      window: { top: 1, left: shown.left, bottom: frozenRows, right: shown.right },
      row: 1,
      column: frozenColumns + 1,
    },
    {
      key: "beside",
      window: { top: shown.top, left: 1, bottom: shown.bottom, right: frozenColumns },
      row: frozenRows + 1,
      column: 1,
    },
    { key: "body", window: shown, row: frozenRows + 1, column: frozenColumns + 1 },
  ] as const;

  return (
    // biome-ignore lint/a11y/useSemanticElements: a sheet drawn in parts is no <table>
    <div
      ref={scroller}
      className="scroller"
      role="grid"
      aria-label={label}
      aria-rowcount={rows}
      aria-colcount={columns}
      aria-readonly="true"
      aria-activedescendant={active ? `${id}cell` : undefined}
      tabIndex={0}
      onScroll={measure}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    >
      {rules === "" ? null : <style>{rules}</style>}
      {/* Of a sheet that is drawn in parts, a screen reader gets the one cell that it is at. */}
      {/* biome-ignore lint/a11y/useSemanticElements: the same; aria-activedescendant stands for its focus */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus */}
      <div className="spoken" role="row" aria-rowindex={active?.row ?? 1}>
        {/* biome-ignore lint/a11y/useSemanticElements: as its row */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: as its row */}
        <span id={`${id}cell`} role="gridcell" aria-colindex={active?.column ?? 1} aria-selected={active !== null}>
          {active ? spoken : label}
        </span>
      </div>
      <div
        className="sheet"
        aria-hidden="true"
        style={{
          width: headWidth + (lefts[columns] ?? 0),
          height: HEAD_HEIGHT + (tops[rows] ?? 0),
          gridTemplateColumns: `${headWidth + frozenWidth}px 1fr`,
          gridTemplateRows: `${HEAD_HEIGHT + frozenHeight}px 1fr`,
        }}
      >
        {quadrants.map(({ key, window, row, column }) => {
          const inCorner = key === "corner";
          const atTop = inCorner || key === "above";
          const atLeft = inCorner || key === "beside";
          const holdsActive =
            active !== null &&
            (atTop ? active.row <= frozenRows : active.row > frozenRows) &&
            (atLeft ? active.column <= frozenColumns : active.column > frozenColumns);
          return (
            <div key={key} className={`quadrant ${key}`}>
              <div className="cells" style={{ left: atLeft ? headWidth : 0, top: atTop ? HEAD_HEIGHT : 0 }}>
                <GridLayer {...common} window={window} firstRow={row} firstColumn={column} />
                {holdsActive && activeArea ? (
                  <div
                    className="active"
                    style={{
                      left: (lefts[activeArea.left - 1] ?? 0) - (lefts[column - 1] ?? 0),
                      top: (tops[activeArea.top - 1] ?? 0) - (tops[row - 1] ?? 0),
                      width: (lefts[Math.min(activeArea.right, columns)] ?? 0) - (lefts[activeArea.left - 1] ?? 0),
                      height: (tops[Math.min(activeArea.bottom, rows)] ?? 0) - (tops[activeArea.top - 1] ?? 0),
                    }}
                  >
                    <CellNote key={selected} findings={findings} sheet={sheet.name} cell={selected ?? ""} />
                  </div>
                ) : null}
              </div>
              {atTop ? (
                <div className="letters" style={{ height: HEAD_HEIGHT, left: inCorner ? headWidth : 0 }}>
                  {range(window.left, window.right).map((each) => (
                    <span
                      key={each}
                      className={headClass(active?.column === each, each, lefts)}
                      style={{
                        left: (lefts[each - 1] ?? 0) - (lefts[column - 1] ?? 0),
                        width: (lefts[each] ?? 0) - (lefts[each - 1] ?? 0),
                      }}
                    >
                      {letters(each)}
                    </span>
                  ))}
                </div>
              ) : null}
              {atLeft ? (
                <div className="numbers" style={{ width: headWidth, top: inCorner ? HEAD_HEIGHT : 0 }}>
                  {range(window.top, window.bottom).map((each) => (
                    <span
                      key={each}
                      className={headClass(active?.row === each, each, tops)}
                      style={{
                        top: (tops[each - 1] ?? 0) - (tops[row - 1] ?? 0),
                        height: (tops[each] ?? 0) - (tops[each - 1] ?? 0),
                      }}
                    >
                      {each}
                    </span>
                  ))}
                </div>
              ) : null}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The findings of the selected cell beside it, as a note in Excel; it keeps within what is seen of the sheet. */
function CellNote({
  findings,
  sheet,
  cell,
}: {
  readonly findings: FindingIndex;
  readonly sheet: string;
  readonly cell: string;
}) {
  const note = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    const element = note.current;
    const scroller = element?.closest(".scroller")?.getBoundingClientRect();
    if (!element || !scroller) return;
    const { right, bottom, height } = element.getBoundingClientRect();
    const above = (element.parentElement?.getBoundingClientRect().top ?? 0) - scroller.top;
    if (right > scroller.right - 12) element.classList.add("toLeft");
    if (bottom > scroller.bottom - 12 && above > height + HEAD_HEIGHT) element.classList.add("toTop");
  });
  const found = findings.at(sheet, cell);
  if (found.length === 0) return null;
  return (
    <ul ref={note} className="note">
      {found.slice(0, 3).map((finding) => (
        <li key={finding.fingerprint} className={finding.severity}>
          <b>{SYMBOLS[finding.severity]}</b> {finding.message}
        </li>
      ))}
      {found.length > 3 ? <li>……</li> : null}
    </ul>
  );
}

/** Heads beside hidden rows or columns say so by a double line. */
function headClass(isHere: boolean, index: number, offsets: Float64Array): string {
  const hidden = index + 1 < offsets.length && offsets[index + 1] === offsets[index];
  return `${isHere ? "here" : ""}${hidden ? " gap" : ""}`;
}

function areaOf({ row, column }: { readonly row: number; readonly column: number }) {
  return { top: row, left: column, bottom: row, right: column };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
