import { columnLetters, columnNumber, MAX_COLUMN, MAX_ROW } from "@planlint/rules/model";

/** A formula cut into text and references, so that it can be written anew for another cell. */
export interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly pieces: readonly Piece[];
}

type Piece = string | Reference;

interface Reference {
  /** 0 when the reference has no such half (`A:A`, `1:1`). */
  readonly row: number;
  readonly column: number;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

/**
 * Strings and quoted sheet names first, so that nothing in them is taken for a reference; then whole columns, whole
 * rows, and cells. Names, functions and other words are eaten whole.
 */
const TOKENS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<cells>\$?[A-Za-z]{1,3}\$?\d{1,7})(?![\w.(!])|(?<columns>\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})(?![\w.(!])|(?<rows>\$?\d{1,7}:\$?\d{1,7})(?![\w.(!])|[\p{L}_\\][\p{L}\p{N}_.\\]*|\d[\d.]*(?:[eE][+-]?\d+)?/gu;

/** Prepares the formula of a shared group, written for the cell at `row`, `column`. */
export function compileSharedFormula(text: string, row: number, column: number): SharedFormula {
  const pieces: Piece[] = [];
  let done = 0;
  for (const match of text.matchAll(TOKENS)) {
    const { cells, columns, rows } = match.groups ?? {};
    const found = cells ?? columns ?? rows;
    if (found === undefined) continue;
    pieces.push(text.slice(done, match.index));
    done = match.index + found.length;
    found.split(":").forEach((half, index) => {
      if (index > 0) pieces.push(":");
      pieces.push(parseReference(half));
    });
  }
  pieces.push(text.slice(done));
  return { row, column, pieces };
}

function parseReference(text: string): Reference {
  const [, columnDollar, letters = "", rowDollar, digits = ""] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text) ?? [];
  const wholeRow = letters === "";
  return {
    row: Number(digits),
    column: columnNumber(letters),
    rowFixed: (wholeRow ? columnDollar : rowDollar) === "$",
    columnFixed: columnDollar === "$",
  };
}

/** The shared formula as Excel shows it in the cell at `row`, `column`. */
export function formulaAt(shared: SharedFormula, row: number, column: number): string {
  const down = row - shared.row;
  const right = column - shared.column;
  let text = "";
  for (const piece of shared.pieces) text += typeof piece === "string" ? piece : moved(piece, down, right);
  return text;
}

/** References that leave the sheet come in again on the other side, as in Excel. */
function moved(reference: Reference, down: number, right: number): string {
  let text = "";
  if (reference.column > 0) {
    const column = reference.columnFixed ? reference.column : wrap(reference.column + right, MAX_COLUMN);
    text += (reference.columnFixed ? "$" : "") + columnLetters(column);
  }
  if (reference.row > 0) {
    text +=
      (reference.rowFixed ? "$" : "") + (reference.rowFixed ? reference.row : wrap(reference.row + down, MAX_ROW));
  }
  return text;
}

function wrap(value: number, size: number): number {
  return ((((value - 1) % size) + size) % size) + 1;
}
