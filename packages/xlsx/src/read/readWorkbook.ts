import type { CellError, Workbook } from "@planlint/rules/model";
import { readEmbedded } from "../embedded.ts";
import { DEFAULT_LIMITS, type Limits } from "../zip/limits.ts";
import { openPackage, type Package } from "../zip/openPackage.ts";
import { createTextPool } from "./cellText.ts";
import { readSharedStrings } from "./sharedStrings.ts";
import { readSheet, type SheetContext } from "./sheet.ts";
import { readFormats } from "./styles.ts";
import { readOutline } from "./workbookPart.ts";

export interface ReadOptions {
  /** How much a file may ask of us; `DEFAULT_LIMITS` when not given. */
  readonly limits?: Limits;
}

/**
 * Reads an .xlsx, .xlsm, .xltx or .xltm file into planlint's model. Sheets are read as a stream and kept sparse; the
 * same bytes always give the same workbook. Throws `UnusableFileError` and nothing else.
 */
export function readWorkbook(bytes: Uint8Array, options: ReadOptions = {}): Workbook {
  return readWorkbookFrom(openPackage(bytes, options.limits ?? DEFAULT_LIMITS));
}

/** Reads the workbook of a package that is already open. */
export function readWorkbookFrom(pkg: Package): Workbook {
  const outline = readOutline(pkg);
  const partOf = (kind: string) =>
    outline.relationships.find((relation) => relation.kind === kind && !relation.external && pkg.has(relation.target))
      ?.target;
  const strings = partOf("sharedStrings");
  const styles = partOf("styles");
  const context: SheetContext = {
    strings: strings === undefined ? [] : readSharedStrings(pkg, strings),
    formats: styles === undefined ? [] : readFormats(pkg, styles),
    date1904: outline.date1904,
    budget: { cells: 0, maxCells: pkg.limits.maxCells },
    text: createTextPool(pkg.limits.maxTextUnits),
    error: createErrors(),
  };
  const sheets = outline.sheets.map(({ part, name, hidden }) => readSheet(pkg, part, name, hidden, context));
  return { sheets, date1904: outline.date1904, embedded: readEmbedded(pkg) };
}

function createErrors(): (text: string) => CellError {
  const known = new Map<string, CellError>();
  return (text) => {
    const error = known.get(text) ?? { error: text };
    if (known.size < 100) known.set(text, error);
    return error;
  };
}
