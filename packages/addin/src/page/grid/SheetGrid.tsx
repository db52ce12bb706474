import { formatAddress, parseAddress, type Sheet } from "@planlint/rules/engine";
import type { CellLook, SheetLayout } from "@planlint/xlsx";
import {
  type KeyboardEvent,
  type PointerEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { type CellFindings, type Places, placesOf, SYMBOLS } from "./cellFindings.ts";
import { GridLayer } from "./GridLayer.tsx";
import { geometryOf, hidesAnything, indexAt, letters } from "./geometry.ts";

const HEAD_HEIGHT = 22;
const SPARE = 4;
const NOWHERE: Places = { rows: new Set(), columns: new Set() };

export interface SheetGridProps {
  readonly sheet: Sheet;
  readonly layout: { readonly looks: readonly CellLook[]; readonly sheet: SheetLayout } | null;
  readonly date1904: boolean;
  readonly findings: ReadonlyMap<string, CellFindings> | undefined;
  /** `C5`, or `null` when another sheet has the selection. */
  readonly selected: string | null;
  /** Changes when the view shall scroll to the selected cell. */
  readonly moved: number;
  readonly label: string;
  readonly onSelect: (cell: string) => void;
}

interface Shown {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One sheet as Excel shows it: virtualised both ways, frozen panes by sticky quadrants. */
export function SheetGrid({ sheet, layout, date1904, findings, selected, moved, label, onSelect }: SheetGridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const hides = useMemo(() => hidesAnything(sheet, layout?.sheet ?? null), [sheet, layout]);
  // Where nothing is hidden, findings change nothing in the geometry, which takes a while for a long sheet.
  const shownPlaces = useMemo(() => (hides ? placesOf(findings) : NOWHERE), [hides, findings]);
  const geometry = useMemo(() => geometryOf(sheet, layout, shownPlaces), [sheet, layout, shownPlaces]);
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
    const from = active ?? { row: 1, column: 1 };
    const area = activeArea ?? areaOf(from);
    const page = Math.max(1, shown.bottom - shown.top - 2 * SPARE - 1);
    const to = step(event.key, event.ctrlKey, from, area, page, rows, columns);
    if (!to) return;
    event.preventDefault();
    const visible = skipHidden(to, from, tops, lefts);
    const merge = geometry.mergeAt(visible.row, visible.column);
    const cell = formatAddress(merge ? { row: merge.top, column: merge.left } : visible);
    onSelect(cell);
    reveal(cell, false);
  };

  const common = { sheet, geometry, date1904, findings };
  const found = selected === null ? undefined : findings?.get(selected);
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
    <div
      ref={scroller}
      className="scroller"
      role="application"
      aria-roledescription="表格"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move in the sheet
      tabIndex={0}
      onScroll={measure}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    >
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
          const inRows = row <= 1 ? window.bottom : rows;
          const x = column === 1 ? headWidth : 0;
          const y = row === 1 && key !== "body" && key !== "beside" ? HEAD_HEIGHT : 0;
          const holdsActive =
            active !== null &&
            activeArea &&
            (key === "corner" || key === "above" ? active.row <= frozenRows : active.row > frozenRows) &&
            (key === "corner" || key === "beside" ? active.column <= frozenColumns : active.column > frozenColumns);
          return (
            <div key={key} className={`quadrant ${key}`} data-rows={inRows}>
              <div className="cells" style={{ left: key === "corner" || key === "beside" ? x : 0, top: y }}>
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
                    {found ? (
                      <ul className="note">
                        {found.findings.slice(0, 3).map((finding) => (
                          <li key={finding.fingerprint} className={finding.severity}>
                            <b>{SYMBOLS[finding.severity]}</b> {finding.message}
                          </li>
                        ))}
                      </ul>
                    ) : null}
                  </div>
                ) : null}
              </div>
              {key === "corner" || key === "above" ? (
                <div className="letters" style={{ height: HEAD_HEIGHT, left: key === "corner" ? headWidth : 0 }}>
                  {range(window.left, window.right).map((each) => (
                    <span
                      key={each}
                      className={active?.column === each ? "here" : ""}
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
              {key === "corner" || key === "beside" ? (
                <div className="numbers" style={{ width: headWidth, top: key === "corner" ? HEAD_HEIGHT : 0 }}>
                  {range(window.top, window.bottom).map((each) => (
                    <span
                      key={each}
                      className={active?.row === each ? "here" : ""}
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

function areaOf({ row, column }: { readonly row: number; readonly column: number }) {
  return { top: row, left: column, bottom: row, right: column };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

/** Where a key leads, or `null` when it is none of ours. */
function step(
  key: string,
  control: boolean,
  at: { readonly row: number; readonly column: number },
  area: Shown,
  page: number,
  rows: number,
  columns: number,
) {
  const within = (row: number, column: number) => ({
    row: Math.min(Math.max(row, 1), rows),
    column: Math.min(Math.max(column, 1), columns),
  });
  switch (key) {
    case "ArrowUp":
      return within(area.top - 1, at.column);
    case "ArrowDown":
      return within(area.bottom + 1, at.column);
    case "ArrowLeft":
      return within(at.row, area.left - 1);
    case "ArrowRight":
      return within(at.row, area.right + 1);
    case "PageUp":
      return within(at.row - page, at.column);
    case "PageDown":
      return within(at.row + page, at.column);
    case "Home":
      return within(control ? 1 : at.row, 1);
    case "End":
      return within(control ? rows : at.row, columns);
    default:
      return null;
  }
}

/** Passes over rows and columns without height or width, in the direction of the move. */
function skipHidden(
  to: { readonly row: number; readonly column: number },
  from: { readonly row: number; readonly column: number },
  tops: Float64Array,
  lefts: Float64Array,
) {
  let { row, column } = to;
  const down = to.row >= from.row ? 1 : -1;
  const right = to.column >= from.column ? 1 : -1;
  while (row > 1 && row < tops.length - 1 && tops[row] === tops[row - 1]) row += down;
  while (column > 1 && column < lefts.length - 1 && lefts[column] === lefts[column - 1]) column += right;
  return { row, column };
}
