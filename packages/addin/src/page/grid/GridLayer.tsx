import { type Area, type CellValue, type Finding, formatAddress } from "@planlint/rules/engine";
import type { CellLook } from "@planlint/xlsx";
import { type CSSProperties, memo } from "react";
import type { FindingIndex } from "../../host/file/findingIndex.ts";
import type { SheetView } from "../../host/file/rowBlocks.ts";
import { POINT } from "../../host/file/sheetSizes.ts";
import { SYMBOLS } from "../severity.ts";
import type { Geometry } from "./geometry.ts";
import { DEFAULT_SIZE, isSeen, lookClass } from "./lookStyles.ts";
import { shownAs } from "./numberFormat.ts";

/** Characters of a wrapped cell that are put on the screen: more than any cell shows. */
const SHOWN_CHARACTERS = 1200;
/** Empty neighbours that a long text may run over. */
const OVERRUN = 16;
/** Narrowest character, as a share of the type's size. */
const NARROWEST = 0.28;

export interface LayerProps {
  readonly sheet: SheetView;
  readonly geometry: Geometry;
  readonly date1904: boolean;
  readonly findings: FindingIndex;
  /** Rows and columns to draw. */
  readonly window: Area;
  /** First row and column of the quadrant: its own origin. */
  readonly firstRow: number;
  readonly firstColumn: number;
}

/** The cells of one quadrant (frozen or scrolling) within a window. */
export function GridLayer({ sheet, geometry, date1904, findings, window, firstRow, firstColumn }: LayerProps) {
  const { top, left, bottom, right } = window;
  if (bottom < top || right < left) return null;
  const { tops, lefts, gridLines } = geometry;
  const originTop = tops[firstRow - 1] ?? 0;
  const originLeft = lefts[firstColumn - 1] ?? 0;
  const merges = geometry.mergesIn(window);
  const rows: number[] = [];
  for (let row = top; row <= bottom; row++) if ((tops[row] ?? 0) > (tops[row - 1] ?? 0)) rows.push(row);
  const columns: number[] = [];
  if (gridLines) {
    for (let column = left; column <= right; column++)
      if ((lefts[column] ?? 0) > (lefts[column - 1] ?? 0)) columns.push(column);
  }
  return (
    <div className={gridLines ? "layer lines" : "layer"}>
      {columns.map((column) => (
        <i
          key={column}
          className="rule"
          style={{
            left: (lefts[column] ?? 0) - originLeft - 1,
            top: (tops[top - 1] ?? 0) - originTop,
            height: (tops[bottom] ?? 0) - (tops[top - 1] ?? 0),
          }}
        />
      ))}
      {rows.map((row) => (
        <GridRow
          key={row}
          row={row}
          top={(tops[row - 1] ?? 0) - originTop}
          from={left}
          to={right}
          originLeft={originLeft}
          sheet={sheet}
          geometry={geometry}
          date1904={date1904}
          findings={findings}
        />
      ))}
      {merges.map((area) => (
        <MergedCell
          key={formatAddress({ row: area.top, column: area.left })}
          area={area}
          originTop={originTop}
          originLeft={originLeft}
          sheet={sheet}
          geometry={geometry}
          date1904={date1904}
          findings={findings}
        />
      ))}
    </div>
  );
}

type Drawing = Pick<LayerProps, "sheet" | "geometry" | "date1904" | "findings">;

interface RowProps extends Drawing {
  readonly row: number;
  readonly top: number;
  readonly from: number;
  readonly to: number;
  readonly originLeft: number;
}

const GridRow = memo(function GridRow({ row, top, from, to, originLeft, ...drawing }: RowProps) {
  const { sheet, geometry, date1904, findings } = drawing;
  const { tops, lefts, columns } = geometry;
  const height = (tops[row] ?? 0) - (tops[row - 1] ?? 0);
  const stored = sheet.rowAt(row);
  const places = stored?.columns ?? [];
  // A text that begins left of the window may run into it.
  let next = 0;
  while (next < places.length && (places[next] ?? 0) < from) next++;
  const before = places[next - 1];
  const first = before !== undefined && before >= from - OVERRUN ? before : from;
  if (first < from) next--;
  const cells = [];
  for (let column = first; column <= to; column++) {
    const index = places[next] === column ? next++ : -1;
    const width = (lefts[column] ?? 0) - (lefts[column - 1] ?? 0);
    if (width <= 0 || geometry.mergeAt(row, column)) continue;
    const style = geometry.styleAt(row, column);
    const look = geometry.lookOf(style);
    const name = formatAddress({ row, column });
    const found = findings.at(sheet.name, name);
    if (index < 0 && found.length === 0 && !isSeen(look)) continue;
    const value = index < 0 ? undefined : stored?.values[index];
    const runs = typeof value === "string" && !look.wrap && look.horizontal !== "right" && look.horizontal !== "center";
    const end = runs ? Math.min((places[next] ?? columns + 1) - 1, column + OVERRUN, columns) : column;
    // Of the texts from the left, those that reach into the window.
    if (column < from && end < from) continue;
    cells.push(
      <CellBox
        key={column}
        name={name}
        left={(lefts[column - 1] ?? 0) - originLeft}
        top={0}
        width={width}
        textWidth={(lefts[end] ?? 0) - (lefts[column - 1] ?? 0)}
        height={height}
        value={value}
        format={index < 0 ? "" : (stored?.formats[index] ?? "")}
        date1904={date1904}
        style={style}
        look={look}
        found={found}
      />,
    );
  }
  return (
    <div className="line" style={{ top, height }}>
      {cells}
    </div>
  );
});

interface MergedProps extends Drawing {
  readonly area: Area;
  readonly originTop: number;
  readonly originLeft: number;
}

const MergedCell = memo(function MergedCell({
  area,
  originTop,
  originLeft,
  sheet,
  geometry,
  date1904,
  findings,
}: MergedProps) {
  const { tops, lefts, rows, columns } = geometry;
  const row = sheet.rowAt(area.top);
  const index = row ? row.columns.indexOf(area.left) : -1;
  const name = formatAddress({ row: area.top, column: area.left });
  const top = tops[area.top - 1] ?? 0;
  const left = lefts[area.left - 1] ?? 0;
  const width = (lefts[Math.min(area.right, columns)] ?? 0) - left;
  const height = (tops[Math.min(area.bottom, rows)] ?? 0) - top;
  if (width <= 0 || height <= 0) return null;
  const style = geometry.styleAt(area.top, area.left);
  return (
    <CellBox
      name={name}
      left={left - originLeft}
      top={top - originTop}
      width={width}
      textWidth={width}
      height={height}
      value={index < 0 ? undefined : row?.values[index]}
      format={index < 0 ? "" : (row?.formats[index] ?? "")}
      date1904={date1904}
      style={style}
      look={geometry.lookOf(style)}
      found={findings.at(sheet.name, name)}
      merged
    />
  );
});

interface BoxProps {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly textWidth: number;
  readonly height: number;
  readonly value: CellValue | undefined;
  readonly format: string;
  readonly date1904: boolean;
  readonly style: number;
  readonly look: CellLook;
  readonly found: readonly Finding[];
  readonly merged?: boolean;
}

/**
 * One cell. Cells with a ground or borders begin a pixel earlier, on the lines of their neighbours, so that borders of
 * two cells that touch are one line.
 */
function CellBox(props: BoxProps) {
  const { name, left, top, width, height, textWidth, value, format, date1904, look, found, merged } = props;
  const size = (look.size ?? DEFAULT_SIZE) * POINT;
  const flexed = look.wrap === true || merged === true || look.stacked === true;
  const most = flexed ? SHOWN_CHARACTERS : Math.ceil(textWidth / (size * NARROWEST)) + 1;
  let text = shownAs(typeof value === "string" ? value.slice(0, most) : value, format, date1904);
  const number = typeof value === "number";
  if (number && !look.wrap && text.length * size * 0.48 > width) {
    text = "#".repeat(Math.max(1, Math.floor((width - 8) / (size * 0.5))));
  }
  const boxed = merged || found.length > 0 || isSeen(look);
  const middle = typeof value === "boolean" || (typeof value === "object" && value !== null);
  const horizontal = look.horizontal ?? (number ? "right" : middle ? "center" : "left");
  const shift = boxed ? 1 : 0;
  const css: CSSProperties = { left: left - shift, top: top - shift, width: width + shift, height: height + shift };
  if (!look.horizontal && horizontal !== "left") css.textAlign = horizontal;
  if (flexed) {
    css.alignItems = look.vertical === "top" ? "flex-start" : look.vertical === "center" ? "center" : "flex-end";
    if (horizontal !== "left") css.justifyContent = horizontal === "right" ? "flex-end" : "center";
  } else {
    const room = height - size * 1.22 - 1;
    css.paddingTop = Math.max(0, look.vertical === "top" ? 1 : look.vertical === "center" ? room / 2 : room);
  }
  const [gravest] = found;
  let className = look.wrap ? "cell flexed wrap" : flexed ? "cell flexed" : "cell";
  if (props.style > 0) className += ` ${lookClass(props.style)}`;
  if (boxed) className += merged ? " boxed merged" : " boxed";
  if (gravest) className += ` found ${gravest.severity}`;
  const over = textWidth > width && text !== "";
  if (over) className += " over";
  return (
    <div
      className={className}
      style={css}
      data-cell={name}
      {...(gravest && {
        "data-severity": gravest.severity,
        title: found.map(({ message }) => message).join("\n"),
      })}
    >
      {over ? (
        <span className="text" style={{ width: textWidth - 6 }}>
          {text}
        </span>
      ) : flexed ? (
        <span className="text">{text}</span>
      ) : (
        text
      )}
      {gravest ? <b className="sign">{SYMBOLS[gravest.severity]}</b> : null}
    </div>
  );
}
