import type { Embedded, Report, Workbook } from "@planlint/rules";

/**
 * The seam between the pane and where the workbook lives: Excel (Office.js), or a file (packages/xlsx).
 * Nothing on the pane's side of it knows which of the two it is, but for `kind` where words differ.
 */
export interface Host {
  readonly kind: "excel" | "file";
  /** Reads all sheets, and what planlint keeps in the workbook. @throws HostError */
  read(options?: HostCallOptions): Promise<HostReading>;
  /** Selects a cell, activating its sheet. @throws HostError */
  select(place: CellPlace): Promise<void>;
  /** Paints a report's marks; an earlier marking is replaced. @throws HostError, with nothing half-painted left */
  mark(report: Report, options?: HostCallOptions): Promise<MarkOutcome>;
  /** Takes out exactly planlint's marks. @throws HostError */
  clear(options?: HostCallOptions): Promise<ClearOutcome>;
  /**
   * Writes cell contents (fixes, inserted text), all or none. Gives the edits that undo it. With `asRead`, cells that
   * other people can reach must stand as they were read last. @throws HostError
   */
  write(edits: readonly CellEdit[], options?: { readonly asRead?: boolean }): Promise<readonly CellEdit[]>;
  /**
   * Inserts empty rows that look like the row above them; what stood there moves down. Left out by a host that cannot.
   * @throws HostError
   */
  insertRows?(rows: RowSpan): Promise<void>;
  /** Takes such rows out again if they are empty, and says whether it did. @throws HostError */
  removeRows?(rows: RowSpan): Promise<boolean>;
  /** Keeps waivers, choices and the like in the workbook; `null` takes them out. @throws HostError */
  saveEmbedded(embedded: Embedded | null): Promise<void>;
  /** The cells that are selected now, or `null` when the selection is no range. */
  selection(): Promise<CellPlace | null>;
  /** Tells of edits that did not come from `write`; the result stops it. */
  watch(listener: (edit: HostEdit) => void): () => void;
}

export interface HostCallOptions {
  readonly signal?: AbortSignal;
  /** 0…1 of the present step. */
  readonly onProgress?: (share: number) => void;
  /**
   * For `read` after `watch` told of edits: a host that follows them reads just what they touched and answers with the
   * rest as it was. Left out, everything is read.
   */
  readonly live?: boolean;
}

export interface HostReading {
  /** A host whose engine keeps the rows beside it (a file's worker) gives sheets without them. */
  readonly workbook: Workbook;
  /** File name without its folder. */
  readonly file: string;
  /** `sha256:…` of the file's bytes; `""` where the host has no bytes (an open workbook in Excel). */
  readonly fileHash: string;
}

export interface CellPlace {
  readonly sheet: string;
  /** `C5` */
  readonly cell: string;
}

export interface CellEdit extends CellPlace {
  /** `null` empties the cell. Text never becomes a formula. */
  readonly value: string | number | boolean | null;
  /** Set when the cell held a formula (only in the edits that undo). Without `=`. */
  readonly formula?: string;
  /** Number format to set with it. */
  readonly format?: string;
  /** What the cell has to hold for it to be written (only in the edits that undo). */
  readonly was?: string | number | boolean;
}

/** Whole rows of a sheet. */
export interface RowSpan {
  readonly sheet: string;
  /** The first of them, from 1. */
  readonly row: number;
  readonly count: number;
}

export interface HostEdit {
  readonly sheet: string;
  /** `C5:D8`, or `null` when the whole workbook may have changed (sheets added, renamed, deleted). */
  readonly area: string | null;
}

export interface MarkOutcome {
  /** Cells whose own note was kept: ours stands on the result sheet alone. */
  readonly keptNotes: number;
  /** Sheets that could not be marked (protected), by name. */
  readonly skippedSheets: readonly string[];
}

export interface ClearOutcome {
  /** True when notes of a marked copy stand there still, which this Excel can neither list nor delete. */
  readonly notesLeft: boolean;
  /** Sheets whose marks stay, as they are protected, by name. */
  readonly skippedSheets: readonly string[];
}

/** Nothing of ours is left. */
export const ALL_CLEARED: ClearOutcome = { notesLeft: false, skippedSheets: [] };

/** Why a host could not do what was asked; words for people are made from it. */
export type HostErrorCode =
  | "editing" // a cell is being edited (5004)
  | "protected" // sheet or workbook is protected (args.sheet)
  | "throttled" // too many requests, retries used up
  | "too-large" // payload limit
  | "cancelled"
  | "no-cell" // the sheet or cell no longer exists
  | "changed" // a cell does not hold any more what was checked
  | "hidden" // the sheet is hidden and cannot be shown (args.sheet)
  | "array" // the cell belongs to a formula that fills several cells
  | "unsupported" // this Excel is too old for it (args.needs)
  | "closed" // the workbook or host is gone
  | "unusable" // the file cannot be read (args.sentence)
  | "unknown";

export class HostError extends Error {
  readonly code: HostErrorCode;
  readonly args: Readonly<Record<string, string>>;
  constructor(code: HostErrorCode, args: Readonly<Record<string, string>> = {}) {
    super(code);
    this.name = "HostError";
    this.code = code;
    this.args = args;
  }
}
