import type { Address, Area, Embedded } from "@planlint/rules/model";

/** A workbook to be written from nothing: `writeWorkbook` makes the .xlsx. Plain data throughout. */
export interface NewWorkbook {
  /** In the order of the tabs; the first one is shown on opening. At least one. */
  readonly sheets: readonly NewSheet[];
  /** Font of every cell whose look names no other; 微软雅黑 10 where not given. */
  readonly font?: { readonly name: string; readonly size: number };
  /** Names for areas: `{ name: "进展状态", refersTo: "'任务台账'!$F$5:$F$60" }`. */
  readonly names?: readonly NewName[];
  /** Kept in the custom XML part of namespace `urn:planlint:1`. */
  readonly embedded?: Embedded;
}

export interface NewName {
  readonly name: string;
  /** A formula without `=`. */
  readonly refersTo: string;
  readonly hidden?: boolean;
}

export interface NewSheet {
  /** 1…31 characters, without `\ / ? * [ ] :` and not beginning or ending with `'`; each name once, whatever its case. */
  readonly name: string;
  /** From column A on. */
  readonly columns: readonly NewColumn[];
  /** From row 1 on. */
  readonly rows: readonly NewRow[];
  readonly merges?: readonly Area[];
  /** Rows and columns that stay when the sheet is scrolled. */
  readonly freeze?: { readonly rows?: number; readonly columns?: number };
  /** Drop-down filters on the first row of this area. Not together with `table` over the same cells. */
  readonly filter?: Area;
  /** Tables (Ctrl+T): the first row of each area holds its headings, which must be different, single-line texts. */
  readonly tables?: readonly { readonly name: string; readonly area: Area }[];
  readonly validations?: readonly NewValidation[];
  readonly print?: NewPrint;
  /** Protects the cells whose look is not `unlocked`, without a password; filters, widths and heights stay free. */
  readonly protected?: boolean;
  readonly hidden?: boolean;
  /** Thin grey lines between cells on screen; shown where not given. */
  readonly gridLines?: boolean;
  /** Colour of the tab, `"1F5FA8"`. */
  readonly tab?: string;
}

export interface NewColumn {
  /** In digits of the default font; a Chinese character takes two. */
  readonly width: number;
  readonly hidden?: boolean;
}

export interface NewRow {
  /** From column A on; a hole (`null`) leaves the cell out. */
  readonly cells: readonly (NewCell | null)[];
  /** In points. Where not given it is estimated from the wrapped texts of the row. */
  readonly height?: number;
  /** The estimate is at least this high: room for what will be filled in. */
  readonly leastHeight?: number;
  readonly hidden?: boolean;
}

/** Content of a cell: `null` is an empty one that still has its look. A date is a number with a date format. */
export type NewValue = string | number | boolean | null;

export interface NewCell {
  readonly value: NewValue;
  readonly look?: NewLook;
  /**
   * A click leads to this cell: of the same workbook, or of the file at this address, relative to the workbook's folder
   * and with what an address cannot hold percent-encoded (`sheet` may then be `""`: the file as a whole).
   */
  readonly link?: { readonly sheet: string; readonly cell: Address; readonly file?: string };
}

/** How a cell looks. Equal looks become one cell format, so they may be written out at every cell. */
export interface NewLook {
  readonly size?: number;
  readonly bold?: boolean;
  readonly underline?: boolean;
  /** Colours as six hex digits, `"C00000"`. */
  readonly colour?: string;
  readonly fill?: string;
  readonly border?: NewBorder;
  readonly horizontal?: "left" | "center" | "right";
  /** `center` where not given. */
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  /** Number format code (`"0%"`, `"yyyy-mm-dd"`, `"@"` for text). */
  readonly format?: string;
  /** Can be changed when the sheet is protected. */
  readonly unlocked?: boolean;
}

export interface NewBorder {
  readonly style: "thin" | "medium" | "hair";
  readonly colour: string;
}

/** What a cell takes, and what is said to somebody who types something else. */
export interface NewValidation {
  readonly areas: readonly Area[];
  readonly rule:
    | {
        /** Texts without commas, together at most 255 characters, or a reference such as `'选项'!$A$1:$A$9`. */
        readonly kind: "list";
        readonly choices: readonly string[] | string;
      }
    | { readonly kind: "decimal" | "whole" | "date"; readonly min: number; readonly max: number }
    | { readonly kind: "formula"; readonly formula: string };
  /** `stop` refuses what does not fit, `warning` asks, `information` only says. */
  readonly strictness: "stop" | "warning" | "information";
  /** Said about what does not fit: title at most 32 characters, text at most 255. */
  readonly objection?: { readonly title: string; readonly text: string };
  /** Shown beside the cell while it is selected: title at most 32 characters, text at most 255. */
  readonly hint?: { readonly title: string; readonly text: string };
}

/** Print set-up: A4, as wide as one page. */
export interface NewPrint {
  readonly orientation?: "landscape" | "portrait";
  /** Rows repeated on every page: `[3, 4]`. */
  readonly titleRows?: readonly [first: number, last: number];
  /** Footer in Excel's own code; name of the sheet and page numbers where not given. */
  readonly footer?: string;
}
