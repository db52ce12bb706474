import type { Area, Sheet, Workbook } from "@planlint/rules/engine";

/** A cell of the stand-in's workbook. */
export interface BookCell {
  value: string | number | boolean;
  /** Without `=`. */
  formula: string | null;
  format: string;
  isError: boolean;
}

export interface BookFormat {
  readonly id: string;
  sqref: string;
  areas: Area[];
  type: string;
  formula: string;
  fill: string | null;
  priority: number;
}

export interface BookSheet {
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  isProtected: boolean;
  readonly cells: Map<number, Map<number, BookCell>>;
  readonly hiddenRows: Set<number>;
  merges: Area[];
  /** Areas that one formula each fills. */
  spills: Area[];
  /** Array formulas of the old kind and data tables, no cell of which can be written by itself. */
  arrays: Area[];
  formats: BookFormat[];
  tables: { readonly id: string; area: string; readonly headers: readonly string[] }[];
  /** Looks that were set, as `A:A columnWidth`. */
  readonly looks: Map<string, unknown>;
  /** Notes by their cell, which Office.js of this age cannot see; such cells take no comment. */
  readonly notes: Map<string, string>;
}

export interface BookComment {
  readonly id: string;
  readonly sheet: BookSheet;
  readonly cell: string;
  readonly content: string;
  readonly author: string;
  /** What people answered. */
  readonly replies: string[];
}

/** What the stand-in keeps of a workbook: as much as Excel would tell about it. */
export interface Book {
  name: string;
  date1904: boolean;
  isLocked: boolean;
  sheets: BookSheet[];
  comments: BookComment[];
  parts: { readonly id: string; namespace: string; xml: string }[];
  /** The active sheet and the selected cell. */
  active: { sheet: BookSheet; cell: string };
  nextId: number;
  /** Workbooks that were opened in windows of their own. */
  readonly opened: Uint8Array[];
}

export function bookOf(workbook: Workbook, name: string): Book {
  const sheets = workbook.sheets.map((sheet, index) =>
    sheetOf(sheet, `{00000000-0001-0000-0000-${String(index).padStart(12, "0")}}`),
  );
  const [first] = sheets;
  if (!first) throw new Error("a workbook has a sheet");
  return {
    name,
    date1904: workbook.date1904,
    isLocked: false,
    sheets,
    comments: [],
    parts: [],
    active: { sheet: first, cell: "A1" },
    nextId: 1,
    opened: [],
  };
}

/** A sheet as it was read from a file. */
export function sheetOf(sheet: Sheet, id: string): BookSheet {
  const made = emptySheet(id, sheet.name);
  if (sheet.hidden) made.visibility = "Hidden";
  made.merges = [...sheet.merges];
  for (const row of sheet.rows) {
    if (row.hidden) made.hiddenRows.add(row.number);
    const cells = new Map<number, BookCell>();
    for (const [position, column] of row.columns.entries()) {
      const value = row.values[position] ?? "";
      const isError = typeof value === "object";
      cells.set(column, {
        value: typeof value === "object" ? value.error : value,
        formula: row.formulas?.[position] ?? null,
        format: row.formats[position] || "General",
        isError,
      });
    }
    made.cells.set(row.number, cells);
  }
  return made;
}

export function emptySheet(id: string, name: string): BookSheet {
  return {
    id,
    name,
    visibility: "Visible",
    isProtected: false,
    cells: new Map(),
    hiddenRows: new Set(),
    merges: [],
    spills: [],
    arrays: [],
    formats: [],
    tables: [],
    looks: new Map(),
    notes: new Map(),
  };
}

/** Everything that a person could see or a file would hold, for comparing two states. */
export function pictureOf(book: Book): unknown {
  return {
    isLocked: book.isLocked,
    sheets: book.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      merges: sheet.merges,
      notes: [...sheet.notes],
      tables: sheet.tables.map(({ area, headers }) => ({ area, headers })),
      formats: sheet.formats.map(({ sqref, formula, fill, priority }) => ({ sqref, formula, fill, priority })),
      cells: [...sheet.cells]
        .sort((a, b) => a[0] - b[0])
        .flatMap(([row, cells]) =>
          [...cells].sort((a, b) => a[0] - b[0]).map(([column, cell]) => [row, column, { ...cell }]),
        ),
    })),
    comments: book.comments.map(({ sheet, cell, content, replies }) => [sheet.name, cell, content, ...replies]),
    parts: book.parts.map(({ xml }) => xml),
  };
}
