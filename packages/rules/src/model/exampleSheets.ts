/** A cell of an example sheet: its content, or content with number format, formula or an Excel error. */
export type ExampleCell =
  | string
  | number
  | boolean
  | null
  | { v?: string | number | boolean | null; format?: string; formula?: string; error?: string };

/** Sheet name → rows of cells, the first row and the first cell being A1; `null` and `""` are empty cells. */
export type ExampleSheets = Readonly<Record<string, readonly (readonly ExampleCell[])[]>>;
