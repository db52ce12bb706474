import { type Area, type CellValue, formatAddress, rowAt, type Sheet } from "@planlint/rules/engine";
import type { CellLook } from "@planlint/xlsx";
import { type CSSProperties, memo } from "react";
import { type CellFindings, SYMBOLS } from "./cellFindings.ts";
import type { Geometry } from "./geometry.ts";
import { shownAs } from "./numberFormat.ts";

/** Characters of a cell that are put on the screen: more than any cell shows. */
const SHOWN_CHARACTERS = 1200;
/** Empty neighbours that a long text may run over. */
const OVERRUN = 12;

export interface LayerProps {
  readonly sheet: Sheet;
  readonly geometry: Geometry;
  readonly date1904: boolean;
  readonly findings: ReadonlyMap<string, CellFindings> | undefined;
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
  const { tops, lefts } = geometry;
  const originTop = tops[firstRow - 1] ?? 0;
  const originLeft = lefts[firstColumn - 1] ?? 0;
  const merges = geometry.mergesIn(window);
  const rows: number[] = [];
  for (let row = top; row <= bottom; row++) if ((tops[row] ?? 0) > (tops[row - 1] ?? 0)) rows.push(row);
  const columns: number[] = [];
  for (let column = left; column <= right; column++) columns.push(column);
  return (
    <>
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
    </>
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

const GridRow = memo(function GridRow({
  row,
  top,
  from,
  to,
  originLeft,
  sheet,
  geometry,
  date1904,
  findings,
}: RowProps) {
  const { tops, lefts } = geometry;
  const height = (tops[row] ?? 0) - (tops[row - 1] ?? 0);
  const stored = rowAt(sheet, row);
  const cells = [];
  for (let column = from; column <= to; column++) {
    const width = (lefts[column] ?? 0) - (lefts[column - 1] ?? 0);
    if (width <= 0 || geometry.mergeAt(row, column)) continue;
    const index = stored ? stored.columns.indexOf(column) : -1;
    const found = findings?.get(formatAddress({ row, column }));
    const look = geometry.lookAt(row, column);
    if (index < 0 && !found && !look?.fill) continue;
    const value = index < 0 ? undefined : stored?.values[index];
    const format = index < 0 ? "" : (stored?.formats[index] ?? "");
    const next = index < 0 ? column + 1 : (stored?.columns[index + 1] ?? geometry.columns + 1);
    const runs =
      typeof value === "string" && !look?.wrap && look?.horizontal !== "right" && look?.horizontal !== "center";
    const end = runs ? Math.min(next - 1, column + OVERRUN, geometry.columns) : column;
    cells.push(
      <CellBox
        key={column}
        name={formatAddress({ row, column })}
        left={(lefts[column - 1] ?? 0) - originLeft}
        top={0}
        width={width}
        textWidth={(lefts[end] ?? 0) - (lefts[column - 1] ?? 0)}
        height={height}
        value={value}
        format={format}
        date1904={date1904}
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
  const row = rowAt(sheet, area.top);
  const index = row ? row.columns.indexOf(area.left) : -1;
  const name = formatAddress({ row: area.top, column: area.left });
  const top = tops[area.top - 1] ?? 0;
  const left = lefts[area.left - 1] ?? 0;
  const width = (lefts[Math.min(area.right, columns)] ?? 0) - left;
  return (
    <CellBox
      name={name}
      left={left - originLeft}
      top={top - originTop}
      width={width}
      textWidth={width}
      height={(tops[Math.min(area.bottom, rows)] ?? 0) - top}
      value={index < 0 ? undefined : row?.values[index]}
      format={index < 0 ? "" : (row?.formats[index] ?? "")}
      date1904={date1904}
      look={geometry.lookAt(area.top, area.left)}
      found={findings?.get(name)}
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
  readonly look: CellLook | undefined;
  readonly found: CellFindings | undefined;
  readonly merged?: boolean;
}

function CellBox({
  name,
  left,
  top,
  width,
  textWidth,
  height,
  value,
  format,
  date1904,
  look,
  found,
  merged,
}: BoxProps) {
  const text = shownAs(typeof value === "string" ? value.slice(0, SHOWN_CHARACTERS) : value, format, date1904);
  const number = typeof value === "number";
  const middle = typeof value === "boolean" || (typeof value === "object" && value !== null);
  const horizontal = look?.horizontal ?? (number ? "right" : middle ? "center" : "left");
  const overfull = number && !look?.wrap && text.length * 6.6 > width - 4;
  const style: CSSProperties = {
    left,
    top,
    width,
    height,
    justifyContent: horizontal === "right" ? "flex-end" : horizontal,
    alignItems: look?.vertical === "top" ? "flex-start" : look?.vertical === "center" ? "center" : "flex-end",
    textAlign: horizontal,
  };
  if (look?.bold) style.fontWeight = 600;
  if (look?.size !== undefined && look.size !== 11) style.fontSize = Math.min(look.size, 28) * 1.14;
  if (look?.fill) Object.assign(style, { "--fill": `#${look.fill}` });
  const classes = ["cell", look?.fill ? "filled" : "", merged ? "merged" : "", found ? `found ${found.severity}` : ""];
  return (
    <div
      className={classes.filter(Boolean).join(" ")}
      style={style}
      data-cell={name}
      {...(found && {
        "data-severity": found.severity,
        title: found.findings.map(({ message }) => message).join("\n"),
      })}
    >
      <span
        className={look?.wrap ? "wrap" : "flat"}
        style={textWidth > width ? { minWidth: textWidth - 8, maxWidth: textWidth - 8 } : undefined}
      >
        {overfull ? "#".repeat(Math.max(1, Math.floor((width - 8) / 7))) : text}
      </span>
      {found ? <b className="sign">{SYMBOLS[found.severity]}</b> : null}
    </div>
  );
}
