/** Why a file cannot be used. Words for people are made from it by `explainUnusable`. */
export type UnusableCode =
  /** No bytes at all. */
  | "empty"
  /** Begins like an .xlsx but its end is missing. */
  | "truncated"
  /** The package contradicts itself: checksums, sizes, overlapping or duplicate parts, unknown compression. */
  | "damaged"
  /** Some other kind of file (`args.kind`: text, html, xml, pdf, image, archive or unknown). */
  | "not-zip"
  /** A zip, but no workbook in it (`args.kind`: word, powerpoint, opendocument, xlsb or zip). */
  | "not-xlsx"
  /** Encrypted with a password for opening, or by rights management. */
  | "password"
  /** Excel 97–2003 (.xls) or WPS (.et) binary workbook. */
  | "legacy"
  /** Unpacks to far more than any workbook would. */
  | "bomb"
  /** More than the reader takes (`args.what`: file, parts, cells, text or sheets; `args.limit`). */
  | "too-large"
  /** A part declares a document type, which Office never writes and attackers do. */
  | "dtd"
  /** A part is not well-formed XML (`args.part`). */
  | "malformed"
  /** A shared workbook with a revision log: reading is fine, marking would break the log. */
  | "revision-log";

/** The one error that reading a workbook throws, whatever the bytes. */
export class UnusableFileError extends Error {
  readonly code: UnusableCode;
  readonly args: Readonly<Record<string, string | number>>;

  constructor(code: UnusableCode, args: Readonly<Record<string, string | number>> = {}) {
    const details = Object.entries(args).map(([key, value]) => `${key}=${value}`);
    super(details.length > 0 ? `${code} (${details.join(", ")})` : code);
    this.name = "UnusableFileError";
    this.code = code;
    this.args = args;
  }
}
