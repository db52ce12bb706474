import type { NewCell, NewLook, NewRow, NewSheet, NewValue } from "../write/newWorkbook.ts";

const FAINT = "595959";
const LINE = { style: "thin", colour: "BFBFBF" } as const;

/** How the cells of these sheets look: as on 校核结果, and just as clear in black and white. */
export const LOOKS = {
  title: { size: 18, bold: true },
  subtitle: { size: 13, bold: true },
  plain: {},
  faint: { size: 9, colour: FAINT },
  header: { bold: true, fill: "EDEDED", border: { style: "thin", colour: "595959" }, horizontal: "center", wrap: true },
  text: { border: LINE, vertical: "top", wrap: true },
  line: { border: LINE, vertical: "top" },
  centre: { border: LINE, vertical: "top", horizontal: "center", wrap: true },
  strong: { border: LINE, vertical: "top", wrap: true, bold: true },
  strongCentre: { border: LINE, vertical: "top", horizontal: "center", wrap: true, bold: true },
  grey: { border: LINE, vertical: "top", wrap: true, colour: FAINT },
  greyLine: { border: LINE, vertical: "top", colour: FAINT },
  greyCentre: { border: LINE, vertical: "top", horizontal: "center", wrap: true, colour: FAINT },
  link: { border: LINE, vertical: "top", wrap: true, underline: true, colour: "0B57A4" },
  middle: { border: LINE, wrap: true },
  strongMiddle: { border: LINE, wrap: true, bold: true },
  linkTop: { border: LINE, vertical: "top", horizontal: "center", underline: true, colour: "0B57A4" },
  linkCentre: { border: LINE, horizontal: "center", underline: true, colour: "0B57A4" },
  note: { wrap: true, vertical: "top" },
  fineShare: { border: LINE, vertical: "top", horizontal: "center", format: "0.0#%" },
  greyShare: { border: LINE, vertical: "top", horizontal: "center", format: "0%", colour: FAINT },
  greyFineShare: { border: LINE, vertical: "top", horizontal: "center", format: "0.0#%", colour: FAINT },
  percent: { border: LINE, horizontal: "center", format: "0.0%" },
  share: { border: LINE, vertical: "top", horizontal: "center", format: "0%" },
} as const satisfies Readonly<Record<string, NewLook>>;

export type LookName = keyof typeof LOOKS;

/** A cell with its look. An empty text is an empty cell. */
export function cell(value: NewValue, look: LookName = "text", link?: NewCell["link"]): NewCell {
  return { value: value === "" ? null : value, look: LOOKS[look], ...(link ? { link } : {}) };
}

export interface TableSheet {
  readonly name: string;
  /** Lines above the table: title, then smaller ones. */
  readonly head: readonly { readonly text: string; readonly look: LookName; readonly height: number }[];
  readonly columns: readonly { readonly heading: string; readonly width: number }[];
  readonly rows: readonly NewRow[];
  /** Said instead of rows where there are none. */
  readonly none?: string;
  /** Columns that stay when the sheet is scrolled sideways. */
  readonly frozenColumns?: number;
}

/** Row of the headings, below the three lines of the head. */
export const HEADER_ROW = 4;

/** A sheet with a heading, one filterable table, frozen header, and print set-up for A4 landscape. */
export function tableSheet({ name, head, columns, rows, none, frozenColumns = 0 }: TableSheet): NewSheet {
  const above = head.map(({ text, look, height }): NewRow => ({ cells: [{ value: text, look: LOOKS[look] }], height }));
  const header: NewRow = { cells: columns.map(({ heading }) => cell(heading, "header")), height: 30 };
  const body = rows.length > 0 || none === undefined ? rows : [{ cells: [{ value: none, look: LOOKS.plain }] }];
  const last = above.length + 1 + Math.max(1, body.length);
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: [...above, header, ...body],
    freeze: { rows: above.length + 1, columns: frozenColumns },
    filter: { top: above.length + 1, left: 1, bottom: last, right: columns.length },
    print: { orientation: "landscape", titleRows: [above.length + 1, above.length + 1] },
    gridLines: false,
  };
}
