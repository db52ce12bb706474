import type { Area } from "@planlint/rules/model";
import type { NewBorder, NewCell, NewLook, NewRow, NewValidation } from "./newWorkbook.ts";

const LINE: NewBorder = { style: "thin", colour: "A6A6A6" };

/** Grey is the plan's, pale yellow is to be filled in: both keep their difference in black and white. */
export const LOOKS = {
  title: { size: 16, bold: true, horizontal: "center" },
  label: { wrap: true },
  labelInput: { wrap: true, fill: "FFF9E5", unlocked: true },
  head: { bold: true, fill: "D9D9D9", border: LINE, horizontal: "center", wrap: true },
  plan: { fill: "F2F2F2", border: LINE, wrap: true },
  planCentre: { fill: "F2F2F2", border: LINE, horizontal: "center", wrap: true },
  input: { fill: "FFF9E5", border: LINE, wrap: true, unlocked: true },
  inputCentre: { fill: "FFF9E5", border: LINE, horizontal: "center", wrap: true, unlocked: true },
  percent: { fill: "FFF9E5", border: LINE, horizontal: "center", format: "0%", unlocked: true },
} as const satisfies Readonly<Record<string, NewLook>>;

/** Row of the headings: title and labels stand above. */
export const HEAD_ROW = 3;
export const FIRST_ROW = HEAD_ROW + 1;

/** The cells of a column from the first to the last row. */
export function below(column: number, count: number): Area {
  return { top: FIRST_ROW, left: column, bottom: HEAD_ROW + count, right: column };
}

export function headRow(headings: readonly string[]): NewRow {
  return { height: 30, cells: headings.map((value) => ({ value, look: LOOKS.head })) };
}

/** The title over all columns. */
export function titleRow(title: string): NewRow {
  return { height: 32, cells: [{ value: title, look: LOOKS.title }] };
}

/** Labels spread over the columns: each begins where the one before has had enough room. */
export function labelRow(
  labels: readonly { readonly text: string; readonly input?: boolean }[],
  widths: readonly number[],
): { readonly row: NewRow; readonly merges: readonly Area[] } {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const cells: (NewCell | null)[] = widths.map(() => null);
  const merges: Area[] = [];
  let column = 1;
  let used = 0;
  labels.forEach(({ text, input }, index) => {
    const from = column;
    const last = index === labels.length - 1;
    const aim = (total * (index + 1)) / labels.length;
    do {
      used += widths[column - 1] ?? 0;
      column++;
    } while (
      column <= widths.length &&
      (last || (used + (widths[column - 1] ?? 0) / 2 < aim && widths.length - column >= labels.length - index - 1))
    );
    const look = input ? LOOKS.labelInput : LOOKS.label;
    for (let at = from; at < column; at++) cells[at - 1] = { value: at === from ? text : null, look };
    if (column - 1 > from) merges.push({ top: 2, left: from, bottom: 2, right: column - 1 });
  });
  return { row: { height: 22, cells }, merges };
}

/**
 * Asks before the plan's own text is changed. Protecting the sheet instead would also stop rows from being put in,
 * sorted and marked; and text that is pasted over is found by the check.
 */
export function guard(areas: readonly Area[], said: { readonly title: string; readonly text: string }): NewValidation {
  return { areas, rule: { kind: "formula", formula: "FALSE" }, strictness: "warning", objection: said };
}

/** Areas of a column's rows, runs of neighbouring rows joined. */
export function runs(column: number, rows: readonly number[]): Area[] {
  const areas: Area[] = [];
  for (const row of rows) {
    const last = areas[areas.length - 1];
    if (last && last.bottom === row - 1) areas[areas.length - 1] = { ...last, bottom: row };
    else areas.push({ top: row, left: column, bottom: row, right: column });
  }
  return areas;
}
