import { type CellValue, formatArea, type SheetRow } from "@planlint/rules/engine";
import type { Band, ColumnSpan } from "./bands.ts";

/** A band's answers: plain arrays as Excel gives them. */
export interface BandCells {
  readonly band: Band;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly SpanCells[];
  readonly formats: readonly SpanCells[];
  /** For all rows of the band; `null` when some are hidden and some not. */
  readonly hidden: boolean | null;
}

/** What Excel gave for some columns of a band. */
export interface SpanCells {
  readonly span: ColumnSpan;
  readonly rows: readonly (readonly unknown[])[];
}

/** Queues the questions of a band. */
export function askBand(context: Excel.RequestContext, band: Band): () => BandCells {
  const sheet = context.workbook.worksheets.getItem(band.sheet.id);
  const { area } = band;
  const whole = sheet.getRange(formatArea(area));
  const isWhole = (span: ColumnSpan) => span.left === area.left && span.right === area.right;
  const wanted = ["values"];
  if (band.formulas.some(isWhole)) wanted.push("formulas");
  if (band.formats.some(isWhole)) wanted.push("numberFormat");
  if (band.asksHidden) wanted.push("rowHidden");
  whole.load(wanted.join(","));
  const ask = (spans: readonly ColumnSpan[], property: "formulas" | "numberFormat") =>
    spans.map((span) => {
      if (isWhole(span)) return () => ({ span, rows: whole[property] as unknown[][] });
      const range = sheet.getRange(formatArea({ ...area, left: span.left, right: span.right }));
      range.load(property);
      return () => ({ span, rows: range[property] as unknown[][] });
    });
  const formulas = ask(band.formulas, "formulas");
  const formats = ask(band.formats, "numberFormat");
  return () => ({
    band,
    values: whole.values,
    formulas: formulas.map((read) => read()),
    formats: formats.map((read) => read()),
    hidden: band.asksHidden ? (whole.rowHidden as boolean | null) : false,
  });
}

const ERROR =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|EXTERNAL!|PYTHON!|TIMEOUT!)$/;

/** What decides how a cell is kept. */
export interface RowRules {
  /** True for a hidden row. */
  isHidden(row: number): boolean;
  /** True when a text that looks like an error is one (and not typed as text). */
  mayBeError(row: number, column: number): boolean;
  /** Gives one copy of equal lists. */
  readonly columns: (list: readonly number[]) => readonly number[];
  readonly formats: (list: readonly string[]) => readonly string[];
}

/** The rows of a band that hold anything, in the workbook model. */
export function rowsOf(cells: BandCells, rules: RowRules): SheetRow[] {
  const { area } = cells.band;
  const rows: SheetRow[] = [];
  for (const [index, given] of cells.values.entries()) {
    const number = area.top + index;
    const columns: number[] = [];
    const values: CellValue[] = [];
    const formats: string[] = [];
    const formulas: (string | null)[] = [];
    let hasFormula = false;
    for (const [offset, raw] of given.entries()) {
      const column = area.left + offset;
      const formula = formulaAt(cells.formulas, index, column, raw);
      if (formula === null && (raw === "" || raw === null)) continue;
      columns.push(column);
      values.push(cellValueOf(raw, () => rules.mayBeError(number, column)));
      formats.push(formatAt(cells.formats, index, column));
      formulas.push(formula);
      if (formula !== null) hasFormula = true;
    }
    if (columns.length === 0) continue;
    rows.push({
      number,
      hidden: rules.isHidden(number),
      columns: rules.columns(columns),
      values,
      formats: rules.formats(formats),
      formulas: hasFormula ? formulas : null,
    });
  }
  return rows;
}

function cellValueOf(raw: unknown, mayBeError: () => boolean): CellValue {
  if (typeof raw === "string") return raw.startsWith("#") && ERROR.test(raw) && mayBeError() ? { error: raw } : raw;
  return typeof raw === "number" || typeof raw === "boolean" ? raw : String(raw);
}

function formulaAt(spans: readonly SpanCells[], index: number, column: number, value: unknown): string | null {
  const raw = at(spans, index, column);
  // A text typed as '=… is no formula: its value is the very same text.
  return typeof raw === "string" && raw.startsWith("=") && raw !== value ? raw.slice(1) : null;
}

/** `""` is General. */
export function formatOf(raw: unknown): string {
  return typeof raw === "string" && raw !== "General" ? raw : "";
}

function formatAt(spans: readonly SpanCells[], index: number, column: number): string {
  return formatOf(at(spans, index, column));
}

function at(spans: readonly SpanCells[], index: number, column: number): unknown {
  for (const { span, rows } of spans) {
    if (column >= span.left && column <= span.right) return rows[index]?.[column - span.left];
  }
  return undefined;
}

/** Keeps one copy of equal lists, since the rows of a table agree. */
export function createLists<T extends string | number>(): (list: readonly T[]) => readonly T[] {
  const known = new Map<string, readonly T[]>();
  return (list) => {
    const key = list.join("\u0001");
    const found = known.get(key);
    if (found) return found;
    if (known.size < 4096) known.set(key, list);
    return list;
  };
}
