import type { Area } from "@planlint/rules/engine";

interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Moving {
  readonly at: Place;
  /** The cell, or the merged area around it. */
  readonly area: Area;
  /** Rows of a page. */
  readonly page: number;
  /** Last row and column that can be reached. */
  readonly rows: number;
  readonly columns: number;
  /** Last row and column that hold anything. */
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** Where a key leads, or `null` when it is none of the sheet's. */
export function placeAfter(key: string, control: boolean, moving: Moving): Place | null {
  const { at, area, page, rows, columns, lastRow, lastColumn } = moving;
  const within = (row: number, column: number) => ({
    row: Math.min(Math.max(row, 1), rows),
    column: Math.min(Math.max(column, 1), columns),
  });
  switch (key) {
    case "ArrowUp":
      return within(control ? 1 : area.top - 1, at.column);
    case "ArrowDown":
      return within(control ? lastRow : area.bottom + 1, at.column);
    case "ArrowLeft":
      return within(at.row, control ? 1 : area.left - 1);
    case "ArrowRight":
      return within(at.row, control ? lastColumn : area.right + 1);
    case "PageUp":
      return control ? null : within(at.row - page, at.column);
    case "PageDown":
      return control ? null : within(at.row + page, at.column);
    case "Home":
      return within(control ? 1 : at.row, 1);
    case "End":
      return within(control ? lastRow : at.row, lastColumn);
    default:
      return null;
  }
}

/** Passes over rows and columns without height or width, in the direction of the move; stays where there are no more. */
export function passHidden(to: Place, from: Place, tops: Float64Array, lefts: Float64Array): Place {
  return {
    row: seen(to.row, to.row >= from.row ? 1 : -1, tops),
    column: seen(to.column, to.column >= from.column ? 1 : -1, lefts),
  };
}

function seen(start: number, direction: 1 | -1, offsets: Float64Array): number {
  const isHidden = (index: number) => offsets[index] === offsets[index - 1];
  for (const step of [direction, -direction]) {
    for (let index = start; index >= 1 && index < offsets.length; index += step) if (!isHidden(index)) return index;
  }
  return start;
}
