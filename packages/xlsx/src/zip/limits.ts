/** How much a package may ask of us. What goes beyond is refused before it costs time or memory. */
export interface Limits {
  /** Bytes of the file itself. */
  readonly maxFileBytes: number;
  /** Parts in the package. */
  readonly maxParts: number;
  /** Bytes of all parts together once unpacked. */
  readonly maxInflatedBytes: number;
  /** Unpacked ÷ packed size of one part; looked at only from `ratioFromBytes` on, since small parts compress well. */
  readonly maxRatio: number;
  readonly ratioFromBytes: number;
  /** Bytes of a part that is held whole (everything but sheets and shared strings). */
  readonly maxWholePartBytes: number;
  /** Stored cells of all sheets together; a row and a merged area cost as much as a cell. */
  readonly maxCells: number;
  /** UTF-16 units of all texts and formulas together; each text costs `TEXT_COST` units besides. */
  readonly maxTextUnits: number;
  /** Sheets in the workbook. */
  readonly maxSheets: number;
}

/** What keeping a text costs besides its units. */
export const TEXT_COST = 16;

/** Wide enough for five million cells, narrow enough for 1 GiB of memory and 20 seconds. */
export const DEFAULT_LIMITS: Limits = {
  maxFileBytes: 256 * 1024 * 1024,
  maxParts: 10_000,
  maxInflatedBytes: 512 * 1024 * 1024,
  maxRatio: 400,
  ratioFromBytes: 16 * 1024 * 1024,
  maxWholePartBytes: 32 * 1024 * 1024,
  maxCells: 6_000_000,
  maxTextUnits: 160 * 1024 * 1024,
  maxSheets: 1_000,
};
